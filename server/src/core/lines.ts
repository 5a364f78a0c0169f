/** Offsets and LSP positions of a text: lines end with \n, \r\n or a lone \r. */

interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offsets of the first character of each line, the first being 0. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The zero-based position of an offset. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: Math.max(0, offset - (lineStarts[low] ?? 0)) };
}

/** The offset of a position; a position outside the text is moved to the nearest one inside, never past its line's end. */
export function offsetAt(text: string, lineStarts: readonly number[], { line, character }: Position): number {
  if (line >= lineStarts.length) return text.length;
  const start = lineStarts[Math.max(0, line)] ?? 0;
  const next = lineStarts[line + 1];
  const end = next === undefined ? text.length : start + text.slice(start, next).replace(/[\r\n]+$/, "").length;
  return Math.min(start + Math.max(0, character), end);
}
