/** `empty-follow-up`: an action or a result that says nothing. */
import { saysNothing } from "../placeholders.ts";
import { inLanguage, type TextValue } from "../read.ts";
import type { Node } from "../tree.ts";
import type { Rule } from "./rule.ts";
import { exampleItem } from "./shared-follow-ups.ts";
import { valueSpan } from "./shared-faults.ts";
import { quoteValue } from "./shared-words.ts";

export const emptyFollowUp: Rule = {
  id: "empty-follow-up",
  group: "follow-up",
  severity: "warning",
  summary: {
    id: "Tindakan atau hasil yang tidak menyebut apa-apa.",
    ms: "Tindakan atau hasil yang tidak menyatakan apa-apa.",
    en: "An action or a result that says nothing.",
  },
  explanation: {
    id: "“Dalam proses” atau “akan ditindaklanjuti” tidak dapat ditagih pada sidang berikutnya. Tuliskan langkah yang dapat diperiksa: siapa, berbuat apa, sampai kapan.",
    ms: "“Dalam tindakan” atau “akan diambil tindakan” tidak dapat disemak pada persidangan berikutnya. Sila tulis langkah yang boleh disemak: siapa, buat apa, sebelum bila.",
    en: "Nobody can ask at the next session what became of “in progress”. Write a step that can be checked: who does what by when.",
  },
  example: {
    bad: exampleItem("- action: Akan ditindaklanjuti", "  by: [imigrasi-kalbar, jim-sarawak]"),
    good: exampleItem("- action: Survei bersama di ruas Sajingan", "  by: [imigrasi-kalbar, jim-sarawak]"),
  },
  *item(item, { document }) {
    for (const { action, actionNode, result, resultNode } of item.history.flatMap((entry) => entry.followUps)) {
      if (isIdle(action, actionNode))
        yield { ...valueSpan(document.text, actionNode), message: messageOfAction(action) };
      if (isIdle(result, resultNode))
        yield { ...valueSpan(document.text, resultNode), message: messageOfResult(result) };
    }
  },
};

/** An absent or empty text, or one of another type, is a fault of form. */
const isIdle = <T extends Node>(text: TextValue | undefined, node: T | undefined): node is T =>
  node !== undefined && text !== undefined && text !== "" && saysNothing(text);

const messageOfAction = (action: TextValue | undefined) => ({
  id: `${quoteValue(inLanguage(action, "id"))} tidak menyebut langkah apa pun: tuliskan tindakan yang dapat diperiksa pada sidang berikutnya.`,
  ms: `${quoteValue(inLanguage(action, "ms"))} tidak menyatakan apa-apa langkah: sila tulis tindakan yang boleh disemak pada persidangan berikutnya.`,
  en: `${quoteValue(inLanguage(action, "en"))} names no step: write an action that the next session can check.`,
});

const messageOfResult = (result: TextValue | undefined) => ({
  id: `${quoteValue(inLanguage(result, "id"))} tidak menyebut hasil apa pun: tuliskan hasilnya, atau hapus \`result\` selama belum ada.`,
  ms: `${quoteValue(inLanguage(result, "ms"))} tidak menyatakan apa-apa hasil: sila tulis hasilnya, atau buang \`result\` selagi belum ada.`,
  en: `${quoteValue(inLanguage(result, "en"))} names no result: write what came of it, or leave \`result\` out until there is one.`,
});
