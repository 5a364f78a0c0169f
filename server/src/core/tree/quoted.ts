/** Texts in quotes, as YAML writes them. Read sign by sign: a pattern with alternatives runs out of stack in a line of some megabytes. */

/** The offset behind the quote that closes the one at `start`, before `end`; undefined where none does. */
export function quotedEnd(text: string, start: number, end: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}
