/** What a client asks about institutions and their lists: names and shapes only. */
import type { InstitutionChange } from "../core/commands/supersede-change.ts";
import type { InstitutionKind } from "../core/institutions.ts";

export interface Named {
  readonly id: string;
  readonly name: string;
}

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
