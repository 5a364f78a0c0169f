/** What all campaigns share: chance that can be replayed, and what a round tells. */
import type { Chance } from "../server/test/world.ts";

/** Told of each round, for the report. */
export interface Count {
  /** What was counted, by name: texts, edits, messages. */
  readonly counts: Record<string, number>;
  /** The slowest single step so far, in milliseconds, and what it was. */
  slowest: { readonly time: number; readonly what: string };
}

export interface Campaign {
  readonly name: string;
  /** What one seed stands for: throws where anything is not as it should be. */
  readonly round: (chance: Chance, count: Count) => Promise<void>;
}

export const newCount = (): Count => ({ counts: {}, slowest: { time: 0, what: "" } });

export function add({ counts }: Count, name: string, more = 1): void {
  counts[name] = (counts[name] ?? 0) + more;
}

/** Runs a step and remembers it where it is the slowest. */
export function timed<T>(count: Count, what: () => string, step: () => T): T {
  const begin = performance.now();
  const result = step();
  const time = performance.now() - begin;
  if (time > count.slowest.time) count.slowest = { time, what: what() };
  return result;
}
