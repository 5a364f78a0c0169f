/** In which languages a paper is printed, and how its texts, names and labels read in them. */
import type { Language, Localized } from "../language.ts";
import type { Side } from "../paper.ts";
import { inLanguage, type TextValue } from "../read.ts";
import { meaningOf, schemaBelow, schemaOf, titleOf, type Schema } from "../schema.ts";
import type { Workspace } from "../workspace.ts";
import { line, type Layout, type Passage, type Run } from "./print.ts";
import { oneLine, readProse } from "./prose.ts";
import { headings, labels, type HeadingWord, type LabelWord } from "./words.ts";

export class Voice {
  /** The first one is the document's; a second one stands beside it. */
  readonly languages: readonly [Language, ...Language[]];
  readonly layout: Layout;
  readonly #workspace: Workspace;
  /** The language that a text without a language is taken to be in. */
  readonly #authors: Language;
  readonly #side: string | undefined;
  readonly #schema: Schema;

  constructor(
    workspace: Workspace,
    languages: readonly [Language, ...Language[]],
    layout: Layout,
    side: string | undefined,
    schema = schemaOf("paper"),
  ) {
    this.languages = languages;
    this.layout = layout;
    this.#workspace = workspace;
    this.#side = side;
    this.#schema = schema;
    this.#authors = side === "indonesia" ? "id" : side === "malaysia" ? "ms" : languageOf(layout);
  }

  get language(): Language {
    return this.languages[0];
  }

  /** The same voice in one language. */
  speaking(language: Language): Voice {
    return new Voice(this.#workspace, [language], this.layout, this.#side, this.#schema);
  }

  /** Words in every language of the document, each once. */
  say(words: Localized): string {
    return unique(this.languages.map((language) => words[language])).join(" / ");
  }

  heading(word: HeadingWord): string {
    return this.say(headings[word][this.layout]);
  }

  label(word: LabelWord): string {
    return this.say(labels[word]);
  }

  /** What the schema says about the value at a path. */
  schema(path: readonly (string | number)[]): Schema {
    return schemaBelow(this.#schema, path) ?? {};
  }

  /** The title that the schema gives the value at a path. */
  title(path: readonly (string | number)[]): string {
    return this.say(titleOf(this.schema(path)));
  }

  /** What a value of an enumeration means; the value itself where the schema does not list it. */
  meaning(path: readonly (string | number)[], value: string): string {
    const meaning = meaningOf(this.schema(path), value);
    return meaning ? this.say(meaning) : oneLine(value);
  }

  /** A title or a name, on one line. */
  flat(text: TextValue | undefined): string {
    const read = this.languages.map((language) => oneLine(inLanguage(text, language)));
    return unique(read).join(" / ");
  }

  /** A text as prose, once in each language in which it differs. */
  passages(text: TextValue | undefined): readonly Passage[] {
    const written = this.#inEach(text).map(([language, value]) => ({ language, prose: readProse(value) }));
    return written.filter(({ prose }) => prose.length > 0);
  }

  /** Prose that begins with words of its own, printed bold. */
  passagesAfter(lead: Localized, text: TextValue | undefined): readonly Passage[] {
    const told = this.passages(text);
    if (told.length === 0) return this.each((language) => line(lead[language], language, { bold: true }));
    return told.map(({ language, prose }) => {
      const said = this.languages.find((known) => known === language) ?? this.language;
      const run: Run = { text: `${lead[said]}. `, bold: true, italic: false };
      const [first, ...rest] = prose;
      return first?.kind === "paragraph"
        ? { language, prose: [{ kind: "paragraph", runs: [run, ...first.runs] }, ...rest] }
        : { language, prose: [{ kind: "paragraph", runs: [run] }, ...prose] };
    });
  }

  /** One passage in each language of the document; those that read the same once. */
  each(passage: (language: Language) => Passage): readonly Passage[] {
    const told = this.languages.map(passage);
    const first = JSON.stringify(told[0]?.prose);
    return told.filter(({ prose }, index) => index === 0 || JSON.stringify(prose) !== first);
  }

  /** The official name: beside one another, two languages take each agency's own. */
  agency(id: string): string {
    const agency = this.#workspace.institutions.get("agency", id);
    if (!agency) return oneLine(id);
    const own = agency.side === "malaysia" ? "ms" : "id";
    return oneLine(inLanguage(agency.name, this.languages.length > 1 ? own : this.language));
  }

  committee(id: string): string {
    return this.flat(this.#workspace.institutions.get("committee", id)?.name ?? id);
  }

  borderPost(id: string): string {
    return this.flat(this.#workspace.institutions.get("borderPost", id)?.name ?? id);
  }

  issueArea(id: string): string {
    return this.flat(this.#workspace.institutions.get("issueArea", id)?.name ?? id);
  }

  /** Who raised an item: a side, or an agency. */
  raiser(value: string): string {
    const path = ["items", 0, "raisedBy"];
    return meaningOf(this.schema(path), value) ? this.meaning(path, value) : this.agency(value);
  }

  #inEach(text: TextValue | undefined): readonly (readonly [Language, string])[] {
    if (text === undefined) return [];
    if (typeof text === "string") return [[this.#authors, text]];
    const seen = new Set<string>();
    return this.languages.flatMap((wanted) => {
      const found = ([wanted, "id", "ms", "en"] as const).find((language) => text[language] !== undefined);
      const value = found && text[found];
      if (found === undefined || value === undefined || seen.has(value)) return [];
      seen.add(value);
      return [[found, value] as const];
    });
  }
}

export const languageOf = (side: Side): Language => (side === "malaysia" ? "ms" : "id");

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ""))];
