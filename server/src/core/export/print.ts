/** A paper as it is printed: the same blocks in the same order for every format, with nothing left to look up. */
import type { Day } from "../day.ts";
import type { Language } from "../language.ts";
import type { Side } from "../paper.ts";

/** The form of the paper, by the country whose ministries use it. */
export type Layout = Side;

export interface Print {
  /** The document's title, for its properties. */
  readonly title: string;
  readonly language: Language;
  readonly layout: Layout;
  /** The session's first day: the one date that the document carries. */
  readonly day: Day;
  readonly cover: Cover;
  readonly contentsTitle: string;
  readonly blocks: readonly Block[];
  /** The line at the head of every page but the first: left and right. */
  readonly header: readonly [string, string];
  /** The foot of every page: what stands left; the words before the page's number and before their count. */
  readonly footer: { readonly left: string; readonly page: string; readonly of: string };
}

export interface Cover {
  /** Lines above the title, the forum first. */
  readonly above: readonly string[];
  readonly title: readonly string[];
  readonly facts: readonly Fact[];
}

export type Block = Heading | Text | Facts | Table | Signatures;

/** What is printed from a place of the paper. */
export interface Placed {
  /** The offset where that place begins; undefined for the form's own words. */
  readonly at?: number | undefined;
}

export interface Heading extends Placed {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  /** Its number in the layout's style, "2.1.3" or "a."; empty where headings of its level have none. */
  readonly number: string;
  readonly text: string;
  /** A name that no other heading of the print has. */
  readonly anchor: string;
}

/** Prose; the passages of several languages stand side by side. */
export interface Text extends Placed {
  readonly kind: "text";
  readonly passages: readonly Passage[];
}

/** Labels with their values. */
export interface Facts {
  readonly kind: "facts";
  readonly facts: readonly Fact[];
}

export interface Fact extends Placed {
  readonly label: string;
  readonly passages: readonly Passage[];
}

export interface Table {
  readonly kind: "table";
  /** What the table holds, for those who cannot see it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** Its share of the width; the shares of a table sum to 100. */
  readonly share: number;
}

/** `covered` lies under a cell above that spans rows. */
export type Cell = (Placed & { readonly passages: readonly Passage[]; readonly rowSpan: number }) | "covered";

/** Where the heads of the delegations sign; names stay blank. */
export interface Signatures {
  readonly kind: "signatures";
  /** Place and day. */
  readonly place: string;
  readonly parties: readonly string[];
  readonly name: string;
  readonly office: string;
}

/** One text in one language. */
export interface Passage {
  readonly language: Language;
  readonly prose: readonly Prose[];
}

export type Prose = Paragraph | List;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: "list";
  /** The number of its first item; undefined for bullets. */
  readonly start: number | undefined;
  readonly items: readonly (readonly Prose[])[];
}

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const paragraph = (text: string, style: Partial<Omit<Run, "text">> = {}): Paragraph => ({
  kind: "paragraph",
  runs: [{ text, bold: false, italic: false, ...style }],
});

/** A passage of one plain line. */
export const line = (text: string, language: Language, style: Partial<Omit<Run, "text">> = {}): Passage => ({
  language,
  prose: text === "" ? [] : [paragraph(text, style)],
});

/** The text of prose without its emphasis; `between` stands between its paragraphs and list items. */
export const plainOf = (prose: readonly Prose[], between = "\n"): string =>
  prose
    .map((block) =>
      block.kind === "paragraph"
        ? block.runs.map(({ text }) => text).join("")
        : block.items.map((item, index) => `${markerOf(block, index)} ${plainOf(item, between)}`).join(between),
    )
    .join(between);

/** What stands before an item of a list. */
export const markerOf = ({ start }: List, index: number): string => (start === undefined ? "•" : `${start + index}.`);
