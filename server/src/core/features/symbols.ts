/** The outline of a document: its keys, and the entries of its lists by what identifies them. */
import type { DocumentSymbol, SymbolInformation, SymbolKind } from "vscode-languageserver-types";
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

/** Symbols of the top-level keys, with the entries below them. */
export function documentSymbols(document: Document, language: Language): DocumentSymbol[] {
  const root = document.tree.root;
  return root?.kind === "map" ? ofMap(document, root, document.schema, language) : [];
}

/** The same outline for an editor that knows no levels: each symbol says what holds it. */
export function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flatten(children ?? [], uri, name),
  ]);
}

function ofMap(document: Document, map: MapNode, schema: Schema, language: Language): DocumentSymbol[] {
  return map.pairs.flatMap((pair) => {
    const key = pair.key.kind === "scalar" ? pair.key.text : "";
    return key.trim() === "" ? [] : [ofPair(document, pair, key, schemaUnder(schema, key), language)];
  });
}

function ofPair(
  document: Document,
  pair: Pair,
  key: string,
  schema: Schema | undefined,
  language: Language,
): DocumentSymbol {
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
    ...(schema && !isText && { children: childrenOf(document, value, schema, language) }),
  };
}

function childrenOf(document: Document, node: Node, schema: Schema, language: Language): DocumentSymbol[] {
  if (node.kind === "map") return ofMap(document, node, schema, language);
  return node.kind === "list" && schema.items ? ofList(document, node, schema.items, language) : [];
}

function ofList(document: Document, list: ListNode, schema: Schema, language: Language): DocumentSymbol[] {
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
      children: node.kind === "map" ? ofMap(document, node, schema, language) : [],
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
