/** One proposal and how it becomes a completion item: a single edit that replaces the half-typed word, indented as its place asks. */
import {
  type CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type Command,
  type CompletionItem,
} from "vscode-languageserver-types";
import type { Place } from "../../caret.ts";
import type { Document } from "../../document.ts";
import { escapeSnippet, lineEndingOf, plainText, scalarText } from "../../edit.ts";

export interface Proposal {
  readonly place: Place;
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is put in place of the half-typed word. */
  readonly word: string;
  /** What follows the word, in snippet syntax: the first line behind it, the others below, as for column 0. */
  readonly rest?: readonly string[];
  /** All lines of `rest` go below the line. */
  readonly below?: boolean;
  /** Other words that find it. */
  readonly names?: readonly string[];
  /** What sorts it among others: the least first. Equal ones keep their order. */
  readonly rank: number;
  readonly deprecated?: boolean;
  /** Whether values can be proposed where the caret is afterwards. */
  readonly again?: boolean;
}

export function toItem(
  proposal: Proposal,
  index: number,
  document: Document,
  options: { readonly snippets: boolean; readonly again?: Command },
): CompletionItem {
  const { place, label, kind, detail, documentation, names, rank } = proposal;
  const snippet = proposal.rest !== undefined;
  const written = textOf(proposal, lineEndingOf(document.text));
  const { end } = place.replaced;
  const start = proposal.below ? beforeBlanks(document.text, place.replaced.start) : place.replaced.start;
  return {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: { kind: "markdown", value: documentation } }),
    ...(names && { filterText: names.join(" ") }),
    ...(proposal.deprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(proposal.again && options.again && { command: options.again }),
    sortText: `${rank}${String(index).padStart(5, "0")}`,
    insertTextFormat: snippet && options.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The lines have their indentation already.
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: document.rangeOf({ start, end }),
      newText: snippet && !options.snippets ? plainText({ start, end, text: written, snippet }) : written,
    },
  };
}

function textOf({ place, word, rest, below }: Proposal, lineEnding: string): string {
  if (!rest) return `${place.lead}${spell(word, place)}${place.tail}`;
  const lineBreak = lineEnding + " ".repeat(place.column);
  if (below) return rest.map((line) => lineBreak + line).join("");
  return `${place.lead}${escapeSnippet(word)}${place.tail}${rest.join(lineBreak)}`;
}

/** The word as it is written at its place: in the quotes that stand there, else as a plain scalar. */
function spell(word: string, { quote, role }: Place): string {
  if (quote === '"') return JSON.stringify(word).slice(1, -1);
  if (quote === "'") return word.replaceAll("'", "''");
  return role === "key" || /^\d+$/.test(word) || word === "true" || word === "false" ? word : scalarText(word);
}

function beforeBlanks(text: string, offset: number): number {
  while (text[offset - 1] === " " || text[offset - 1] === "\t") offset--;
  return offset;
}
