/** `kertas_item_history`: one item through all its sessions, as `kertas timeline` tells it, the newest first. */
import { sides } from "../paper.ts";
import type { Change } from "../reports/changes.ts";
import { reportItem, type FollowUpReport, type ItemReport, type SittingReport } from "../reports/item-report.ts";
import type { Reader } from "../reports/names.ts";
import { unknownItem } from "../reports/unknown.ts";
import { storyOf } from "../story.ts";
import type { JsonObject, Told } from "./answer.ts";
import { contracts } from "./contracts.ts";
import type { Input } from "./input.ts";
import { asNamed, asNamedOrNull, asOutcome, asOwner, dayOrNull } from "./named.ts";
import { nameOfFile } from "./papers.ts";
import { idOf, quote, wordOrNull } from "./quote.ts";
import type { Tool } from "./tool.ts";

export const itemHistory: Tool = { contract: contracts.itemHistory, run: tell };

function tell(input: Input, reader: Reader): Told {
  const { timeline } = reader.workspace;
  const id = input.text("id") ?? "";
  const story = storyOf(timeline, id);
  if (!story) return { problem: unknownItem(id, reader.workspace) };
  const report = reportItem(story, reader);
  const papers = story.appearances.map(({ paper: { uri, summary } }) => ({
    quotedPath: quote(nameOfFile(uri, reader)),
    forum: wordOrNull(summary.session.forum),
    session: summary.session.number ?? null,
    date: dayOrNull(summary.session.date),
    side: sides.find((side) => side === summary.side) ?? (summary.side === "joint" ? "joint" : null),
  }));
  return { result: { ...asStory(report, reader), papersNewestFirst: papers.reverse() } };
}

function asStory(report: ItemReport, reader: Reader): JsonObject {
  const { state } = report;
  return {
    ...idOf(report.id),
    quotedTitle: quote(report.title),
    forum: asNamedOrNull(report.forum),
    issueArea: asNamedOrNull(report.issueArea),
    raisedBy: asNamedOrNull(report.raisedBy),
    waitingOn: asNamedOrNull(report.waitingOn),
    state: {
      open: state.open,
      openSince: dayOrNull(state.since),
      closedOn: dayOrNull(state.closed),
      openThroughSessions: state.sessions,
      lastFollowUpDone: dayOrNull(state.lastDone),
      sessionsWithoutFollowUp: state.withoutFollowUp,
    },
    answerable: Object.fromEntries(sides.map((side) => [side, report.counterparts[side].map(asOwner)])),
    formerlyAnswerable: Object.fromEntries(sides.map((side) => [side, report.formerCounterparts[side].map(asOwner)])),
    matter: report.matter.map(({ key, text }) => ({ key, quotedText: quote(text) })),
    sittingsNewestFirst: report.sittings.map((sitting) => asSitting(sitting, reader)).reverse(),
    institutionChanges: report.changes.map(asChange),
  };
}

const asSitting = (sitting: SittingReport, reader: Reader): JsonObject => ({
  quotedName: quote(sitting.name),
  forum: wordOrNull(sitting.forum),
  session: sitting.session,
  date: dayOrNull(sitting.date),
  ...asOutcome(sitting.outcome, reader),
  quotedDecision: quote(sitting.decision),
  followUps: sitting.followUps.map(asFollowUp),
});

const asFollowUp = ({ action, by, due, done, state, result }: FollowUpReport): JsonObject => ({
  quotedAction: quote(action),
  by: by.map(asOwner),
  due: dayOrNull(due),
  done: dayOrNull(done),
  state,
  ...(result !== "" && { quotedResult: quote(result) }),
});

export const asChange = ({ day, kind, agency, to, what, likely }: Change): JsonObject => ({
  date: dayOrNull(day),
  change: kind,
  agency: asNamed(agency),
  to: to.map(asNamed),
  ...(what !== null && { quotedMandate: quote(what) }),
  sourced: !likely,
});
