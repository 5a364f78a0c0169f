/** Generated from schemas/configuration.schema.json by `npm run generate`: do not edit. */

/**
 * A date is not written year-month-day, or no such day exists. Only a date like 2025-11-17 reads the same in both countries. The quick fix rewrites a date whose meaning is sure; where 03/04/2025 may be read in two ways, you choose.
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
 * An added field in kertas-kerja.yaml that cannot be used as it is declared. Under `extensions` a folder adds fields to its papers. A key is of letters and digits, begins with a small letter, and is none that the format has; a field of the type `choice` needs `values`, a `reference` needs `to`. The other added fields go on working.
 */
export type BadExtension =
  | string
  | {
      severity?: Severity;
    };
/**
 * Days of a follow-up that cannot be. An action cannot be done or due before it was decided, nor done after the session that the paper is for. Mostly the year is mistyped.
 */
export type BadFollowUpDates =
  | string
  | {
      severity?: Severity;
    };
/**
 * A time that ends before it begins, or lies outside that of its entry. Papers old and new are judged by these dates. A bare year means from 1 January, or until 31 December.
 */
export type BadValidity =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item came to a later session without any follow-up. An item without a next step comes back year after year. Write what is to be done, by whom and by when.
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
 * The registered counterpart of a side's leading agency is not named on the other side. An item that does not reach the counterpart in charge tends to come back without a result. A pairing that a source states is worth a warning; one marked `likely` is a guess, and no more than information, given only where the other side's pairing does not hold either. Where neither side matches, the item is reported once.
 */
export type CounterpartMismatch =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up is done, but neither its result nor evidence is given. The session wants to know what came of it, not only that it was done. Write the result, or name the minutes as evidence.
 */
export type DoneWithoutResult =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item that the previous paper leaves open is missing here. An open item must not vanish without a decision. Carry it over into this paper, or record the decision that closes it. An item held by another paper of the same session is not missing.
 */
export type DroppedItem =
  | string
  | {
      severity?: Severity;
    };
/**
 * Two entries with one id in the institutions files. The first entry alone counts, by the files' names; the others are not read. Give the other one an id of its own, or merge the two. An entry with the id of one that is shipped is no finding: it takes its place.
 */
export type DuplicateInstitution =
  | string
  | {
      severity?: Severity;
    };
/**
 * Two items with one id in one paper. The same id is the same matter, for ever. Give the other item an id of its own, or merge the two.
 */
export type DuplicateItem =
  | string
  | {
      severity?: Severity;
    };
/**
 * A key is written twice. Only the first one is read, and what the second one says is lost unnoticed. Join the two, or remove one.
 */
export type DuplicateKey =
  | string
  | {
      severity?: Severity;
    };
/**
 * An action or a result that says nothing. Nobody can ask at the next session what became of “in progress”. Write a step that can be checked: who does what by when.
 */
export type EmptyFollowUp =
  | string
  | {
      severity?: Severity;
    };
/**
 * What ended, without a word on what came after it. Items of a body that ended need one that goes on with them. Write `succeededBy`; where it was dissolved and nothing succeeded it, write `succeededBy: []`. A body that handed its mandate over (`handedOver`) does not count.
 */
export type EndedWithoutSuccessor =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item was escalated and nothing has come back. An escalated item awaits the decision of the forum above. Record that decision in the history, or the session at which the item was returned.
 */
export type EscalatedWithoutAnswer =
  | string
  | {
      severity?: Severity;
    };
/**
 * All follow-ups fall to one side, though both sides lead. A joint item on which one side works alone often comes back without the other's answer. Actions that are done, and items that are closed, do not count.
 */
export type FollowUpOnOneSide =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up that nobody answers for. An action without an agency is seldom done. The quick fix inserts the leading agencies of both sides.
 */
export type FollowUpWithoutOwner =
  | string
  | {
      severity?: Severity;
    };
/**
 * An entry of the history from after this session. A paper holds what was decided up to its own session. What a later session decides stands in that session's paper. Mostly the number or the year is mistyped.
 */
export type FutureEntry =
  | string
  | {
      severity?: Severity;
    };
/**
 * An entry of the history after the item was closed. A closed item is not dealt with any more. Where it is opened anew, the entry that does so has the outcome `raised`; where it was not settled, correct the outcome that closed it.
 */
export type HistoryAfterClose =
  | string
  | {
      severity?: Severity;
    };
/**
 * A history passes over sessions while the item was open. An open item is before every session of its forum, if only to be carried over. Write what the missing session decided, after its minutes; where it did not take the item up, write the outcome `deferred`.
 */
export type HistoryGap =
  | string
  | {
      severity?: Severity;
    };
/**
 * An entry of the history that is not later than the one before it. A history is read from above, the oldest entry first. Sessions of one forum go by their number, others by their day. The quick fix sorts the entries; where number and day disagree, one of the two needs correcting first.
 */
export type HistoryOrder =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item's history differs from that in the previous paper. What a past session decided is not changed later. Take over the earlier wording, or put the previous paper right if that is where the mistake is. Follow-ups may be completed, and languages added.
 */
export type HistoryRewritten =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item's title is quite another than in the previous paper. The same id is the same matter, for ever. Give another matter an id of its own; where the title was changed on purpose, this finding may be ignored. Titles count as alike where at least half of their words or letters are the same, language by language.
 */
export type ItemRenamed =
  | string
  | {
      severity?: Severity;
    };
/**
 * Part of the leading agency's mandate has moved to an agency that is not named. The agency goes on, but its duty at the border was handed over. Only items that name a border post are looked at: that is where such duties are done.
 */
export type MandateMoved =
  | string
  | {
      severity?: Severity;
    };
/**
 * One side has no responsible agency. Without a counterpart on the other side nobody there can answer for the item. As long as the paper is a draft, both sides may be empty. The quick fix inserts the registered counterparts of the leading agency, where there are any.
 */
export type MissingCounterpart =
  | string
  | {
      severity?: Severity;
    };
/**
 * An annex or evidence whose file does not exist, or lies outside the workspace folder. A path counts from the paper itself, with forward slashes. What lies outside the workspace folder does not travel with the paper: that is an error, not only a warning. Documents on the web are written as https addresses.
 */
export type MissingFile =
  | string
  | {
      severity?: Severity;
    };
/**
 * A required key is absent. Without these keys an item cannot be followed from session to session. The quick fix inserts all that is missing, in its place, with placeholders to fill in.
 */
export type MissingKey =
  | string
  | {
      severity?: Severity;
    };
/**
 * An entry without a source that does not say so. A reader has to be able to tell what is known from what is assumed. Give the address of a source under `sources`; while there is none, `confidence: likely`.
 */
export type MissingSource =
  | string
  | {
      severity?: Severity;
    };
/**
 * A text of a joint paper that is not there in every language. Both sides read a joint paper. `languages` in kertas-kerja.yaml says which languages it must have. A text without a language key does not say which it is in; the quick fixes let you say it, and insert the others.
 */
export type MissingTranslation =
  | string
  | {
      severity?: Severity;
    };
/**
 * A file is written in a version of its format that is not known yet. The line `format:` tells the version. A file in a later version was written with a later Kertas Kerja: what is in it is neither checked nor counted in histories until the one here is updated. Do not change the number: what is in the file stays different.
 */
export type NewerFormat =
  | string
  | {
      severity?: Severity;
    };
/**
 * A value that is not one of the choices, or not of the form that is laid down. Choices are written in the same words in both countries, so that both sides can follow an item. The quick fix puts them in, also for a word in Indonesian or Malay.
 */
export type NotAllowedValue =
  | string
  | {
      severity?: Severity;
    };
/**
 * An adopted paper still has errors. An adopted paper is what both sides go by, and must be without errors. Mend them, or take the status back. Findings that the configuration or a comment silences do not count.
 */
export type NotInOrder =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item's history does not begin with the session that raised it. A reader needs to know when and why the matter came up. Add the entry of the session that raised it, or put that session's paper into the workspace.
 */
export type NotRaisedFirst =
  | string
  | {
      severity?: Severity;
    };
/**
 * An agency, committee or issue area that had not begun on the day of the session. Nothing can be given to a body that is not there yet. What counts is the session's first day and, inside the history, the entry's date. A border post may be named before it opens. The quick fix puts the predecessor of that day in its place.
 */
export type NotYetInstitution =
  | string
  | {
      severity?: Severity;
    };
/**
 * A file is written in an earlier version of its format. The line `format:` tells the version. A paper in an earlier version still counts in the histories of its items, as far as it can be read, but what is in it is checked only once it is brought up to date. The quick fix does that for the whole file in one step; comments stay, and what people have to decide is marked `# kertas-kerja-settle: …`. The command `kertas migrate` does it for many files.
 */
export type OldFormat =
  | string
  | {
      severity?: Severity;
    };
/**
 * An agency lists a counterpart that has a list of its own without it. The relation holds both ways and needs to be written on one side only. Where both sides write lists they have to agree, or nobody knows which one is right.
 */
export type OneSidedCounterpart =
  | string
  | {
      severity?: Severity;
    };
/**
 * A follow-up was due before the session, and is not done. The session will ask about it. Write when it was done and what came of it, or set a new day in the last entry. What is due on the session's first day is not late; items that are closed, and actions that a later entry set anew, do not count.
 */
export type OverdueFollowUp =
  | string
  | {
      severity?: Severity;
    };
/**
 * One role of one side is held by two agencies at once. A role moves on: end the time of the former holder (`valid: { to: … }`) before the next one begins. Where only the year of the change is known, both may name it; times of which neither has a source (`confidence: likely`) are left alone. Of `member`, `observer` and `delegation` there may be several.
 */
export type OverlappingRoles =
  | string
  | {
      severity?: Severity;
    };
/**
 * An item is referred to another body without naming it. While it waits on a body outside this forum, neither side can settle the item. Name the body in `waitingOn`, so that people know whom to ask.
 */
export type ReferredWithoutBody =
  | string
  | {
      severity?: Severity;
    };
/**
 * An agency, committee, border post or issue area that had ended by the day of the session. What has ended can follow nothing up any more. What counts is the session's first day and, inside the history, the entry's date: whoever acted then stays right. The quick fix puts the successor of that day in its place.
 */
export type RetiredInstitution =
  | string
  | {
      severity?: Severity;
    };
/**
 * Papers of one session differ in its date or venue. All papers of a session name the same days and venue, and what it decided is dated on one of those days. A session without `endDate` lasted one day. Make the values the same, here or in the other paper.
 */
export type SessionDisagrees =
  | string
  | {
      severity?: Severity;
    };
/**
 * The due day of an action was put off again and again. The same action with a day that moves on and on is mostly held up by something else. Take up what holds it, or cut the action into smaller steps.
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
 * An item stayed open through many sessions. What counts is the sessions held since the item was opened, not the years. Ask for a decision, escalate it, or withdraw it; if it awaits another body, name that in waitingOn.
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
 * An entry whose successors lead back to it. A successor comes after what it succeeds, so the way never leads back. Take one successor out or, where a former body was set up again, give it a new id.
 */
export type SuccessorCycle =
  | string
  | {
      severity?: Severity;
    };
/**
 * Successors that are not there on the day after the end. A paper that names what has ended is led to its successor of that day. So one of the successors has to be there from the day after the last day, and whatever is succeeded needs a last day.
 */
export type SuccessorNotValid =
  | string
  | {
      severity?: Severity;
    };
/**
 * There are more findings than can be shown. Thousands of findings at once mostly have one cause: a file that is no working paper, or one wrong key in every item. The gravest are shown first; the others come once those are settled. `most` sets their number.
 */
export type TooManyFindings =
  | string
  | {
      severity?: Severity;
      most?: Most;
    };
/**
 * How many findings of one file are shown
 */
export type Most = number;
/**
 * A key that is not known in its place. Keys are in English, the same for both sides; what stands under an unknown key is read by nobody. The quick fix renames one that is misspelt, or written in Indonesian or Malay.
 */
export type UnknownKey =
  | string
  | {
      severity?: Severity;
    };
/**
 * An id that no agency, committee, border post, issue area or item has. Only a registered id can be followed from session to session. Names, abbreviations and former names are recognised: the quick fix writes the id in their place. What is not registered yet can be added to the folder's own institutions file.
 */
export type UnknownReference =
  | string
  | {
      severity?: Severity;
    };
/**
 * Something that has to be settled before the paper is ready. Commands that write papers (for the next session, or from both sides' papers) do not decide what people have to decide: they mark it by a comment `# kertas-kerja-settle: …`. Settle it, then delete the comment; the quick fix does that. In a paper that is no draft any more, a place that still holds `…` is not settled either.
 */
export type Unsettled =
  | string
  | {
      severity?: Severity;
    };
/**
 * A comment that is to ignore a finding and ignores none. Write `# kertas-kerja-ignore RULE: reason` at the end of the line, or alone in the line above. Without a reason it has no effect. A comment that is needed no more may hide what is found later: remove it.
 */
export type UnusedIgnore =
  | string
  | {
      severity?: Severity;
    };
/**
 * An entry of the folder that no paper and no other entry names. An entry that is not used may stay; the rule helps to tidy up a file that has grown long.
 */
export type UnusedInstitution =
  | string
  | {
      severity?: Severity;
    };
/**
 * An agency of one side is listed under the other. Each side answers for an item through its own agencies. Who raises an item, and who acts on it, may be of either side. In an institutions file counterparts are of the other side; parents, successors, receivers of a mandate and holders of a role of the same one.
 */
export type WrongSide =
  | string
  | {
      severity?: Severity;
    };
/**
 * A value is not of the type that its key wants: a text, a number, a list, or several keys. A list is written line by line with `- `, or in brackets like [a, b]. A number that is meant as a text goes into quotes.
 */
export type WrongType =
  | string
  | {
      severity?: Severity;
    };
/**
 * The text cannot be read as it was meant. A paper is written in lines `key: value` and lists `- value`; the spaces that begin a line show what belongs to what. Text with signs of special meaning stands in quotes. While this fault is there, its lines are not checked any further.
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
 * What kind of value the field takes.
 */
export type Type = "text" | "code" | "number" | "integer" | "boolean" | "date" | "choice" | "reference" | "file";
/**
 * The field's title in hovers, completion and prints; without it, its key.
 */
export type Label =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The text in Indonesian.
 */
export type Indonesian = string;
/**
 * The text in Malay.
 */
export type Malay = string;
/**
 * The text in English.
 */
export type English = string;
/**
 * What is to be written, for those who rest the pointer on the key.
 */
export type Description =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Whether the field must be there in every paper of the folder, also in those of past years.
 */
export type Required = boolean;
/**
 * Whether the field takes a list of such values.
 */
export type List = boolean;
/**
 * For the type reference: the kind of entry that is named.
 */
export type To = "agency" | "committee" | "borderPost" | "issueArea" | "item" | "session";
/**
 * What the word means, in one language or in several.
 */
export type Meaning =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };

/**
 * How the papers of this folder are checked, in the editor and on the command line alike.
 */
export interface Configuration {
  rules?: Rules;
  languages?: Languages;
  ignore?: Ignore;
  extensions?: Extensions;
}
/**
 * The severity of each rule, or off, and its limits.
 */
export interface Rules {
  "bad-date"?: BadDate;
  "bad-extension"?: BadExtension;
  "bad-follow-up-dates"?: BadFollowUpDates;
  "bad-validity"?: BadValidity;
  "carried-over-without-follow-up"?: CarriedOverWithoutFollowUp;
  "counterpart-mismatch"?: CounterpartMismatch;
  "done-without-result"?: DoneWithoutResult;
  "dropped-item"?: DroppedItem;
  "duplicate-institution"?: DuplicateInstitution;
  "duplicate-item"?: DuplicateItem;
  "duplicate-key"?: DuplicateKey;
  "empty-follow-up"?: EmptyFollowUp;
  "ended-without-successor"?: EndedWithoutSuccessor;
  "escalated-without-answer"?: EscalatedWithoutAnswer;
  "follow-up-on-one-side"?: FollowUpOnOneSide;
  "follow-up-without-owner"?: FollowUpWithoutOwner;
  "future-entry"?: FutureEntry;
  "history-after-close"?: HistoryAfterClose;
  "history-gap"?: HistoryGap;
  "history-order"?: HistoryOrder;
  "history-rewritten"?: HistoryRewritten;
  "item-renamed"?: ItemRenamed;
  "mandate-moved"?: MandateMoved;
  "missing-counterpart"?: MissingCounterpart;
  "missing-file"?: MissingFile;
  "missing-key"?: MissingKey;
  "missing-source"?: MissingSource;
  "missing-translation"?: MissingTranslation;
  "newer-format"?: NewerFormat;
  "not-allowed-value"?: NotAllowedValue;
  "not-in-order"?: NotInOrder;
  "not-raised-first"?: NotRaisedFirst;
  "not-yet-institution"?: NotYetInstitution;
  "old-format"?: OldFormat;
  "one-sided-counterpart"?: OneSidedCounterpart;
  "overdue-follow-up"?: OverdueFollowUp;
  "overlapping-roles"?: OverlappingRoles;
  "referred-without-body"?: ReferredWithoutBody;
  "retired-institution"?: RetiredInstitution;
  "session-disagrees"?: SessionDisagrees;
  "slipped-due"?: SlippedDue;
  "stale-item"?: StaleItem;
  "successor-cycle"?: SuccessorCycle;
  "successor-not-valid"?: SuccessorNotValid;
  "too-many-findings"?: TooManyFindings;
  "unknown-key"?: UnknownKey;
  "unknown-reference"?: UnknownReference;
  unsettled?: Unsettled;
  "unused-ignore"?: UnusedIgnore;
  "unused-institution"?: UnusedInstitution;
  "wrong-side"?: WrongSide;
  "wrong-type"?: WrongType;
  "yaml-syntax"?: YamlSyntax;
}
/**
 * Fields that the papers of this folder have beside those of the format, by the map that they belong to.
 */
export interface Extensions {
  paper?: WorkingPaper;
  session?: Session;
  item?: Item;
  entry?: HistoryEntry;
  followUp?: FollowUpAction;
}
/**
 * Fields added to the paper itself.
 */
export interface WorkingPaper {
  [k: string]: Field;
}
/**
 * One added field: what may be written under its key.
 */
export interface Field {
  type: Type;
  label?: Label;
  description?: Description;
  required?: Required;
  list?: List;
  to?: To;
  values?: Values;
}
/**
 * For the type choice: the words to choose from, each with what it means.
 */
export interface Values {
  [k: string]: Meaning;
}
/**
 * Fields added to `session`.
 */
export interface Session {
  [k: string]: Field;
}
/**
 * Fields added to every item.
 */
export interface Item {
  [k: string]: Field;
}
/**
 * Fields added to every entry of a history.
 */
export interface HistoryEntry {
  [k: string]: Field;
}
/**
 * Fields added to every follow-up action.
 */
export interface FollowUpAction {
  [k: string]: Field;
}
