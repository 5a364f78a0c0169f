/** What a rule is: one file with its id, texts, examples and check; `generated/rules.ts` lists them all. */
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import type { Finding, Report, Severity } from "../finding.ts";
import type { Institutions } from "../institutions.ts";
import type { Localized } from "../language.ts";
import type { Item, Paper } from "../paper.ts";
import type { DocumentKind } from "../schema.ts";
import type { Workspace } from "../workspace.ts";

export const groups = ["form", "references", "follow-up", "history", "papers", "text", "institutions"] as const;

export type Group = (typeof groups)[number];

export interface Context {
  readonly document: Document;
  readonly workspace: Workspace;
  readonly institutions: Institutions;
  /** The value of one of the rule's options, as the folder's configuration has it. */
  readonly option: (name: string) => number;
}

export interface PaperContext extends Context {
  readonly paper: Paper;
  /** The session's first day; today, where it is missing or malformed. */
  readonly asOf: Day;
}

export interface RuleOption {
  readonly title: Localized;
  readonly default: number;
  readonly minimum: number;
}

export interface Rule {
  readonly id: string;
  readonly group: Group;
  readonly severity: Severity | "off";
  /** One sentence: what it finds. */
  readonly summary: Localized;
  /** Why it matters and what to do, for the rule's page. */
  readonly explanation: Localized;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /**
   * A text that the rule finds fault with, and one that it does not. Several files where it begins with `#- NAME`,
   * the line above each of them, the first one at fault; a whole paper where it begins with `format:`; else one item,
   * which the tests place in an otherwise faultless paper of session 38.
   */
  readonly example: { readonly bad: string; readonly good: string };
  /** The kinds of file it reads; a paper alone where absent. */
  readonly kinds?: readonly DocumentKind[];
  /** It reads texts of every version of a format: others are silent where a text is not written in the current one. */
  readonly readsEveryVersion?: boolean;
  /** It reads other papers through the timeline: it is silent until all of them are known. */
  readonly readsOthers?: boolean;
  /**
   * Findings that need no paper: they work on every kind of file and on texts that are no map. Of a paper that can be
   * cut into its items, the document is one item with the frame around it, or the frame without any.
   */
  readonly document?: (context: Context) => Iterable<Report>;
  /** As `document`, for a paper's values. */
  readonly values?: (context: PaperContext) => Iterable<Report>;
  /** What only the whole paper shows. What it reads of every item is read at every keystroke. */
  readonly paper?: (context: PaperContext) => Iterable<Report>;
  /** What one item shows, with its paper's frame; the paper may hold this item alone. */
  readonly item?: (item: Item, context: PaperContext) => Iterable<Report>;
  /** Judges what all other rules found: run after them. */
  readonly findings?: (others: readonly Finding[], context: PaperContext) => Iterable<Report>;
}
