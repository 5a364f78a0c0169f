/**
 * The border between the server, which counts positions in UTF-16 units as its language does, and a client that counts
 * them in bytes: whatever crosses it in either direction is counted anew, by the lines of the document that it is about.
 */
import type { Connection } from "vscode-languageserver";

/** How a client counts the characters of a line, as `positionEncoding` names it. */
export type PositionEncoding = "utf-8" | "utf-16";

export interface Border {
  readonly encoding: () => PositionEncoding;
  /** The text of a line, or undefined where the document or the line is not known. */
  readonly lineOf: (uri: string, line: number) => string | undefined;
}

/** The connection as the server sees it. It costs nothing where both count alike. */
export function behind(border: Border, connection: Connection): Connection {
  return guard(border, connection);
}

/** What is registered hears and answers, and what is sent says, positions of the server's own. */
function guard<T extends object>(border: Border, guarded: T): T {
  const inner = new Map<unknown, unknown>();
  const guardOnce = (value: unknown, make: () => unknown): unknown => {
    if (!inner.has(value)) inner.set(value, make());
    return inner.get(value);
  };
  return new Proxy(guarded, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value === "object" && value !== null) return guardOnce(value, () => guard(border, value));
      if (!isHandler(value)) return value;
      const method: Handler = value.bind(target);
      const isRegistration = typeof name === "string" && /^on(?:$|[A-Z])/.test(name);
      return (...args: readonly unknown[]) =>
        method(...args.map((arg) => (isRegistration ? guardHandler(border, arg) : outward(border, arg))));
    },
  });
}

type Handler = (...args: readonly unknown[]) => unknown;

const isHandler = (value: unknown): value is Handler => typeof value === "function";

function guardHandler(border: Border, handler: unknown): unknown {
  if (!isHandler(handler)) return handler;
  return (params: unknown, ...others: readonly unknown[]) => {
    if (border.encoding() === "utf-16") return handler(params, ...others);
    const answer = handler(translate(params, { border, count: fromBytes }), ...others);
    const uri = uriIn(params);
    return answer instanceof Promise
      ? answer.then((value) => outward(border, value, uri))
      : outward(border, answer, uri);
  };
}

const outward = (border: Border, value: unknown, uri?: string): unknown =>
  border.encoding() === "utf-16" ? value : translate(value, { border, count: toBytes }, uri);

interface Direction {
  readonly border: Border;
  /** A place in a line, counted the other way. */
  readonly count: (line: string, character: number) => number;
}

/** `uri`: the document that positions are in where nothing nearer names another. Edits to the text itself are the texts' own concern. */
function translate(value: unknown, direction: Direction, uri?: string): unknown {
  if (Array.isArray(value)) return value.map((one) => translate(one, direction, uri));
  if (!isPlain(value)) return value;
  if (isPosition(value)) return { ...value, character: countAt(value, direction, uri) };
  if (isTokens(value)) return { ...value, data: translateTokens(value.data, direction, uri) };
  const own = uriIn(value) ?? uri;
  const placeOf = (key: string): string | undefined => {
    // A link's `targetUri`, and where an item is called from.
    if (key.startsWith("target")) return asText(value["targetUri"]) ?? own;
    return key === "fromRanges" ? (uriIn(value["from"]) ?? own) : key === "originSelectionRange" ? uri : own;
  };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === "data" || key === "contentChanges") return [key, part];
      if (key === "changes" && isPlain(part) && !Array.isArray(part))
        return [
          key,
          Object.fromEntries(Object.entries(part).map(([at, edits]) => [at, translate(edits, direction, at)])),
        ];
      return [key, translate(part, direction, placeOf(key))];
    }),
  );
}

type Plain = Readonly<Record<string, unknown>>;

/** Not what is of a class: an error, a token that cancels. */
const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isPosition = (value: Plain): value is { readonly line: number; readonly character: number } =>
  typeof value["line"] === "number" && typeof value["character"] === "number";

const isTokens = (value: Plain): value is { readonly data: readonly number[] } =>
  Array.isArray(value["data"]) && value["data"].every((one) => typeof one === "number");

const asText = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The document that a value names as its own: directly, or as the text or the item that it is about. */
const uriIn = (value: unknown): string | undefined =>
  isPlain(value) ? (asText(value["uri"]) ?? uriIn(value["textDocument"]) ?? uriIn(value["item"])) : undefined;

function countAt(
  { line, character }: { readonly line: number; readonly character: number },
  { border, count }: Direction,
  uri: string | undefined,
): number {
  const text = uri === undefined ? undefined : border.lineOf(uri, line);
  return text === undefined ? character : count(text, character);
}

/** Lengths and places, each relative to the token before. */
function translateTokens(data: readonly number[], { border, count }: Direction, uri: string | undefined): number[] {
  const translated: number[] = [];
  let [line, start, before] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, ...kinds] = data.slice(at, at + 5);
    line += down;
    start = down > 0 ? right : start + right;
    if (down > 0) before = 0;
    const text = uri === undefined ? undefined : border.lineOf(uri, line);
    const place = (character: number): number => (text === undefined ? character : count(text, character));
    const begin = place(start);
    translated.push(down, begin - before, place(start + length) - begin, ...kinds);
    before = begin;
  }
  return translated;
}

/** The bytes of UTF-8 before a place counted in UTF-16 units; all of the line's where it lies beyond its end. */
export function toBytes(line: string, character: number): number {
  let bytes = 0;
  for (let at = 0; at < Math.min(character, line.length); at++) bytes += bytesAt(line, at);
  return bytes;
}

/** The place in UTF-16 units of one counted in bytes of UTF-8; the character's first where it lies within one. */
export function fromBytes(line: string, bytes: number): number {
  let [at, passed] = [0, 0];
  while (at < line.length) {
    const units = isPairAt(line, at) ? 2 : 1;
    passed += units === 2 ? 4 : bytesAt(line, at);
    if (passed > bytes) break;
    at += units;
  }
  return at;
}

/** Of a pair of surrogates, four for the first half and none for the second. A half that stands alone is written as three. */
function bytesAt(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (isPairAt(line, at)) return 4;
  return at > 0 && isPairAt(line, at - 1) ? 0 : 3;
}

const isPairAt = (line: string, at: number): boolean => (line.codePointAt(at) ?? 0) > 0xffff;
