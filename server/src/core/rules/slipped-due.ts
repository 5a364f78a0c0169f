/** `slipped-due`: one action whose due day was put off again and again. */
import { formatDay } from "../day.ts";
import type { FollowUp, Item } from "../paper.ts";
import { isDone, isOpen, isSameAction, quoteAction } from "./shared-follow-ups.ts";
import type { Localized } from "../language.ts";
import type { Rule } from "./rule.ts";

export const slippedDue: Rule = {
  id: "slipped-due",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Tenggat sebuah tindakan diundurkan berkali-kali.",
    ms: "Tarikh akhir sesuatu tindakan ditunda berkali-kali.",
    en: "The due day of an action was put off again and again.",
  },
  explanation: {
    id: "Tindakan yang sama dengan tenggat yang terus mundur biasanya terhalang hal lain. Bahaslah penghalangnya, atau bagi tindakan itu menjadi langkah yang lebih kecil.",
    ms: "Tindakan yang sama dengan tarikh akhir yang terus ditunda biasanya terhalang oleh hal lain. Sila bincangkan halangannya, atau bahagikan tindakan itu kepada langkah yang lebih kecil.",
    en: "The same action with a day that moves on and on is mostly held up by something else. Take up what holds it, or cut the action into smaller steps.",
  },
  options: {
    times: {
      title: {
        id: "Berapa kali tenggat diundurkan sebelum menjadi temuan.",
        ms: "Berapa kali tarikh akhir ditunda sebelum menjadi penemuan.",
        en: "How many times a due day is put off before it is found.",
      },
      default: 2,
      minimum: 1,
    },
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 35\n    date: 2022-11-05\n    outcome: raised\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 2023-06-30\n  - session: 36\n    date: 2023-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 2024-06-30\n  - session: 37\n    date: 2024-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 2026-06-30\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 36\n    date: 2023-11-05\n    outcome: raised\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 2024-06-30\n  - session: 37\n    date: 2024-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 2026-06-30\n",
  },
  *item(item, context) {
    if (!isOpen(item)) return;
    for (const [last, ...earlier] of roundsOf(item)) {
      if (!last || isDone(last.followUp)) continue;
      const moves = [last, ...earlier].filter((round, index) => round.due > (earlier[index]?.due ?? Infinity));
      if (moves.length < context.option("times")) continue;
      yield {
        ...last.span,
        message: messageOf(quoteAction(last.followUp), moves.length, formatDay(earlier.at(-1)?.due ?? last.due)),
        related: earlier.map(({ span, due }) => ({ ...span, message: earlierDue(formatDay(due)) })),
      };
    }
  },
};

interface Round {
  readonly followUp: FollowUp;
  readonly due: number;
  readonly span: { readonly start: number; readonly end: number };
}

/** Each action with the days that the entries set for it, the latest first. */
function roundsOf(item: Item): readonly (readonly Round[])[] {
  const chains: Round[][] = [];
  for (const { followUps } of item.history) {
    const before = chains.length;
    for (const followUp of followUps) {
      if (!followUp.due) continue;
      const { node, value: due } = followUp.due;
      const round = { followUp, due, span: { start: node.start, end: node.end } };
      // Two alike within one entry are two actions.
      const chain = chains.slice(0, before).find(([latest]) => latest && isSameAction(latest.followUp, followUp));
      if (chain) chain.unshift(round);
      else chains.push([round]);
    }
  }
  return chains;
}

const messageOf = (action: Localized, times: number, first: string): Localized => ({
  id: `Tenggat ${action.id} sudah ${times} kali diundurkan sejak ${first}: bahas apa yang menghalanginya.`,
  ms: `Tarikh akhir ${action.ms} telah ${times} kali ditunda sejak ${first}: sila bincangkan apa yang menghalangnya.`,
  en: `The due day of ${action.en} has been put off ${times} time${times > 1 ? "s" : ""} since ${first}: take up what holds it.`,
});

const earlierDue = (due: string) => ({
  id: `Semula ditenggatkan ${due}`,
  ms: `Asalnya perlu siap pada ${due}`,
  en: `It was due on ${due}`,
});
