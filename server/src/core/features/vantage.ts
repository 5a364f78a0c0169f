/** From where a reader looks at an item: what is known, in which language, in whose paper and as of which day. */
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import { Timeline } from "../timeline.ts";
import type { Workspace } from "../workspace.ts";

export interface Vantage {
  readonly workspace: Workspace;
  readonly language: Language;
  /** The paper's own forum: its sessions are named by their number alone. */
  readonly forum: string | undefined;
  /** The day of the paper's session; today, where that has no date. */
  readonly asOf: Day;
  /** All papers; for one that is not checked, itself alone. */
  readonly timeline: Timeline;
}

export function vantageOf(workspace: Workspace, document: Document, language: Language): Vantage {
  const session = document.paper?.session;
  return {
    workspace,
    language,
    forum: session?.forum?.value,
    asOf: session?.date?.value ?? workspace.today,
    timeline: workspace.timeline.at(document.uri) ? workspace.timeline : Timeline.of([document]),
  };
}
