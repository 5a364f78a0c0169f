/** Items drawn one by one: each its heading, its years, and the table that says the same in words. */
import { describeDatedChange } from "../reports/changes.ts";
import type { FollowUpReport } from "../reports/item-report.ts";
import { joinNames } from "../reports/names.ts";
import { describeStanding, describeState } from "../reports/words.ts";
import { placeOf } from "../place.ts";
import { writeDate } from "../written-date.ts";
import { legend } from "./charts.ts";
import { standings, type ToldItem } from "./figures.ts";
import { markup, none, type Markup } from "./markup.ts";
import { paperLink, sittingLink, table, type Sheet } from "./sheet.ts";
import { drawStory, shapes } from "./timeline-chart.ts";
import { say } from "./words.ts";

export function stories(heading: "stories" | "story", items: readonly ToldItem[], sheet: Sheet): Markup {
  const { language } = sheet.reader;
  if (items.length === 0) return none;
  return markup` <section id="stories" aria-labelledby="stories-title">
    <h2 id="stories-title" tabindex="-1">${say(heading, language)}</h2>
    ${storyLegend(sheet)}${items.map((item, index) => story(item, index, sheet))}
  </section>`;
}

function storyLegend({ reader: { language } }: Sheet): Markup {
  const shape = (kind: keyof typeof shapes, word: "taken" | "takenLacking" | "closing"): Markup =>
    markup`<li>
      <svg width="18" height="18" aria-hidden="true"><svg class="mark ${kind}" x="9" y="9">${shapes[kind]}</svg></svg>
      ${say(word, language)}
    </li>`;
  return markup`<ul class="legend" aria-label="${say("legend", language)}">
      ${shape("taken", "taken")}${shape("lacking", "takenLacking")}${shape("closing", "closing")}
      <li>
        <svg width="18" height="18" aria-hidden="true"><path class="change" d="M9 2 L16 9 L9 16 L2 9 Z" /></svg>
        ${say("change", language)}
      </li>
    </ul>
    ${legend(
      standings.filter((fill) => fill !== "none").map((fill) => ({ fill, title: say(fill, language) })),
      say("followUps", language),
    )}`;
}

function story(item: ToldItem, index: number, sheet: Sheet): Markup {
  const { reader } = sheet;
  const { language } = reader;
  const { report, place } = item;
  const rows = {
    sitting: (sitting: number) => `story-${index}-${sitting}`,
    change: (change: number) => `story-${index}-change-${change}`,
  };
  return markup` <article aria-labelledby="story-${index}">
    <header>
      <h3 id="story-${index}">${paperLink(report.id, place, sheet)} ${report.title}</h3>
      <span class="dim">${describeState(report.state, language)}</span>
    </header>
    <div class="pair">
      <div>${drawStory(item, rows, reader)}</div>
      <div>
        ${report.sittings.length === 0 ? none : sittingsTable(item, rows.sitting, sheet)}
        ${
          report.changes.length === 0
            ? none
            : markup`<p class="dim">${say("changes", language)}</p>
                <ul class="changes">
                  ${report.changes.map(
                    (change, at) =>
                      markup`<li id="${rows.change(at)}" tabindex="-1">${describeDatedChange(change, reader)}</li>`,
                  )}
                </ul>`
        }
      </div>
    </div>
  </article>`;
}

/** The drawing in words. */
function sittingsTable(item: ToldItem, rowOf: (sitting: number) => string, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  return table(
    `${say("story", language)} ${item.report.id}`,
    [
      { head: say("session", language) },
      { head: say("date", language), kind: "day" },
      { head: say("outcome", language) },
      { head: say("followUps", language) },
    ],
    item.report.sittings.map((sitting, at) => ({
      id: rowOf(at),
      head: linkSitting(item, at, sheet),
      cells: [
        sitting.date === null ? "–" : writeDate(sitting.date, language, "medium"),
        sitting.result || "–",
        describeSteps(item, at, sheet),
      ],
    })),
  );
}

/** What was to be done, or that nothing was. */
function describeSteps({ story: { steps }, report, lacking }: ToldItem, index: number, sheet: Sheet): Markup | string {
  const followUps = report.sittings[index]?.followUps ?? [];
  const step = steps[index];
  if (followUps.length > 0)
    return markup`<ul>
      ${followUps.map((followUp) => markup`<li>${describeStep(followUp, sheet)}</li>`)}
    </ul>`;
  return step && lacking.has(step) ? say("takenLacking", sheet.reader.language) : "–";
}

/** A step, by whom, and how it stands. */
function describeStep(followUp: FollowUpReport, { reader: { language } }: Sheet): string {
  const by = followUp.by.map(({ short }) => short);
  const who = by.length === 0 ? say("nobody", language) : joinNames(by, language);
  return `${followUp.action} — ${who} (${describeStanding(followUp, language)})`;
}

/** Leads to the decision in the paper whose wording it is. */
function linkSitting({ story: { steps }, report }: ToldItem, index: number, sheet: Sheet): Markup | string {
  const step = steps[index];
  const name = report.sittings[index]?.name ?? "";
  if (!step) return name;
  return sittingLink(name || "…", placeOf(sheet.reader.workspace, step.paper.uri, step.entry.at), sheet);
}
