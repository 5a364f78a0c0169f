import { expect, test } from "vitest";
import { distanceWithin, fold, nearest } from "./nearest.ts";

test("a misspelt id finds the one that was meant, and nothing far from it", () => {
  const ids = ["kanwil-imigrasi-kalbar", "jim-sarawak", "biro-pemerintahan-kalbar"];
  expect(nearest("kanwil-imigrasi-kalbr", ids)).toEqual(["kanwil-imigrasi-kalbar"]);
  expect(nearest("jmi-sarawak", ids)).toEqual(["jim-sarawak"]);
  expect(nearest("zzzzzz", ids)).toEqual([]);
});

test("a slip of the pen is nearer than a shorter id that the word begins with", () => {
  expect(nearest("jim-sarawk", ["jim", "jim-sarawak"])).toEqual(["jim-sarawak", "jim"]);
  expect(nearest("jim-sar", ["jim", "jmi-sar", "jim-sarawak"])).toEqual(["jim-sarawak", "jmi-sar", "jim"]);
  expect(nearest("jim-negeri-yang-baru", ["jim"])).toEqual(["jim"]);
});

test("folding forgets case, accents and punctuation", () => {
  expect(fold("  Telok-MELANO  – Témajuk ")).toBe("telok melano temajuk");
});

test("a distance above the limit is infinite", () => {
  expect(distanceWithin("abcd", "abdc", 2)).toBe(1);
  expect(distanceWithin("abcd", "wxyz", 2)).toBe(Infinity);
});
