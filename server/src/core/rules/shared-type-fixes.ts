/** The fixes of a value whose type is wrong: each is offered only where the text that it makes has the right one. */
import { columnOf, lineStart, removePair, replaceNode, scalarText, setValue, wrapInList } from "../edit.ts";
import type { Fault } from "../faults.ts";
import type { Edit, Fix } from "../finding.ts";
import type { Localized } from "../language.ts";
import { asScalar, isEmpty } from "../read.ts";
import { allows, typeOf, type Schema } from "../schema.ts";
import type { ListNode, MapNode, Node, ScalarNode } from "../tree.ts";
import type { Context } from "./rule.ts";
import { nameKey } from "./shared-words.ts";

/** The fixes of a value at fault; `holder` is the schema of the map or list that it stands in. */
export function fixesOfType(
  { node, schema, path }: Fault,
  { document }: Context,
  holder: Schema | undefined,
): readonly Fix[] {
  const { text } = document;
  // What an alias stands for, or an anchor names, has other places too.
  if (node.kind === "alias" || node.anchor !== undefined || node.tag !== undefined) return [];
  const [only, ...others] = schema.enum ?? [];
  if (only !== undefined && others.length === 0 && node.kind === "scalar" && node.pair)
    return [{ title: writeTitle(only), edits: [setValue(node.pair, only)], preferred: true }];
  // In a text that does not parse, the value may stand in the lines below.
  if (isEmpty(node)) return document.tree.faults.length > 0 ? [] : emptyFixes(text, node, schema, holder);
  const edits = (title: Localized, made: Edit | readonly Edit[] | undefined): readonly Fix[] =>
    made ? [{ title, edits: [made].flat(), preferred: true }] : [];
  const key = nameKey(path.findLast((step) => typeof step === "string") ?? "");
  if (allows(schema, "array")) return edits(wrapTitle, wrap(text, node, schema.items ?? {}));
  if (node.kind === "scalar") return edits(...scalarEdit(node, schema));
  if (node.kind === "list") {
    if (allows(schema, "object") && !allows(schema, "string")) return edits(dashTitle(key), removeDashes(text, node));
    return edits(unwrapTitle, unwrap(text, node, schema));
  }
  return edits(quoteTitle, quoteMap(text, node, schema));
}

const wrapTitle = { id: "Jadikan daftar", ms: "Jadikan senarai", en: "Make it a list" };
const unwrapTitle = { id: "Lepaskan dari daftar", ms: "Keluarkan daripada senarai", en: "Take it out of the list" };
const quoteTitle = { id: "Beri tanda kutip", ms: "Letakkan tanda petik", en: "Put it in quotes" };
const unquoteTitle = { id: "Jadikan bilangan", ms: "Jadikan nombor", en: "Make it a number" };
const dashTitle = (key: string): Localized => ({
  id: `Hapus tanda \`-\` di ${key}`,
  ms: `Buang tanda \`-\` dalam ${key}`,
  en: `Take out the dashes in ${key}`,
});

const writeTitle = (value: string): Localized => ({
  id: `Tulis ${nameKey(value)}`,
  ms: `Tulis ${nameKey(value)}`,
  en: `Write ${nameKey(value)}`,
});

/** An empty list where one may be empty; else the key goes, unless it is required. */
function emptyFixes(text: string, node: Node, schema: Schema, holder: Schema | undefined): readonly Fix[] {
  const { pair } = node;
  if (pair?.key.kind !== "scalar" || pair.value !== node) return [];
  const key = pair.key.text;
  if (holder?.required?.includes(key)) {
    if (!allows(schema, "array") || schema.minItems || schema["x-side"]) return [];
    return [
      {
        title: { id: "Tulis daftar kosong", ms: "Tulis senarai kosong", en: "Write an empty list" },
        edits: [setValue(pair, "[]")],
        preferred: true,
      },
    ];
  }
  const name = nameKey(key);
  return [
    { title: { id: `Hapus ${name}`, ms: `Buang ${name}`, en: `Remove ${name}` }, edits: [removePair(text, pair)] },
  ];
}

/** A lone value as the only one of a list; several ids with commas between them as several. */
function wrap(text: string, node: Node, item: Schema): Edit | undefined {
  if (node.kind === "map" && !node.flow) return allows(item, "object") ? dashFirst(text, node) : undefined;
  if (node.kind !== "scalar") return allows(item, typeOf(node)) ? wrapInList(text, node) : undefined;
  if (!allows(item, "string")) return undefined;
  if (item["x-ref"] && node.style === "plain") {
    const ids = node.text.split(",").map((one) => one.trim());
    return replaceNode(node, `[${ids.filter(Boolean).map(scalarText).join(", ")}]`);
  }
  // A number among texts would be the next fault.
  return typeof node.value === "string" ? wrapInList(text, node) : replaceNode(node, `[${scalarText(node.text)}]`);
}

/** A dash before a map's first key, in the place of its indentation, so that no other line moves. */
function dashFirst(text: string, map: MapNode): Edit | undefined {
  const holder = map.pair?.key;
  const column = columnOf(text, map.start);
  const lineBegins = lineStart(text, map.start);
  const isAlone = /^ *$/.test(text.slice(lineBegins, map.start));
  if (!holder || !isAlone || lineBegins <= holder.start || column < columnOf(text, holder.start) + 2) return undefined;
  return { start: map.start - 2, end: map.start, text: "- " };
}

/** A number or yes/no as a text, a text that is a number as a number. */
function scalarEdit(node: ScalarNode, schema: Schema): readonly [Localized, Edit | undefined] {
  if (allows(schema, "string") && typeof node.value !== "string" && accepts(schema, node.text))
    return [quoteTitle, replaceNode(node, scalarText(node.text))];
  const isNumber = allows(schema, "integer") && typeof node.value === "string" && /^\d+$/.test(node.text.trim());
  return [unquoteTitle, isNumber ? replaceNode(node, node.text.trim()) : undefined];
}

const accepts = (schema: Schema, text: string): boolean =>
  (!schema.enum || schema.enum.includes(text)) &&
  (schema.pattern === undefined || new RegExp(schema.pattern).test(text));

/** The only item of a list in the list's place. */
function unwrap(text: string, list: ListNode, schema: Schema): Edit | undefined {
  const [item, ...others] = list.items;
  const scalar = item?.kind === "scalar" && item.anchor === undefined && item.tag === undefined ? item : undefined;
  if (
    !scalar ||
    others.length > 0 ||
    !allows(schema, typeOf(scalar)) ||
    /[\r\n]/.test(text.slice(scalar.start, scalar.end))
  )
    return undefined;
  const pair = list.pair;
  const start = !list.flow && pair ? text.indexOf(":", pair.key.end) + 1 : list.start;
  const between = text.slice(start, scalar.start);
  if (between.includes("#")) return undefined;
  return {
    start,
    end: Math.max(list.end, scalar.end),
    text: (start < list.start ? " " : "") + text.slice(scalar.start, scalar.end),
  };
}

/** The keys of a list of maps as one map: each dash becomes a blank, and no other character moves. */
function removeDashes(text: string, list: ListNode): readonly Edit[] | undefined {
  if (list.flow || list.items.length === 0 || !list.pair) return undefined;
  const keys: string[] = [];
  const dashes: Edit[] = [];
  const column = columnOf(text, list.items[0]?.start ?? 0);
  for (const item of list.items) {
    if (item.kind !== "map" || item.flow || item.anchor !== undefined || columnOf(text, item.start) !== column)
      return undefined;
    keys.push(...item.pairs.map(({ key }) => (key.kind === "scalar" ? key.text : "")));
    const start = lineStart(text, item.start);
    const dash = text.slice(start, item.start).lastIndexOf("-");
    if (dash < 0) return undefined;
    dashes.push({ start: start + dash, end: start + dash + 1, text: " " });
  }
  return new Set(keys).size === keys.length ? dashes : undefined;
}

/** A text with a colon in it, which was read as a key and its value. */
function quoteMap(text: string, map: MapNode, schema: Schema): Edit | undefined {
  const written = text.slice(map.start, map.end);
  const whole = !map.flow && map.pairs.length === 1 && !/[\r\n#]/.test(written) && asScalar(map.pairs[0]?.value);
  return whole && allows(schema, "string") && accepts(schema, written)
    ? replaceNode(map, JSON.stringify(written))
    : undefined;
}
