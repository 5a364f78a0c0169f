/** `kertas_find_items`: items by words, forum, session, agency, area, state and side, the one open longest first. */
import type { Localized } from "../language.ts";
import { outstandingIn, reportItem, type ItemReport } from "../reports/item-report.ts";
import type { Reader } from "../reports/names.ts";
import { byAge, storiesOf } from "../reports/status.ts";
import { readSession } from "../sitting.ts";
import type { Story } from "../story.ts";
import { textsOf } from "../views/items.ts";
import { passes } from "../views/node.ts";
import type { JsonObject, Told } from "./answer.ts";
import { contracts } from "./contracts.ts";
import type { Input } from "./input.ts";
import { asNamed, asNamedOrNull, asOutcome, dayOrNull } from "./named.ts";
import { idOf, quote } from "./quote.ts";
import { isOfSide, readFilter } from "./scope.ts";
import type { Tool } from "./tool.ts";

export const findItems: Tool = { contract: contracts.findItems, run: find };

const usual = 25;

interface Found {
  readonly story: Story;
  readonly report: ItemReport;
}

function find(input: Input, reader: Reader): Told {
  const read = readFilter(input, reader);
  if ("problem" in read) return read;
  const asked = input.text("session");
  const session = asked === undefined ? undefined : readSession(/^\d+$/.test(asked) ? Number(asked) : asked, undefined);
  if (asked !== undefined && !session) return { problem: noSession(asked) };
  const status = input.text("status") ?? "any";
  const side = input.text("side");
  const text = input.text("text");
  const found = storiesOf(read.filter, reader)
    .filter((story) => !session || isOfSession(story, session))
    .map((story) => ({ story, report: reportItem(story, reader) }))
    .filter(({ report }) => isInState(report, status))
    .filter(({ report: { raisedBy } }) => !side || (raisedBy !== null && isOfSide(raisedBy.id, side, reader)))
    .filter((one) => text === undefined || passes(text, wordsOf(one, reader)))
    .sort((a, b) => Number(b.report.state.open) - Number(a.report.state.open) || byAge(a.report, b.report));
  const items = found.slice(0, input.number("limit") ?? usual).map(({ report }) => asRow(report, reader));
  return { result: { found: found.length, shown: items.length, items } };
}

const noSession = (asked: string): Localized => ({
  id: `"${asked}" bukan sidang: tulis nomornya, seperti 38, atau forum dan nomornya, seperti kk-jkk-pusat#40.`,
  ms: `"${asked}" bukan persidangan: sila tulis nombornya, seperti 38, atau forum dan nombornya, seperti kk-jkk-pusat#40.`,
  en: `"${asked}" is no session: write its number, such as 38, or forum and number, such as kk-jkk-pusat#40.`,
});

type Session = NonNullable<ReturnType<typeof readSession>>;

/** Whether it decided about the item, or a paper of it holds the item; a number alone is that of any forum. */
function isOfSession({ steps, appearances }: Story, { forum, number }: Session): boolean {
  const isThis = (one: { readonly forum: string | undefined; readonly number: number | undefined }): boolean =>
    one.number === number && (forum === undefined || one.forum === forum);
  return steps.some(({ sitting }) => isThis(sitting)) || appearances.some(({ paper }) => isThis(paper.summary.session));
}

function isInState(report: ItemReport, status: string): boolean {
  const { open, withoutFollowUp } = report.state;
  if (status === "open") return open;
  if (status === "closed") return !open;
  if (status === "overdue") return open && overdueIn(report) > 0;
  if (status === "without-follow-up") return open && withoutFollowUp > 0;
  return status === "waiting" ? open && report.waitingOn !== null : true;
}

const overdueIn = (report: ItemReport): number =>
  outstandingIn(report).filter(({ state }) => state === "overdue").length;

/** What the view's filter looks at, and what the papers say of the matter and its decisions. */
const wordsOf = (one: Found, reader: Reader): readonly string[] => [
  ...textsOf(one, reader),
  ...one.report.matter.map(({ text }) => text),
  ...one.report.sittings.flatMap(({ decision, followUps }) => [decision, ...followUps.map(({ action }) => action)]),
];

function asRow(report: ItemReport, reader: Reader): JsonObject {
  const { id, title, forum, issueArea, raisedBy, waitingOn, state, sittings } = report;
  return {
    ...idOf(id),
    quotedTitle: quote(title),
    forum: asNamedOrNull(forum),
    issueArea: asNamedOrNull(issueArea),
    ...(raisedBy && { raisedBy: asNamed(raisedBy) }),
    ...(waitingOn && { waitingOn: asNamed(waitingOn) }),
    open: state.open,
    ...(state.open
      ? { openSince: dayOrNull(state.since), openThroughSessions: state.sessions }
      : { closedOn: dayOrNull(state.closed) }),
    lastDecidedOn: dayOrNull(sittings.at(-1)?.date),
    ...asOutcome(sittings.at(-1)?.outcome ?? null, reader),
    ...(state.withoutFollowUp > 0 && { sessionsWithoutFollowUp: state.withoutFollowUp }),
    overdueFollowUps: state.open ? overdueIn(report) : 0,
  };
}
