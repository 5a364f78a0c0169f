/** The entry of a paper's own session in an item's history: found, read as decided or only prepared, and prepared. */
import { sessionLines, type NewEntry } from "../carry.ts";
import type { Entry, Item, Session } from "../paper.ts";
import { saysNothing } from "../placeholders.ts";
import { settleComment } from "../settle.ts";
import { sessionKey, sittingOf } from "../sitting.ts";
import { summariseEntry } from "../summary.ts";

/** The last entry of the session; undefined where there is none. A session without a number is known by its day. */
export function ownEntry(item: Item, { forum, number, date }: Session): Entry | undefined {
  return item.history.findLast((entry) => {
    const sitting = sittingOf(summariseEntry(entry), forum?.value);
    if (number) return sitting.key === sessionKey(forum?.value, number.value);
    return date !== undefined && sitting.number === undefined && sitting.date === date.value;
  });
}

/** Whether the decision is still to be written. */
export const isPrepared = ({ decision }: Entry): boolean => saysNothing(decision);

/** What stands where something is still to be written. */
export const blank = "…";

/** An entry that says which session it is of, and leaves the decision to be written; undefined where that session cannot be told. */
export function preparedEntry(item: Item, session: Session, inMalay: boolean): NewEntry | undefined {
  const named = sessionLines(session);
  if (named.length === 0) return undefined;
  const outcome = item.history.length === 0 ? "raised" : "carried-over";
  const keys = [...named, `outcome: ${outcome}`];
  const said = inMalay
    ? "sila tulis keputusan persidangan ini dan tindakan susulannya"
    : "tuliskan keputusan sidang ini beserta tindak lanjutnya";
  return {
    lines: [...keys, `decision: ${blank} ${settleComment(said)}`],
    flow: [...keys, `decision: ${blank}`],
  };
}
