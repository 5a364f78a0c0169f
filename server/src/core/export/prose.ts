/** Texts of the format as prose: paragraphs, emphasis and lists of Markdown; every other sign in them is text. */
import { parse, postprocess, preprocess } from "micromark";
import type { Event, Extension } from "micromark-util-types";
import type { List, Prose, Run } from "./print.ts";

/** Only what a paper's prose needs is left of Markdown: no HTML, links, pictures, code, headings, quotes or rules. */
const reduced: Extension = {
  disable: {
    null: [
      "autolink",
      "blockQuote",
      "characterReference",
      "codeFenced",
      "codeIndented",
      "codeText",
      "definition",
      "hardBreakEscape",
      "headingAtx",
      "htmlFlow",
      "htmlText",
      "labelEnd",
      "labelStartImage",
      "labelStartLink",
      "setextUnderline",
      "thematicBreak",
    ],
  },
};

/** The text without control characters, which XML cannot hold; half a character becomes U+FFFD. */
export const tidy = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "");

/** A text that is no prose, a title or a name: letter by letter, on one line. */
export const oneLine = (text: string): string => tidy(text).replace(/\s+/g, " ").trim();

/** The text with its first letter as at the beginning of a sentence. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** The prose of a text. */
export function readProse(text: string): readonly Prose[] {
  const document = parse({ extensions: [reduced] }).document();
  const events = postprocess(document.write(preprocess()(tidy(text), undefined, true)));
  const writer = new Writer();
  for (const event of events) writer.take(event);
  return writer.prose;
}

/** Counted from 0, as Word's levels. */
export const deepestList = 8;

interface OpenList {
  readonly list: { readonly kind: "list"; start: number | undefined; readonly items: Prose[][] };
}

/** Builds prose from Markdown's events, in their order. */
class Writer {
  readonly prose: Prose[] = [];
  readonly #lists: OpenList[] = [];
  #runs: Run[] | undefined;
  #bold = 0;
  #italic = 0;

  take([phase, token, context]: Event): void {
    if (phase === "enter") {
      if (token.type === "paragraph") this.#runs = [];
      else if (token.type === "strong") this.#bold++;
      else if (token.type === "emphasis") this.#italic++;
      else if (token.type === "listOrdered" || token.type === "listUnordered") this.#openList();
      else if (token.type === "listItemPrefix") this.#lists.at(-1)?.list.items.push([]);
      else if (token.type === "listItemValue") this.#number(Number(context.sliceSerialize(token)));
      else if (token.type === "data" || token.type === "characterEscapeValue")
        this.#write(context.sliceSerialize(token));
      else if (token.type === "lineEnding") this.#write(" ");
    } else if (token.type === "strong") this.#bold--;
    else if (token.type === "emphasis") this.#italic--;
    else if (token.type === "listOrdered" || token.type === "listUnordered") this.#lists.pop();
    else if (token.type === "paragraph") this.#closeParagraph();
  }

  get #target(): Prose[] {
    return this.#lists.at(-1)?.list.items.at(-1) ?? this.prose;
  }

  /** A list deeper than any format knows goes on in the deepest. */
  #openList(): void {
    const deepest = this.#lists[deepestList];
    if (deepest) {
      this.#lists.push(deepest);
      return;
    }
    const list: List & OpenList["list"] = { kind: "list", start: undefined, items: [] };
    this.#target.push(list);
    this.#lists.push({ list });
  }

  #number(value: number): void {
    const list = this.#lists.at(-1)?.list;
    if (list?.items.length === 1) list.start = value;
  }

  #write(text: string): void {
    const bold = this.#bold > 0;
    const italic = this.#italic > 0;
    const last = this.#runs?.at(-1);
    if (last?.bold === bold && last.italic === italic) this.#runs?.splice(-1, 1, { ...last, text: last.text + text });
    else this.#runs?.push({ text, bold, italic });
  }

  #closeParagraph(): void {
    const runs = (this.#runs ?? []).map((run) => ({ ...run, text: run.text.replace(/\s+/g, " ") }));
    this.#runs = undefined;
    if (runs.some(({ text }) => text.trim() !== "")) this.#target.push({ kind: "paragraph", runs });
  }
}
