import { expect, test } from "vitest";
import { asSource, expectFindings, fixAndCheck, paperFile } from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { itemOf } from "../../../test/papers.ts";
import { itemRenamed as rule } from "./item-renamed.ts";

const papers = (now: string, before: string): string =>
  asSource(
    paperFile("38.kertas.yaml", { number: 38, date: "2025-11-03" }, itemOf("UJI-1", now)),
    paperFile("37.kertas.yaml", { number: 37, date: "2024-11-05" }, itemOf("UJI-1", before)),
  );

test("quite another title is found, with the earlier one", () => {
  expectFindings(marked(papers("Pos pemeriksaan baru", "Jalan penghubung"), "Pos pemeriksaan baru", rule.id));
});

test("a title with half its words or letters kept is the same", () => {
  expectFindings(papers("Pembangunan jalan penghubung", "Jalan penghubung"));
  expectFindings(papers("Pembukaaan PLB Temajuk", "Pembukaan PLB Temajuk – Telok Melano"));
  expectFindings(papers("Penyeludupan", "Penyelundupan"));
});

test("languages are compared with their own", () => {
  expectFindings(papers("{ id: Jalan penghubung, ms: Laluan perhubungan }", "{ id: Jalan penghubung, en: Link road }"));
  expectFindings(papers("Laluan perhubungan", "{ id: Jalan penghubung, ms: Laluan perhubungan }"));
  expectFindings(papers("{ ms: Laluan }", "{ id: Jalan penghubung }"));
  const changed = "{ id: Pos pemeriksaan baru }";
  expectFindings(marked(papers(changed, "{ id: Jalan penghubung }"), changed, rule.id));
});

test("the fix takes the earlier title over as it was written", () => {
  for (const title of ["'Jalan penghubung' ", "{ id: Jalan penghubung }"]) {
    const { text, left } = fixAndCheck(papers("Pos pemeriksaan baru # catatan", title), rule.id);
    expect(text).toContain(`title: ${title.trim()} # catatan\n`);
    expect(left).toEqual([]);
  }
});
