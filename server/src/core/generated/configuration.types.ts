/** Generated from schemas/configuration.schema.json by `npm run generate`: do not edit. */

/**
 * A follow-up's dates that cannot be.
 */
export type BadFollowUpDates =
  | string
  | {
      severity?: Severity;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity = "error" | "warning" | "info" | "hint" | "off";
/**
 * An item came to a later session without any follow-up.
 */
export type CarriedOverWithoutFollowUp =
  | string
  | {
      severity?: Severity;
      sessions?: Sessions;
    };
/**
 * From how many sessions in a row the finding is an error.
 */
export type Sessions = number;
/**
 * A follow-up is done, with neither result nor evidence.
 */
export type DoneWithoutResult =
  | string
  | {
      severity?: Severity;
    };
/**
 * A key is written twice.
 */
export type DuplicateKey =
  | string
  | {
      severity?: Severity;
    };
/**
 * An action or result that names no step.
 */
export type EmptyFollowUp =
  | string
  | {
      severity?: Severity;
    };
/**
 * Every follow-up of a decision lies with one side only.
 */
export type FollowUpOnOneSide =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up that nobody is named for.
 */
export type FollowUpWithoutOwner =
  | string
  | {
      severity?: Severity;
    };
/**
 * A required key is absent.
 */
export type MissingKey =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up is past its due day and not marked as done.
 */
export type OverdueFollowUp =
  | string
  | {
      severity?: Severity;
    };
/**
 * The due day of one action was moved again and again.
 */
export type SlippedDue =
  | string
  | {
      severity?: Severity;
      times?: Times;
    };
/**
 * From how many times on it is spoken of.
 */
export type Times = number;
/**
 * An item has been open for too many sessions.
 */
export type StaleItem =
  | string
  | {
      severity?: Severity;
      sessions?: Sessions1;
    };
/**
 * From how many sessions on an item counts as open for too long.
 */
export type Sessions1 = number;
/**
 * The text cannot be read as it was meant.
 */
export type YamlSyntax =
  | string
  | {
      severity?: Severity;
    };
/**
 * One language.
 */
export type Language = "id" | "ms" | "en";
/**
 * The languages that every text of a joint paper must have.
 */
export type Languages = Language[];
/**
 * A pattern as in .gitignore.
 */
export type Pattern = string;
/**
 * Patterns of files that are not checked.
 */
export type Ignore = Pattern[];

/**
 * How the papers of this folder are checked, in the editor and on the command line alike.
 */
export interface Configuration {
  rules?: Rules;
  languages?: Languages;
  ignore?: Ignore;
}
/**
 * The severity of each rule, or off, and its limits.
 */
export interface Rules {
  "bad-follow-up-dates"?: BadFollowUpDates;
  "carried-over-without-follow-up"?: CarriedOverWithoutFollowUp;
  "done-without-result"?: DoneWithoutResult;
  "duplicate-key"?: DuplicateKey;
  "empty-follow-up"?: EmptyFollowUp;
  "follow-up-on-one-side"?: FollowUpOnOneSide;
  "follow-up-without-owner"?: FollowUpWithoutOwner;
  "missing-key"?: MissingKey;
  "overdue-follow-up"?: OverdueFollowUp;
  "slipped-due"?: SlippedDue;
  "stale-item"?: StaleItem;
  "yaml-syntax"?: YamlSyntax;
}
