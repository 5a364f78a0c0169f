/** The view *Items*: open items in groups, the closed ones apart; below each item its sittings. The order is that of `kertas status`. */
import { placeOf, type Place } from "../place.ts";
import { inLanguage } from "../read.ts";
import { nameOf, type Reader } from "../reports/names.ts";
import { outstandingIn, ownersIn, reportItem, type ItemReport } from "../reports/item-report.ts";
import { byAge, storiesOf } from "../reports/status.ts";
import { countSessionsInWords, describeState } from "../reports/words.ts";
import { leavesOpen, withoutFollowUp, type Step, type Story } from "../story.ts";
import { writeDate } from "../written-date.ts";
import { capitalise, group, oneLine, passes, type ViewNode } from "./node.ts";
import { overdueInWords, words } from "./words.ts";

export const groupings = ["age", "area", "agency", "place"] as const;

export type Grouping = (typeof groupings)[number];

interface Told {
  readonly story: Story;
  readonly report: ItemReport;
}

interface Heading {
  readonly key: string;
  readonly label: string;
}

/** The groups, and the items in them of which every word of the filter tells something. */
export function itemsView(grouping: Grouping, filter: string, reader: Reader): readonly ViewNode[] {
  const told = storiesOf({}, reader)
    .map((story) => ({ story, report: reportItem(story, reader) }))
    .filter((one) => passes(filter, textsOf(one, reader)))
    .sort((a, b) => byAge(a.report, b.report));
  const groups = new Map<string, { readonly label: string; readonly items: Told[] }>();
  for (const one of told)
    for (const { key, label } of one.report.state.open ? headingsOf(one, grouping, reader) : [closedHeading(reader)]) {
      const present = groups.get(key) ?? { label, items: [] };
      groups.set(key, present);
      present.items.push(one);
    }
  return [...groups]
    .sort(([a, { label, items }], [b, other]) =>
      compareGroups(grouping, [a, label, items], [b, other.label, other.items]),
    )
    .map(([key, { label, items }]) =>
      group(
        key,
        label,
        items.map((one) => itemNode(one, key, reader)),
      ),
    );
}

const closedHeading = ({ language }: Reader): Heading => ({ key: "closed", label: words.closed[language] });

function headingsOf({ story, report }: Told, grouping: Grouping, reader: Reader): readonly Heading[] {
  const { language } = reader;
  const named = (all: readonly { readonly id: string; readonly name: string }[], none: string): readonly Heading[] =>
    all.length > 0
      ? [...new Map(all.map(({ id, name }) => [id, { key: `of ${id}`, label: capitalise(oneLine(name)) }])).values()]
      : [{ key: "none", label: none }];
  if (grouping === "area") return named(report.issueArea ? [report.issueArea] : [], words.noArea[language]);
  if (grouping === "agency")
    return named(
      ownersIn(report).flatMap(({ today, ...owner }) => (today.length > 0 ? today : [owner])),
      words.noAgency[language],
    );
  if (grouping === "place")
    return named(
      story.item.places.map((id) => nameOf("borderPost", id, reader)),
      words.noPlace[language],
    );
  const { sessions } = report.state;
  const label = sessions === 0 ? words.undecided[language] : countSessionsInWords(sessions, language);
  return [{ key: `age ${sessions}`, label }];
}

type Group = readonly [key: string, label: string, items: readonly Told[]];

/** The oldest first; the others by name, what has none behind them, the closed ones last of all. */
function compareGroups(grouping: Grouping, [a, label, items]: Group, [b, other, others]: Group): number {
  const rank = (key: string): number => (key === "closed" ? 2 : key === "none" ? 1 : 0);
  const age = (all: readonly Told[]): number => all[0]?.report.state.sessions ?? 0;
  return rank(a) - rank(b) || (grouping === "age" ? age(others) - age(items) : label.localeCompare(other));
}

/** What a filter looks at. */
export const textsOf = ({ story, report }: Told, reader: Reader): readonly string[] => [
  report.id,
  report.title,
  report.forum?.name ?? "",
  report.issueArea?.name ?? "",
  report.waitingOn?.name ?? "",
  ...ownersIn(report).flatMap((owner) => [owner, ...owner.today].flatMap(({ id, name, short }) => [id, name, short])),
  ...story.item.places.flatMap((id) => [id, nameOf("borderPost", id, reader).name]),
];

function itemNode({ story, report }: Told, groupKey: string, reader: Reader): ViewNode {
  const { language } = reader;
  const overdue = outstandingIn(report).filter(({ state }) => state === "overdue").length;
  const { state, waitingOn } = report;
  const notes = [
    ...(overdue > 0 ? [overdueInWords(overdue)[language]] : []),
    ...(state.withoutFollowUp > 0 ? [words.lacking[language]] : []),
    ...(state.open && waitingOn ? [`${words.waiting[language]} ${waitingOn.short}`] : []),
  ];
  const title = oneLine(report.title);
  return {
    key: `${groupKey}/${report.id}`,
    kind: "item",
    label: title === "" ? report.id : `${report.id} · ${title}`,
    detail: notes.join(" · "),
    tip: [
      `${report.id} · ${title}`,
      describeState(state, language),
      ...notes.slice(0, overdue > 0 ? 1 : 0),
      ...(waitingOn ? [`${capitalise(words.waiting[language])} ${waitingOn.name}`] : []),
      ...(report.issueArea ? [report.issueArea.name] : []),
    ].join("\n"),
    spoken: [report.id, title, describeState(state, language), ...notes].join(", "),
    mark: !state.open
      ? "closed"
      : overdue > 0
        ? "overdue"
        : state.withoutFollowUp > 0
          ? "lacking"
          : waitingOn
            ? "waiting"
            : "open",
    id: report.id,
    ...spanOf(story, reader),
    scope: { item: report.id },
    children: sittingNodes(story, report, `${groupKey}/${report.id}`, reader),
  };
}

/** The item in its latest paper. */
function spanOf({ id, latest, item }: Story, { workspace }: Reader): { readonly place: Place; readonly until: number } {
  const place = placeOf(workspace, latest.uri, item.at);
  const document = workspace.documents.get(latest.uri);
  const node = document?.paper?.items.find((one) => one.id?.value === id)?.node;
  return { place, until: (document && node && document.positionAt(node.end).line) ?? place.line };
}

/** The latest sitting first: that is the one people look for. */
function sittingNodes(story: Story, report: ItemReport, key: string, reader: Reader): readonly ViewNode[] {
  const lacking = withoutFollowUp(story.steps, story.latest.summary.session);
  return story.steps
    .map((step, index) => sittingNode(step, lacking.has(step), report.sittings[index], `${key}/${index}`, reader))
    .reverse();
}

function sittingNode(
  step: Step,
  isLacking: boolean,
  sitting: ItemReport["sittings"][number] | undefined,
  key: string,
  reader: Reader,
): ViewNode {
  const { language, workspace } = reader;
  const name = oneLine(sitting?.name ?? "") || "…";
  const date = step.entry.date === undefined ? [] : [writeDate(step.entry.date, language, "medium")];
  const outcome = [capitalise(sitting?.result ?? ""), ...(isLacking ? [words.lacking[language]] : [])].filter(Boolean);
  return {
    key,
    kind: "sitting",
    label: name,
    detail: [...outcome, ...date].join(" · "),
    tip: [[name, ...date].join(", "), outcome.join(", "), inLanguage(step.entry.decision, language)]
      .filter(Boolean)
      .join("\n"),
    spoken: [name, ...date, ...outcome].join(", "),
    mark: isLacking ? "lacking" : leavesOpen(step.entry) ? "open" : "closed",
    place: placeOf(workspace, step.paper.uri, step.entry.at),
    children: [],
  };
}
