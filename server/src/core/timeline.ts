/** One item through its sessions: which decisions a later session passed over. */
import { isOpenAfter, type Entry, type Item, type Paper } from "./paper.ts";

/** The entries after which the item was open when a later session came, in the order written. */
export function passedOver(item: Item, paper: Paper): readonly Entry[] {
  const last = item.history.length - 1;
  return item.history.filter((entry, index) => isOpenAfter(entry) && (index < last || isBeforeSession(entry, paper)));
}

/** Whether the paper's own session is later than an entry's: by number within one forum, otherwise by date; false where neither is known. */
export function isBeforeSession(entry: Entry, { session }: Paper): boolean {
  const number = entry.session?.value;
  if (typeof number === "number" && session.number) return number < session.number.value;
  return entry.date !== undefined && session.date !== undefined && entry.date.value < session.date.value;
}
