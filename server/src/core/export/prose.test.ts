import { expect, test } from "vitest";
import { plainOf, type Prose } from "./print.ts";
import { oneLine, readProse, tidy } from "./prose.ts";

const shown = (prose: readonly Prose[]): string =>
  prose
    .map((block) =>
      block.kind === "paragraph"
        ? `<p>${block.runs.map(({ text, bold, italic }) => `${bold ? "B" : ""}${italic ? "I" : ""}(${text})`).join("")}</p>`
        : `<list ${block.start ?? "•"}>${block.items.map((item) => `<item>${shown(item)}</item>`).join("")}</list>`,
    )
    .join("");

test("paragraphs, emphasis and lists are read", () => {
  expect(shown(readProse("Satu **dua *tiga***\nempat\n\nlima"))).toBe(
    "<p>(Satu )B(dua )BI(tiga)( empat)</p><p>(lima)</p>",
  );
  expect(shown(readProse("- a\n- b\n  1. c\n"))).toBe(
    "<list •><item><p>(a)</p></item><item><p>(b)</p><list 1><item><p>(c)</p></item></list></item></list>",
  );
  expect(shown(readProse("3. a\n4. b"))).toBe("<list 3><item><p>(a)</p></item><item><p>(b)</p></item></list>");
});

test.each([
  "<b>x</b> <!-- y --> <script>",
  "# bukan judul",
  "> bukan kutipan",
  "[a](http://b) ![c](d) <http://e>",
  "`kode` dan ```kode```",
  "&amp; &#65;",
  "***",
  "    menjorok",
])("%s is text", (text) => {
  expect(plainOf(readProse(text))).toBe(text.trim());
});

test("a list is at most nine levels deep, and loses nothing", () => {
  const prose = readProse("- ".repeat(500) + "x");
  expect(shown(prose).match(/<list/g)).toHaveLength(9);
  expect(plainOf(prose)).toContain("x");
});

test("what XML cannot hold is taken out, half a character is replaced", () => {
  expect(tidy("a\u0000\u0007\u001b\ufffeb\tc\nd")).toBe("ab\tc\nd");
  expect(tidy("\ud83d x \ude00")).toBe("\ufffd x \ufffd");
  expect(oneLine("  a\n\tb  ")).toBe("a b");
});

test("nothing there is no prose", () => {
  expect(readProse(" \n ")).toEqual([]);
});
