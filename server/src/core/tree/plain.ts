/**
 * The plain lane: the tree of a text in which everything is written the way papers nearly always write it, in one pass
 * over its lines. It refuses whatever is rarer, valid or not; what it accepts, the fast lane reads as the same tree.
 */
import type { ListNode, MapNode, Node, Tree } from "../tree.ts";
import { addItem, addPair, closeAt, newList, newMap, scalar, trimEnd, type Parent } from "./build.ts";

/** Thrown where something is written in a rarer way. */
const refusal = new Error("written in a rarer way");

/** Tabs, control characters, marks, characters in two halves: what YAML treats in ways of its own. */
const rare = /[^\n\r\x20-\x7E\u00A1-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF01-\uFFEF]|\r(?!\n)/;

/** The tree of a text; undefined where another lane must read it. */
export function parsePlain(text: string): Tree | undefined {
  if (rare.test(text)) return undefined;
  try {
    const root = new Reader(text).read();
    return { root, faults: [], lane: "fast" };
  } catch (error) {
    if (error === refusal) return undefined;
    throw error;
  }
}

const [lineFeed, carriageReturn, blank, doubleQuote, hash, singleQuote] = [10, 13, 32, 34, 35, 39];
const [comma, dash, slash, colon, greater] = [44, 45, 47, 58, 62];
const [openList, closeList, openMap, pipe, closeMap] = [91, 93, 123, 124, 125];

/** Signs that a plain text does not begin with, or only in some places. */
const signs = "-?:,[]{}#&*!|>'\"%@`";

/** More than any paper has, and less than any lane allows. */
const mostDepth = 60;

const longestKey = 100;

const none = {};

/** Words that were read as keys, by what is reckoned from their letters. */
const words = new Map<number, string>();

const mostWords = 1000;

/** The same string for the same key wherever it is written: few keys are written often, and compared more often. */
function wordAt(text: string, start: number, end: number): string {
  let sum = end - start;
  for (let at = start; at < end; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  const known = words.get(sum);
  if (known?.length === end - start && text.startsWith(known, start)) return known;
  const word = text.slice(start, end);
  if (known === undefined && words.size < mostWords) words.set(sum, word);
  return word;
}

const isKeySign = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === dash ||
  code === 95;

class Reader {
  readonly #text: string;
  /** Where the next line that holds something begins, behind its blanks (behind its dash, for a map in a list). */
  #at = 0;
  /** The column of that; -1 at the end of the text. */
  #indent = -1;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Node {
    this.#goToLine(0);
    if (this.#isAtEnd()) throw refusal;
    const root = this.#block(undefined);
    // What is left belongs nowhere.
    if (!this.#isAtEnd()) throw refusal;
    return root;
  }

  #isAtEnd(): boolean {
    return this.#indent < 0;
  }

  /** Past blank lines and comments. */
  #goToLine(from: number): void {
    const text = this.#text;
    for (let start = from; ;) {
      let at = start;
      let code = text.charCodeAt(at);
      while (code === blank) code = text.charCodeAt(++at);
      if (at >= text.length) break;
      if (code === lineFeed || code === carriageReturn || code === hash) {
        start = this.#nextLine(at);
        continue;
      }
      this.#at = at;
      this.#indent = at - start;
      if (at === start && (text.startsWith("---", at) || text.startsWith("...", at))) throw refusal;
      return;
    }
    this.#at = text.length;
    this.#indent = -1;
  }

  #nextLine(at: number): number {
    const end = this.#text.indexOf("\n", at);
    return end < 0 ? this.#text.length : end + 1;
  }

  /** Whether a line ends here. */
  #isEnd(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === lineFeed || code === carriageReturn || at >= this.#text.length;
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === blank) at++;
    return at;
  }

  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === dash && (this.#text.charCodeAt(at + 1) === blank || this.#isEnd(at + 1));
  }

  #block(parent: Parent): Node {
    if (++this.#depth > mostDepth) throw refusal;
    const node = this.#isDash(this.#at) ? this.#list(parent) : this.#map(parent);
    this.#depth--;
    return node;
  }

  #list(parent: Parent): ListNode {
    const indent = this.#indent;
    const node = newList(parent, this.#at, false);
    while (this.#indent === indent && this.#isDash(this.#at)) addItem(node, this.#value(node, this.#at + 1, indent));
    if (this.#indent > indent) throw refusal;
    return node;
  }

  #map(parent: Parent): MapNode {
    const indent = this.#indent;
    const node = newMap(parent, this.#at, false);
    while (this.#indent === indent) {
      const key = this.#key(node, this.#at);
      if (!key) {
        if (node.pairs.length === 0 || !this.#isDash(this.#at)) throw refusal;
        break;
      }
      addPair(node, key, this.#value(node, key.end + 1, indent));
    }
    if (this.#indent > indent) throw refusal;
    return node;
  }

  /** A simple word before a colon and a blank or the end of the line. */
  #key(parent: MapNode | ListNode, at: number): Node | undefined {
    const end = this.#keyEnd(at);
    return end < 0 ? undefined : scalar(parent, { start: at, end }, wordAt(this.#text, at, end), "plain", none);
  }

  #keyEnd(from: number): number {
    let at = from;
    while (isKeySign(this.#text.charCodeAt(at))) at++;
    const isKey =
      at > from &&
      at - from < longestKey &&
      this.#text.charCodeAt(from) > 64 &&
      this.#text.charCodeAt(at) === colon &&
      (this.#text.charCodeAt(at + 1) === blank || this.#isEnd(at + 1));
    return isKey ? at : -1;
  }

  /** What comes after the colon or dash that ends at `after`, in a map or list of this indent. */
  #value(parent: MapNode | ListNode, after: number, indent: number): Node {
    const at = this.#skipBlanks(after);
    if (this.#isEnd(at) || (this.#text.charCodeAt(at) === hash && at > after)) {
      this.#goToLine(this.#nextLine(at));
      const isInside =
        this.#indent > indent || (this.#indent === indent && parent.kind === "map" && this.#isDash(this.#at));
      return isInside ? this.#block(parent) : scalar(parent, { start: after, end: after }, "", "plain", none);
    }
    if (parent.kind === "list" && this.#keyEnd(at) >= 0) {
      this.#at = at;
      this.#indent = indent + at - after + 1;
      return this.#block(parent);
    }
    const sign = this.#text.charCodeAt(at);
    const node = sign === pipe || sign === greater ? this.#lines(parent, at, indent) : this.#inline(parent, at);
    // The text would go on.
    if (this.#indent > indent) throw refusal;
    return node;
  }

  /** A value on the line that its key stands on, and nothing behind it but a comment. */
  #inline(parent: MapNode | ListNode, at: number): Node {
    const isPlain = !this.#isQuoteOrBracket(at);
    const node = isPlain ? this.#plain(parent, at) : this.#flow(parent, at);
    const rest = this.#skipBlanks(node.end);
    if (!this.#isEnd(rest) && (this.#text.charCodeAt(rest) !== hash || rest === node.end)) throw refusal;
    this.#goToLine(this.#nextLine(rest));
    return node;
  }

  #isQuoteOrBracket(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === openList || code === openMap || code === doubleQuote || code === singleQuote;
  }

  #mayBegin(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (code === dash) return isKeySign(this.#text.charCodeAt(at + 1)) && this.#text.charCodeAt(at + 1) !== dash;
    return !signs.includes(this.#text.charAt(at));
  }

  #plain(parent: MapNode | ListNode, start: number): Node {
    if (!this.#mayBegin(start)) throw refusal;
    const text = this.#text;
    const end = this.#lineEnd(start);
    let at = start;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      // Nearly all are letters.
      if (code > colon) continue;
      if (code === colon && (at + 1 === end || text.charCodeAt(at + 1) === blank)) throw refusal;
      if (code === hash && text.charCodeAt(at - 1) === blank) break;
    }
    return this.#scalar(parent, start, at);
  }

  #scalar(parent: MapNode | ListNode, start: number, limit: number): Node {
    let end = limit;
    while (this.#text.charCodeAt(end - 1) === blank) end--;
    return scalar(parent, { start, end }, this.#text.slice(start, end), "plain", none);
  }

  /** Quotes, brackets and what stands in them, on one line. */
  #flow(parent: MapNode | ListNode, at: number): Node {
    const code = this.#text.charCodeAt(at);
    if (code === doubleQuote || code === singleQuote) return this.#quoted(parent, at, code === doubleQuote);
    if (code !== openList && code !== openMap) return this.#plainInside(parent, at);
    if (++this.#depth > mostDepth) throw refusal;
    const node = code === openList ? newList(parent, at, true) : newMap(parent, at, true);
    const closing = code === openList ? closeList : closeMap;
    let next = this.#skipBlanks(at + 1);
    while (this.#text.charCodeAt(next) !== closing || this.#isFilled(node)) {
      next = this.#skipBlanks(this.#add(node, next));
      if (this.#text.charCodeAt(next) === closing) break;
      if (this.#text.charCodeAt(next) !== comma) throw refusal;
      next = this.#skipBlanks(next + 1);
    }
    closeAt(node, next + 1);
    this.#depth--;
    return node;
  }

  #isFilled(node: MapNode | ListNode): boolean {
    return (node.kind === "list" ? node.items : node.pairs).length > 0;
  }

  /** Adds what begins here; answers where it ends. */
  #add(node: MapNode | ListNode, at: number): number {
    if (node.kind === "list") {
      const item = this.#flow(node, at);
      addItem(node, item);
      return item.end;
    }
    const key = this.#key(node, at);
    if (!key) throw refusal;
    const value = this.#flow(node, this.#skipBlanks(key.end + 1));
    addPair(node, key, value);
    return value.end;
  }

  #plainInside(parent: MapNode | ListNode, start: number): Node {
    if (!this.#mayBegin(start)) throw refusal;
    const text = this.#text;
    for (let at = start; !this.#isEnd(at); at++) {
      const code = text.charCodeAt(at);
      if (code === comma || code === closeList || code === closeMap) return this.#scalar(parent, start, at);
      if (code === openList || code === openMap || code === hash) break;
      if (code === colon && text.charCodeAt(at + 1) !== slash) break;
    }
    throw refusal;
  }

  /** Without a backslash, a doubled quote or a line break in it. */
  #quoted(parent: MapNode | ListNode, start: number, isDouble: boolean): Node {
    const text = this.#text;
    const close = text.indexOf(isDouble ? '"' : "'", start + 1);
    if (close < 0 || (!isDouble && text.charCodeAt(close + 1) === singleQuote)) throw refusal;
    const inner = text.slice(start + 1, close);
    if (inner.includes("\n") || (isDouble && inner.includes("\\"))) throw refusal;
    return scalar(parent, { start, end: close + 1 }, inner, isDouble ? "double" : "single", none);
  }

  /** A text behind `|`, `|-`, `>` or `>-`, in lines of their own. */
  #lines(parent: MapNode | ListNode, start: number, indent: number): Node {
    const isStripped = this.#text.charCodeAt(start + 1) === dash;
    const head = start + (isStripped ? 2 : 1);
    if (!this.#isEnd(head)) throw refusal;
    const isFolded = this.#text.charCodeAt(start) === greater;
    const lines: string[] = [];
    let [count, end, column, at] = [0, start, -1, this.#nextLine(head)];
    for (; at < this.#text.length; at = this.#nextLine(at)) {
      const first = this.#skipBlanks(at);
      if (this.#isEnd(first)) {
        if (first > at && (column < 0 || first - at > column || first >= this.#text.length)) throw refusal;
        lines.push("");
        continue;
      }
      if (column < 0) column = first - at;
      if (first - at < column) break;
      end = this.#lineEnd(first);
      if (end >= this.#text.length) throw refusal;
      // Among folded lines, those that stand deeper are not.
      if (isFolded && first - at > column) throw refusal;
      count = lines.push(this.#text.slice(at + column, end));
    }
    if (column <= indent || count === 0) throw refusal;
    this.#goToLine(at);
    const written = lines.slice(0, count);
    const text = (isFolded ? fold(written) : written.join("\n")) + (isStripped ? "" : "\n");
    return scalar(parent, trimEnd(this.#text, { start, end }), text, isFolded ? "folded" : "literal", none);
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf("\n", at);
    if (end < 0) return this.#text.length;
    return this.#text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
  }
}

/** Lines with the breaks between them become blanks, blank lines breaks. */
function fold(lines: readonly string[]): string {
  let text = "";
  let breaks = 0;
  for (const line of lines) {
    if (line === "") breaks++;
    else {
      text += (breaks > 0 ? "\n".repeat(breaks) : text === "" ? "" : " ") + line;
      breaks = 0;
    }
  }
  return text;
}
