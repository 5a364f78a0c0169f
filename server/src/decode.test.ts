/** Files as editors open them: UTF-8, or what their mark says. */
import { expect, test } from "vitest";
import { decode } from "./decode.ts";

test.each([
  ["UTF-8", Buffer.from("titel: é"), "titel: é"],
  ["UTF-8 with its mark, which stays", Buffer.from("\uFEFFtitel: é"), "\uFEFFtitel: é"],
  ["UTF-16, little end first", Buffer.from("\uFEFFtitel: é", "utf16le"), "titel: é"],
  ["UTF-16, big end first", Buffer.from("\uFEFFtitel: é", "utf16le").swap16(), "titel: é"],
  ["Latin 1, whose letters are damaged", Buffer.from("titel: é", "latin1"), "titel: \uFFFD"],
  ["nothing", Buffer.alloc(0), ""],
])("%s", (_, bytes, text) => {
  expect(decode(bytes)).toBe(text);
});
