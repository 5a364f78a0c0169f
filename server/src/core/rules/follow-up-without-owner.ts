/** `follow-up-without-owner`: an action that no agency answers for. */
import { insertPairs, setValue } from "../edit.ts";
import type { Fix } from "../finding.ts";
import type { FollowUp, Item } from "../paper.ts";
import { saysNothing } from "../placeholders.ts";
import { inLanguage, pairOf } from "../read.ts";
import type { Rule } from "./rule.ts";
import { valueSpan } from "./shared-faults.ts";
import { isWithoutOwner, leadersOf } from "./shared-follow-ups.ts";
import { quoteValue } from "./shared-words.ts";

export const followUpWithoutOwner: Rule = {
  id: "follow-up-without-owner",
  group: "follow-up",
  severity: "warning",
  summary: {
    id: "Tindak lanjut tanpa penanggung jawab.",
    ms: "Tindakan susulan tanpa pihak bertanggungjawab.",
    en: "A follow-up that nobody answers for.",
  },
  explanation: {
    id: "Tindakan tanpa instansi penanggung jawab jarang dikerjakan. Perbaikan cepat menyisipkan instansi penjuru kedua pihak.",
    ms: "Tindakan tanpa agensi bertanggungjawab jarang dilaksanakan. Pembetulan pantas menyisipkan agensi peneraju kedua-dua pihak.",
    en: "An action without an agency is seldom done. The quick fix inserts the leading agencies of both sides.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 37\n    date: 2024-11-05\n    outcome: raised\n    decision: Disepakati survei bersama.\n    followUp:\n      - action: Survei bersama\n        due: 2026-06-30\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 37\n    date: 2024-11-05\n    outcome: raised\n    decision: Disepakati survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 2026-06-30\n",
  },
  *item(item, { document }) {
    for (const followUp of item.history.flatMap((entry) => entry.followUps)) {
      // What names no step needs a step first.
      if (!isWithoutOwner(followUp) || saysNothing(followUp.action)) continue;
      const pair = pairOf(followUp.node, "by");
      const span = pair ? pair.key : valueSpan(document.text, followUp.actionNode ?? followUp.node);
      yield {
        start: span.start,
        end: span.end,
        message: messageOf(followUp),
        fixes: () => fixesOf(document.text, followUp, item),
      };
    }
  },
};

function messageOf({ action }: FollowUp) {
  const name = (language: "id" | "ms" | "en"): string => quoteValue(inLanguage(action, language));
  return {
    id: `${name("id")} belum punya penanggung jawab: tuliskan instansinya di \`by\`.`,
    ms: `${name("ms")} belum ada pihak bertanggungjawab: sila tulis agensinya dalam \`by\`.`,
    en: `Nobody answers for ${name("en")}: name the agency in \`by\`.`,
  };
}

function fixesOf(text: string, { node }: FollowUp, item: Item): readonly Fix[] {
  const leaders = leadersOf(item).join(", ");
  if (leaders === "") return [];
  const pair = pairOf(node, "by");
  const edit = pair
    ? setValue(pair, `[${leaders}]`)
    : insertPairs(text, node, [`by: [${leaders}]`], pairOf(node, "action"));
  return [
    {
      title: { id: `Sisipkan ${leaders}`, ms: `Sisipkan ${leaders}`, en: `Insert ${leaders}` },
      edits: [edit],
    },
  ];
}
