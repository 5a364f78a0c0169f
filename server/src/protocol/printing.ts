/** What a client has the server print: names and shapes only. */
import type { Language } from "../core/language.ts";

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
