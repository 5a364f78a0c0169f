/** Where a caret stands inside `[ ]` and `{ }`: a scan of their tokens that does not mind what is unclosed. */
import type { Span } from "./tree.ts";

/** The half-typed word at the caret; the span is its content, without quotes. */
export interface Word extends Span {
  readonly quote: "" | '"' | "'";
  /** Whether the closing quote is there. */
  readonly closed: boolean;
}

export interface FlowPlace {
  readonly role: "key" | "value";
  readonly path: readonly (string | 0)[];
  readonly word: Word;
  /** The character before the caret needs a blank after it. */
  readonly needsBlank: boolean;
  readonly hasColon: boolean;
  /** What the enclosing collection holds besides: the items of a list, or the keys of a map. */
  readonly items: readonly string[];
  /** The maps around the caret, innermost first. */
  readonly maps: readonly { readonly path: readonly (string | 0)[]; readonly keys: ReadonlyMap<string, string> }[];
}

interface Frame {
  readonly map: boolean;
  readonly path: readonly (string | 0)[];
  readonly items: string[];
  readonly keys: Map<string, string>;
  key: string | undefined;
  afterColon: boolean;
  /** Where the value (or list item) begins that was last seen since the last comma. */
  filledFrom: number | undefined;
}

const token =
  /(?<blank>\s+)|(?<comment>#[^\r\n]*)|(?<sign>[[\]{},]|:(?=[\s,[\]{}]|$)|(?<=["']):)|(?<quoted>"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?)|(?<plain>(?:[^\s,[\]{}:]|:(?=[^\s,[\]{}]))(?:[^\s,[\]{}:]|:(?=[^\s,[\]{}])|[ \t]+(?=[^\s,[\]{}:#]))*)/uy;

/** The place of an offset in the collection that begins at `start`; undefined where it lies behind it, in a comment or behind a finished value. */
export function placeInFlow(text: string, start: number, limit: number, caret: number): FlowPlace | undefined {
  const stack: Frame[] = [];
  let place: { readonly frames: readonly Frame[]; readonly make: () => FlowPlace } | undefined;
  let before = start;
  token.lastIndex = start;
  while (token.lastIndex < limit) {
    const at = token.lastIndex;
    const groups = token.exec(text)?.groups;
    if (!groups) token.lastIndex = at + 1;
    const end = Math.min(token.lastIndex, limit);
    const scalar = groups?.["quoted"] ?? groups?.["plain"];
    const inside = at < caret && caret < end;
    if (!place && (caret <= at || (caret <= end && scalar !== undefined))) {
      const frames = [...stack];
      const word = scalar === undefined || caret < at ? undefined : wordOf(text, at, end, caret);
      if (scalar !== undefined && caret >= at && !word) return undefined;
      const found = describe(frames, word, before, caret, text);
      if (!found) return undefined;
      place = { frames, make: found(text.slice(end, limit)) };
    }
    if (groups?.["comment"] !== undefined && (inside || caret === end)) return undefined;
    if (groups?.["blank"] === undefined) before = end;
    step(stack, groups?.["sign"], scalar, at, end, text);
    const innermost = place?.frames.at(-1);
    if (stack.length === 0 || (innermost && !stack.includes(innermost))) break;
  }
  if (!place && stack.length > 0 && caret >= before) {
    const found = describe([...stack], undefined, before, caret, text);
    return found?.("")();
  }
  return place?.make();
}

function wordOf(text: string, start: number, end: number, caret: number): Word | undefined {
  const quote = text[start] === '"' || text[start] === "'" ? text[start] : "";
  if (quote === "") return { start, end, quote, closed: false };
  const closed = end - start > 1 && text[end - 1] === quote;
  const content = { start: start + 1, end: closed ? end - 1 : end };
  return caret < content.start || caret > content.end ? undefined : { ...content, quote, closed };
}

/** What is due at the caret; computed when the whole innermost collection has been read. */
function describe(
  frames: readonly Frame[],
  word: Word | undefined,
  before: number,
  caret: number,
  text: string,
): ((rest: string) => () => FlowPlace) | undefined {
  const frame = frames.at(-1);
  if (!frame || frame.filledFrom !== undefined) return undefined;
  const role = frame.map && !frame.afterColon ? "key" : "value";
  if (role === "key" && frame.key !== undefined) return undefined;
  const path = frame.map
    ? role === "key"
      ? frame.path
      : [...frame.path, frame.key ?? ""]
    : [...frame.path, 0 as const];
  const needsBlank = before === caret && /[:,]/.test(text[caret - 1] ?? "");
  const empty: Word = { start: caret, end: caret, quote: "", closed: false };
  return (rest) => () => {
    const hasColon = role === "key" && word !== undefined && /^\s*:/.test(rest);
    const written = word && text.slice(word.start, word.end);
    const others = (keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
      new Map([...keys].filter(([key]) => !(hasColon && key === written)));
    return {
      role,
      path,
      word: word ?? empty,
      needsBlank,
      hasColon,
      items: frame.items.filter((item) => item !== written),
      maps: frames
        .filter(({ map }) => map)
        .map((one) => ({ path: one.path, keys: one === frame ? others(one.keys) : one.keys }))
        .reverse(),
    };
  };
}

/** Takes one token in. */
function step(
  stack: Frame[],
  sign: string | undefined,
  scalar: string | undefined,
  at: number,
  end: number,
  text: string,
): void {
  const frame = stack.at(-1);
  if (scalar !== undefined && frame) {
    const value = /^["']/.test(scalar) ? scalar.slice(1, /["']$/.test(scalar.slice(1)) ? -1 : undefined) : scalar;
    if (frame.map && !frame.afterColon) frame.key ??= value;
    else fill(frame, at, end, text);
    if (!frame.map) frame.items.push(value);
  } else if (sign === "[" || sign === "{") {
    const last = frame?.map ? [frame.key ?? ""] : frame ? [0 as const] : [];
    if (frame) frame.filledFrom ??= at;
    stack.push({
      map: sign === "{",
      path: [...(frame?.path ?? []), ...last],
      items: [],
      keys: new Map(),
      key: undefined,
      afterColon: false,
      filledFrom: undefined,
    });
  } else if (sign === "]" || sign === "}") {
    stack.pop();
    const outer = stack.at(-1);
    if (outer?.filledFrom !== undefined) fill(outer, outer.filledFrom, end, text);
  } else if (sign === ":" && frame) {
    frame.afterColon = true;
    if (frame.key !== undefined) frame.keys.set(frame.key, "");
  } else if (sign === "," && frame) {
    frame.key = undefined;
    frame.afterColon = false;
    frame.filledFrom = undefined;
  }
}

function fill(frame: Frame, start: number, end: number, text: string): void {
  frame.filledFrom ??= start;
  if (frame.map && frame.key !== undefined) frame.keys.set(frame.key, text.slice(frame.filledFrom, end));
}
