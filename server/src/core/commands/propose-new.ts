/** What a new paper can be about: the forums, the session that comes next in each, its issue areas, and where the paper would lie. */
import { formatDay, placeInTime, type Day } from "../day.ts";
import type { Committee, IssueArea } from "../institutions.ts";
import type { Language } from "../language.ts";
import { inLanguage } from "../read.ts";
import type { SessionSummary } from "../summary.ts";
import type { PaperAt } from "../timeline.ts";
import type { Workspace } from "../workspace.ts";
import { asFileName, pathOfSession } from "./next-path.ts";
import type { NewPaper } from "./new-paper.ts";

export interface ForumProposal {
  readonly id: string;
  readonly name: string;
  /** The number after the greatest that the papers know; 1 where they know none. */
  readonly next: number;
  /** The latest session that the papers know. */
  readonly latest: SessionProposal | null;
  readonly areas: readonly AreaProposal[];
}

/** Days as they are written. */
export interface SessionProposal {
  readonly number: number;
  readonly date: string | null;
  readonly endDate: string | null;
  readonly venue: string | null;
}

export interface AreaProposal {
  readonly id: string;
  readonly name: string;
}

/** Forums that have papers come first, those that ended are left out. */
export function proposeNew(workspace: Workspace, language: Language): readonly ForumProposal[] {
  const { institutions, timeline, today } = workspace;
  const forums = [...institutions.all("committee")].filter(
    ({ type, validity }) => type === "forum" && placeInTime(today, validity) !== "after",
  );
  const count = ({ id }: Committee): number => timeline.papersOf(id).length;
  return forums
    .sort((a, b) => count(b) - count(a))
    .map(({ id, name }) => {
      const latest = latestOf(timeline.papersOf(id));
      return {
        id,
        name: inLanguage(name, language) || id,
        next: (latest?.number ?? 0) + 1,
        latest: latest && proposeSession(latest, language),
        areas: areasOf(workspace, id, today).map((area) => ({ id: area.id, name: inLanguage(area.name, language) })),
      };
    });
}

type Numbered = SessionSummary & { readonly number: number };

const isNumbered = (session: SessionSummary): session is Numbered => session.number !== undefined;

function latestOf(papers: readonly PaperAt[]): Numbered | null {
  const sessions = papers.map(({ summary }) => summary.session).filter(isNumbered);
  return sessions.reduce<Numbered | null>((best, one) => (best && best.number > one.number ? best : one), null);
}

const proposeSession = ({ number, date, endDate, venue }: Numbered, language: Language): SessionProposal => ({
  number,
  date: date === undefined ? null : formatDay(date),
  endDate: endDate === undefined ? null : formatDay(endDate),
  venue: venue === undefined ? null : inLanguage(venue, language),
});

/** The areas that the forum uses on a day. */
export const areasOf = ({ institutions }: Workspace, forum: string, day: Day): readonly IssueArea[] =>
  [...institutions.all("issueArea")].filter(
    ({ forums, validity }) =>
      placeInTime(day, validity) === "within" && (forums.length === 0 || forums.includes(forum)),
  );

/**
 * Where the paper would lie: beside the forum's latest papers, named as that of the same area and side, else of the
 * same area; a forum without papers gets a folder of its own in the given one.
 */
export function proposePath(workspace: Workspace, given: NewPaper, folder: string): string {
  const { timeline, institutions } = workspace;
  const papers = timeline
    .papersOf(given.forum)
    .filter(({ uri }) => workspace.folderOf(uri) !== undefined)
    .reverse();
  const sameArea = papers.filter(({ summary }) => summary.issueArea === given.issueArea);
  const model = sameArea.find(({ summary }) => summary.side === given.side) ?? sameArea[0];
  const next = String(given.number ?? asFileName(given.name ?? ""));
  const area = asFileName(
    inLanguage(institutions.get("issueArea", given.issueArea)?.name, given.side === "malaysia" ? "ms" : "id") ||
      given.issueArea,
  );
  const [neighbour] = papers;
  const beside = model?.uri ?? neighbour?.uri.replace(/[^/]*$/, `${area}.kertas.yaml`);
  const number = (model ?? neighbour)?.summary.session.number;
  if (beside !== undefined)
    return free(workspace, pathOfSession(beside, number, next, workspace.folderOf(beside)), given);
  return free(workspace, `${folder}/${given.forum}/sidang-${next}/${area}.kertas.yaml`, given);
}

/** Beside a paper that is there already, usually the other side's, the side is added to the name. */
function free({ documents, files }: Workspace, uri: string, { side }: NewPaper): string {
  const isTaken = (one: string): boolean => documents.has(one) || (files?.has(one) ?? false);
  const stem = uri.replace(/\.kertas\.yaml$/, "");
  const names = [uri, `${stem}-${side}.kertas.yaml`];
  for (let count = 2; ; count++) {
    const found = names.find((one) => !isTaken(one));
    if (found !== undefined) return found;
    names.push(`${stem}-${side}-${count}.kertas.yaml`);
  }
}

/** The paper from which a new one can carry its items: the latest earlier one of the forum, area and side. */
export function paperToCarry(
  { timeline }: Workspace,
  { forum, number, issueArea, side }: NewPaper,
): PaperAt | undefined {
  return timeline
    .papersOf(forum)
    .findLast(
      ({ summary }) =>
        summary.issueArea === issueArea &&
        (summary.side === side || summary.side === "joint") &&
        summary.session.number !== undefined &&
        summary.session.number < (number ?? Infinity),
    );
}
