/** `history-order`: an entry that is not later than the one before it, by number, by day, or because the two disagree. */
import { formatDay } from "../day.ts";
import type { Fix, Report } from "../finding.ts";
import type { Localized } from "../language.ts";
import type { Entry, Item, Paper } from "../paper.ts";
import { reorderItems } from "../reorder.ts";
import type { PaperContext, Rule } from "./rule.ts";
import {
  datePlaceOf,
  earlierEntry,
  exampleEntry,
  exampleHistory,
  nameEntry,
  ownNumber,
  placeOf,
} from "./shared-entries.ts";

const raised = exampleEntry(36, "2023-11-05", "raised", "Survei bersama");
const carriedOver = exampleEntry(37, "2024-11-05", "carried-over", "Rapat teknis di Miri");

export const historyOrder: Rule = {
  id: "history-order",
  group: "history",
  severity: "error",
  summary: {
    id: "Entri riwayat yang tidak terjadi sesudah entri di atasnya.",
    ms: "Catatan sejarah yang tidak berlaku selepas catatan di atasnya.",
    en: "An entry of the history that is not later than the one before it.",
  },
  explanation: {
    id: "Riwayat dibaca dari atas ke bawah, yang terlama lebih dulu. Sidang satu forum diurutkan menurut nomornya, yang lain menurut tanggalnya. Perbaikan cepat mengurutkan semua entri; bila nomor dan tanggal tidak sejalan, salah satunya perlu dibetulkan dahulu.",
    ms: "Sejarah dibaca dari atas ke bawah, yang terdahulu dahulu. Persidangan satu forum disusun mengikut nombornya, yang lain mengikut tarikhnya. Pembetulan pantas menyusun semua catatan; jika nombor dan tarikh tidak sejajar, salah satunya perlu dibetulkan dahulu.",
    en: "A history is read from above, the oldest entry first. Sessions of one forum go by their number, others by their day. The quick fix sorts the entries; where number and day disagree, one of the two needs correcting first.",
  },
  example: { bad: exampleHistory(carriedOver, raised), good: exampleHistory(raised, carriedOver) },
  *item(item, context) {
    for (const [index, entry] of item.history.entries()) {
      const conflict = conflictAt(item.history, index, context.paper);
      if (conflict) yield reportOf(entry, conflict, item, context);
    }
  },
};

/** How an entry stands to one before it that it ought to follow. */
interface Conflict {
  readonly before: Entry;
  readonly by: "order" | "day" | "same session" | "disagreement";
}

/** With the entry directly above; a session of this forum with the one above it, too. */
function conflictAt(entries: readonly Entry[], index: number, paper: Paper): Conflict | undefined {
  const entry = entries[index];
  const above = entries.slice(0, index);
  const own = entry && ownNumber(entry, paper) !== undefined;
  const sibling = own ? above.findLast((other) => ownNumber(other, paper) !== undefined) : undefined;
  for (const before of new Set([above.at(-1), sibling])) {
    const by = entry && before && conflictOf(before, entry, paper);
    if (by) return { before, by };
  }
  return undefined;
}

function conflictOf(before: Entry, entry: Entry, paper: Paper): Conflict["by"] | undefined {
  const [first, second] = [ownNumber(before, paper), ownNumber(entry, paper)];
  const days = before.date && entry.date ? entry.date.value - before.date.value : undefined;
  if (first === undefined || second === undefined) {
    // Two bodies may meet on one day, and nobody knows which was first.
    const isLater = days === undefined || days > 0 || (days === 0 && forumOf(before) !== forumOf(entry));
    return isLater ? undefined : "day";
  }
  if (first === second) return "same session";
  if (days !== undefined && (days === 0 || days > 0 !== second > first)) return "disagreement";
  return second < first ? "order" : undefined;
}

const forumOf = ({ session }: Entry): string => String(session?.value ?? "").replace(/#.*$/, "#");

function reportOf(entry: Entry, { before, by }: Conflict, item: Item, context: PaperContext): Report {
  const isByDay = by === "day" || (by === "disagreement" && !goesBack(before, entry, context.paper));
  const place = isByDay ? datePlaceOf : placeOf;
  return {
    ...place(entry),
    message: messageOf(by, entry, before, context.paper),
    related: [earlierEntry(place(before))],
    fixes: () => sortFixes(item, context),
  };
}

const goesBack = (before: Entry, entry: Entry, paper: Paper): boolean =>
  (ownNumber(entry, paper) ?? 0) < (ownNumber(before, paper) ?? 0);

function messageOf(by: Conflict["by"], entry: Entry, before: Entry, paper: Paper): Localized {
  const [name, other] = [nameEntry(entry, paper), nameEntry(before, paper)];
  const [day, otherDay] = [dayOf(entry), dayOf(before)];
  if (by === "same session")
    return {
      id: `Riwayat ini sudah memuat ${name.id} di atas: satukan kedua entri, atau betulkan nomornya.`,
      ms: `Sejarah ini sudah memuatkan ${name.ms} di atas: sila satukan kedua-dua catatan, atau betulkan nombornya.`,
      en: `This history already holds ${name.en} above: join the two entries, or correct the number.`,
    };
  if (by === "disagreement")
    return {
      id: `Nomor dan tanggal tidak sejalan: ${name.id} bertanggal ${day}, tetapi ${other.id} bertanggal ${otherDay}. Betulkan nomor atau tanggalnya.`,
      ms: `Nombor dan tarikh tidak sejajar: ${name.ms} bertarikh ${day}, tetapi ${other.ms} bertarikh ${otherDay}. Sila betulkan nombor atau tarikhnya.`,
      en: `Number and date disagree: ${name.en} is dated ${day}, but ${other.en} is dated ${otherDay}. Correct the number or the date.`,
    };
  if (by === "day")
    return {
      id: `Entri tanggal ${day} ditulis di bawah entri tanggal ${otherDay}, padahal tidak terjadi sesudahnya: urutkan riwayatnya, atau betulkan tanggalnya.`,
      ms: `Catatan bertarikh ${day} ditulis di bawah catatan bertarikh ${otherDay}, sedangkan ia tidak berlaku selepasnya: sila susun sejarahnya, atau betulkan tarikhnya.`,
      en: `The entry of ${day} stands below that of ${otherDay} but is not later: sort the history, or correct the date.`,
    };
  return {
    id: `Entri ${name.id} tertulis di bawah ${other.id}: urutkan riwayatnya, yang terlama lebih dulu.`,
    ms: `Catatan ${name.ms} ditulis di bawah ${other.ms}: sila susun sejarahnya, yang terdahulu dahulu.`,
    en: `The entry of ${name.en} stands below that of ${other.en}: sort the history, the oldest entry first.`,
  };
}

const dayOf = ({ date }: Entry): string => (date ? formatDay(date.value) : "…");

/** Sorts by day where all have one, else by number; offered only where the history is in order afterwards. */
function sortFixes(item: Item, { document, paper }: PaperContext): readonly Fix[] {
  const list = item.historyPair?.value;
  if (list?.kind !== "list" || list.items.length !== item.history.length) return [];
  if (document.tree.faults.some(({ doubt }) => doubt.start <= list.end && doubt.end >= list.start)) return [];
  const keys = new Map(item.history.map((entry) => [entry, keyOf(entry, item, paper)] as const));
  if ([...keys.values()].includes(undefined)) return [];
  const sorted = [...item.history].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
  if (sorted.some((_, index) => conflictAt(sorted, index, paper))) return [];
  const order = sorted.map(({ node }) => node);
  const edits = reorderItems(document.text, list, order);
  const title = { id: "Urutkan riwayat", ms: "Susun sejarah", en: "Sort the history" };
  // A day alone may be a slip of the pen: only where the numbers say the same is nothing left to think about.
  const isSure = item.history.every((entry) => ownNumber(entry, paper) !== undefined);
  return edits ? [{ title, edits, ...(isSure && { preferred: true }) }] : [];
}

const keyOf = (entry: Entry, { history }: Item, paper: Paper): number | undefined =>
  history.every(({ date }) => date) ? entry.date?.value : ownNumber(entry, paper);
