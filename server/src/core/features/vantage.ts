/** From where a reader looks at an item: what is known, in which language, in whose paper and as of which day. */
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import { dayOfReference } from "../references.ts";
import type { Placed } from "../schema.ts";
import { Timeline } from "../timeline.ts";
import type { Workspace } from "../workspace.ts";

export interface Vantage {
  readonly workspace: Workspace;
  readonly language: Language;
  /** The paper's own forum: its sessions are named by their number alone. */
  readonly forum: string | undefined;
  /** The day on which we look at the paper. */
  readonly asOf: Day;
  /** All papers; for one that is not checked, itself alone. */
  readonly timeline: Timeline;
}

/**
 * The day on which we look: the one chosen, else that of the paper's session, else today. Reports, which are of no paper,
 * have none but the chosen one and today. Findings are of the session's own day, whatever is chosen.
 */
export const dayOfLook = ({ lookOn, today }: Workspace, document?: Document): Day =>
  lookOn ?? document?.paper?.session.date?.value ?? today;

/** The day on which we look at a place of a paper: the chosen one, else the day on which the rules ask what is there. */
export function dayOfLookAt(workspace: Workspace, document: Document, path: Placed["path"]): Day {
  const day = dayOfLook(workspace, document);
  return workspace.lookOn ?? dayOfReference({ path }, { document, asOf: day }) ?? day;
}

export function vantageOf(workspace: Workspace, document: Document, language: Language): Vantage {
  const session = document.paper?.session;
  return {
    workspace,
    language,
    forum: session?.forum?.value,
    asOf: dayOfLook(workspace, document),
    timeline: workspace.timeline.at(document.uri) ? workspace.timeline : Timeline.of([document]),
  };
}
