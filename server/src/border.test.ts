/** Places in a line, counted in bytes and in UTF-16 units. */
import { expect, test } from "vitest";
import { fromBytes, toBytes } from "./border.ts";

const line = "a é ⟶ 🇲🇾 z\r\n";

test("every place between letters is the same there and back, as Node counts bytes", () => {
  let at = 0;
  for (const letter of `${line}|`) {
    const bytes = Buffer.byteLength(line.slice(0, at));
    expect(toBytes(line, at)).toBe(bytes);
    expect(fromBytes(line, bytes)).toBe(at);
    at += letter.length;
  }
});

test("a place within a letter is that letter's first, one beyond the line its end", () => {
  const flag = line.indexOf("🇲🇾");
  for (const more of [1, 2, 3]) expect(fromBytes(line, toBytes(line, flag) + more)).toBe(flag);
  expect(fromBytes(line, 1000)).toBe(line.length);
  expect(toBytes(line, 1000)).toBe(Buffer.byteLength(line));
});

test("half of a pair of surrogates counts as what is written for it", () => {
  for (const half of ["x\ud83c", "x\udff4", "x\udff4\ud83c"])
    expect(toBytes(half, half.length)).toBe(Buffer.byteLength(half));
});
