/** Which agencies answer one another: those that items pair though no register does, then those that are registered. */
import { groupBy } from "../../group-by.ts";
import { placeOfMention } from "../../reports/impact-place.ts";
import { say as sayImpact } from "../../reports/impact-words.ts";
import type { Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { paperLinks, table, type Column, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const unregistered: Section = {
  id: "unregistered",
  heading: "unregistered",
  note: "unregisteredNote",
  layout: "below",
  draw: drawUnregistered,
};

export const pairs: Section = { id: "pairs", heading: "pairs", note: "pairsNote", layout: "below", draw: drawPairs };

const bothSides: readonly Column[] = [{ head: "Indonesia" }, { head: "Malaysia" }];

function drawUnregistered({ impact: { counterparts } }: Figures, sheet: Sheet): readonly Markup[] {
  const { language, workspace } = sheet.reader;
  if (counterparts.unregistered.length === 0) return [];
  return [
    table(
      say("unregistered", language),
      [...bothSides, { head: say("itemsHead", language) }],
      counterparts.unregistered.map(({ indonesia, malaysia, items }) => ({
        head: indonesia.name,
        cells: [
          malaysia.name,
          paperLinks(
            items.flatMap(({ id }) => {
              const place = placeOfMention(id, "agency", indonesia.id, workspace);
              return place ? [{ id, place }] : [];
            }),
            sheet,
          ),
        ],
      })),
    ),
  ];
}

function drawPairs({ impact: { counterparts } }: Figures, { reader: { language } }: Sheet): readonly Markup[] {
  if (counterparts.pairs.length === 0) return [];
  return [
    table(
      say("pairs", language),
      bothSides,
      [...groupBy(counterparts.pairs, ({ indonesia }) => indonesia.id).values()].map((of) => ({
        head: of[0]?.indonesia.name ?? "",
        cells: [
          markup`<ul>
            ${of.map(
              ({ malaysia, likely }) =>
                markup`<li>${malaysia.name}${likely ? ` (${sayImpact("likely", language)})` : ""}</li>`,
            )}
          </ul>`,
        ],
      })),
    ),
  ];
}
