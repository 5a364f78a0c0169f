/** Forums that lack a chair or a secretariat on either side. */
import { describeHolder } from "../../reports/impact-layout.ts";
import { nameRole, nameSide, say as sayImpact } from "../../reports/impact-words.ts";
import type { Figures } from "../figures.ts";
import type { Markup } from "../markup.ts";
import { table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const roles: Section = { id: "roles", heading: "vacant", note: "vacantNote", layout: "below", draw };

function draw({ impact }: Figures, { reader }: Sheet): readonly Markup[] {
  if (impact.roles.length === 0) return [];
  const { language } = reader;
  return [
    table(
      say("vacant", language),
      [
        { head: sayImpact("forum", language) },
        { head: sayImpact("side", language), kind: "word" },
        { head: sayImpact("lacks", language), kind: "word" },
        { head: sayImpact("last", language) },
      ],
      impact.roles.map((gap) => ({
        head: gap.committee.name,
        cells: [nameSide(gap.side, language), nameRole(gap.role, language), describeHolder(gap, reader)],
      })),
    ),
  ];
}
