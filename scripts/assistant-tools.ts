/** What package.json and its texts say of the assistants' tools, from their contracts. */
import type { Contract } from "../server/src/core/assistant/contracts.ts";
import type { Language } from "../server/src/core/language.ts";

interface Manifest {
  readonly contributes: Readonly<Record<string, unknown>>;
}

const keyOf = ({ name }: Contract): string => `tool.${name.replace(/^kertas_/, "")}`;

/** `contributes.languageModelTools`. */
export const contributedTools = (contracts: readonly Contract[]) =>
  contracts.map((contract) => ({
    name: contract.name,
    tags: ["kertas-kerja"],
    displayName: `%${keyOf(contract)}%`,
    userDescription: `%${keyOf(contract)}.summary%`,
    modelDescription: contract.description,
    canBeReferencedInPrompt: true,
    toolReferenceName: contract.name.replaceAll("_", "-"),
    icon: "$(law)",
    inputSchema: contract.input,
  }));

/** package.json with the tools in it. */
export function withTools(manifest: string, contracts: readonly Contract[]): string {
  const all = JSON.parse(manifest) as Manifest;
  const contributes = { ...all.contributes, languageModelTools: contributedTools(contracts) };
  return write({ ...all, contributes });
}

/** A `package.nls*.json` with the tools' titles and summaries in its language, those of tools that are gone taken out. */
export function withToolTexts(texts: string, language: Language, contracts: readonly Contract[]): string {
  const others = Object.entries(JSON.parse(texts) as Record<string, string>).filter(
    ([key]) => !key.startsWith("tool."),
  );
  const own = contracts.flatMap((contract): (readonly [string, string])[] => [
    [keyOf(contract), contract.title[language]],
    [`${keyOf(contract)}.summary`, contract.summary[language]],
  ]);
  return write(Object.fromEntries([...others, ...own]) satisfies Record<string, string>);
}

const write = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
