/** `follow-up-on-one-side`: both sides lead an item, and all that is to be done falls to one of them. */
import { appendItem, replaceNode, scalarText } from "../edit.ts";
import type { Fix } from "../finding.ts";
import type { Institutions } from "../institutions.ts";
import { otherSide, sides, type Entry, type Side } from "../paper.ts";
import { saysNothing } from "../placeholders.ts";
import type { Rule } from "./rule.ts";
import { exampleItem, isDone, isOpen, leaderFacing } from "./shared-follow-ups.ts";

export const followUpOnOneSide: Rule = {
  id: "follow-up-on-one-side",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Semua tindak lanjut jatuh pada satu pihak, padahal kedua pihak menjadi penjuru.",
    ms: "Semua tindakan susulan terletak pada satu pihak, sedangkan kedua-dua pihak menjadi peneraju.",
    en: "All follow-ups fall to one side, though both sides lead.",
  },
  explanation: {
    id: "Butir bersama yang hanya dikerjakan satu pihak sering kembali tanpa jawaban pihak lain. Tindakan yang sudah dilaksanakan dan butir yang tertutup tidak dihitung.",
    ms: "Perkara bersama yang hanya dilaksanakan oleh satu pihak sering kembali tanpa jawapan pihak yang satu lagi. Tindakan yang telah dilaksanakan dan perkara yang ditutup tidak dikira.",
    en: "A joint item on which one side works alone often comes back without the other's answer. Actions that are done, and items that are closed, do not count.",
  },
  example: {
    bad: exampleItem("- action: Survei jalan", "  by: imigrasi-kalbar"),
    good: exampleItem("- action: Survei jalan", "  by: [imigrasi-kalbar, jim-sarawak]"),
  },
  *item(item, { document, institutions }) {
    if (!isOpen(item) || !sides.every((side) => item.counterparts[side].length > 0)) return;
    for (const entry of item.history) {
      const side = onlySide(entry, institutions);
      const span = entry.followUpPair?.key;
      if (!side || !span) continue;
      const facing = leaderFacing(item, side);
      yield {
        start: span.start,
        end: span.end,
        message: messageOf(otherSide(side)),
        fixes: () => (facing === undefined ? [] : fixesOf(document.text, entry, facing)),
      };
    }
  },
};

/** The one side whose agencies own every action of the entry; undefined where something is not known, or all is done. */
function onlySide({ followUps }: Entry, institutions: Institutions): Side | undefined {
  if (followUps.every(isDone) || followUps.some(({ by, action }) => by.length === 0 || saysNothing(action)))
    return undefined;
  const owners = followUps.flatMap(({ by }) => by.map(({ value }) => institutions.get("agency", value)?.side));
  const [first] = owners;
  return owners.every((side) => side === first) ? first : undefined;
}

const names: Readonly<Record<Side, string>> = { indonesia: "Indonesia", malaysia: "Malaysia" };

function messageOf(missing: Side) {
  const name = names[missing];
  return {
    id: `Tidak ada tindak lanjut dari pihak ${name}, padahal ia juga penjuru: tambahkan instansinya di \`by\`.`,
    ms: `Tiada tindakan susulan daripada pihak ${name}, sedangkan ia juga peneraju: sila tambah agensinya dalam \`by\`.`,
    en: `The ${name === "Malaysia" ? "Malaysian" : "Indonesian"} side leads too, but has nothing to do here: add its agency to \`by\`.`,
  };
}

/** Adds the agency to the first action that is still to be done. */
function fixesOf(text: string, { followUps }: Entry, agency: string): readonly Fix[] {
  const by = followUps.find((followUp) => !isDone(followUp))?.byPair?.value;
  if (by?.kind !== "list" && by?.kind !== "scalar") return [];
  const edit =
    by.kind === "list"
      ? appendItem(text, by, [scalarText(agency)])
      : replaceNode(by, `[${text.slice(by.start, by.end)}, ${scalarText(agency)}]`);
  return [{ title: { id: `Tambahkan ${agency}`, ms: `Tambah ${agency}`, en: `Add ${agency}` }, edits: [edit] }];
}
