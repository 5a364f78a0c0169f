/** What client and server tell each other beyond the Language Server Protocol: names and shapes only. */
import type { InstitutionChange } from "./core/commands/supersede-change.ts";
import type { InstitutionKind } from "./core/institutions.ts";
import type { Language } from "./core/language.ts";
import type { Grouping } from "./core/views/items.ts";
import type { ViewNode } from "./core/views/node.ts";

/** Server to client: what the server is at. Its parameter is a `Status`. */
export const statusNotification = "kertasKerja/status";

export interface Status {
  /** `loading` while the folders are read; `ready` each time nothing is left to check; `error` when the server cannot work. */
  readonly kind: "ready" | "loading" | "error";
  /** How many working papers are known, open or not. */
  readonly papers: number;
  /** How many agencies, committees, border posts and issue areas are known. */
  readonly institutions: number;
  /** What went wrong, for a person to read. */
  readonly message?: string;
}

/** What the client says when it starts the server. */
export interface InitializationOptions {
  /** The language of messages; `auto` follows the system, else the paper. */
  readonly language: Language | "auto";
  /** URI of the folder that holds the institutions files that the product ships. */
  readonly builtInInstitutions: string;
  /** Whether the client knows `showReferencesCommand`. */
  readonly showsReferences: boolean;
  /** Whether the client knows `supersedeInstitutionCommand`. */
  readonly asksToSupersede?: boolean;
  /** Whether the client knows `statusNotification`. */
  readonly showsStatus?: boolean;
  /** Whether the client shows the findings that it is sent, though it could ask for them. */
  readonly showsPushed?: boolean;
  /** Whether the folders are the user's own; they are, where nothing is said. */
  readonly isTrusted?: boolean;
  /** URI of a folder of this workspace alone in which the server may keep what makes its next start quicker. */
  readonly storage?: string;
}

/** Server to client, for folders that lie on no disk of the server's: the URI of a folder; answers the URIs of all files below it, folders of tools left out. */
export const listFilesRequest = "kertasKerja/listFiles";

/** Server to client, likewise: the URI of a file; answers its text, or null where it cannot be read. */
export const readFileRequest = "kertasKerja/readFile";

/** Folders of tools, in which nothing is looked for. */
export const foldersOfTools: ReadonlySet<string> = new Set([".git", "node_modules", ".hg", ".svn"]);

/** Client's notification without parameters: the user has come to trust the folders. */
export const trustNotification = "kertasKerja/trusted";

export { showReferencesCommand, supersedeInstitutionCommand } from "./core/client-commands.ts";

/** Server's command: `[name of a tool, its input, language]`; answers `AssistantAnswer`, or null where there is no such tool. */
export const assistantCommand = "kertasKerja.server.assistant";

/** What an assistant is told: JSON, or a sentence on what was wrong with the question. */
export interface AssistantAnswer {
  readonly text: string;
  readonly isProblem: boolean;
}

/** Server's command: `[scope, language]`; answers Markdown, or null where there is nothing to tell. */
export const dossierCommand = "kertasKerja.server.dossier";

/** Server's command: `[{ uri, line } | null]`; answers what a dossier can be about, as `DossierScopes`. */
export const dossierScopesCommand = "kertasKerja.server.dossierScopes";

/**
 * Server's command: `["2025-11-03"]`, `["today"]`, or `[null]` for each paper's own session day. From then on, until the
 * server ends, the data are shown as of that day; findings stay those of the session's day. Answers the `DayOfLook` of
 * reports; anything else that it is told changes nothing.
 */
export const lookOnCommand = "kertasKerja.server.lookOn";

/** Server's command: `[uri | null]`; answers the `DayOfLook` of that document, of reports for null. */
export const dayOfLookCommand = "kertasKerja.server.dayOfLook";

/** On which day the data are looked at. */
export interface DayOfLook {
  /** As `2025-11-03`. */
  readonly day: string;
  /** Whether it is that of the paper's session, today where there is none, or was chosen. */
  readonly is: "session" | "today" | "chosen";
}

/** Server's command: `[bytes of a Word document in base64, language]`; answers `ImportedWord`, or null where nothing can be made of it. */
export const importCommand = "kertasKerja.server.import";

/** The text of a new paper; else what a person should know of why there is none. */
export type ImportedWord = { readonly text: string } | { readonly problem: string };

/** What a dossier is about. */
export type DossierScope = { readonly item: string } | { readonly agency: string } | { readonly forum: string };

export interface DossierScopes {
  readonly forums: readonly { readonly id: string; readonly name: string }[];
  /** Open ones, that of the caret first. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
  /** Those that answer for an open item. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** Server's command: `[request, language]`; answers the rows of a tree view, or null while the papers are being read. */
export const viewCommand = "kertasKerja.server.view";

export type ViewRequest =
  | { readonly view: "items"; readonly grouping: Grouping; readonly filter: string }
  | { readonly view: "papers" | "institutions" }
  /** On a day as `YYYY-MM-DD`; today where there is none. */
  | { readonly view: "impact"; readonly day?: string };

export type { Grouping, ViewNode };

/** Server's command: `[subject, nonce, language]`; answers a page that allows what bears the nonce, or null where there is nothing to tell. */
export const dashboardCommand = "kertasKerja.server.dashboard";

/** One item, or all of them. */
export interface DashboardSubject {
  readonly item?: string;
}

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

export interface Named {
  readonly id: string;
  readonly name: string;
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

/** Server's command: `[uri, language | null, known]`; answers `PreviewAnswer`, or null where there is no paper. `known` are the prints that the client has, by key. */
export const previewCommand = "kertasKerja.server.preview";

export interface PreviewAnswer {
  /** Of the text that it shows; null for a paper that is not open. */
  readonly version: number | null;
  readonly title: string;
  readonly language: Language;
  /** BCP 47. */
  readonly tag: string;
  /** In the order of the paper. */
  readonly blocks: readonly PreviewedBlock[];
}

export interface PreviewedBlock {
  readonly key: string;
  /** Counted from 0; null for the form's own parts. */
  readonly line: number | null;
  /** Equal for equal HTML. */
  readonly print: string;
  /** Left out where the client has it. */
  readonly html?: string;
}

/** Server's command: `[uri, format, { language?, letterhead? }]`, the letterhead's bytes in base64; answers `ExportedPaper`, or null where there is no paper. */
export const exportCommand = "kertasKerja.server.export";

export type ExportedPaper =
  | {
      /** In base64. */
      readonly bytes: string;
      /** The first line, counted from 0, that does not parse: only what could be read is in the file. */
      readonly brokenLine?: number;
    }
  | { readonly problem: "letterhead" };

/** Server's commands for lists of institutions; all answer null where nothing can be answered. */
export const listing = {
  /** `[bytes in base64, name of the file, ListOptions, language]`; answers `ListPreview`. Nothing is written. */
  preview: "kertasKerja.server.previewInstitutions",
  /** The same, and the preview's `print`; answers `ListWritten`. */
  import: "kertasKerja.server.importInstitutions",
  /** `[format, { kind? }, language]`; answers `ExportedList`. */
  export: "kertasKerja.server.exportInstitutions",
} as const;

/** What a list does not say of all its rows. */
export interface ListOptions {
  readonly side?: "indonesia" | "malaysia";
  /** `YYYY-MM-DD`: the last day of what is listed as ended without a date. */
  readonly endedOn?: string;
  /** URI of the workspace folder that takes the entries; the first one where absent. */
  readonly folder?: string;
}

export type ListPreview =
  | {
      readonly counts: {
        readonly new: number;
        readonly changed: number;
        readonly ended: number;
        readonly unclear: number;
      };
      readonly markdown: string;
      /** Equal where the same would be written. */
      readonly print: string;
      /** Whether anything would be written at all. */
      readonly writes: boolean;
      /** What of the unclear the person could say of the whole list. */
      readonly asks: readonly ("side" | "end")[];
    }
  | { readonly problem: string };

/** The first file written; or that something has changed since the preview, and nothing was written. */
export type ListWritten = { readonly uri: string } | { readonly stale: true };

export interface ExportedList {
  /** In base64. */
  readonly bytes: string;
}

export type { InstitutionChange, InstitutionKind };

/** Server's commands by which an institution is superseded. */
export const superseding = {
  /** `[language]`; answers those that have not ended, as `Supersedable[]`; null while they are being read. */
  institutions: "kertasKerja.server.supersedable",
  /** `[id, kind | null, language]`; answers `SupersedeChoices`, null for an institution that is not known. */
  choices: "kertasKerja.server.supersedeChoices",
  /** `[SupersedeRequest, language]`; answers `SupersedePreview | Refused`. Nothing is written. */
  preview: "kertasKerja.server.supersedePreview",
  /** `[SupersedeRequest, language]`; applies one workspace edit and answers `Superseded | Refused`; null where the editor did not take it. */
  apply: "kertasKerja.server.supersede",
} as const;

/** An institution that something may have happened to. */
export interface Supersedable extends Named {
  readonly kind: InstitutionKind;
  /** What else it goes by. */
  readonly aliases: readonly string[];
  /** What may have happened to one like it. */
  readonly changes: readonly InstitutionChange["kind"][];
}

/** What may happen to an institution, and whom to choose from. */
export interface SupersedeChoices extends Named {
  readonly kind: InstitutionKind;
  /** Those that make sense for it; none where it has ended already: `refusal` says so. */
  readonly changes: readonly InstitutionChange["kind"][];
  readonly refusal: string | null;
  /** Of the same kind and side, there today, itself left out: what it may be merged with or into, succeeded by, handed over to. */
  readonly others: readonly Named[];
  /** Of a committee: the roles that are held today. Of an agency: those that it holds, for a change of kind `role-moved` about that committee. */
  readonly roles: readonly (Named & {
    readonly role: string;
    readonly side: string | null;
    readonly holder: string;
  })[];
  /** Of a committee: the agencies of today, who may take a role over. */
  readonly agencies: readonly (Named & { readonly side: string | null })[];
  /** Agencies that belong to it today. */
  readonly offices: readonly Named[];
  /** Its registered counterparts of today. */
  readonly counterparts: readonly Named[];
  /** What a new entry takes over unless the request says otherwise, as in an institutions file: names to begin with, level, kind, issue areas … */
  readonly entry: Readonly<Record<string, unknown>>;
  /** The keys that a new entry may have. */
  readonly keys: readonly string[];
  /** Where entries can be written, the default first; `exists` is false for a file that would be made. */
  readonly files: readonly { readonly uri: string; readonly exists: boolean }[];
}

export interface SupersedeRequest {
  readonly change: InstitutionChange;
  /** URI of the institutions file for new entries and for copies of shipped ones; the default without it. */
  readonly file?: string;
  /** Whether draft papers of that day or later are updated too. */
  readonly drafts?: boolean;
}

/** Why nothing is done, for a person to read. */
export interface Refused {
  readonly problem: string;
}

export interface SupersedePreview {
  /** All of it as Markdown. */
  readonly text: string;
  readonly entries: readonly (Named & {
    readonly what: "new" | "ended" | "changed";
    readonly uri: string;
    /** The shipped entry is copied into that file, and the copy changed. */
    readonly isCopy: boolean;
  })[];
  /** Where papers name what ended, open items alone. */
  readonly places: readonly {
    readonly uri: string;
    /** Counted from 0. */
    readonly line: number;
    /** Null for a key of the paper itself. */
    readonly item: string | null;
    readonly title: string;
    /** As `counterparts.indonesia`. */
    readonly key: string;
    /** What is named there. */
    readonly id: string;
    readonly status: "draft" | "submitted" | "adopted" | null;
    /**
     * `replace`: `ids` holds its successor. `choose`: one of `ids`, by a person. `add`: name it too if the item is about
     * what was handed over. `remove`: nobody succeeds it. `stays`: right as it is; the next paper names `ids`.
     */
    readonly proposal: "replace" | "choose" | "add" | "remove" | "stays";
    readonly ids: readonly string[];
    readonly words: string;
  }[];
  /** What `drafts: true` updates. */
  readonly drafts: readonly {
    readonly uri: string;
    readonly title: string;
    readonly replaced: number;
    /** Comments that ask a person to choose. */
    readonly questions: number;
  }[];
  /** What is left for a person. */
  readonly left: readonly string[];
  readonly files: readonly { readonly uri: string; readonly exists: boolean }[];
}

export interface Superseded {
  /** The files that were changed or made. */
  readonly uris: readonly string[];
  readonly left: readonly string[];
}
