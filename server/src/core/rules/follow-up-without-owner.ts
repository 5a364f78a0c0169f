/** `follow-up-without-owner`: an action that no agency answers for. */
import { insertPairs, setValue } from "../edit.ts";
import type { Fix } from "../finding.ts";
import type { FollowUp, Item } from "../paper.ts";
import { saysNothing } from "../placeholders.ts";
import { pairOf } from "../read.ts";
import type { Localized } from "../language.ts";
import type { Rule } from "./rule.ts";
import { valueSpan } from "./shared-faults.ts";
import { exampleItem, isWithoutOwner, writeLeaders, quoteAction } from "./shared-follow-ups.ts";

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
    bad: exampleItem("- action: Survei bersama", "  due: 2026-06-30"),
    good: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  due: 2026-06-30"),
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
        message: messageOf(quoteAction(followUp)),
        fixes: () => fixesOf(document.text, followUp, item),
      };
    }
  },
};

const messageOf = (action: Localized): Localized => ({
  id: `${action.id} belum punya penanggung jawab: tuliskan instansinya di \`by\`.`,
  ms: `${action.ms} belum ada pihak bertanggungjawab: sila tulis agensinya dalam \`by\`.`,
  en: `Nobody answers for ${action.en}: name the agency in \`by\`.`,
});

function fixesOf(text: string, { node }: FollowUp, item: Item): readonly Fix[] {
  const leaders = writeLeaders(item);
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
