/** Open items by border post. */
import { bars } from "../charts.ts";
import type { Figures } from "../figures.ts";
import type { Markup } from "../markup.ts";
import { table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import { linkItems, type Section } from "./section.ts";

export const posts: Section = { id: "posts", heading: "byPost", note: "byPostNote", layout: "beside", draw };

function draw({ posts: all, open }: Figures, sheet: Sheet): readonly Markup[] {
  if (all.length === 0) return [];
  const { language } = sheet.reader;
  const name = say("byPost", language);
  return [
    bars(
      name,
      [{ fill: "open", title: say("openHead", language) }],
      all.map(({ name: label, open: value }, index) => ({ label, href: `#post-${index}`, values: [value] })),
    ),
    table(
      name,
      [
        { head: say("post", language) },
        { head: say("openHead", language), kind: "figure" },
        { head: say("none", language), kind: "figure" },
        { head: say("overdue", language), kind: "figure" },
        { head: say("itemsHead", language) },
      ],
      all.map((post, index) => ({
        id: `post-${index}`,
        head: post.name,
        cells: [
          post.open,
          post.withoutFollowUp,
          post.overdue,
          linkItems(
            open.filter(({ story }) => story.item.places.includes(post.id)),
            sheet,
          ),
        ],
      })),
    ),
  ];
}
