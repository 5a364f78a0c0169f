/** `kertas institution SUBCOMMAND`: what is done with institutions, one file for each. */
import type { CannotRun } from "../check.ts";
import type { Language } from "../core/language.ts";
import { wrongUse } from "./arguments.ts";

type Subcommand = (args: readonly string[], language: Language) => Promise<string>;

const subcommands: ReadonlyMap<string, Subcommand> = new Map<string, Subcommand>([
  ["export", async (args, language) => (await import("./institution-export.ts")).exportInstitutions(args, language)],
  [
    "supersede",
    async (args, language) => (await import("./institution-supersede.ts")).supersedeInstitution(args, language),
  ],
  ["import", async (args, language) => (await import("./institution-import.ts")).importInstitutions(args, language)],
]);

/** The text to print. Throws CannotRun where there is no such subcommand, or where it cannot run. */
export async function institution([name, ...rest]: readonly string[], language: Language): Promise<string> {
  const run = subcommands.get(name ?? "");
  if (!run) throw unknown(name);
  return run(rest, language);
}

function unknown(name: string | undefined): CannotRun {
  const known = [...subcommands.keys()].join(", ");
  if (name === undefined || name.startsWith("-"))
    return wrongUse(
      `Sebutkan perintahnya: ${known}.`,
      `Sila nyatakan perintahnya: ${known}.`,
      `Name the command: ${known}.`,
    );
  return wrongUse(
    `Tidak ada perintah "institution ${name}". Pilihannya: ${known}.`,
    `Tiada perintah "institution ${name}". Pilihannya: ${known}.`,
    `There is no command "institution ${name}". Choose one of: ${known}.`,
  );
}
