/** `kertas_overdue_follow_ups`: what should have been done by a day, as `kertas status` counts it, the longest overdue first. */
import { formatDay } from "../day.ts";
import type { Reader } from "../reports/names.ts";
import { sameAgency, statusOf, type Overdue } from "../reports/status.ts";
import type { JsonObject, Told } from "./answer.ts";
import { contracts } from "./contracts.ts";
import type { Input } from "./input.ts";
import { asOwner } from "./named.ts";
import { idOf, quote } from "./quote.ts";
import { isOfSide, readFilter } from "./scope.ts";
import type { Tool } from "./tool.ts";

export const overdueFollowUps: Tool = { contract: contracts.overdueFollowUps, run: list };

const usual = 25;

function list(input: Input, reader: Reader): Told {
  const read = readFilter(input, reader);
  if ("problem" in read) return read;
  const { agency } = read.filter;
  const isThisAgency = agency === undefined ? undefined : sameAgency(agency, reader);
  const side = input.text("side");
  const found = statusOf(read.filter, reader).overdue.filter(
    ({ by }) =>
      (!isThisAgency || by.some(({ id }) => isThisAgency(id))) &&
      (!side || by.some(({ id }) => isOfSide(id, side, reader))),
  );
  const followUps = found.slice(0, input.number("limit") ?? usual).map(asRow);
  return { result: { found: found.length, shown: followUps.length, followUps } };
}

const asRow = ({ id, title, action, by, due, days }: Overdue): JsonObject => ({
  item: { ...idOf(id), quotedTitle: quote(title) },
  quotedAction: quote(action),
  by: by.map(asOwner),
  due: formatDay(due),
  daysOverdue: days,
});
