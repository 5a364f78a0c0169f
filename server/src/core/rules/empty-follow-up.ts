/** `empty-follow-up`: an action or a result that names no step. */
import { saysNothing } from "../placeholders.ts";
import { inLanguage, type TextValue } from "../read.ts";
import type { Node } from "../tree.ts";
import { valueSpan } from "./shared-faults.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { actionsOf, exampleItem } from "./shared-follow-up.ts";
import { quoteValue } from "./shared-words.ts";

export const emptyFollowUp: Rule = {
  id: "empty-follow-up",
  group: "follow-up",
  severity: "warning",
  summary: {
    id: "Tindak lanjut atau hasil yang tidak menyebut langkah apa pun.",
    ms: "Tindakan susulan atau hasil yang tidak menyebut apa-apa langkah.",
    en: "An action or result that names no step.",
  },
  explanation: {
    id: "“Dalam proses” atau “akan ditindaklanjuti” tidak memberi tahu siapa melakukan apa. Tuliskan langkah yang dapat diperiksa pada sidang berikutnya.",
    ms: "“Dalam tindakan” atau “akan diambil tindakan” tidak menyatakan siapa berbuat apa. Sila tulis langkah yang dapat disemak pada persidangan berikutnya.",
    en: "“In progress” or “to be followed up” does not say who does what. Write a step that the next session can check.",
  },
  example: {
    bad: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2025-02-01",
      "  result: Dalam proses.",
    ),
    good: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2025-02-01",
      "  result: Titik pos disepakati.",
    ),
  },
  *item(item, context) {
    for (const { followUp } of actionsOf(item)) {
      if (followUp.actionNode && saysNothing(followUp.action))
        yield report(followUp.actionNode, followUp.action, context);
      if (followUp.resultNode && saysNothing(followUp.result))
        yield report(followUp.resultNode, followUp.result, context);
    }
  },
};

function report(node: Node, text: TextValue | undefined, { document }: PaperContext) {
  const said = quoteValue(inLanguage(text, "id"));
  return {
    ...valueSpan(document.text, node),
    message: {
      id: `${said} tidak menyebut langkah apa pun. Tuliskan apa yang dikerjakan, oleh siapa dan sampai kapan.`,
      ms: `${said} tidak menyebut apa-apa langkah. Sila tulis apa yang dilaksanakan, oleh siapa dan sehingga bila.`,
      en: `${said} names no step. Write what is done, by whom and by when.`,
    },
  };
}
