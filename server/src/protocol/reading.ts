/** What a client asks the server to tell: names and shapes only. */
import type { Grouping } from "../core/views/items.ts";
import type { ViewNode } from "../core/views/node.ts";

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
