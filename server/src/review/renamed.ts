/** Files that have another name now: told by what is in them, so that it does not matter what git was told of it. */
import { kindOf } from "../core/document.ts";
import { groupBy } from "../core/group-by.ts";

/** At least so much of two texts must be the same. */
const alike = 0.5;

/** The names before by the names now, of files that are gone and files that are new. The most alike go together. */
export function renamed(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (from: string, to: string): void => {
    if (taken.has(from) || names.has(to)) return;
    names.set(to, from);
    taken.add(from);
  };
  const leftOf = (some: typeof before, others: typeof before) => [...some].filter(([name]) => !others.has(name));
  const [old, made] = [leftOf(before, now), leftOf(now, before)];
  // A whole folder that moved is told at once.
  const byText = groupBy(old, ([, text]) => text);
  for (const [to, text] of made)
    for (const [from] of byText.get(text) ?? []) if (kindOf(from) === kindOf(to)) pair(from, to);
  const gone = old.filter(([name]) => !taken.has(name)).map(countLines);
  const come = made.filter(([name]) => !names.has(name)).map(countLines);
  const pairs = gone.flatMap((one) =>
    come
      .filter(({ name }) => kindOf(name) === kindOf(one.name))
      .map((other) => ({ from: one.name, to: other.name, share: shareOf(one, other) })),
  );
  for (const { from, to, share } of pairs.sort((a, b) => b.share - a.share || (a.to < b.to ? -1 : 1)))
    if (share >= alike) pair(from, to);
  return names;
}

interface Counted {
  readonly name: string;
  readonly lines: ReadonlyMap<string, number>;
  readonly total: number;
}

function countLines([name, text]: readonly [string, string]): Counted {
  const lines = new Map<string, number>();
  const all = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  for (const line of all) lines.set(line, (lines.get(line) ?? 0) + 1);
  return { name, lines, total: all.length };
}

/** Which part of the lines both have. */
function shareOf(a: Counted, b: Counted): number {
  let common = 0;
  for (const [line, count] of a.lines) common += Math.min(count, b.lines.get(line) ?? 0);
  return (2 * common) / Math.max(1, a.total + b.total);
}
