/** `follow-up-without-owner`: an action that nobody is named for. */
import { insertPairs, setValue } from "../edit.ts";
import type { Fix } from "../finding.ts";
import type { FollowUp, Item } from "../paper.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { actionsOf, exampleItem, headOfAction, leadersOf, quoteAction } from "./shared-follow-up.ts";
import { isDamaged } from "./shared-faults.ts";

export const followUpWithoutOwner: Rule = {
  id: "follow-up-without-owner",
  group: "follow-up",
  severity: "warning",
  summary: {
    id: "Tindak lanjut tanpa penanggung jawab.",
    ms: "Tindakan susulan tanpa pihak bertanggungjawab.",
    en: "A follow-up that nobody is named for.",
  },
  explanation: {
    id: "Langkah yang tidak ada pemiliknya tidak dikerjakan siapa pun. Sebutkan instansinya pada `by`.",
    ms: "Langkah yang tiada pemiliknya tidak akan dilaksanakan oleh sesiapa. Sila nyatakan agensinya pada `by`.",
    en: "A step that nobody owns is done by nobody. Name the agencies under `by`.",
  },
  example: {
    bad: exampleItem("- action: Survei bersama", "  due: 2025-12-31"),
    good: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  due: 2025-12-31"),
  },
  *item(item, context) {
    for (const { followUp } of actionsOf(item)) {
      // What stands under `by` and is no id has a finding of its own.
      const written = followUp.byPair && followUp.byPair.value.end > followUp.byPair.value.start;
      const isEmptyList = followUp.byPair?.value.kind === "list" && followUp.byPair.value.items.length === 0;
      if ((written && !isEmptyList) || isDamaged(context.document, followUp.node)) continue;
      const action = quoteAction(followUp);
      yield {
        ...(followUp.byPair
          ? { start: followUp.byPair.key.start, end: followUp.byPair.key.end }
          : headOfAction(followUp)),
        message: {
          id: `Belum ada penanggung jawab untuk ${action}. Sebutkan instansinya pada \`by\`.`,
          ms: `Tiada pihak bertanggungjawab bagi ${action}. Sila nyatakan agensinya pada \`by\`.`,
          en: `Nobody is named for ${action}. Name the agencies under \`by\`.`,
        },
        fixes: () => insertLeaders(item, followUp, context),
      };
    }
  },
};

function insertLeaders(item: Item, followUp: FollowUp, { document }: PaperContext): readonly Fix[] {
  const leaders = leadersOf(item);
  if (leaders.length === 0) return [];
  const value = `[${leaders.join(", ")}]`;
  const { byPair } = followUp;
  const after = followUp.node.pairs.find(({ key }) => key.kind === "scalar" && key.text === "action");
  return [
    {
      title: {
        id: `Sisipkan instansi yang memimpin: ${leaders.join(", ")}`,
        ms: `Sisipkan agensi peneraju: ${leaders.join(", ")}`,
        en: `Insert the leading agencies: ${leaders.join(", ")}`,
      },
      edits: [byPair ? setValue(byPair, value) : insertPairs(document.text, followUp.node, [`by: ${value}`], after)],
    },
  ];
}
