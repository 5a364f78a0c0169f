/** From a text without pieces to its tree, whatever the text: the plain lane, the fast one, mistakes mended on its way, and the recovering lane for the rest. */
import { lineEnd } from "../edit.ts";
import type { Change, Span, SyntaxFault, Tree } from "../tree.ts";
import { moveNodes } from "./build.ts";
import { Effort } from "./effort.ts";
import { parseFast, type Refusal } from "./fast.ts";
import { shallowBrackets } from "./mistakes-in-brackets.ts";
import {
  lineOf,
  misaligned,
  missingColon,
  missingDash,
  missingSpace,
  secondDocument,
  tabs,
} from "./mistakes-in-lines.ts";
import {
  aliasOrTag,
  comma,
  controlCharacter,
  innerColonBelow,
  strayBackslash,
  unclosed,
  unquoted,
} from "./mistakes-in-values.ts";
import type { Mistake } from "./mistake.ts";
import { parsePlain } from "./plain.ts";
import { recover } from "./recovering.ts";

/** How many mistakes are mended in one text. */
const mostMistakes = 30;

/** Never throws: what keeps the text from being YAML is in the tree's faults. What it takes to go on past them is taken from the effort. */
export function parseWhole(text: string, effort = new Effort()): Tree {
  const mended = new Mended(text);
  for (;;) {
    const result = parsePlain(mended.text) ?? parseFast(mended.text);
    if ("root" in result) return mended.finish(result);
    const mayGoOn = mended.count < mostMistakes && effort.takeCharacters(mended.text.length);
    const found = mayGoOn ? findMistake(mended.text, result) : undefined;
    if (!found || !mended.mend(found)) return mended.finish(recover(mended.text, result, effort));
  }
}

const mistakes = [
  secondDocument,
  controlCharacter,
  strayBackslash,
  aliasOrTag,
  tabs,
  shallowBrackets,
  unclosed,
  unquoted,
  comma,
  missingDash,
  missingSpace,
  innerColonBelow,
  misaligned,
  missingColon,
];

function findMistake(text: string, refusal: Refusal): Mistake | undefined {
  if (refusal.isUndecided || /maxDepth/.test(refusal.reason)) return undefined;
  // A question mark before a key: the fast lane refuses some that are right, and nobody types one by mistake.
  if (/^[ -]*\?[ \r\n]/m.test(text)) return undefined;
  const line = lineOf(text, Math.min(refusal.at, text.length));
  for (const find of mistakes) {
    const found = find(text, refusal, line);
    if (found) return found;
  }
  return undefined;
}

/** A text in which mistakes are mended one by one, with the way back to the offsets of the text itself. */
class Mended {
  text: string;
  readonly #original: string;
  readonly #steps: Step[] = [];
  readonly #faults: SyntaxFault[] = [];

  constructor(text: string) {
    this.text = text;
    this.#original = text;
  }

  /** How many mistakes have been mended. */
  get count(): number {
    return this.#faults.length;
  }

  /** False where this very place was mended in vain. */
  mend({ fault, changes }: Mistake): boolean {
    const known = this.#toOriginal(fault);
    if (this.#faults.some((other) => touches(other.doubt, known) && other.kind === fault.kind)) return false;
    this.#faults.push(known);
    const step = new Step(this.text, changes);
    this.text = step.text;
    this.#steps.push(step);
    return true;
  }

  /** The tree in the offsets of the text itself; of the recovering lane's faults, those that are news. */
  finish(tree: Tree): Tree {
    if (this.#steps.length === 0) return tree;
    const faults = tree.faults
      .map((fault) => this.#toOriginal(fault))
      .filter((fault) => fault.kind === "unrecovered" || !this.#faults.some((other) => touches(other.doubt, fault)));
    if (tree.root) moveNodes(tree.root, (offset) => this.#offset(offset));
    return {
      root: tree.root,
      faults: [...this.#faults, ...faults].sort((a, b) => a.start - b.start),
      lane: tree.lane,
    };
  }

  /** A mend is kept where its lines stand as they were written. */
  #toOriginal({ mend, ...fault }: SyntaxFault): SyntaxFault {
    const move = (span: Span): Span => ({ start: this.#offset(span.start), end: this.#offset(span.end) });
    const { start, end } = move(fault);
    const doubt = move(fault.doubt);
    const isAsWritten =
      this.text.slice(fault.doubt.start, fault.doubt.end) === this.#original.slice(doubt.start, doubt.end);
    return {
      ...fault,
      start,
      end: Math.min(end, lineEnd(this.#original, start)),
      doubt,
      ...(mend && isAsWritten && { mend: mend.map((change) => ({ ...move(change), text: change.text })) }),
    };
  }

  #offset(offset: number): number {
    return this.#steps.reduceRight((at, step) => step.before(at), offset);
  }
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Changes that are sorted and do not overlap, made to one text, and the way back. */
class Step {
  readonly text: string;
  readonly #changes: readonly Change[];
  /** Where each change begins in the changed text. */
  readonly #starts: readonly number[];

  constructor(text: string, changes: readonly Change[]) {
    const parts: string[] = [];
    const starts: number[] = [];
    let at = 0;
    let length = 0;
    for (const change of changes) {
      length += change.start - at;
      starts.push(length);
      parts.push(text.slice(at, change.start), change.text);
      length += change.text.length;
      at = change.end;
    }
    this.text = parts.join("") + text.slice(at);
    this.#changes = changes;
    this.#starts = starts;
  }

  /** The offset that an offset had before; inside what was put in, the place where that was done. */
  before(offset: number): number {
    let low = -1;
    for (let high = this.#starts.length - 1; low < high;) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) < offset) low = middle;
      else high = middle - 1;
    }
    const change = this.#changes[low];
    const put = this.#starts[low];
    if (!change || put === undefined) return offset;
    const inside = offset - put;
    return inside < change.text.length
      ? Math.min(change.end, change.start + inside)
      : change.end + inside - change.text.length;
  }
}
