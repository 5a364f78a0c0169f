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

/** Edits of another file than the finding's own. */
export interface FileEdit {
  readonly uri: string;
  /** Non-overlapping edits of that file; of an empty one where it does not exist yet. */
  readonly edits: readonly Edit[];
  /** The file does not exist: it is made, and filled by the edits. */
  readonly create?: boolean;
}

export interface Fix {
  readonly title: Localized;
  /** Non-overlapping edits of the finding's own text. */
  readonly edits: readonly Edit[];
  /** What changes in other files. */
  readonly elsewhere?: readonly FileEdit[];
  /** True for the one fix that is right without a second thought: "fix all" applies it. */
  readonly preferred?: boolean;
}

/** Another place that is part of the cause. */
export interface Related extends Span {
  /** Absent: the same text. */
  readonly uri?: string;
  readonly message: Localized;
}

/** How an editor shows the place besides underlining it: faded (it may go) or struck through (it is out of use). */
export type FindingTag = "unnecessary" | "deprecated";

/** What a rule reports; the rule's id and severity are added by `findings`. */
export interface Report extends Span {
  readonly message: Localized;
  readonly related?: readonly Related[];
  /** Computed only when a person asks for it. */
  readonly fixes?: () => readonly Fix[];
  readonly tags?: readonly FindingTag[];
  /** Where one rule knows several severities (`carried-over-without-follow-up`). */
  readonly severity?: Severity;
}

export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
}
