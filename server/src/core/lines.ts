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

/** A part of a text that begins with a line, and what it was read as. */
interface PlacedText {
  readonly piece: { readonly text: string; readonly lead: number };
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

const ofPieces = new WeakMap<PlacedText["piece"], readonly number[]>();

/** As `lineStartsOf`; the lines of pieces, which end with a line's end or the text's, are not looked for twice. */
export function lineStartsByPiece(text: string, pieces: readonly PlacedText[] = []): readonly number[] {
  const starts: number[] = [];
  const add = (lines: readonly number[], by: number): void => {
    for (const line of lines) starts.push(line + by);
  };
  let at = 0;
  for (const { piece, start, end } of pieces) {
    if (start > at) add(lineStartsOf(text.slice(at, start)).slice(0, -1), at);
    let lines = ofPieces.get(piece);
    if (!lines) {
      const read = lineStartsOf(piece.text.slice(piece.lead));
      ofPieces.set(piece, (lines = piece.text.endsWith("\n") ? read.slice(0, -1) : read));
    }
    add(lines, start);
    at = end;
  }
  if (at < text.length || at === 0 || text.endsWith("\n")) add(lineStartsOf(text.slice(at)), at);
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
