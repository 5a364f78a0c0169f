/** What a client has the server write into papers: names and shapes only. */
import type { Named } from "./institutions.ts";

/** Server's command: `[bytes of a Word document in base64, language]`; answers `ImportedWord`, or null where nothing can be made of it. */
export const importCommand = "kertasKerja.server.import";

/** The text of a new paper; else what a person should know of why there is none. */
export type ImportedWord = { readonly text: string } | { readonly problem: string };

/** Server's commands that write papers. Those that make a file apply a workspace edit and answer `Written`; null where it cannot be. */
export const authoring = {
  /** `[language]`; answers `NewPaperChoices`. */
  proposeNew: "kertasKerja.server.proposeNew",
  /** `[NewPaperRequest]` */
  newPaper: "kertasKerja.server.newPaper",
  /** `[uri]`; answers `SessionToCarry`, null for what is no readable paper. */
  sessionOf: "kertasKerja.server.sessionOf",
  /** `[CarryRequest]` */
  carryForward: "kertasKerja.server.carryForward",
  /** `[uri, language]`; answers `DecisionChoices`, null for what is no readable paper. */
  toDecide: "kertasKerja.server.toDecide",
  /** `[DecisionRequest]`; answers whether it was written. */
  recordDecision: "kertasKerja.server.recordDecision",
  /** `[uri, language]`; answers the papers of the other side that this one can be merged with, as `Counterpart[]`. */
  counterparts: "kertasKerja.server.counterparts",
  /** `[uri, uri]` */
  merge: "kertasKerja.server.merge",
} as const;

/** Server's command: `[uri of a folder or file | null]`; migrates the papers below it, all where there is none, and answers `MigratedPapers`; null where it cannot be. */
export const migrateCommand = "kertasKerja.server.migrate";

export interface MigratedPapers {
  readonly papers: number;
  /** How many comments in them ask people to settle something. */
  readonly unsettled: number;
  /** URIs of those that had to be left as they are. */
  readonly left: readonly string[];
}

export interface NewPaperChoices {
  /** Those that have papers first. */
  readonly forums: readonly (Named & {
    /** The number of the session after the latest. */
    readonly next: number;
    readonly latest: {
      readonly number: number;
      readonly date: string | null;
      readonly endDate: string | null;
      readonly venue: string | null;
    } | null;
    readonly areas: readonly Named[];
  })[];
}

/** A session to come. Days are `YYYY-MM-DD`. */
export interface SessionRequest {
  readonly number?: number;
  readonly name?: string;
  readonly date: string;
  readonly endDate?: string;
  readonly venue?: string;
}

export interface NewPaperRequest extends SessionRequest {
  readonly forum: string;
  readonly issueArea: string;
  readonly side: "indonesia" | "malaysia" | "joint";
  /** The folder of the papers where the forum has none yet. */
  readonly folder?: string;
  /** Carries the open items of the forum's latest paper of the area and side, where there is one. */
  readonly carries?: boolean;
}

export interface SessionToCarry {
  readonly number: number | null;
}

export interface CarryRequest extends SessionRequest {
  readonly uri: string;
}

export interface Written {
  readonly uri: string;
  /** There was such a file already: nothing was written. */
  readonly exists: boolean;
  /** What the author should look at. */
  readonly notes: readonly string[];
}

export interface DecisionChoices {
  readonly items: readonly (Named & {
    readonly state: "none" | "prepared" | "decided";
    readonly outcome: string | null;
    /** What is recorded already; null where nothing is. */
    readonly decision: string | null;
    /** Where it begins in the paper, counted from 0. */
    readonly line: number;
    /** Who can be given a next step: the item's own agencies. */
    readonly agencies: readonly Named[];
  })[];
  /** With the usual wordings of their decisions, in the paper's language. */
  readonly outcomes: readonly (Named & { readonly formulas: readonly string[] })[];
}

export interface DecisionRequest {
  readonly uri: string;
  readonly item: string;
  readonly outcome: string;
  readonly decision: string;
  readonly followUps: readonly { readonly action: string; readonly by: readonly string[]; readonly due?: string }[];
}

export interface Counterpart {
  readonly uri: string;
  readonly title: string;
}
