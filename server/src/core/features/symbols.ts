/** The outline of a document: its keys, and the entries of its lists by what identifies them. */
import type { DocumentSymbol, Range, SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { itemPartsIn, Memory } from "../by-piece.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import { asMap, asScalar, asText, inLanguage, valueOf } from "../read.ts";
import { describe, schemaUnder, type Schema } from "../schema.ts";
import { kindsOfSubjects } from "./symbol-kinds.ts";
import type { ListNode, MapNode, Node, Pair } from "../tree.ts";

const kinds = { map: 19, list: 18, text: 15, entry: 5 } as const satisfies Record<string, SymbolKind>;

/** What defines an id has the sign that the search for symbols gives it. */
const kindOfEntry = (schema: Schema): SymbolKind => {
  const id = schema.properties?.["id"];
  const defined = id?.["x-defines"] ? id["x-ref"] : undefined;
  return defined === undefined || defined === "session" ? kinds.entry : kindsOfSubjects[defined];
};

/** What names an entry of a list, the first that is there; then what says more about it. */
const identifying = ["id", "session", "meeting", "action", "role", "name", "title", "agency", "to"];
const telling = ["title", "name", "outcome", "due", "agency", "date", "kind"];

/** From so many lines on an outline is brief: nobody looks a single key up among ten thousands. */
const longText = 10_000;

/** Whose outline it is, and how. */
interface Outline {
  readonly document: Document;
  readonly language: Language;
  /** Below the top, entries alone, without the keys that they have or stand under. */
  readonly isBrief: boolean;
}

/** Symbols of the top-level keys, with the entries below them. */
export function documentSymbols(document: Document, language: Language): DocumentSymbol[] {
  return symbolsOf({ document, language, isBrief: document.lineStarts.length > longText });
}

function symbolsOf(outline: Outline): DocumentSymbol[] {
  const { document } = outline;
  const { root } = document.tree;
  return root?.kind === "map" ? ofMap(outline, root, document.schema) : [];
}

/** The same outline for an editor that knows no levels: each symbol says what holds it. */
export function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatten(children ?? [], uri, name),
  ]);
}

function ofMap(outline: Outline, map: MapNode, schema: Schema): DocumentSymbol[] {
  return map.pairs.flatMap((pair) => {
    const key = pair.key.kind === "scalar" ? pair.key.text : "";
    if (key.trim() === "") return [];
    const below = schemaUnder(schema, key);
    if (outline.isBrief && map.parent) return below ? childrenOf(outline, pair.value, below) : [];
    return [ofPair(outline, pair, key, below)];
  });
}

function ofPair(outline: Outline, pair: Pair, key: string, schema: Schema | undefined): DocumentSymbol {
  const { document, language } = outline;
  const value = pair.value;
  const title = schema ? describe(schema, language).title : "";
  const written = value.kind === "scalar" ? meaningOf(firstLine(value.text), schema, language) : title;
  const isText = value.kind !== "list" && schema?.properties?.["ms"] !== undefined;
  return {
    name: key,
    detail: isText ? firstLine(inLanguage(asText(value), language)) : written,
    kind: value.kind === "map" ? kinds.map : value.kind === "list" ? kinds.list : kinds.text,
    range: document.rangeOf(pair),
    selectionRange: document.rangeOf(pair.key),
    ...(schema && !isText && { children: childrenOf(outline, value, schema) }),
  };
}

function childrenOf(outline: Outline, node: Node, schema: Schema): DocumentSymbol[] {
  if (node.kind === "map") return ofMap(outline, node, schema);
  return node.kind === "list" && schema.items ? (ofParts(outline, node) ?? ofList(outline, node, schema.items)) : [];
}

/** The symbols of one item where it stood when they were last asked for. */
interface Standing {
  down: number;
  symbols: readonly DocumentSymbol[];
}

const memory = new Memory<Standing>();

/** The items of a list that was cut, each read once; undefined for any other list. */
function ofParts({ document, language, isBrief }: Outline, list: ListNode): DocumentSymbol[] | undefined {
  return itemPartsIn(document, list)?.flatMap((part) => {
    const standing = memory.recall(part, document, [language, isBrief], () => ({
      down: 0,
      symbols: symbolsOf({ document: part.read(), language, isBrief }).flatMap(({ children = [] }) => children),
    }));
    const by = part.down - standing.down;
    if (by !== 0) standing.symbols = standing.symbols.map((symbol) => moveSymbol(symbol, by));
    standing.down += by;
    return standing.symbols;
  });
}

function moveSymbol(symbol: DocumentSymbol, down: number): DocumentSymbol {
  const { name, detail = "", kind, range, selectionRange, children } = symbol;
  return {
    name,
    detail,
    kind,
    range: moveRange(range, down),
    selectionRange: moveRange(selectionRange, down),
    ...(children && { children: children.map((child) => moveSymbol(child, down)) }),
  };
}

const moveRange = ({ start, end }: Range, down: number): Range => ({
  start: { line: start.line + down, character: start.character },
  end: { line: end.line + down, character: end.character },
});

function ofList(outline: Outline, list: ListNode, schema: Schema): DocumentSymbol[] {
  const { document, language } = outline;
  return list.items.flatMap((node) => {
    const map = asMap(node);
    if (!map) return [];
    const label = identifying.find((key) => textAt(map, key, schema, language) !== "");
    const details = telling.filter((key) => key !== label).map((key) => textAt(map, key, schema, language));
    const identified = label === undefined ? undefined : valueOf(map, label);
    return {
      name: label === undefined ? describe(schema, language).title : textAt(map, label, schema, language),
      detail: details
        .filter((text) => text !== "")
        .slice(0, 2)
        .join(" · "),
      kind: kindOfEntry(schema),
      range: document.rangeOf(node),
      selectionRange: document.rangeOf(
        identified && identified.start >= node.start && identified.end <= node.end ? identified : node,
      ),
      children: node.kind === "map" ? ofMap(outline, node, schema) : [],
    };
  });
}

function textAt(map: MapNode, key: string, schema: Schema, language: Language): string {
  const value = valueOf(map, key);
  if (!asScalar(value) && !asMap(value)) return "";
  return meaningOf(firstLine(inLanguage(asText(value), language)), schemaUnder(schema, key), language);
}

/** What a value of an enum means, in the reader's language; any other text as it is. */
function meaningOf(text: string, schema: Schema | undefined, language: Language): string {
  const meanings = { ...schema?.["x-enum-text"], ...schema?.["x-values"] };
  return Object.hasOwn(meanings, text) ? (meanings[text]?.[language] ?? text) : text;
}

const firstLine = (text: string): string => {
  const line = text.trim().split("\n")[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
