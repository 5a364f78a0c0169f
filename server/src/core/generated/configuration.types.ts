/** Generated from schemas/configuration.schema.json by `npm run generate`: do not edit. */

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
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity = "error" | "warning" | "info" | "hint" | "off";
/**
 * From how many sessions in a row the finding is an error.
 */
export type Sessions = number;
/**
 * The registered counterpart of a side's leading agency is not named on the other side.
 */
export type CounterpartMismatch =
  | string
  | {
      severity?: Severity1;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity1 = "error" | "warning" | "info" | "hint" | "off";
/**
 * Part of the leading agency's mandate has moved to an agency that is not named.
 */
export type MandateMoved =
  | string
  | {
      severity?: Severity2;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity2 = "error" | "warning" | "info" | "hint" | "off";
/**
 * One side has no responsible agency.
 */
export type MissingCounterpart =
  | string
  | {
      severity?: Severity3;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity3 = "error" | "warning" | "info" | "hint" | "off";
/**
 * An annex or evidence whose file does not exist, or lies outside the workspace folder.
 */
export type MissingFile =
  | string
  | {
      severity?: Severity4;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity4 = "error" | "warning" | "info" | "hint" | "off";
/**
 * A required key is absent.
 */
export type MissingKey =
  | string
  | {
      severity?: Severity5;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity5 = "error" | "warning" | "info" | "hint" | "off";
/**
 * An agency, committee, border post or issue area that had not begun on the day of the session.
 */
export type NotYetInstitution =
  | string
  | {
      severity?: Severity6;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity6 = "error" | "warning" | "info" | "hint" | "off";
/**
 * An agency, committee, border post or issue area that had ended by the day of the session.
 */
export type RetiredInstitution =
  | string
  | {
      severity?: Severity7;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity7 = "error" | "warning" | "info" | "hint" | "off";
/**
 * An id that no agency, committee, border post, issue area or item has.
 */
export type UnknownReference =
  | string
  | {
      severity?: Severity8;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity8 = "error" | "warning" | "info" | "hint" | "off";
/**
 * An agency of one side is listed under the other.
 */
export type WrongSide =
  | string
  | {
      severity?: Severity9;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity9 = "error" | "warning" | "info" | "hint" | "off";
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
  "carried-over-without-follow-up"?: CarriedOverWithoutFollowUp;
  "counterpart-mismatch"?: CounterpartMismatch;
  "mandate-moved"?: MandateMoved;
  "missing-counterpart"?: MissingCounterpart;
  "missing-file"?: MissingFile;
  "missing-key"?: MissingKey;
  "not-yet-institution"?: NotYetInstitution;
  "retired-institution"?: RetiredInstitution;
  "unknown-reference"?: UnknownReference;
  "wrong-side"?: WrongSide;
}
