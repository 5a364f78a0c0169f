/** `ended-without-successor`: an entry ended, and nothing is said of what came after it. */
import { formatDay } from "../day.ts";
import { insertPairs } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import { pairOf } from "../read.ts";
import type { Context, Rule } from "./rule.ts";
import { entriesThatCount, spanOf } from "./shared-institutions.ts";
import { nameEntry } from "./shared-references.ts";

const example = (succeeded: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\nissueAreas:\n  - id: pasar\n    name: Pasar\n    valid: { to: 2015 }\n${succeeded}    confidence: likely\n`;

export const endedWithoutSuccessor: Rule = {
  id: "ended-without-successor",
  group: "institutions",
  severity: "info",
  summary: {
    id: "Lembaga yang berakhir tanpa keterangan siapa penerusnya.",
    ms: "Institusi yang tamat tanpa keterangan siapa penggantinya.",
    en: "What ended, without a word on what came after it.",
  },
  explanation: {
    id: "Butir yang dipegang lembaga yang sudah berakhir perlu penerus. Tuliskan `succeededBy`; bila memang dibubarkan tanpa penerus, tuliskan `succeededBy: []`. Lembaga yang menyerahkan tugasnya (`handedOver`) tidak dihitung.",
    ms: "Perkara yang dipegang oleh institusi yang telah tamat memerlukan pengganti. Sila tulis `succeededBy`; jika memang dibubarkan tanpa pengganti, tulis `succeededBy: []`. Institusi yang menyerahkan tugasnya (`handedOver`) tidak dikira.",
    en: "Items of a body that ended need one that goes on with them. Write `succeededBy`; where it was dissolved and nothing succeeded it, write `succeededBy: []`. A body that handed its mandate over (`handedOver`) does not count.",
  },
  example: { bad: example(""), good: example("    succeededBy: []\n") },
  kinds: ["institutions"],
  *document(context) {
    for (const entry of entriesThatCount(context)) {
      const isAnswered = ["succeededBy", "handedOver"].some((key) => pairOf(entry.origin.node, key));
      if (entry.validity.to !== undefined && !isAnswered) yield reportOf(entry, entry.validity.to, context);
    }
  },
};

function reportOf(entry: Institution, end: number, context: Context): Report {
  const name = nameEntry(entry);
  const day = formatDay(end);
  return {
    ...spanOf(entry.origin.id),
    message: {
      id: `${name.id} berakhir pada ${day}, tetapi penerusnya tidak tertulis. Tuliskan \`succeededBy\`; bila tidak ada, \`[]\`.`,
      ms: `${name.ms} tamat pada ${day}, tetapi penggantinya tidak ditulis. Sila tulis \`succeededBy\`; jika tiada, \`[]\`.`,
      en: `${name.en} ends on ${day}, and no successor is given. Write \`succeededBy\`, with \`[]\` where there is none.`,
    },
    fixes: () => insertFixes(entry, context),
  };
}

function insertFixes({ origin }: Institution, { document }: Context): readonly Fix[] {
  const edit = insertPairs(document.text, origin.node, ["succeededBy: [$1]"], pairOf(origin.node, "valid"));
  return [
    {
      title: { id: "Sisipkan `succeededBy`", ms: "Sisipkan `succeededBy`", en: "Insert `succeededBy`" },
      edits: [{ ...edit, snippet: true }],
    },
  ];
}
