/** HTML, Markdown and Excel: the paper is in them, and whatever an author writes arrives as text. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { arrived, printHostile, printItem } from "../../../test/print.ts";
import { sheetNames, toExcel } from "./excel.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import { followUpMatrix } from "./matrix.ts";
import { zip } from "./zip.ts";

const unescape = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|amp|#39);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" })[name] ?? "",
  );

const excelOf = ({ workspace, document }: ReturnType<typeof printItem>): Record<string, string> => {
  const matrix = followUpMatrix(workspace, [document]);
  if (!matrix) throw new Error("there is no matrix");
  return Object.fromEntries(
    Object.entries(unzipSync(toExcel(matrix))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
};

test("HTML needs nothing else and says its language", () => {
  const html = toHtml(printItem().print);
  expect(html).toContain('<html lang="id-ID">');
  expect(html).toContain('<th scope="col">Penanggung jawab</th>');
  expect(html).toContain('<td rowspan="2">');
  expect(html).toContain("<strong>sempit</strong>");
  expect(html).not.toMatch(/<script|\bsrc=|url\(|@import|href="(?!#)/);
});

test("hostile text is text in HTML", () => {
  const html = toHtml(printHostile().print);
  expect(html).not.toMatch(/<script|<\/w:t>|<a href="http/);
  const body = unescape(html.slice(html.indexOf("<main>")).replace(/<[^>]*>/g, ""));
  expect(body.split(arrived).length).toBeGreaterThan(8);
  expect(html).not.toContain("\u0007");
});

test("a style cannot be broken out of by the page's header", () => {
  const { print } = printItem();
  const html = toHtml({ ...print, header: ['"} </style><script>x', "\\"] });
  expect(html).not.toContain("</style><script>");
});

test("Markdown keeps emphasis and lists, and escapes the rest", () => {
  const markdown = toMarkdown(printItem().print);
  expect(markdown).toContain("#### a. Latar Belakang\n\nJalan **sempit**.");
  expect(markdown).toContain("1. satu\n2. dua");
  expect(markdown).toContain("| Sidang ke-37; 5 November 2024 | **Disepakati.** Sidang sepakat meninjau. | Meninjau |");
  expect(toMarkdown(printHostile().print)).not.toMatch(/(?<!\\)<script|(?<!\\)\[a|[^\\]\| \\`c/);
});

test("the matrix has a filter, a frozen header, days as days, and texts as texts", () => {
  const sheet = excelOf(printItem())["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toContain('<autoFilter ref="A1:N4"/>');
  expect(sheet).toContain('topLeftCell="C2" activePane="bottomRight" state="frozen"');
  // 2025-03-01 is day 45717 of Excel's calendar.
  expect(sheet).toMatch(/<c r="K2" s="3"><v>45717<\/v><\/c>/);
  expect(sheet).toContain(">Melaporkan</t>");
});

test("hostile text is text in Excel", () => {
  const files = excelOf(printHostile());
  const sheet = files["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).not.toMatch(/<f>|<f |<script|<\/w:t>/);
  const told = arrived.replace("_x0041_", "_x005F_x0041_");
  expect(unescape(sheet).split(told).length).toBeGreaterThan(5);
});

test("sheets have names that Excel takes", () => {
  expect(
    sheetNames([
      "Sosial dan Budaya",
      "sosial DAN budaya",
      "a/b:c*[d]?",
      "'",
      "History",
      "Ekonomi, Perdagangan dan Perhubungan",
    ]),
  ).toEqual([
    "Sosial dan Budaya",
    "sosial DAN budaya 2",
    "a b c d",
    "–",
    "History 2",
    "Ekonomi, Perdagangan dan Perhu…",
  ]);
});

test("a zip depends on its files alone", () => {
  const files = new Map([["a.txt", "x"]]);
  expect(zip(files)).toEqual(zip(files));
  expect(strFromU8(zip(files).subarray(10, 14), true)).toBe("\u0000\u0060\u0021\u0000");
});
