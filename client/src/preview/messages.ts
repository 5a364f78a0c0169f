/** What the preview's page and the extension tell each other: shapes only. Lines are counted from 0. */
import type { Language } from "../../../server/src/core/language.ts";

export type ToPage =
  | PaperShown
  | { readonly kind: "findings"; readonly findings: readonly ShownFinding[] }
  /** Where the caret is, and whether it has to be in sight. */
  | { readonly kind: "caret"; readonly line: number }
  /** The editor's first line in sight. */
  | { readonly kind: "scroll"; readonly line: number }
  | { readonly kind: "follows"; readonly follows: boolean };

/** Blocks in their order; the HTML of those that the page has already is left out. No block at all: there is no paper. */
export interface PaperShown {
  readonly kind: "paper";
  readonly uri: string;
  readonly title: string;
  readonly language: Language | null;
  /** BCP 47. */
  readonly tag: string;
  readonly lineCount: number;
  readonly blocks: readonly ShownBlock[];
}

export interface ShownBlock {
  readonly key: string;
  readonly line: number | null;
  readonly html?: string;
}

export interface ShownFinding {
  readonly line: number;
  readonly character: number;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

export type FromPage =
  /** The page is loaded and knows nothing yet. */
  | { readonly kind: "ready" }
  | { readonly kind: "scrolled"; readonly line: number }
  | { readonly kind: "open"; readonly line: number; readonly character: number }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "follows"; readonly follows: boolean };

/** What a panel remembers over a reload of the window. */
export interface Remembered {
  readonly uri: string;
  readonly language: Language | null;
  readonly follows: boolean;
  readonly top: number;
}

/** The words that the page itself says. */
export interface PageWords {
  readonly printedIn: string;
  readonly follow: string;
  readonly nothing: string;
  readonly finding: string;
  readonly findings: string;
}
