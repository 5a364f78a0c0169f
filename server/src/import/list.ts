/** A stranger's Excel or CSV list as rows of texts. What such a file could do to us is refused before a library reads it; formulas are never computed, nothing is fetched. */
import { strFromU8 } from "fflate";
import { UnreadableZip, unzip, zip } from "../core/export/zip.ts";
import type { Localized } from "../core/language.ts";
import { withoutGuard } from "../core/lists/csv.ts";
import type { Sheet } from "../core/lists/headers.ts";
import { listProblems as problems } from "./list-problems.ts";
import { columnAt, fillMerged } from "./merged-cells.ts";

/** What cannot be read; its message is for the person. */
export class UnreadableList extends Error {
  readonly text: Localized;
  constructor(text: Localized, cause?: unknown) {
    super(text.en, { cause });
    this.text = text;
  }
}

/** The largest file and part of it in bytes, and the largest sheet. */
const most = { file: 20_000_000, part: 20_000_000, rows: 20_000, columns: 200 };

/** The sheets of a list. Throws UnreadableList. */
export async function readList(bytes: Uint8Array, name: string): Promise<readonly Sheet[]> {
  if (bytes.length > most.file) throw new UnreadableList(problems.tooLarge);
  if (isOldExcel(bytes)) throw new UnreadableList(problems.oldExcel);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip || /\.xls[xm]?$/i.test(name)) return readExcel(bytes);
  return readCsv(bytes);
}

/** The signature of the files of Excel before 2007, and of workbooks with a password. */
const isOldExcel = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

const isRead = (path: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/.test(
    path,
  );

async function readExcel(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = readParts(bytes);
  const { default: readXlsxFile } = await import("read-excel-file/universal");
  // The checked parts alone, packed anew: what else the archive holds or says of itself is never seen.
  const packed = zip(parts);
  try {
    const sheets = await readXlsxFile(packed.slice().buffer, { trim: false });
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: fillMerged(
        data.map((row) => row.map(textOf)),
        parts,
        index,
      ),
    }));
  } catch (error) {
    throw new UnreadableList(problems.broken, error);
  }
}

/** A day as `YYYY-MM-DD`. */
function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

function readParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const [path, part] of unpack(bytes)) {
    if (part.length > most.part) throw new UnreadableList(problems.tooLarge);
    const text = strFromU8(part);
    // A part in another encoding than UTF-8 could hide a declaration.
    if (part.includes(0) || /<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableList(problems.broken);
    parts.set(path, path.startsWith("xl/worksheets/") ? new TextEncoder().encode(withinBounds(text)) : part);
  }
  if (!parts.has("xl/workbook.xml")) throw new UnreadableList(problems.notExcel);
  return parts;
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return unzip(bytes, isRead);
  } catch (error) {
    const isTooMuch = error instanceof UnreadableZip && error.cause === undefined;
    throw new UnreadableList(isTooMuch ? problems.tooLarge : problems.broken, error);
  }
}

/** The sheet without cells and rows that are only formatted; refused where what is left lies far out: the reader fills the gaps. */
function withinBounds(sheet: string): string {
  const filled = sheet
    .replace(/<(?:\w+:)?c\b[^<>]*\/>/g, "")
    .replace(/<(?:\w+:)?row\b[^<>]*\/>|<((?:\w+:)?row)\b[^<>]*>\s*<\/\1>/g, "");
  const rows = filled.split(/<(?:\w+:)?row\b/);
  const isWide = (row: string): boolean => (row.match(/<(?:\w+:)?c\b/g)?.length ?? 0) > most.columns;
  if (rows.length > most.rows + 1 || rows.some(isWide)) throw new UnreadableList(problems.tooLarge);
  // Wherever it stands: what a tag is may be disguised, what a place is may not.
  for (const [, place] of filled.matchAll(/[\s"']r\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place ?? "") ?? [];
    if (digits === "") throw new UnreadableList(problems.broken);
    if (Number(digits) > most.rows || columnAt(letters) > most.columns) throw new UnreadableList(problems.tooLarge);
  }
  return filled;
}

async function readCsv(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const text = decode(bytes).replace(/\r\n?/g, "\n");
  if (text.includes("\0")) throw new UnreadableList(problems.notList);
  const { default: Papa } = await import("papaparse");
  const parse = (delimiter: string, preview: number): readonly (readonly string[])[] =>
    Papa.parse<readonly string[]>(text, { delimiter, newline: "\n", preview }).data;
  const data = parse(
    delimiterIn((delimiter) => parse(delimiter, rowsToGuess)),
    most.rows + 1,
  );
  if (data.length > most.rows || data.some((row) => row.length > most.columns))
    throw new UnreadableList(problems.tooLarge);
  return [{ name: "", rows: data.map((row) => row.map(withoutGuard)) }];
}

const rowsToGuess = 60;

/** That by which most rows have as many cells; of several the one that makes more. */
function delimiterIn(parse: (delimiter: string) => readonly (readonly string[])[]): string {
  let best = { delimiter: ",", rows: 0, width: 1 };
  for (const delimiter of [",", ";", "\t", "|"]) {
    const counts = new Map<number, number>();
    for (const { length } of parse(delimiter)) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [width, rows] of counts)
      if (rows > best.rows || (rows === best.rows && width > best.width)) best = { delimiter, rows, width };
  }
  return best.delimiter;
}

/** UTF-8 where it is, UTF-16 where a mark says so; else what Windows wrote before. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
