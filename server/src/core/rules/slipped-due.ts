/** `slipped-due`: the due day of one and the same action was moved again and again. */
import { formatDay } from "../day.ts";
import { fold } from "../nearest.ts";
import type { FollowUp, Item } from "../paper.ts";
import type { Rule } from "./rule.ts";
import { actionsOf, quoteAction } from "./shared-follow-up.ts";

const entryText = (session: number, due: string): string =>
  [
    `  - session: ${session}`,
    `    date: ${1987 + session}-11-05`,
    `    outcome: ${session === 35 ? "raised" : "agreed"}`,
    "    decision: Sidang sepakat pos dibangun.",
    "    followUp:",
    "      - action: Pembangunan pos",
    "        by: [imigrasi-kalbar, jim-sarawak]",
    `        due: ${due}`,
    "",
  ].join("\n");
const head =
  "id: UJI-2022-001\ntitle: Pembangunan pos\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n";

export const slippedDue: Rule = {
  id: "slipped-due",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Tenggat satu tindak lanjut berkali-kali mundur.",
    ms: "Tarikh akhir satu tindakan susulan berulang kali ditangguhkan.",
    en: "The due day of one action was moved again and again.",
  },
  explanation: {
    id: "Tenggat yang mundur dari sidang ke sidang menandakan langkahnya tidak berjalan. Tanyakan apa yang menghalangi, dan angkat masalahnya bila perlu.",
    ms: "Tarikh akhir yang ditangguhkan dari persidangan ke persidangan menunjukkan langkahnya tidak berjalan. Sila tanyakan apa yang menghalang, dan rujuk masalahnya jika perlu.",
    en: "A day that moves from session to session says that the step is not being taken. Ask what is in the way, and escalate it where needed.",
  },
  options: {
    times: {
      title: {
        id: "Sejak berapa kali mundur tenggat itu disebut.",
        ms: "Sejak berapa kali penangguhan tarikh akhir itu disebut.",
        en: "From how many times on it is spoken of.",
      },
      default: 2,
      minimum: 1,
    },
  },
  example: {
    bad: `${head}${entryText(35, "2025-12-31")}${entryText(36, "2026-12-31")}${entryText(37, "2028-06-30")}`,
    good: `${head}${entryText(36, "2026-12-31")}${entryText(37, "2028-06-30")}`,
  },
  *item(item, { option }) {
    for (const run of runsOf(item)) {
      const moves = run.filter(
        ({ due }, index) => index > 0 && due !== undefined && due.value > (run[index - 1]?.due?.value ?? Infinity),
      );
      const last = run.at(-1);
      if (!last?.due || moves.length < option("times")) continue;
      const action = quoteAction(last);
      const days = run.flatMap(({ due }) => (due ? [formatDay(due.value)] : [])).join(" → ");
      yield {
        start: last.due.node.start,
        end: last.due.node.end,
        message: {
          id: `Tenggat ${action} sudah ${moves.length} kali mundur: ${days}. Tuliskan pada \`progress\` apa yang menghalangi.`,
          ms: `Tarikh akhir ${action} telah ${moves.length} kali ditangguhkan: ${days}. Sila tulis pada \`progress\` apa yang menghalang.`,
          en: `The due day of ${action} was moved ${moves.length} times: ${days}. Say under \`progress\` what is in the way.`,
        },
        related: run
          .slice(0, -1)
          .flatMap(({ due }) =>
            due
              ? [
                  {
                    start: due.node.start,
                    end: due.node.end,
                    message: { id: "Tenggat sebelumnya", ms: "Tarikh akhir sebelumnya", en: "The day before that" },
                  },
                ]
              : [],
          ),
      };
    }
  },
};

/** The follow-ups with the same action, in the order written. */
function runsOf(item: Item): Iterable<readonly FollowUp[]> {
  const runs = new Map<string, FollowUp[]>();
  for (const { followUp } of actionsOf(item)) {
    const text = typeof followUp.action === "string" ? followUp.action : Object.values(followUp.action ?? {}).join(" ");
    const key = fold(text);
    if (key === "" || !followUp.due) continue;
    runs.set(key, [...(runs.get(key) ?? []), followUp]);
  }
  return runs.values();
}
