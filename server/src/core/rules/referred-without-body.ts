/** `referred-without-body`: the item waits on another body, and nobody reads which one. */
import { insertPairs, setValue } from "../edit.ts";
import type { Fix } from "../finding.ts";
import type { Entry, Item } from "../paper.ts";
import { pairOf } from "../read.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { exampleEntry, exampleHistory } from "./shared-entries.ts";

const raised = exampleEntry(36, "2023-11-05", "raised", "Survei bersama");
const referred = exampleEntry(37, "2024-11-05", "referred", "Meminta keputusan JTC");

export const referredWithoutBody: Rule = {
  id: "referred-without-body",
  group: "history",
  severity: "warning",
  summary: {
    id: "Butir menunggu badan lain tanpa menyebut badan itu.",
    ms: "Perkara dirujuk kepada badan lain tanpa menyebut badan itu.",
    en: "An item is referred to another body without naming it.",
  },
  explanation: {
    id: "Selama menunggu badan di luar forum ini, butir tidak dapat diselesaikan oleh kedua pihak. Sebutkan badannya dalam `waitingOn`, agar jelas kepada siapa kemajuannya ditanyakan.",
    ms: "Selagi menunggu badan di luar forum ini, perkara tidak dapat diselesaikan oleh kedua-dua pihak. Sila nyatakan badan itu dalam `waitingOn`, supaya jelas kepada siapa kemajuannya perlu ditanya.",
    en: "While it waits on a body outside this forum, neither side can settle the item. Name the body in `waitingOn`, so that people know whom to ask.",
  },
  example: {
    bad: exampleHistory(raised, referred),
    good: exampleHistory(raised, referred).replace("history:", "waitingOn: Komite Teknis Bersama\nhistory:"),
  },
  *item(item, context) {
    const entry = waitingSince(item);
    const node = entry?.outcome?.node;
    if (!node || item.waitingOn) return;
    yield {
      start: node.start,
      end: node.end,
      message: {
        id: `Butir ini menunggu badan lain (“${entry.outcome.value}”), tetapi badannya tidak disebut: tuliskan dalam \`waitingOn\`.`,
        ms: `Perkara ini dirujuk kepada badan lain (“${entry.outcome.value}”), tetapi badan itu tidak dinyatakan: sila tulis dalam \`waitingOn\`.`,
        en: `The item was referred to another body (“${entry.outcome.value}”), but to which one is not said: name it in \`waitingOn\`.`,
      },
      fixes: () => [nameBody(item, context)],
    };
  },
};

/** The entry that referred the item, unless a later one decided on it again. */
function waitingSince({ history }: Item): Entry | undefined {
  const last = history.findLast(({ outcome }) => outcome?.value !== "carried-over" && outcome?.value !== "deferred");
  return last?.outcome?.value === "referred" ? last : undefined;
}

function nameBody(item: Item, { document }: PaperContext): Fix {
  const body = "${1:badan yang ditunggu}";
  const pair = pairOf(item.node, "waitingOn");
  const after = ["markers", "place", "counterparts"].flatMap((key) => pairOf(item.node, key) ?? [])[0];
  const edit = pair ? setValue(pair, body) : insertPairs(document.text, item.node, [`waitingOn: ${body}`], after);
  return {
    title: {
      id: "Sebutkan badan yang ditunggu",
      ms: "Nyatakan badan yang ditunggu",
      en: "Name the body that it waits on",
    },
    edits: [{ ...edit, snippet: true }],
  };
}
