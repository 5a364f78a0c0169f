/** Reads what is there from a node, tolerantly: whatever has another shape than asked for is absent. */
import { parseDay, parsePeriod, type Day, type Validity } from "./day.ts";
import type { Language } from "./language.ts";
import { firstPair } from "./tree/value.ts";
import type { AliasNode, ListNode, MapNode, Node, Pair, ScalarNode } from "./tree.ts";

/** A value and the node that it was read from. */
export interface Located<T> {
  readonly node: Node;
  readonly value: T;
}

/** What a Text of the format holds: one text, or one per language. */
export type TextValue = string | { readonly [language in Language]?: string };

/** The node that an alias stands for; the node itself where it is none. */
export function dereference(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  for (let hops = 0; node?.kind === "alias"; hops++) {
    if (hops > 20) return undefined;
    node = node.target;
  }
  return node;
}

export function asMap(node: Node | undefined): MapNode | undefined {
  const target = dereference(node);
  return target?.kind === "map" ? target : undefined;
}

export function asList(node: Node | undefined): ListNode | undefined {
  const target = dereference(node);
  return target?.kind === "list" ? target : undefined;
}

export function asScalar(node: Node | undefined): ScalarNode | undefined {
  const target = dereference(node);
  return target?.kind === "scalar" ? target : undefined;
}

/** A key without a value, or with `null`. */
export const isEmpty = (node: Node | undefined): boolean => {
  const target = dereference(node);
  return target === undefined || (target.kind === "scalar" && target.value === null);
};

/** The first pair of the map with this key. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  const map = asMap(node);
  return map && firstPair(map, key);
}

/** The value under this key, absent where it is empty. */
export function valueOf(node: Node | undefined, key: string): Node | undefined {
  const value = pairOf(node, key)?.value;
  return isEmpty(value) ? undefined : value;
}

export function asString(node: Node | undefined): Located<string> | undefined {
  const scalar = asScalar(node);
  return node && typeof scalar?.value === "string" ? { node, value: scalar.value } : undefined;
}

export function asInteger(node: Node | undefined): Located<number> | undefined {
  const scalar = asScalar(node);
  return node && typeof scalar?.value === "number" && Number.isInteger(scalar.value)
    ? { node, value: scalar.value }
    : undefined;
}

export function asDay(node: Node | undefined): Located<Day> | undefined {
  const text = asString(node);
  const day = text && parseDay(text.value);
  return text && day !== undefined ? { node: text.node, value: day } : undefined;
}

/** The items of a list; a lone value counts as a list of one, nothing as an empty one. */
export function asItems(node: Node | undefined): readonly Node[] {
  if (node === undefined || isEmpty(node)) return [];
  return asList(node)?.items ?? [node];
}

/** The strings of a list, or the lone string. */
export function asStrings(node: Node | undefined): readonly Located<string>[] {
  return asItems(node).flatMap((item) => asString(item) ?? []);
}

/** The maps of a list. */
export function asMaps(node: Node | undefined): readonly MapNode[] {
  return (asList(node)?.items ?? []).flatMap((item) => asMap(item) ?? []);
}

/** The Text of a node: scalars of any type count as the text that was written. */
export function asText(node: Node | undefined): TextValue | undefined {
  const scalar = asScalar(node);
  if (scalar) return scalar.value === null ? undefined : scalar.text;
  const texts: { [language in Language]?: string } = {};
  for (const pair of asMap(node)?.pairs ?? []) {
    const key = pair.key.kind === "scalar" ? pair.key.text : "";
    const text = asScalar(pair.value);
    if ((key === "id" || key === "ms" || key === "en") && text && text.value !== null) texts[key] ??= text.text;
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

/** `{ from, to }` of a `valid` map: a bare year means from its first day, until its last. */
export function asValidity(node: Node | undefined): Validity {
  const from = parsePeriod(asScalar(valueOf(node, "from"))?.text)?.first;
  const to = parsePeriod(asScalar(valueOf(node, "to"))?.text)?.last;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The text in the language asked for, else in the first that is there (id, ms, en). */
export function inLanguage(text: TextValue | undefined, language: Language): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  return text[language] ?? text.id ?? text.ms ?? text.en ?? "";
}
