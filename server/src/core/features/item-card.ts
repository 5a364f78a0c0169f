/** An item's dossier in Markdown: how it stands, its story over all papers, who answers then and today, what it waits on, what is late and what is due next. */
import { formatDay, placeInTime } from "../day.ts";
import type { Document } from "../document.ts";
import type { Language, Localized } from "../language.ts";
import { sides, type Item, type Side } from "../paper.ts";
import { stateOf, storyOf, type Story } from "../story.ts";
import type { Workspace } from "../workspace.ts";
import { stateOfItem } from "./item-state.ts";
import { textIn } from "../markdown.ts";
import { nameWithId } from "./names.ts";
import { storyTable } from "./story-table.ts";
import { vantageOf, type Vantage } from "./vantage.ts";

const words = {
  tabled: { id: "Diajukan untuk pertama kali", ms: "Dikemukakan buat kali pertama", en: "Tabled for the first time" },
  succeeds: { id: "penerus", ms: "pengganti", en: "successor of" },
  since: { id: "sejak", ms: "sejak", en: "since" },
  now: { id: "kini", ms: "kini", en: "now" },
  gone: { id: "sudah tidak ada sejak", ms: "tidak lagi wujud sejak", en: "no longer there since" },
  waiting: { id: "Menunggu", ms: "Menunggu", en: "Waiting on" },
  overdue: { id: "Lewat tenggat", ms: "Melepasi tarikh akhir", en: "Overdue" },
  due: { id: "Tenggat berikutnya", ms: "Tarikh akhir seterusnya", en: "Due next" },
} as const satisfies Record<string, Localized>;

/** Follow-ups stand, and agencies are named, as of the day on which we look; one that has ended since is followed by those of today. */
export function itemCard(item: Item, document: Document, workspace: Workspace, language: Language): string {
  const vantage = vantageOf(workspace, document, language);
  const story = storyOf(vantage.timeline, item.id?.value ?? "");
  if (!story) return "";
  const state = stateOfItem(story, vantage);
  return [
    `**${textIn(story.id, language)}** · ${textIn(item.title, language)}`,
    story.steps.length === 0 ? words.tabled[language] : textIn(sayState(state), language),
    // The answers come first: a hover shows little before it has to be scrolled.
    [
      ...sides.flatMap((side) => answering(side, story, vantage)),
      ...(state.isOpen ? [...waitingOn(story, vantage), ...dues(story, vantage)] : []),
    ].join("\n"),
    storyTable(story.steps, vantage),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function sayState({ headline, day, sessions }: ReturnType<typeof stateOfItem>): string {
  const since = `${headline.charAt(0).toUpperCase()}${headline.slice(1)}${day === undefined ? "" : ` (${formatDay(day)})`}`;
  return [since, sessions].filter(Boolean).join(" · ");
}

/** The leading agency of a side; of one that ended, those that took its place, by the day on which we look or since. */
function answering(side: Side, { item }: Story, { workspace, language, asOf }: Vantage): readonly string[] {
  const id = item.counterparts[side][0];
  if (id === undefined) return [];
  const { institutions, today } = workspace;
  const label = `- **${side === "indonesia" ? "Indonesia" : "Malaysia"}:**`;
  const name = nameWithId(workspace, "agency", id, language);
  const validity = institutions.get("agency", id)?.validity;
  const day = Math.max(asOf, today);
  if (validity?.to === undefined || placeInTime(day, validity) !== "after") return [`${label} ${name}`];
  const afterwards = validity.to + 1;
  const isThere = placeInTime(asOf, validity) !== "after";
  const successors = institutions.successorsOn("agency", id, isThere ? day : asOf).map((successor) => {
    const from = institutions.get("agency", successor)?.validity.from ?? afterwards;
    return `${nameWithId(workspace, "agency", successor, language)} ${words.since[language]} ${formatDay(from)}`;
  });
  if (successors.length === 0) return [`${label} ${name} — *${words.gone[language]} ${formatDay(afterwards)}*`];
  if (isThere) return [`${label} ${name} — ${words.now[language]} ${successors.join("; ")}`];
  return [`${label} ${successors.join("; ")} — ${words.succeeds[language]} ${name}`];
}

function waitingOn({ item }: Story, { workspace, language }: Vantage): readonly string[] {
  const { waitingOn: body } = item;
  if (body === undefined) return [];
  const isCommittee = typeof body === "string" && workspace.institutions.get("committee", body) !== undefined;
  const name = isCommittee ? nameWithId(workspace, "committee", body, language) : textIn(body, language);
  return [`- **${words.waiting[language]}:** ${name}`];
}

/** The follow-up that is late for the longest time, and the one that is to be done next. */
function dues({ steps }: Story, { workspace, language, asOf }: Vantage): readonly string[] {
  const followUps = steps.flatMap(({ entry }) => entry.followUps);
  return (["overdue", "due"] as const).flatMap((state) => {
    const [first] = followUps
      .filter((followUp) => stateOf(followUp, asOf) === state)
      .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
    if (first?.due === undefined) return [];
    const by = first.by.map((id) => nameWithId(workspace, "agency", id, language)).join("; ");
    const what = [formatDay(first.due), textIn(first.action, language), by].filter(Boolean).join(" — ");
    return [`- **${words[state][language]}:** ${what}`];
  });
}
