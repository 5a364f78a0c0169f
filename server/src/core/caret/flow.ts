/** Where a caret stands inside `[ ]` and `{ }`: a scan of their tokens that does not mind what is unclosed. */
import { maxDepth } from "../tree/build.ts";
import type { Span } from "../tree.ts";
import { wordIn, type MapAround, type Path, type Word } from "./place.ts";

export interface FlowPlace {
  readonly role: "key" | "value";
  /** From the collection that was scanned. */
  readonly path: Path;
  readonly word: Word;
  /** A colon or comma stands right before the caret. */
  readonly needsBlank: boolean;
  readonly hasColon: boolean;
  /** The other items of the innermost list. */
  readonly items: readonly string[];
  /** Innermost first. */
  readonly maps: readonly MapAround[];
}

interface Token extends Span {
  readonly kind: "blank" | "comment" | "sign" | "quoted" | "plain";
}

const plainCharacter = String.raw`[^\s,[\]{}:]|:(?=[^\s,[\]{}])`;
const tokenPattern = new RegExp(
  [
    String.raw`(?<blank>\s+)`,
    String.raw`(?<comment>#[^\r\n]*)`,
    String.raw`(?<sign>[[\]{},]|:(?=[\s,[\]{}]|$)|(?<=["']):)`,
    String.raw`(?<quoted>"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?)`,
    String.raw`(?<plain>(?:${plainCharacter})(?:${plainCharacter}|[ \t]+(?=[^\s,[\]{}:#]))*)`,
  ].join("|"),
  "uy",
);

function* tokensOf(text: string, start: number, limit: number): Iterable<Token> {
  for (let at = start; at < limit;) {
    tokenPattern.lastIndex = at;
    const groups = tokenPattern.exec(text)?.groups ?? {};
    const kind = (["blank", "comment", "sign", "quoted", "plain"] as const).find((name) => groups[name] !== undefined);
    const end = kind ? Math.min(tokenPattern.lastIndex, limit) : at + 1;
    if (kind) yield { kind, start: at, end };
    at = end;
  }
}

/** The place of a caret in the collection that begins at `start`; undefined outside it, in comments and behind a finished value. */
export function placeInFlow(text: string, start: number, limit: number, caret: number): FlowPlace | undefined {
  const scan = new Scan(text);
  let spot: Spot | undefined;
  for (const token of tokensOf(text, start, limit)) {
    const reached = caret <= token.start || (caret <= token.end && token.kind !== "sign" && token.kind !== "blank");
    if (!spot && reached) {
      spot = scan.spotAt(caret, token);
      if (!spot) return undefined;
    }
    scan.take(token);
    // As deep as this nothing is read either.
    if (scan.frames.length > maxDepth) return undefined;
    if (scan.frames.length === 0 || (spot && !scan.frames.includes(spot.innermostMap))) break;
  }
  return placeOf(text, spot ?? scan.spotAt(caret));
}

/** A collection that is open. */
interface Frame {
  readonly isMap: boolean;
  readonly path: Path;
  readonly items: string[];
  readonly keys: Map<string, string>;
  key: string | undefined;
  hasColon: boolean;
  /** The beginning of the value since the last comma. */
  value: number | undefined;
}

/** What was open when the caret was reached. */
interface Spot {
  readonly frame: Frame;
  /** What is written behind the caret counts as far as this is open. */
  readonly innermostMap: Frame;
  readonly frames: readonly Frame[];
  readonly key: string | undefined;
  readonly role: "key" | "value";
  readonly word: Word;
  readonly needsBlank: boolean;
}

class Scan {
  readonly #text: string;
  readonly frames: Frame[] = [];
  /** The end of what was last taken, blanks aside. */
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What is due at the caret, which lies in or before the token, or behind all of them. */
  spotAt(caret: number, token?: Token): Spot | undefined {
    const frame = this.frames.at(-1);
    const touched = token && token.start <= caret && token.kind !== "sign" && token.kind !== "blank";
    const word = touched
      ? wordOf(this.#text, token, caret)
      : { start: caret, end: caret, quote: "" as const, closed: false };
    if (!frame || frame.value !== undefined || !word) return undefined;
    const role = frame.isMap && !frame.hasColon ? "key" : "value";
    if (role === "key" && frame.key !== undefined) return undefined;
    const needsBlank = this.#end === caret && /[:,]/.test(this.#text[caret - 1] ?? "");
    const frames = [...this.frames];
    const innermostMap = frames.findLast(({ isMap }) => isMap) ?? frame;
    return { frame, innermostMap, frames, key: frame.key, role, word, needsBlank };
  }

  take({ kind, start, end }: Token): void {
    if (kind === "blank" || kind === "comment") return;
    this.#end = end;
    if (kind === "sign") this.#takeSign(this.#text[start] ?? "", start, end);
    else this.#takeScalar(start, end);
  }

  #takeScalar(start: number, end: number): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    const written = this.#text.slice(start, end).replace(/^(["'])(.*?)\1?$/s, "$2");
    if (frame.isMap && !frame.hasColon) frame.key ??= written;
    else this.#fill(frame, start, end);
    if (!frame.isMap) frame.items.push(written);
  }

  #takeSign(sign: string, start: number, end: number): void {
    const frame = this.frames.at(-1);
    if (sign === "[" || sign === "{") {
      const step = frame?.isMap ? [frame.key ?? ""] : frame ? [0 as const] : [];
      if (frame) frame.value ??= start;
      this.frames.push(openFrame(sign === "{", [...(frame?.path ?? []), ...step]));
    } else if (sign === "]" || sign === "}") {
      this.frames.pop();
      const outer = this.frames.at(-1);
      if (outer) this.#fill(outer, start, end);
    } else if (frame && sign === ":") {
      frame.hasColon = true;
      if (frame.key !== undefined) frame.keys.set(frame.key, "");
    } else if (frame) {
      frame.key = undefined;
      frame.hasColon = false;
      frame.value = undefined;
    }
  }

  #fill(frame: Frame, start: number, end: number): void {
    frame.value ??= start;
    if (frame.isMap && frame.key !== undefined) frame.keys.set(frame.key, this.#text.slice(frame.value, end));
  }
}

const openFrame = (isMap: boolean, path: Path): Frame => ({
  isMap,
  path,
  items: [],
  keys: new Map(),
  key: undefined,
  hasColon: false,
  value: undefined,
});

function wordOf(text: string, token: Token, caret: number): Word | undefined {
  if (token.kind === "comment") {
    const empty: Word = { start: caret, end: caret, quote: "", closed: false };
    return caret === token.start ? empty : undefined;
  }
  return wordIn(text, token, caret);
}

function placeOf(text: string, spot: Spot | undefined): FlowPlace | undefined {
  if (!spot) return undefined;
  const { frame, frames, role, word, key, needsBlank } = spot;
  const written = text.slice(word.start, word.end);
  const behind = word.closed ? word.end + 1 : word.end;
  const hasColon = role === "key" && word.end > word.start && /^\s*:/.test(text.slice(behind, behind + 100));
  const own = new Map([...frame.keys].filter(([other]) => !(hasColon && other === written)));
  return {
    role,
    path: role === "key" ? frame.path : [...frame.path, frame.isMap ? (key ?? "") : 0],
    word,
    needsBlank,
    hasColon,
    items: frame.items.filter((item) => item !== written),
    maps: frames
      .filter(({ isMap }) => isMap)
      .map(({ path, keys }) => ({ path, keys: keys === frame.keys ? own : keys }))
      .reverse(),
  };
}
