import { expect, test } from "vitest";
import { readPath, relativePath, resolveInside } from "./paths.ts";

const folder = "file:///kerja";
const file = `${folder}/kalbar/38.kertas.yaml`;

test.each(["lampiran/a.pdf", "../a b (1).pdf", "./a#1.pdf", "lampiran\\a.pdf", "~/a.pdf", "a%20b.pdf"])(
  "%s is a path",
  (text) => expect(readPath(text)).toBe("path"),
);

test.each([
  "/etc/passwd",
  "\\\\server\\a.pdf",
  "//server/a.pdf",
  "C:\\a.pdf",
  "c:a.pdf",
  "file:///a.pdf",
  "javascript:alert(1)",
  "%2e%2e/a.pdf",
  "a%2F..%2f../b",
  "a\0.pdf",
  "a%00.pdf",
])("%j leads out of the folder", (text) => {
  expect(readPath(text)).toBe("outside");
  expect(resolveInside(folder, file, text)).toBeUndefined();
});

test("a path is resolved from the file, and never out of the folder", () => {
  const resolve = (path: string) => resolveInside(folder, file, path);
  expect(resolve("a b.pdf")).toBe("file:///kerja/kalbar/a%20b.pdf");
  expect(resolve("../lampiran/./a.pdf")).toBe("file:///kerja/lampiran/a.pdf");
  expect(resolve("..")).toBe("file:///kerja");
  expect(["../../a.pdf", "../../kerja-lain/a.pdf", "..\\..\\a.pdf", "a/../../../a.pdf"].map(resolve)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(resolve("https://example.org/a.pdf")).toBeUndefined();
});

test("the way from one file to another", () => {
  expect(relativePath(file, "file:///kerja/kalbar/a%20b.pdf")).toBe("a b.pdf");
  expect(relativePath(file, "file:///kerja/lampiran/a.pdf")).toBe("../lampiran/a.pdf");
});
