/** The words that a misspelt word may have meant. */

/** Folds case, accents and punctuation, so that names are compared as a person would. */
export const fold = (text: string): string =>
  isAscii.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim()
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();

/** Most texts are: they need no tables of characters. */
const isAscii = /^[ -~]*$/;

/** Up to `count` of the candidates, the nearest first; only those that differ by less than about a third of their letters. */
export function nearest(word: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const wanted = fold(word);
  const scored: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const folded = fold(candidate);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    const distance = Math.min(distanceWithin(wanted, folded, limit), beginningOf(wanted, folded));
    if (distance < Infinity) scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate));
  return scored.slice(0, count).map(({ candidate }) => candidate);
}

/** A word begun is nearer than any slip of the pen; one that goes on after another word has ended is farther than a slip or two. */
function beginningOf(wanted: string, candidate: string): number {
  if (wanted.length < 3) return Infinity;
  if (candidate.startsWith(wanted)) return 0.5;
  return wanted.startsWith(candidate) ? 2.5 : Infinity;
}

/** Edit distance with transpositions; Infinity as soon as it exceeds the limit. */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(value);
    }
    if (Math.min(...current) > limit) return Infinity;
    beforePrevious = previous;
    previous = current;
  }
  const distance = previous[b.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}
