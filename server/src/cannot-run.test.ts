/** What the system refuses is said in a sentence; a fault of ours is not taken for it. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { refusedBySystem } from "./cannot-run.ts";

test("a file that may not be read, a folder in a file's place, and a fault of ours", async () => {
  const closed = Object.assign(new Error(), { syscall: "open", code: "EACCES", path: "/rahasia.docx" });
  expect(refusedBySystem(closed)?.en).toMatch(
    /^"\/rahasia\.docx" cannot be opened \(EACCES\): you may not, or another/,
  );
  const folder: unknown = await readFile(".").catch((error: unknown) => error);
  expect(refusedBySystem(folder)?.en).toBe("What was named is a folder, not a file. Name a file in it.");
  expect(refusedBySystem(new TypeError("x"))).toBeUndefined();
});
