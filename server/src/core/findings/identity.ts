/** What stays of a finding when its lines move: the item that it is in, and a fingerprint that is equal for the same finding in another version of its file. */
import { nodeAtOffset } from "../cursor.ts";
import type { Document } from "../document.ts";
import type { Finding } from "../finding.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { asScalar, asText, pairOf, type TextValue } from "../read.ts";
import type { Node } from "../tree.ts";

export interface Identity {
  readonly item: { readonly id: string; readonly title: TextValue | undefined } | undefined;
  /** Two findings of one file may share it: they are then alike in all but their places. */
  readonly fingerprint: string;
}

/**
 * The fingerprint is made of the rule, of where it stands told by keys and ids and not by lines, of the words at fault, and of the values
 * that the message names: not of its wording, which later versions may better, nor of counts, which go on by themselves.
 */
export function identify({ rule, start, end, message }: Finding, { text, tree, kind }: Document): Identity {
  const around = ancestorsOf(behindDash(nodeAtOffset(tree, start), start));
  const words = /^[^\r\n]*/.exec(text.slice(start, end))?.[0].trim() ?? "";
  const parts = [rule, around.map(stepOf).join("/"), words, ...namedIn(message.en)];
  return { item: kind === "paper" ? itemIn(around) : undefined, fingerprint: fingerprintOf(parts.join("\n")) };
}

/** A dash belongs to the entry behind it. */
const behindDash = (node: Node | undefined, offset: number): Node | undefined =>
  (node?.kind === "list" && !node.flow ? node.items.find(({ start }) => start > offset) : undefined) ?? node;

/** From the root down to the node itself. */
function ancestorsOf(node: Node | undefined): readonly Node[] {
  const around: Node[] = [];
  for (let at = node; at; at = at.parent) around.unshift(at);
  return around;
}

/** What tells an entry of a list from the others, wherever it stands among them. */
const names = ["id", "session", "meeting", "date"];

function stepOf(node: Node): string {
  if (node.parent?.kind === "map") return node.pair?.key.kind === "scalar" ? node.pair.key.text : "";
  return names.flatMap((name) => asScalar(pairOf(node, name)?.value)?.text ?? [])[0] ?? "";
}

function itemIn([, list, item]: readonly Node[]): Identity["item"] {
  const id = list && item && stepOf(list) === "items" ? asScalar(pairOf(item, "id")?.value)?.text : undefined;
  return id === undefined ? undefined : { id, title: asText(pairOf(item, "title")?.value) };
}

/** Values in quotes, and ids of items. */
const namedIn = (message: string): readonly string[] =>
  message.match(/`[^`]*`|“[^”]*”|"[^"]*"|\b[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+\b/g) ?? [];
