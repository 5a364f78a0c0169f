import { test } from "vitest";
import { asSource, expectFindings, paperFile } from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { notRaisedFirst as rule } from "./not-raised-first.ts";

const last = entryOf(37, "2024-11-05", "carried-over");
const of = (number: number, date: string, ...history: readonly string[]) =>
  paperFile(`${number}.kertas.yaml`, { number, date }, itemOf("UJI-1", "Jalan", ...history));

test("a history that begins in the middle is found at its first outcome", () => {
  expectFindings(marked(asSource(of(38, "2025-11-03", last, last)), "carried-over", rule.id), rule.id);
  expectFindings(asSource(of(38, "2025-11-03", entryOf(36, "2023-11-05", "raised"), last)), rule.id);
  expectFindings(asSource(of(38, "2025-11-03")), rule.id);
});

test("an earlier paper that holds the item tells how it came up; a later one does not", () => {
  expectFindings(asSource(of(38, "2025-11-03", last), of(37, "2024-11-05")), rule.id);
  expectFindings(marked(asSource(of(38, "2025-11-03", last), of(39, "2026-11-05")), "carried-over", rule.id), rule.id);
});
