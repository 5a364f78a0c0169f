/** The node tree of one YAML text: what every feature and rule reads. Offsets are UTF-16 code units into the text. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface NodeBase extends Span {
  /** The list or map that holds this node; undefined at the root. */
  readonly parent: MapNode | ListNode | undefined;
  /** The pair whose key or value this node is, where the parent is a map. */
  readonly pair: Pair | undefined;
  readonly anchor?: string;
  readonly tag?: string;
}

/** A scalar. An absent value (`key:`) is a plain scalar with value null and start === end, right after the colon (or dash). */
export interface ScalarNode extends NodeBase {
  readonly kind: "scalar";
  /** The value of YAML 1.2's core schema (a date is a string). */
  readonly value: string | number | boolean | null;
  /** The content as written, quotes and escapes resolved. */
  readonly text: string;
  readonly style: "plain" | "single" | "double" | "literal" | "folded";
}

export interface ListNode extends NodeBase {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export interface MapNode extends NodeBase {
  readonly kind: "map";
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

/** `*name`. */
export interface AliasNode extends NodeBase {
  readonly kind: "alias";
  readonly name: string;
  /** The anchored node before it, undefined where there is none. */
  readonly target: Node | undefined;
}

export type Node = ScalarNode | ListNode | MapNode | AliasNode;

export interface Pair extends Span {
  readonly map: MapNode;
  readonly key: Node;
  readonly value: Node;
}

/** What keeps a text from being valid YAML, at the characters at fault: on one line. */
export interface SyntaxFault extends Span {
  readonly kind: SyntaxFaultKind;
  /** The parser's own sentence in English, for the kinds that we do not word ourselves. */
  readonly detail: string;
  /** Where the meaning of the text is in doubt because of it: its own lines at least. */
  readonly doubt: Span;
  /** What to change so that the text means what its author most likely meant; absent where that is anyone's guess. */
  readonly mend?: readonly Change[];
  /** The mend is right without a second thought. */
  readonly isSure?: boolean;
}

/** Puts `text` in the place of [start, end). */
export interface Change extends Span {
  readonly text: string;
}

export type SyntaxFaultKind =
  | "tab" // a tab or a no-break space in indentation
  | "alias" // an alias without an anchor
  | "documents" // a second document in one file
  | "indentation" // a line indented so that it belongs nowhere
  | "colon" // a line of a map without `: `
  | "space" // `key:value`
  | "dash" // `-value`, or a line among list items without a dash
  | "quote" // a quote that is never closed
  | "after-quote" // text behind the closing quote
  | "escape" // a backslash in double quotes that means nothing
  | "bracket" // a [ or { that is never closed, or closed by the wrong one
  | "comma" // a comma too few or too many inside [ ] or { }
  | "plain" // a plain text that begins with a sign that YAML reserves: it needs quotes
  | "inner-colon" // a plain text that contains `: `: it needs quotes
  | "character" // a control character
  | "length" // more text than any paper has: none of it is read
  | "access" // a file that cannot be opened
  | "depth" // nested more deeply than any paper
  | "unrecovered" // wrong or unusual, in more text than is read past such a place
  | "other";

/** The tree of one text. The root is undefined for a text without content. Only the first document of a stream is in it. */
export interface Tree {
  readonly root: Node | undefined;
  readonly faults: readonly SyntaxFault[];
  /** Which parser made it. Where faults were mended on the way, values are those of the mended text, offsets those of the text itself. */
  readonly lane: "fast" | "recovering";
}
