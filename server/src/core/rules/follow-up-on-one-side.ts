/** `follow-up-on-one-side`: both sides lead the item, and every action of an entry has owners of one side only. */
import { appendItem, replaceNode } from "../edit.ts";
import type { Edit } from "../finding.ts";
import { otherSide, type Entry, type Side } from "../paper.ts";
import { asList } from "../read.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { exampleItem } from "./shared-follow-up.ts";

export const followUpOnOneSide: Rule = {
  id: "follow-up-on-one-side",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Semua tindak lanjut satu keputusan dipegang satu pihak saja.",
    ms: "Semua tindakan susulan bagi satu keputusan dipegang oleh satu pihak sahaja.",
    en: "Every follow-up of a decision lies with one side only.",
  },
  explanation: {
    id: "Jika kedua pihak memimpin butir ini, masing-masing sebaiknya memegang satu langkah; kalau tidak, pihak yang lain menunggu saja.",
    ms: "Jika kedua-dua pihak menerajui perkara ini, setiap pihak sewajarnya memegang satu langkah; jika tidak, pihak yang satu lagi hanya menunggu.",
    en: "Where both sides lead an item, each should own a step; otherwise the other only waits.",
  },
  example: {
    bad: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar]", "  due: 2025-12-31"),
    good: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  due: 2025-12-31"),
  },
  *item(item, context) {
    const { indonesia, malaysia } = item.counterparts;
    if (!indonesia[0] || !malaysia[0]) return;
    for (const entry of item.history) {
      const side = onlySide(entry, context);
      const first = entry.followUps.find(({ by }) => by.length > 0)?.by[0];
      if (!side || !first) continue;
      const missing = otherSide(side);
      const leader = item.counterparts[missing][0]?.value ?? "";
      const country = missing === "indonesia" ? "Indonesia" : "Malaysia";
      yield {
        start: first.node.start,
        end: first.node.end,
        message: {
          id: `Semua tindak lanjut keputusan ini dipegang satu pihak. Tambahkan penanggung jawab dari ${country}, misalnya \`${leader}\`.`,
          ms: `Semua tindakan susulan keputusan ini dipegang oleh satu pihak. Sila tambah pihak bertanggungjawab dari ${country}, misalnya \`${leader}\`.`,
          en: `Every follow-up of this decision lies with one side. Add who answers for it in ${country}, such as \`${leader}\`.`,
        },
        fixes: () => [
          {
            title: { id: `Tambahkan ${leader}`, ms: `Tambah ${leader}`, en: `Add ${leader}` },
            edits: [addOwner(entry, leader, context)],
          },
        ],
      };
    }
  },
};

/** The side of all owners of an entry; undefined where there is none, or one whose side is not known. */
function onlySide(entry: Entry, { institutions }: PaperContext): Side | undefined {
  const owners = entry.followUps.flatMap(({ by }) => by.map(({ value }) => institutions.get("agency", value)?.side));
  const [side] = owners;
  return owners.every((owner) => owner === side) ? side : undefined;
}

function addOwner(entry: Entry, leader: string, { document }: PaperContext): Edit {
  const value = entry.followUps.find(({ by }) => by.length > 0)?.byPair?.value ?? entry.node;
  const list = asList(value);
  if (list) return appendItem(document.text, list, [leader]);
  return replaceNode(value, `[${document.text.slice(value.start, value.end)}, ${leader}]`);
}
