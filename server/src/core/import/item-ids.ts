/** Gives every drafted item an id: the one written, that of an item of the workspace with its title, else a new one that nobody has. */
import { inLanguage } from "../read.ts";
import { languages } from "../language.ts";
import { distanceWithin, fold } from "../nearest.ts";
import type { ItemSummary } from "../summary.ts";
import { formatDay } from "../day.ts";
import type { Workspace } from "../workspace.ts";
import type { Draft } from "./draft.ts";

export interface IdWords {
  /** What stands beside an id that was taken over for its title. */
  readonly byTitle: string;
  /** What stands beside an id that was made up. */
  readonly madeUp: string;
}

interface KnownItem {
  readonly id: string;
  readonly forum: string | undefined;
  readonly area: string | undefined;
  readonly titles: readonly string[];
}

export function giveIds(paper: Draft, { timeline, today }: Workspace, words: IdWords): void {
  const known = [...timeline.papers].flatMap(({ summary }) =>
    summary.items.map((item) => ({
      id: item.id,
      forum: summary.session.forum,
      area: summary.issueArea,
      titles: titlesOf(item),
    })),
  );
  const forum = paper.map("session").string("forum");
  const area = paper.string("issueArea");
  const items = paper.drafts("items");
  const year = (paper.map("session").string("date") ?? formatDay(today)).slice(0, 4);
  const taken = new Set(items.flatMap((item) => item.string("id") ?? []));
  const own = known.filter((item) => item.forum === forum);
  for (const item of items) {
    if (item.values.has("id")) continue;
    const title = fold(item.string("title") ?? "");
    const id = sameTitle(title, own, taken) ?? sameTitle(title, known, taken);
    const given = id ?? freshId(year, [...own.filter((one) => one.area === area), ...own], known, taken);
    item.set("id", given);
    item.note(id === undefined ? words.madeUp : words.byTitle, "id");
    taken.add(given);
  }
}

const titlesOf = ({ title }: ItemSummary): readonly string[] => [
  ...new Set(languages.map((language) => fold(inLanguage(title, language)))),
];

/** The item with this title; with a slip of the pen in it, where there is no other. */
function sameTitle(title: string, items: readonly KnownItem[], taken: ReadonlySet<string>): string | undefined {
  if (title === "") return undefined;
  const limit = Math.min(3, Math.floor(title.length / 12));
  const near = (slips: number): readonly string[] =>
    items.filter(({ titles }) => titles.some((one) => distanceWithin(one, title, slips) <= slips)).map(({ id }) => id);
  const ids = [0, limit].map((slips) => new Set(near(slips))).find(({ size }) => size > 0) ?? new Set<string>();
  const [id, ...others] = ids;
  return others.length === 0 && id !== undefined && !taken.has(id) ? id : undefined;
}

/** The next number of the session's year, after the pattern of the forum's items. */
function freshId(
  year: string,
  models: readonly KnownItem[],
  known: readonly KnownItem[],
  taken: ReadonlySet<string>,
): string {
  const prefix = models.map(({ id }) => /^([A-Z][A-Z0-9]*)-\d{4}-\d+$/.exec(id)?.[1]).find(Boolean) ?? "ID";
  const all = new Set([...taken, ...known.map(({ id }) => id)]);
  for (let number = 1; ; number++) {
    const id = `${prefix}-${year}-${String(number).padStart(3, "0")}`;
    if (!all.has(id)) return id;
  }
}
