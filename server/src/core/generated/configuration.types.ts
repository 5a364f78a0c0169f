/** Generated from schemas/configuration.schema.json by `npm run generate`: do not edit. */

/**
 * A date is not written year-month-day, or no such day exists.
 */
export type BadDate =
  | string
  | {
      severity?: Severity;
    };
/**
 * How serious a finding of this rule is; off switches the rule off.
 */
export type Severity = "error" | "warning" | "info" | "hint" | "off";
/**
 * Days of a follow-up that cannot be.
 */
export type BadFollowUpDates =
  | string
  | {
      severity?: Severity;
    };
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
 * The registered counterpart of a side's leading agency is not named on the other side.
 */
export type CounterpartMismatch =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up is done, but neither its result nor evidence is given.
 */
export type DoneWithoutResult =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item that the previous paper leaves open is missing here.
 */
export type DroppedItem =
  | string
  | {
      severity?: Severity;
    };
/**
 * Two items with one id in one paper.
 */
export type DuplicateItem =
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
 * An action or a result that says nothing.
 */
export type EmptyFollowUp =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item was escalated and nothing has come back.
 */
export type EscalatedWithoutAnswer =
  | string
  | {
      severity?: Severity;
    };
/**
 * All follow-ups fall to one side, though both sides lead.
 */
export type FollowUpOnOneSide =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up that nobody answers for.
 */
export type FollowUpWithoutOwner =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item's history differs from that in the previous paper.
 */
export type HistoryRewritten =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item's title is quite another than in the previous paper.
 */
export type ItemRenamed =
  | string
  | {
      severity?: Severity;
    };
/**
 * Part of the leading agency's mandate has moved to an agency that is not named.
 */
export type MandateMoved =
  | string
  | {
      severity?: Severity;
    };
/**
 * One side has no responsible agency.
 */
export type MissingCounterpart =
  | string
  | {
      severity?: Severity;
    };
/**
 * An annex or evidence whose file does not exist, or lies outside the workspace folder.
 */
export type MissingFile =
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
 * A value that is not one of the choices, or not of the form that is laid down.
 */
export type NotAllowedValue =
  | string
  | {
      severity?: Severity;
    };
/**
 * An adopted paper still has errors.
 */
export type NotInOrder =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item's history does not begin with the session that raised it.
 */
export type NotRaisedFirst =
  | string
  | {
      severity?: Severity;
    };
/**
 * An agency, committee or issue area that had not begun on the day of the session.
 */
export type NotYetInstitution =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up was due before the session, and is not done.
 */
export type OverdueFollowUp =
  | string
  | {
      severity?: Severity;
    };
/**
 * An agency, committee, border post or issue area that had ended by the day of the session.
 */
export type RetiredInstitution =
  | string
  | {
      severity?: Severity;
    };
/**
 * Papers of one session differ in its date or venue.
 */
export type SessionDisagrees =
  | string
  | {
      severity?: Severity;
    };
/**
 * The due day of an action was put off again and again.
 */
export type SlippedDue =
  | string
  | {
      severity?: Severity;
      times?: Times;
    };
/**
 * How many times a due day is put off before it is found.
 */
export type Times = number;
/**
 * An item stayed open through many sessions.
 */
export type StaleItem =
  | string
  | {
      severity?: Severity;
      sessions?: Sessions1;
    };
/**
 * From how many sessions on an open item is found.
 */
export type Sessions1 = number;
/**
 * A key that is not known in its place.
 */
export type UnknownKey =
  | string
  | {
      severity?: Severity;
    };
/**
 * An id that no agency, committee, border post, issue area or item has.
 */
export type UnknownReference =
  | string
  | {
      severity?: Severity;
    };
/**
 * An agency of one side is listed under the other.
 */
export type WrongSide =
  | string
  | {
      severity?: Severity;
    };
/**
 * A value is not of the type that its key wants: a text, a number, a list, or several keys.
 */
export type WrongType =
  | string
  | {
      severity?: Severity;
    };
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
  "bad-date"?: BadDate;
  "bad-follow-up-dates"?: BadFollowUpDates;
  "carried-over-without-follow-up"?: CarriedOverWithoutFollowUp;
  "counterpart-mismatch"?: CounterpartMismatch;
  "done-without-result"?: DoneWithoutResult;
  "dropped-item"?: DroppedItem;
  "duplicate-item"?: DuplicateItem;
  "duplicate-key"?: DuplicateKey;
  "empty-follow-up"?: EmptyFollowUp;
  "escalated-without-answer"?: EscalatedWithoutAnswer;
  "follow-up-on-one-side"?: FollowUpOnOneSide;
  "follow-up-without-owner"?: FollowUpWithoutOwner;
  "history-rewritten"?: HistoryRewritten;
  "item-renamed"?: ItemRenamed;
  "mandate-moved"?: MandateMoved;
  "missing-counterpart"?: MissingCounterpart;
  "missing-file"?: MissingFile;
  "missing-key"?: MissingKey;
  "not-allowed-value"?: NotAllowedValue;
  "not-in-order"?: NotInOrder;
  "not-raised-first"?: NotRaisedFirst;
  "not-yet-institution"?: NotYetInstitution;
  "overdue-follow-up"?: OverdueFollowUp;
  "retired-institution"?: RetiredInstitution;
  "session-disagrees"?: SessionDisagrees;
  "slipped-due"?: SlippedDue;
  "stale-item"?: StaleItem;
  "unknown-key"?: UnknownKey;
  "unknown-reference"?: UnknownReference;
  "wrong-side"?: WrongSide;
  "wrong-type"?: WrongType;
  "yaml-syntax"?: YamlSyntax;
}
