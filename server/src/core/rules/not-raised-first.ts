/** `not-raised-first`: a history that begins in the middle, while no earlier paper tells how the matter came up. */
import { compareSittings } from "../sitting.ts";
import { schemaAt } from "../schema.ts";
import type { Rule } from "./rule.ts";
import { exampleEntry, exampleFile, exampleItemLines, ownPaper } from "./shared-papers.ts";
import { quoteValue } from "./shared-words.ts";

const paper = (outcome: string): string =>
  exampleFile(
    "sidang-38",
    "number: 38, date: 2025-11-03",
    exampleItemLines("UJI-2024-001", "Jalan penghubung", exampleEntry("37", "2024-11-05", outcome)),
  );

export const notRaisedFirst: Rule = {
  id: "not-raised-first",
  group: "history",
  severity: "info",
  summary: {
    id: "Riwayat butir tidak dimulai dengan sidang yang mengajukannya.",
    ms: "Sejarah perkara tidak bermula dengan persidangan yang membangkitkannya.",
    en: "An item's history does not begin with the session that raised it.",
  },
  explanation: {
    id: "Pembaca perlu tahu kapan dan mengapa butir ini diajukan. Tambahkan entri sidang yang mengajukannya, atau masukkan kertas kerja sidang itu ke folder kerja.",
    ms: "Pembaca perlu tahu bila dan mengapa perkara ini dibangkitkan. Sila tambah catatan persidangan yang membangkitkannya, atau masukkan kertas kerja persidangan itu ke dalam folder kerja.",
    en: "A reader needs to know when and why the matter came up. Add the entry of the session that raised it, or put that session's paper into the workspace.",
  },
  example: { bad: paper("carried-over"), good: paper("raised") },
  readsOthers: true,
  *item(item, context) {
    const outcome = item.history[0]?.outcome;
    if (!item.id || !outcome || outcome.value === "raised" || !isOutcome(outcome.value)) return;
    const own = ownPaper(context);
    if (!own) return;
    const isEarlier = context.workspace.timeline
      .appearancesOf(item.id.value)
      .some((other) => compareSittings(other.paper.summary.session, own.summary.session) < 0);
    if (isEarlier) return;
    const { start, end } = outcome.node;
    const written = quoteValue(outcome.value);
    yield {
      start,
      end,
      message: {
        id: `Riwayat butir ini dimulai dengan ${written}, bukan “raised”. Tambahkan entri sidang yang mengajukannya, bila diketahui.`,
        ms: `Sejarah perkara ini bermula dengan ${written}, bukan “raised”. Sila tambah catatan persidangan yang membangkitkannya, jika diketahui.`,
        en: `This item's history begins with ${written}, not with “raised”. Add the entry of the session that raised it, where it is known.`,
      },
    };
  },
};

/** Whether it is one of the schema's: of any other word another rule speaks. */
const isOutcome = (value: string): boolean =>
  schemaAt("paper", ["items", 0, "history", 0, "outcome"])?.enum?.includes(value) ?? false;
