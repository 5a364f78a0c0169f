/** The schema's faults as the rules of form report them: none in text that does not parse, where they would only echo the syntax fault. */
import { isDamaged, type Document } from "../document.ts";
import { columnOf, dashOf, firstLineOf, lineEnd } from "../edit.ts";
import type { Fault, FaultKeyword } from "../faults.ts";
import { isEmpty } from "../read.ts";
import type { MapNode, Node, Span } from "../tree.ts";

export { isDamaged } from "../document.ts";
export { firstLineOf } from "../edit.ts";

/** A scalar that reaches into such text is in doubt as a whole: it may have swallowed a line that was meant as something else. */
const isInDoubt = (document: Document, node: Node): boolean =>
  isDamaged(document, node) ||
  (node.kind === "scalar" &&
    document.tree.faults.some(({ doubt }) => node.start <= doubt.end && node.end >= doubt.start));

/** The faults of these keywords, save those in text that does not parse. */
export function faultsOf(document: Document, ...keywords: readonly FaultKeyword[]): readonly Fault[] {
  return document.faults.filter((fault) => keywords.includes(fault.keyword) && !isInDoubt(document, fault.node));
}

/** Whether a key that the tree lacks is written all the same, in lines of this map that do not parse. */
export function isWrittenIn(document: Document, map: MapNode, key: string): boolean {
  if (document.tree.faults.length === 0) return false;
  const { text } = document;
  if (map.flow)
    return (
      isDamaged(document, { start: map.start, end: map.end }) ||
      document.tree.faults.some((fault) => fault.start >= map.start && fault.start <= map.end)
    );
  const first = map.pairs[0]?.key.start ?? map.start;
  const column = columnOf(text, first);
  for (let at = first; ;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (at !== first && /\S/.test(line) && (/^[ \t]*/.exec(line)?.[0].length ?? 0) < column) return false;
    const colon = isDamaged(document, { start: at, end }) ? "(?:[:\\s]|$)" : "\\s*(?::|$)";
    if (new RegExp(`^\\s*(?:- +)*["']?${key}["']?${colon}`).test(line)) return true;
    const next = /^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length;
    if (!next) return false;
    at = end + next;
  }
}

/** Whether the text holds nothing: no content, or a lone `null`. */
export const isBlank = (document: Document): boolean => isEmpty(document.tree.root);

/** The characters that a person would point at for a map or list: its key, its dash, or its first line. */
export function headOf(text: string, node: Node): Span {
  if (node.pair && node.pair.value === node && node.pair.key.end > node.pair.key.start) return node.pair.key;
  const dash = dashOf(text, node);
  if (dash) return dash;
  if (node.kind === "map" && !node.flow && node.pairs[0]) return node.pairs[0].key;
  return firstLineOf(text, node);
}

/** What a person would point at for a value: its first line; its key or dash where it is empty. */
export const valueSpan = (text: string, node: Node): Span =>
  node.end > node.start ? firstLineOf(text, node) : headOf(text, node);

/** The name of a value: its key, or that of the list it stands in. */
export function nameOf(path: readonly (string | number)[]): string | undefined {
  return path.findLast((step) => typeof step === "string");
}
