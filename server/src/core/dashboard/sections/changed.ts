/** Institutions that are not there on the day, or whose mandate moved, with the open items that name them. */
import { placeOfMention } from "../../reports/impact-place.ts";
import { describeHow, describeParts, describeWhy, say as sayImpact } from "../../reports/impact-words.ts";
import type { ChangedInstitution } from "../../reports/impact.ts";
import type { Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { paperLink, table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const changed: Section = { id: "changed", heading: "changed", note: "changedNote", layout: "below", draw };

function draw({ impact: { institutions } }: Figures, sheet: Sheet): readonly Markup[] {
  if (institutions.length === 0) return [];
  const { language } = sheet.reader;
  return [
    table(
      say("changed", language),
      [
        { head: say("institution", language) },
        { head: say("whatChanged", language) },
        { head: sayImpact("instead", language) },
        { head: say("itemsHead", language) },
      ],
      institutions.map((one) => ({
        head: one.name,
        cells: [describeWhy(one, language), describeReplacements(one, sheet), linkMentions(one, sheet)],
      })),
    ),
  ];
}

function describeReplacements({ replacements }: ChangedInstitution, { reader: { language } }: Sheet): Markup | string {
  if (replacements.length === 0) return sayImpact("nobody", language);
  return markup`<ul>
    ${replacements.map((one) => markup`<li>${one.name} (${describeHow(one, language)})</li>`)}
  </ul>`;
}

/** Each leads to the line that names the institution, and says whether it can be changed. */
function linkMentions({ kind, id, items }: ChangedInstitution, sheet: Sheet): Markup {
  const { language, workspace } = sheet.reader;
  return markup`<ul>
    ${items.map((item) => {
      const place = placeOfMention(item.id, kind, id, workspace);
      const facts = [
        describeParts(item.parts, language),
        sayImpact(item.changeable ? "changeable" : "stays", language),
      ];
      return markup`<li>${place ? paperLink(item.id, place, sheet) : item.id} (${facts.join("; ")})</li>`;
    })}
  </ul>`;
}
