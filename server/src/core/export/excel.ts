/** A matrix as an Excel workbook: filters, a frozen header, days as days; every text is a text and no formula. */
import type { Day } from "../day.ts";
import { languageTags } from "./html.ts";
import type { Language } from "../language.ts";
import type { Matrix, Sheet, SheetColumn, Value } from "./matrix.ts";
import { coreProperties, escapeXml, xmlHead } from "./xml.ts";
import { zip } from "./zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function toExcel(matrix: Matrix): Uint8Array {
  const names = sheetNames(matrix.sheets.map(({ name }) => name));
  const parts = names.map((_, index) => `sheet${index + 1}`);
  const files = new Map<string, string>([
    ["[Content_Types].xml", contentTypes(parts)],
    [
      "_rels/.rels",
      relationships([
        ["rId1", `${relations}/officeDocument`, "xl/workbook.xml"],
        ["rId2", `${packageRelations}/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", coreProperties({ ...matrix, language: languageTags[matrix.language] })],
    ["xl/workbook.xml", workbook(names, matrix.sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ["styles", `${relations}/styles`, "styles.xml"],
        ...parts.map((part): Relation => [part, `${relations}/worksheet`, `worksheets/${part}.xml`]),
      ]),
    ],
    ["xl/styles.xml", stylesFor(matrix.language)],
  ]);
  matrix.sheets.forEach((sheet, index) => {
    files.set(`xl/worksheets/${parts[index] ?? ""}.xml`, worksheet(sheet, matrix, index === 0));
  });
  return zip(files);
}

/** Names that Excel takes: at most 31 characters, none of its signs, each once without regard to case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(["history"]);
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/\s+/g, " ")
        .replace(/^[' ]+|[' ]+$/g, "") || "–";
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? "" : ` ${count}`;
      const candidate = cut(clean, 31 - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** The first part of a text, never half a character. */
const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/\p{Surrogate}$/u, "")
    .trimEnd()}…`;
};

/** A, B … Z, AA … */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
const areaOf = ({ columns, rows }: Sheet): string => `$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`;

function workbook(names: readonly string[], sheets: readonly Sheet[]): string {
  const entries = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  );
  const defined = sheets.map((sheet, index) => {
    const quoted = `'${escapeXml(names[index] ?? "").replaceAll("'", "''")}'`;
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${areaOf(sheet)}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`
    );
  });
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join("")}</sheets><definedNames>${defined.join("")}</definedNames></workbook>`;
}

function worksheet(sheet: Sheet, { page }: Matrix, isFirst: boolean): string {
  const { name, columns, rows } = sheet;
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }) => title);
  const header = row(0, titles, columns, () => style.header);
  const body = rows.map((values, index) =>
    row(index + 1, values, columns, (value) => (isDay(value) ? style.day : style.text)),
  );
  const pageHead = escapeXml(name.replaceAll("&", "&&"));
  return (
    `${xmlHead}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ""}workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData>${header}${body.join("")}</sheetData>` +
    `<autoFilter ref="${areaOf(sheet).replaceAll("$", "")}"/>` +
    `<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>&amp;L${pageHead}</oddHeader><oddFooter>&amp;R${escapeXml(page)} &amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  );
}

/** Where each kind of cell stands among the styles' cellXfs. */
const style = { text: 1, header: 2, day: 3 };

/** As high as its longest text needs: not every program works that out. */
function row(
  index: number,
  values: readonly Value[],
  columns: readonly SheetColumn[],
  styleOf: (value: Value) => number,
): string {
  const cells = values.map((value, column) => cell(`${columnName(column)}${index + 1}`, value, styleOf(value)));
  const lines = values.map((value, column) => linesOf(value, columns[column]?.width ?? 10));
  // Excel's rows are at most 409 points high.
  const height = Math.min(409, 4 + 13 * Math.max(1, ...lines));
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
}

const linesOf = (value: Value, width: number): number =>
  typeof value === "string"
    ? value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.9))), 0)
    : 1;

/** Excel's days begin in 1900, with one that the calendar does not have: earlier ones are texts. */
const firstExcelDay = -25508;
const isDay = (value: Value): value is { readonly day: Day } => typeof value === "object" && value.day >= firstExcelDay;

function cell(place: string, value: Value, styled: number): string {
  if (isDay(value)) return `<c r="${place}" s="${styled}"><v>${value.day + 25569}</v></c>`;
  const text = typeof value === "string" ? value : "";
  if (text === "") return `<c r="${place}" s="${styled}"/>`;
  // Excel would read _x0041_ as the character of that number, and refuses longer texts.
  const told = cut(text, 32_767).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return `<c r="${place}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(told)}</t></is></c>`;
}

type Relation = readonly [id: string, type: string, target: string];

const relationships = (entries: readonly Relation[]): string =>
  `${xmlHead}<Relationships xmlns="${packageRelations}">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const contentTypes = (parts: readonly string[]): string =>
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts
    .map((part) => `<Override PartName="/xl/worksheets/${part}.xml" ContentType="${contentType}.worksheet+xml"/>`)
    .join("")}</Types>`;

const alignment = '<alignment vertical="top" wrapText="1"/>';
/** The days' months are named in the document's language, whatever language the program speaks. */
const localeCodes: Readonly<Record<Language, string>> = { id: "421", ms: "43E", en: "809" };

const stylesFor = (language: Language): string =>
  `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-${localeCodes[language]}]d\\ mmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="FF9AA5B1"/></${side}>`).join("")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyBorder="1" applyAlignment="1">${alignment}</xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs></styleSheet>`;
