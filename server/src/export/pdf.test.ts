/** PDF: its content, its fallbacks, the same bytes. What the pages look like is checked with the other programs in server/test/office.e2e.ts. */
import { createRequire } from "node:module";
import fonts from "pdfmake/build/vfs_fonts.js";
import { expect, test, vi } from "vitest";
import { arrived, printHostile, printItem } from "../../test/print.ts";
import { pdfBlocks } from "./pdf-blocks.ts";
import { showable } from "./pdf-text.ts";
import { toPdf } from "./pdf.ts";

test("the same paper gives the same bytes, at another time", async () => {
  const { print } = printItem();
  const once = await toPdf(print);
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  const again = await toPdf(print);
  vi.useRealTimers();
  expect(new TextDecoder().decode(once.subarray(0, 5))).toBe("%PDF-");
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
});

test("hostile text is text, and what the font lacks stands there as its code", async () => {
  const { print } = printHostile();
  const content = JSON.stringify(pdfBlocks(print.blocks));
  expect(content.split(JSON.stringify(showable(arrived)).slice(1, -1)).length).toBeGreaterThan(10);
  expect((await toPdf(print)).length).toBeGreaterThan(10_000);
});

test("signs that read the same in others are written in them", () => {
  expect(showable("A485 → A708 ✓ é – “x” ½")).toBe("A485 -> A708 [v] é – “x” ½");
  expect(showable("\u{1f600} \u202e \u0627 e\u0301")).toBe("[U+1F600] [U+202E] [U+0627] é");
});

test("every sign that counts as shown is in each of the fonts", () => {
  const require = createRequire(createRequire(createRequire(import.meta.url).resolve("pdfmake")).resolve("pdfkit"));
  const { create } = require("fontkit");
  const missing = Object.entries(fonts).flatMap(([name, base64]) => {
    const known = new Set<number>(create(Buffer.from(base64, "base64")).characterSet);
    const signs = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code)).slice(0x20);
    return signs
      .filter((sign) => showable(sign) === sign && !known.has(sign.codePointAt(0) ?? 0))
      .map((sign) => `${name} ${sign}`);
  });
  expect(missing).toEqual([]);
});
