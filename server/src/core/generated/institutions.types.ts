/** Generated from schemas/institutions.schema.json by `npm run generate`: do not edit. */

/**
 * The file format and its version.
 */
export type Format = "kertas-kerja-institutions/1";
/**
 * Small letters, digits and hyphens; it never changes.
 */
export type Id = string;
/**
 * Its official name, in the languages that it has one in.
 */
export type Name =
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
 * The short form in use.
 */
export type Abbreviation = string;
/**
 * One other name.
 */
export type Name1 = string;
/**
 * Former and other names in use; search finds them.
 */
export type Aliases = Name1[];
/**
 * Its country.
 */
export type Side = "indonesia" | "malaysia";
/**
 * Central or regional.
 */
export type Level = "central" | "regional";
/**
 * The province or state.
 */
export type Region = string;
/**
 * What sort of body it is.
 */
export type Kind =
  "ministry" | "agency" | "police" | "military" | "local-government" | "state-enterprise" | "statutory-body" | "other";
/**
 * One area.
 */
export type IssueArea = string;
/**
 * The areas it works in.
 */
export type IssueAreas = IssueArea[];
/**
 * A year, month or day; a bare year means from 1 January.
 */
export type From = string | number;
/**
 * A year, month or day; a bare year means until 31 December.
 */
export type To = string | number;
/**
 * The id of a successor.
 */
export type Successor = string;
/**
 * What took its place when it ended: one if renamed or merged, several if split.
 */
export type SucceededBy = Successor[];
/**
 * The agency above.
 */
export type Agency1 = string;
/**
 * Whether a source states it.
 */
export type Confidence = "sourced" | "likely";
/**
 * What it is part of, and when.
 */
export type Parents = Parent[];
/**
 * Who took it over.
 */
export type Agency2 = string;
/**
 * The part that moved.
 */
export type What =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Since when.
 */
export type From1 = string | number;
/**
 * Whether a source states it.
 */
export type Confidence1 = "sourced" | "likely";
/**
 * Parts of its mandate that moved while it goes on.
 */
export type HandedOver = HandedOver1[];
/**
 * An agency on the other side: its id, or a map with confidence.
 */
export type Counterpart =
  | string
  | {
      agency: Agency3;
      valid?: Valid;
      confidence?: Confidence2;
    };
/**
 * The agency on the other side.
 */
export type Agency3 = string;
/**
 * Whether a source states it.
 */
export type Confidence2 = "sourced" | "likely";
/**
 * Agencies of the other side; writing it on one side is enough.
 */
export type Counterparts = Counterpart[];
/**
 * Whether a source states it.
 */
export type Confidence3 = "sourced" | "likely";
/**
 * One web address.
 */
export type Source = string;
/**
 * Public addresses from which it is known; without one, write confidence: likely.
 */
export type Sources = Source[];
/**
 * What else a reader should know.
 */
export type Note =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Offices that answer for items.
 */
export type Agencies = Agency[];
/**
 * Small letters, digits and hyphens; it never changes.
 */
export type Id1 = string;
/**
 * Its official name, in the languages that it has one in.
 */
export type Name2 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The short form in use.
 */
export type Abbreviation1 = string;
/**
 * One other name.
 */
export type Name3 = string;
/**
 * Former and other names in use; search finds them.
 */
export type Aliases1 = Name3[];
/**
 * What sort of committee it is.
 */
export type Kind1 = "forum" | "other-forum" | "secretariat" | "technical-team" | "drafting-team" | "delegation";
/**
 * Central or regional.
 */
export type Level1 = "central" | "regional";
/**
 * Its side, or joint.
 */
export type Side1 = "indonesia" | "malaysia" | "joint";
/**
 * Where an escalated item goes.
 */
export type Parent1 = string;
/**
 * One area.
 */
export type IssueArea1 = string;
/**
 * The areas it works in.
 */
export type IssueAreas1 = IssueArea1[];
/**
 * Who held a role, and when.
 */
export type Role = Role1 & Role2;
export type Role1 = {
  [k: string]: unknown;
};
/**
 * Chair, secretariat, member …
 */
export type Role3 = string;
/**
 * The side that holds it.
 */
export type Side2 = "indonesia" | "malaysia" | "joint";
/**
 * The agency that holds it.
 */
export type Agency4 = string;
/**
 * A person's office, where no agency holds it.
 */
export type Office =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Whether a source states it.
 */
export type Confidence4 = "sourced" | "likely";
/**
 * What else a reader should know, such as the years in which a source names the holder.
 */
export type Note1 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Who held a role, and when.
 */
export type Roles = Role[];
/**
 * The id of a successor.
 */
export type Successor1 = string;
/**
 * What took its place when it ended: one if renamed or merged, several if split.
 */
export type SucceededBy1 = Successor1[];
/**
 * Whether a source states it.
 */
export type Confidence5 = "sourced" | "likely";
/**
 * What else a reader should know.
 */
export type Note2 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Forums, teams, secretariats.
 */
export type Committees = Committee[];
/**
 * Small letters, digits and hyphens; it never changes.
 */
export type Id2 = string;
/**
 * Its official name, in the languages that it has one in.
 */
export type Name4 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * One other name.
 */
export type Name5 = string;
/**
 * Former and other names in use; search finds them.
 */
export type Aliases2 = Name5[];
/**
 * Whether it is crossed by land or by sea.
 */
export type Kind2 = "land" | "sea";
/**
 * The post's name on this side.
 */
export type Name6 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The province or state.
 */
export type Region1 = string;
/**
 * The regency, town or district.
 */
export type District = string;
/**
 * Whether it is open.
 */
export type Status = "open" | "limited" | "being-built" | "planned" | "disputed";
/**
 * The post's name on this side.
 */
export type Name7 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The province or state.
 */
export type Region2 = string;
/**
 * The regency, town or district.
 */
export type District1 = string;
/**
 * Whether it is open.
 */
export type Status1 = "open" | "limited" | "being-built" | "planned" | "disputed";
/**
 * The id of a successor.
 */
export type Successor2 = string;
/**
 * What took its place when it ended: one if renamed or merged, several if split.
 */
export type SucceededBy2 = Successor2[];
/**
 * Whether a source states it.
 */
export type Confidence6 = "sourced" | "likely";
/**
 * What else a reader should know.
 */
export type Note3 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * Crossings, with their two sides.
 */
export type BorderPosts = BorderPost[];
/**
 * Small letters, digits and hyphens; it never changes.
 */
export type Id3 = string;
/**
 * Its official name, in the languages that it has one in.
 */
export type Name8 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * One other name.
 */
export type Name9 = string;
/**
 * Former and other names in use; search finds them.
 */
export type Aliases3 = Name9[];
/**
 * One forum.
 */
export type Forum = string;
/**
 * The forums that use it; absent means all.
 */
export type Forums = Forum[];
/**
 * The id of a successor.
 */
export type Successor3 = string;
/**
 * What took its place when it ended: one if renamed or merged, several if split.
 */
export type SucceededBy3 = Successor3[];
/**
 * Whether a source states it.
 */
export type Confidence7 = "sourced" | "likely";
/**
 * What else a reader should know.
 */
export type Note4 =
  | string
  | {
      id?: Indonesian;
      ms?: Malay;
      en?: English;
    };
/**
 * The areas of work.
 */
export type IssueAreas2 = IssueArea2[];

/**
 * Agencies, committees, border posts and issue areas, with what is known of them by date.
 */
export interface Institutions {
  format: Format;
  agencies?: Agencies;
  committees?: Committees;
  borderPosts?: BorderPosts;
  issueAreas?: IssueAreas2;
}
/**
 * An office that answers for items.
 */
export interface Agency {
  id: Id;
  name: Name;
  abbreviation?: Abbreviation;
  aliases?: Aliases;
  side: Side;
  level: Level;
  region?: Region;
  kind: Kind;
  issueAreas?: IssueAreas;
  valid?: Valid;
  succeededBy?: SucceededBy;
  parent?: Parents;
  handedOver?: HandedOver;
  counterparts?: Counterparts;
  confidence?: Confidence3;
  sources?: Sources;
  note?: Note;
}
/**
 * From when to when it is there; an absent end is open.
 */
export interface Valid {
  from?: From;
  to?: To;
}
/**
 * What it is part of, and when.
 */
export interface Parent {
  agency: Agency1;
  valid?: Valid;
  confidence?: Confidence;
}
/**
 * A part of its mandate that another took over, while it goes on.
 */
export interface HandedOver1 {
  to: Agency2;
  what?: What;
  from?: From1;
  confidence?: Confidence1;
}
/**
 * A forum, team, secretariat or delegation.
 */
export interface Committee {
  id: Id1;
  name: Name2;
  abbreviation?: Abbreviation1;
  aliases?: Aliases1;
  kind: Kind1;
  level?: Level1;
  side: Side1;
  parent?: Parent1;
  issueAreas?: IssueAreas1;
  roles?: Roles;
  valid?: Valid;
  succeededBy?: SucceededBy1;
  confidence?: Confidence5;
  sources?: Sources;
  note?: Note2;
}
export interface Role2 {
  role: Role3;
  side?: Side2;
  agency?: Agency4;
  office?: Office;
  valid?: Valid;
  confidence?: Confidence4;
  note?: Note1;
}
/**
 * A crossing, with its two sides.
 */
export interface BorderPost {
  id: Id2;
  name: Name4;
  aliases?: Aliases2;
  kind?: Kind2;
  indonesia?: IndonesianSide;
  malaysia?: MalaysianSide;
  valid?: Valid;
  succeededBy?: SucceededBy2;
  confidence?: Confidence6;
  sources?: Sources;
  note?: Note3;
}
/**
 * The post on the Indonesian side.
 */
export interface IndonesianSide {
  name: Name6;
  region?: Region1;
  district?: District;
  status?: Status;
}
/**
 * The post on the Malaysian side.
 */
export interface MalaysianSide {
  name: Name7;
  region?: Region2;
  district?: District1;
  status?: Status1;
}
/**
 * An area of work.
 */
export interface IssueArea2 {
  id: Id3;
  name: Name8;
  aliases?: Aliases3;
  forums?: Forums;
  valid?: Valid;
  succeededBy?: SucceededBy3;
  confidence?: Confidence7;
  sources?: Sources;
  note?: Note4;
}
