/** Findings of one file that are alike in all but their places, told apart by their number among these. */
import type { Listed } from "./listed.ts";

export interface Numbered<T> {
  readonly finding: T;
  /** From 1. */
  readonly number: number;
}

export function numberAlike<T extends Pick<Listed, "fingerprint">>(findings: readonly T[]): readonly Numbered<T>[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const number = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, number);
    return { finding, number };
  });
}
