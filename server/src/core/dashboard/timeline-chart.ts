/** One item's years drawn: what sittings decided on the middle line, changes of its institutions above, its follow-ups below. */
import { dayOf, type Day } from "../day.ts";
import { leavesOpen, type Step } from "../story.ts";
import { writeDate } from "../written-date.ts";
import { describeDatedChange, type Change } from "../reports/changes.ts";
import type { FollowUpReport } from "../reports/item-report.ts";
import { describeStanding } from "../reports/words.ts";
import type { Reader } from "../reports/names.ts";
import { percent } from "./charts.ts";
import type { ToldItem } from "./figures.ts";
import { markup, none, type Markup } from "./markup.ts";
import { say } from "./words.ts";

const line = 66;
const laneHeight = 12;
const firstLane = line + 22;
/** How far apart two labels must be to stand beside one another, in per cent. */
const apart = 7;

/** Where a day lies on the drawing, in per cent. */
type Scale = (day: Day) => number;

/** `row` names the table row of a sitting, `changeRow` that of a change. */
export function drawStory(
  item: ToldItem,
  rows: { readonly sitting: (index: number) => string; readonly change: (index: number) => string },
  reader: Reader,
): Markup {
  const { report, story } = item;
  const span = spanOf(item, reader);
  if (!span) return none;
  const [first, last] = span;
  const scale: Scale = (day) => 3 + (94 * (day - first)) / Math.max(1, last - first);
  const lanes = layLanes(item, scale, reader);
  const height = firstLane + Math.max(1, ...lanes.map(({ lane }) => lane + 1)) * laneHeight + 22;
  const name = `${say("story", reader.language)} ${report.id}`;
  return markup`<svg class="chart story" role="group" aria-label="${name}" width="100%" height="${height}">
    ${drawYears(first, last, scale, height)}
    <line class="axis" x1="0" x2="100%" y1="${line}" y2="${line}" />
    ${drawDay(scale(reader.asOf), height, reader)}
    ${report.changes.map((change, index) => drawChange(change, scale, rows.change(index), reader))}
    ${lanes.map((bar) => drawFollowUp(bar, rows.sitting(bar.sitting), reader))}
    ${drawSittings(story.steps, item, scale, rows.sitting, reader)}
  </svg>`;
}

/** From the first sitting to today, or to the last due day. */
function spanOf({ report }: ToldItem, { asOf }: Reader): readonly [Day, Day] | undefined {
  const decided = report.sittings.flatMap(({ date }) => date ?? []);
  if (decided.length === 0) return undefined;
  const ends = report.sittings.flatMap(({ followUps }) => followUps.flatMap(({ due, done }) => done ?? due ?? []));
  return [Math.min(...decided), Math.max(asOf, ...decided, ...ends)];
}

/** A line at the beginning of each year; its number where there is room. */
function drawYears(first: Day, last: Day, scale: Scale, height: number): Markup {
  const year = (day: Day): number => new Date(day * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: year(last) - year(first) }, (_, index) => year(first) + index + 1);
  const every = Math.ceil(years.length / 12);
  return markup`${years.map((one, index) => {
    const x = percent(scale(dayOf(one, 1, 1) ?? first));
    const name = index % every === 0 ? markup`<text class="head" x="${x}" y="${height - 4}">${one}</text>` : none;
    return markup`<line class="grid" x1="${x}" x2="${x}" y1="12" y2="${height - 18}" />${name}`;
  })}`;
}

/** The day on which we look. */
function drawDay(at: number, height: number, { asOf, language, workspace }: Reader): Markup {
  const x = percent(at);
  const name = asOf === workspace.today ? say("today", language) : writeDate(asOf, language);
  return markup`
    <line class="today" x1="${x}" x2="${x}" y1="12" y2="${height - 18}"><title>${name}</title></line>`;
}

function drawChange(change: Change, scale: Scale, row: string, reader: Reader): Markup {
  return markup`
    <a href="#${row}">
      <title>${describeDatedChange(change, reader)}</title>
      <svg class="mark" x="${percent(scale(change.day))}" y="14"><path class="change" d="M0 -7 L7 0 L0 7 L-7 0 Z" /></svg>
    </a>`;
}

/** Where labels would touch, every second one stands higher. */
function drawSittings(
  steps: readonly Step[],
  { report, lacking }: ToldItem,
  scale: Scale,
  row: (index: number) => string,
  { language }: Reader,
): Markup {
  let before = -Infinity;
  let isHigh = false;
  return markup`${steps.map((step, index) => {
    const sitting = report.sittings[index];
    if (step.entry.date === undefined || !sitting) return none;
    const x = scale(step.entry.date);
    isHigh = x - before < apart && !isHigh;
    before = x;
    const kind = lacking.has(step) ? "lacking" : leavesOpen(step.entry) ? "taken" : "closing";
    const told = [sitting.name, sitting.result, ...(kind === "lacking" ? [say("takenLacking", language)] : [])];
    const text = told.filter(Boolean).join(", ");
    const label = step.sitting.number ?? "";
    return markup`
      <a href="#${row(index)}">
        <title>${text}</title>
        <svg class="mark" x="${percent(x)}" y="${line}">
          <g class="${kind}">${shapes[kind]}</g>
          <text class="count" y="${isHigh ? -26 : -12}">${label}</text>
        </svg>
      </a>`;
  })}`;
}

/** Told apart by shape alone: a disc, a ring with a cross in it, a square with a tick. */
export const shapes = {
  taken: markup`<circle class="shape" r="7" />`,
  lacking: markup`<circle class="shape" r="7" /><path class="stroke" d="M-3.5 -3.5 L3.5 3.5 M3.5 -3.5 L-3.5 3.5" />`,
  closing: markup`<rect class="shape" x="-7" y="-7" width="14" height="14" /><path class="stroke" d="M-4 0 L-1 3.5 L4 -3.5" />`,
} as const;

interface Bar {
  readonly followUp: FollowUpReport;
  readonly sitting: number;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

/** Bars below one another where they would overlap. */
function layLanes({ report }: ToldItem, scale: Scale, { asOf }: Reader): readonly Bar[] {
  const ends: number[] = [];
  return report.sittings.flatMap(({ date, followUps }, sitting) =>
    followUps.flatMap((followUp) => {
      if (date === null || followUp.state === "empty") return [];
      const from = scale(date);
      const day = followUp.state === "overdue" ? asOf : (followUp.done ?? followUp.due ?? Math.max(date, asOf));
      const to = Math.max(from + 1, scale(Math.max(date, day)));
      const free = ends.findIndex((end) => end < from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      return [{ followUp, sitting, from, to, lane }];
    }),
  );
}

function drawFollowUp({ followUp, from, to, lane }: Bar, row: string, { language }: Reader): Markup {
  const { state, action } = followUp;
  const fill =
    state === "done" || state === "overdue" ? state : state === "due" || state === "pending" ? "due" : "past";
  const [x, width] = [percent(from), percent(to - from)];
  return markup`
    <a href="#${row}">
      <title>${action} (${describeStanding(followUp, language)})</title>
      <rect class="fill-${fill}" x="${x}" y="${firstLane + lane * laneHeight}" width="${width}" height="8" />
    </a>`;
}
