/** A finding: what a rule says about a place in a text, in three languages, with the fixes that mend it. */
import type { Localized } from "./language.ts";
import type { Span } from "./tree.ts";

export const severities = ["error", "warning", "info", "hint"] as const;

export type Severity = (typeof severities)[number];

/** Replaces [start, end) of one text. With `snippet`, `text` holds tab stops (`${1:…}`) and `$` is escaped. */
export interface Edit extends Span {
  readonly text: string;
  readonly snippet?: boolean;
}

export interface Fix {
  readonly title: Localized;
  /** Non-overlapping edits of the finding's own text. */
  readonly edits: readonly Edit[];
  /** True for the one fix that is right without a second thought: "fix all" applies it. */
  readonly preferred?: boolean;
}

/** Another place that is part of the cause. */
export interface Related extends Span {
  /** Absent: the same text. */
  readonly uri?: string;
  readonly message: Localized;
}

/** What a rule reports; the rule's id and severity are added by `findings`. */
export interface Report extends Span {
  readonly message: Localized;
  readonly related?: readonly Related[];
  /** Computed only when a person asks for it. */
  readonly fixes?: () => readonly Fix[];
  /** Where one rule knows several severities (`carried-over-without-follow-up`). */
  readonly severity?: Severity;
}

export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
}
