/** Generated from schemas/kertas-kerja.schema.json by `npm run generate`: do not edit. */

/**
 * The file format and its version.
 */
export type Format = "kertas-kerja/1";
/**
 * The session that the paper is written for.
 */
export type Session = Session1 & Session2;
export type Session1 = {
  [k: string]: unknown;
};
/**
 * The committee that meets.
 */
export type Forum = string;
/**
 * The number of the session in its forum; a special session has a name instead.
 */
export type Number = number;
/**
 * How the session is called where the number alone does not say it.
 */
export type Name = string;
/**
 * The first day of the session: agencies are judged as of this day.
 */
export type Date = string;
/**
 * The last day of the session.
 */
export type LastDay = string;
/**
 * Where the session is held.
 */
export type Venue =
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
 * Who wrote this paper.
 */
export type Side = "indonesia" | "malaysia" | "joint";
/**
 * The area of work that the paper belongs to.
 */
export type IssueArea = string;
/**
 * The technical or drafting team that wrote the paper.
 */
export type PreparedBy = string;
/**
 * The title on the cover of the paper.
 */
export type Title =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * How far the paper has come.
 */
export type Status = "draft" | "submitted" | "adopted";
/**
 * The paper in a few sentences.
 */
export type Summary =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The matters that the paper puts before the session; at least one.
 *
 * @minItems 1
 */
export type Items = [Item, ...Item[]];
/**
 * Capital letters, digits and hyphens; the same id is the same matter in every paper, for ever.
 */
export type Id = string;
/**
 * What the matter is called.
 */
export type Title1 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The side, or the agency, that put it forward.
 */
export type RaisedBy = string;
/**
 * The id of an agency in the institutions.
 */
export type Agency = string;
/**
 * The Indonesian agencies; the first one leads.
 */
export type IndonesianSide = Agency[];
/**
 * The Malaysian agencies; the first one leads.
 */
export type MalaysianSide = Agency[];
/**
 * The border post or posts that it is about.
 */
export type Place = string | BorderPost[];
/**
 * The id of a border post.
 */
export type BorderPost = string;
/**
 * The number of one boundary marker.
 */
export type BoundaryMarker = string;
/**
 * The numbers of the boundary markers.
 */
export type BoundaryMarkers = BoundaryMarker[];
/**
 * The body outside this forum whose decision the item awaits: a committee's id, or a text.
 */
export type WaitingOn =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The law on the Indonesian side.
 */
export type IndonesianSide1 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The law on the Malaysian side.
 */
export type MalaysianSide1 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Its name.
 */
export type Name1 = string;
/**
 * What sort of participant it is.
 */
export type Kind = "private-sector" | "ngo" | "academia" | "community" | "media" | "other";
/**
 * People and bodies outside government that take part.
 */
export type Participants = Participant[];
/**
 * How the matter came about.
 */
export type Background =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * What has happened since.
 */
export type Progress =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * What stands in the way.
 */
export type Issue =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * What the session is asked to decide.
 */
export type Proposal =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * What one session decided about the item, and what was to be done before the next.
 */
export type HistoryEntry = Entry & Entry1;
export type Entry =
  | {
      [k: string]: unknown;
    }
  | {
      [k: string]: unknown;
    };
/**
 * The session's number in this paper's forum, or forum#number for another forum.
 */
export type Session3 = number | string;
/**
 * A special session, or a meeting outside the sessions.
 */
export type Meeting =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The day of the decision.
 */
export type Date1 = string;
/**
 * What became of the item.
 */
export type Outcome =
  | "raised"
  | "agreed"
  | "carried-over"
  | "deferred"
  | "escalated"
  | "referred"
  | "returned"
  | "not-agreed"
  | "noted"
  | "completed"
  | "dropped"
  | "withdrawn";
/**
 * The decision in the words of the minutes.
 */
export type Decision =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * What is to be done.
 */
export type Action =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The agency or agencies that do it.
 */
export type By = string | Agency[];
/**
 * The day by which it is to be done.
 */
export type Due = string;
/**
 * The day on which it was done.
 */
export type Done = string;
/**
 * What came of it.
 */
export type Result =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * One path or https address.
 */
export type Document = string;
/**
 * Documents that show it: paths seen from this paper, or https addresses.
 */
export type Evidence = Document[];
/**
 * What is to be done before the next session, by whom and by when.
 */
export type FollowUp = FollowUpAction[];
/**
 * What each session decided, oldest first; empty for an item tabled for the first time.
 */
export type History = HistoryEntry[];
/**
 * What the document is.
 */
export type Title2 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Its path, seen from this paper, or an https address.
 */
export type File = string;
/**
 * Documents that go with it.
 */
export type Annexes = Annex[];

/**
 * One side's paper on one issue area for one session: its items, each with its history.
 */
export interface WorkingPaper {
  format: Format;
  session: Session;
  side: Side;
  issueArea: IssueArea;
  preparedBy?: PreparedBy;
  title: Title;
  status?: Status;
  summary?: Summary;
  items: Items;
  annexes?: Annexes;
}
export interface Session2 {
  forum: Forum;
  number?: Number;
  name?: Name;
  date: Date;
  endDate?: LastDay;
  venue?: Venue;
}
/**
 * One matter, followed under one id through every session.
 */
export interface Item {
  id: Id;
  title: Title1;
  raisedBy: RaisedBy;
  counterparts: Counterparts;
  place?: Place;
  markers?: BoundaryMarkers;
  waitingOn?: WaitingOn;
  legalBasis?: LegalBasis;
  participants?: Participants;
  background?: Background;
  progress?: Progress;
  issue?: Issue;
  proposal?: Proposal;
  history: History;
  annexes?: Annexes;
}
/**
 * The agencies that answer for it on each side; the first one leads.
 */
export interface Counterparts {
  indonesia: IndonesianSide;
  malaysia: MalaysianSide;
}
/**
 * The law that each side goes by.
 */
export interface LegalBasis {
  indonesia?: IndonesianSide1;
  malaysia?: MalaysianSide1;
}
/**
 * One person or body outside government.
 */
export interface Participant {
  name: Name1;
  kind: Kind;
}
export interface Entry1 {
  session?: Session3;
  meeting?: Meeting;
  date: Date1;
  outcome: Outcome;
  decision: Decision;
  followUp?: FollowUp;
}
/**
 * One action, its owner and its due date.
 */
export interface FollowUpAction {
  action: Action;
  by?: By;
  due?: Due;
  done?: Done;
  result?: Result;
  evidence?: Evidence;
}
/**
 * One document that goes with the paper or the item.
 */
export interface Annex {
  title: Title2;
  file: File;
}
