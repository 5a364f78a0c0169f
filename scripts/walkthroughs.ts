/** The walkthrough in each language: VS Code itself speaks neither Indonesian nor Malay, so each is contributed with its own texts, and shown by the language that the person has chosen. */
import { languages, type Language } from "../server/src/core/language.ts";

type Value = string | readonly Value[] | { readonly [key: string]: Value };

interface Walkthrough {
  readonly id: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly Walkthrough[] };
}

type Texts = Readonly<Record<string, unknown>>;

/** package.json with the first walkthrough told in the other languages too. `textsIn` holds the texts of its keys. */
export function withWalkthroughs(manifest: string, textsIn: (language: Language) => Texts): string {
  const all = JSON.parse(manifest) as Manifest;
  const [first] = all.contributes.walkthroughs;
  if (!first) throw new Error("package.json contributes no walkthrough");
  const walkthroughs = languages.map((language) =>
    language === "en" ? { ...first, when: whenNone } : inLanguage(first, language, textsIn(language)),
  );
  const ordered = [
    ...walkthroughs.filter(({ id }) => id === first.id),
    ...walkthroughs.filter(({ id }) => id !== first.id),
  ];
  return `${JSON.stringify({ ...all, contributes: { ...all.contributes, walkthroughs: ordered } }, null, 2)}\n`;
}

/** The context that the client sets from the setting and the system. */
const whenNone = languages
  .filter((language) => language !== "en")
  .map((language) => `kertasKerja.language != ${language}`)
  .join(" && ");

function inLanguage(walkthrough: Walkthrough, language: Language, texts: Texts): Walkthrough {
  const told = fill(walkthrough as unknown as Value, texts) as unknown as Walkthrough;
  return { ...told, id: `${walkthrough.id}-${language}`, when: `kertasKerja.language == ${language}` };
}

/** Every `%key%` as its text. */
function fill(value: Value, texts: Texts): Value {
  if (typeof value === "string") {
    const key = /^%(.+)%$/.exec(value)?.[1];
    return key === undefined ? value : String(texts[key]);
  }
  if (Array.isArray(value)) return value.map((one: Value) => fill(one, texts));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one as Value, texts)]));
}
