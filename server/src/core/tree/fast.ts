/** The fast lane: the tree of a valid text, from the events of `js-yaml`, which stops at the first fault and keeps no comments. */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type AliasEvent,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import type { Node, Span, Tree } from "../tree.ts";
import {
  absentAt,
  addItem,
  addPair,
  alias,
  closeAt,
  maxDepth,
  newList,
  newMap,
  scalar,
  startAtKey,
  trimEnd,
  type Parent,
} from "./build.ts";

/** Where the fast lane gives up, and in whose words. */
export interface Refusal {
  readonly at: number;
  readonly reason: string;
  /** The text may well be valid: it holds something that the two lanes read differently, so that the other one decides. */
  readonly isUndecided?: boolean;
}

const styles = {
  [SCALAR_STYLE.PLAIN]: "plain",
  [SCALAR_STYLE.SINGLE_QUOTED]: "single",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "double",
  [SCALAR_STYLE.LITERAL_BLOCK]: "literal",
  [SCALAR_STYLE.FOLDED_BLOCK]: "folded",
} as const;

/** The tree, or where the text is in doubt: invalid, or with tags, directives or a second document, which need the other lane. */
export function parseFast(text: string): Tree | Refusal {
  const mark = text.indexOf("\uFEFF", 1);
  if (mark > 0) return { at: mark, reason: "a byte order mark inside the text", isUndecided: true };
  try {
    const root = new Builder(text).build(parseEvents(text, { maxDepth }));
    return { root: root?.kind === "scalar" && root.start === root.end ? undefined : root, faults: [], lane: "fast" };
  } catch (error) {
    if (error instanceof Doubt) return { at: error.at, reason: error.message, isUndecided: error.isUndecided };
    if (error instanceof YAMLException) return { at: error.mark?.position ?? 0, reason: error.reason };
    throw error;
  }
}

/** Something that the other lane must judge. */
class Doubt extends Error {
  readonly at: number;
  readonly isUndecided: boolean;
  constructor(message: string, at: number, isUndecided = false) {
    super(message);
    this.at = at;
    this.isUndecided = isUndecided;
  }
}

interface Frame {
  readonly node: Parent;
  readonly add: (child: Node) => void;
  /** A collection that ends with a bracket of its own. */
  readonly bracketed: boolean;
}

/** Events hold offsets for most things; the rest is read from the text between the last token and the next one. */
class Builder {
  readonly #text: string;
  readonly #anchors = new Map<string, Node>();
  readonly #frames: Frame[] = [];
  /** The end of the last token. */
  #at = 0;
  #root: Node | undefined;
  /** The key that waits for its value, for each open map. */
  readonly #keys: (Node | undefined)[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  build(events: readonly Event[]): Node | undefined {
    for (const [index, event] of events.entries()) {
      if (event.type === EVENT_ID.DOCUMENT) this.#openDocument(index > 0, event.directives.length > 0);
      else if (event.type === EVENT_ID.POP) this.#close();
      else if (event.type === EVENT_ID.ALIAS) this.#add(this.#alias(event));
      else if ("tagStart" in event && event.tagStart >= 0)
        throw new Doubt(
          "a tag",
          event.tagStart,
          /^!(?:!|<)/.test(this.#text.slice(event.tagStart, event.tagStart + 2)),
        );
      else if (event.type === EVENT_ID.SCALAR) this.#add(this.#scalar(event));
      else this.#open(event, events[index + 1]);
    }
    return this.#root;
  }

  #openDocument(isSecond: boolean, hasDirectives: boolean): void {
    if (isSecond) throw new Doubt("a second document", this.#at);
    if (hasDirectives) throw new Doubt("a directive", this.#at, true);
    this.#frames.push({ node: undefined, add: (child) => (this.#root = child), bracketed: false });
  }

  #open(event: MappingEvent | SequenceEvent, next: Event | undefined): void {
    const parent = this.#frames.at(-1)?.node;
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const marks = { anchor: this.#anchor(event) };
    if (!flow && this.#text[event.start] === "&") throw new Doubt("an anchor before a key", event.start, true);
    // `[a: b]` and `[{a: b}: c]` hold a map without braces of its own; only the second one begins with a brace, that of its key.
    const isBare = next !== undefined && "start" in next && next.start === event.start;
    const bracketed = flow && !isBare && /[[{]/.test(this.#text[event.start] ?? "");
    this.#at = event.start + (bracketed ? 1 : 0);
    if (event.type === EVENT_ID.SEQUENCE) {
      const node = newList(parent, event.start, flow, marks);
      this.#begin(node);
      this.#frames.push({ node, add: (item) => addItem(node, item), bracketed });
    } else {
      const node = newMap(parent, event.start, flow, marks);
      this.#begin(node);
      const depth = this.#keys.length;
      const addHalf = (child: Node): void => {
        const key = this.#keys[depth];
        if (key) addPair(node, key, child);
        this.#keys[depth] = key ? undefined : child;
      };
      this.#keys.push(undefined);
      this.#frames.push({ node, add: addHalf, bracketed });
    }
  }

  #begin(node: Node): void {
    if (node.kind !== "alias" && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (!frame?.node) return;
    if (frame.node.kind === "map") {
      this.#keys.pop();
      if (!frame.bracketed) startAtKey(this.#text, frame.node);
    }
    if (frame.bracketed) {
      this.#at = this.#find("]}", this.#at) + 1;
      closeAt(frame.node, this.#at);
    }
    this.#frames.at(-1)?.add(frame.node);
  }

  #add(node: Node): void {
    this.#begin(node);
    this.#at = node.end;
    this.#frames.at(-1)?.add(node);
  }

  #alias(event: AliasEvent): Node {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    const target = this.#anchors.get(name);
    if (!target) throw new Doubt("an alias without an anchor", event.anchorStart - 1);
    return alias(this.#frames.at(-1)?.node, { start: event.anchorStart - 1, end: event.anchorEnd }, name, target);
  }

  #scalar(event: ScalarEvent): Node {
    const style = styles[event.style];
    const marks = { anchor: this.#anchor(event) };
    return scalar(this.#frames.at(-1)?.node, this.#spanOf(event), getScalarValue(this.#text, event), style, marks);
  }

  #anchor({
    anchorStart,
    anchorEnd,
  }: {
    readonly anchorStart: number;
    readonly anchorEnd: number;
  }): string | undefined {
    if (anchorStart < 0) return undefined;
    this.#at = anchorEnd;
    if (/[[{]/.test(this.#text[anchorEnd] ?? "")) throw new Doubt("an anchor without a blank", anchorEnd, true);
    return this.#text.slice(anchorStart, anchorEnd);
  }

  #spanOf(event: ScalarEvent): Span {
    if (event.valueStart < 0) return this.#spanOfAbsent(event);
    const { valueStart: start, valueEnd: end } = event;
    if (event.style === SCALAR_STYLE.PLAIN) return { start, end };
    if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED)
      return { start: start - 1, end: end + 1 };
    return trimEnd(this.#text, { start: this.#find("|>", this.#at), end });
  }

  /** Right after the colon or dash; an absent key right after what comes before it. */
  #spanOfAbsent(event: ScalarEvent): Span {
    const frame = this.#frames.at(-1)?.node;
    if (event.anchorStart < 0 && frame?.kind === "map") {
      const isKey = !this.#keys.at(-1);
      if (isKey && !frame.flow && !this.#isAsked()) throw new Doubt("an absent key", this.#at, true);
      for (let next = this.#skipBlanks(this.#at); ; next = this.#skipBlanks(this.#at)) {
        if (!(isKey ? ",?" : ":").includes(this.#text[next] || "none")) break;
        this.#at = next + 1;
        if (!isKey) break;
      }
    } else if (event.anchorStart < 0 && frame && !frame.flow) this.#at = this.#find("-", this.#at) + 1;
    return absentAt(this.#text, this.#at);
  }

  /** Whether a key is written with a question mark before it. */
  #isAsked(): boolean {
    return this.#text[this.#skipBlanks(this.#at)] === "?";
  }

  /** The first of these signs that comes after blanks, comments and the signs that separate values. */
  #find(signs: string, from: number): number {
    let at = this.#skipBlanks(from);
    while (at < this.#text.length && !signs.includes(this.#text[at] ?? "")) at = this.#skipBlanks(at + 1);
    return at;
  }

  #skipBlanks(from: number): number {
    const blanks = /(?:[ \t\r\n\uFEFF]|(?<=[ \t\r\n\uFEFF]|^)#[^\r\n]*)*/y;
    blanks.lastIndex = from;
    return from + (blanks.exec(this.#text)?.[0].length ?? 0);
  }
}
