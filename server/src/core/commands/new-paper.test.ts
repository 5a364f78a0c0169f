import { expect, test } from "vitest";
import { findingsIn, folder, paperFile, workspaceOf, type TextAt } from "../../../test/fixture.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { parseDay } from "../day.ts";
import { newPaper, type NewPaper } from "./new-paper.ts";
import { paperToCarry, proposeNew, proposePath } from "./propose-new.ts";

const day = (text: string): number => parseDay(text) ?? 0;
const given: NewPaper = {
  forum: "forum-uji",
  number: 39,
  date: day("2026-11-02"),
  issueArea: "security-border",
  side: "indonesia",
};
const item = itemOf("UJI-2026-007", "Jalan", entryOf(38, "2025-11-03", "raised"));
const at38 = paperFile("uji/sidang-38/perbatasan.kertas.yaml", { number: 38, date: "2025-11-03" }, item);
const write = (more: Partial<NewPaper> = {}, files: readonly TextAt[] = [at38]): string =>
  newPaper(workspaceOf(files), { ...given, ...more });

test("everything known is filled in, the rest are placeholders", () => {
  expect(write({ endDate: day("2026-11-04"), venue: "Miri, Sarawak" })).toBe(`format: kertas-kerja/1
session:
  forum: forum-uji
  number: 39
  date: 2026-11-02
  endDate: 2026-11-04
  venue: "Miri, Sarawak"
side: indonesia
issueArea: security-border
title: Bidang Keamanan dan Pengelolaan Perbatasan
status: draft
items:
  - id: UJI-2026-008
    title: …
    raisedBy: indonesia
    counterparts:
      indonesia: []
      malaysia: []
    history: []
`);
});

test("it has no findings before anything is filled in", () => {
  const uri = `${folder}/new.kertas.yaml`;
  const text = write({ number: 38, date: day("2025-11-03") }, []);
  expect(findingsIn(workspaceOf([{ uri, text }]), uri).map(({ rule }) => rule)).toEqual([]);
});

test("the title is in the side's language, that of a joint paper in both", () => {
  expect(write({ side: "malaysia" })).toContain("\ntitle: Bidang Keselamatan dan Pengurusan Sempadan\n");
  expect(write({ side: "joint" })).toContain(
    "\ntitle:\n  id: Bidang Keamanan dan Pengelolaan Perbatasan\n  ms: Bidang Keselamatan dan Pengurusan Sempadan\n",
  );
  expect(write({ title: "Judul: lain" })).toContain('\ntitle: "Judul: lain"\n');
});

test("the team is named where the forum has exactly one for the side and area on that day", () => {
  const teams = (...ids: readonly string[]): TextAt => ({
    uri: `${folder}/a.institutions.yaml`,
    text: `format: kertas-kerja-institutions/1\ncommittees:\n${ids
      .map(
        (id) =>
          `  - { id: ${id}, name: T, kind: technical-team, level: regional, side: indonesia, parent: forum-uji, issueAreas: [security-border] }\n`,
      )
      .join("")}`,
  });
  expect(write({}, [teams("tim-1")])).toContain("\npreparedBy: tim-1\n");
  expect(write({ side: "malaysia" }, [teams("tim-1")])).not.toContain("preparedBy");
  expect(write({ issueArea: "social-culture" }, [teams("tim-1")])).not.toContain("preparedBy");
  expect(write({}, [teams("tim-1", "tim-2")])).not.toContain("preparedBy");
  expect(write({ preparedBy: "tim-2" }, [teams("tim-1", "tim-2")])).toContain("\npreparedBy: tim-2\n");
});

test("a special session has its name", () => {
  const { number: _, ...special } = given;
  expect(newPaper(workspaceOf([]), { ...special, name: "Khusus: Miri" })).toContain('\n  name: "Khusus: Miri"\n');
});

test("forums with papers come first, with the session after their latest", () => {
  const [first, ...others] = proposeNew(workspaceOf([at38]), "id");
  expect(first).toMatchObject({
    id: "forum-uji",
    name: "Forum Uji",
    next: 39,
    latest: { number: 38, date: "2025-11-03", endDate: null, venue: null },
  });
  expect(first?.areas.map(({ id }) => id)).toEqual(["security-border", "social-culture"]);
  expect(others).toMatchObject([{ id: "forum-pusat", next: 1, latest: null }]);
});

test("the paper lies as its neighbours do", () => {
  const path = (more: Partial<NewPaper>, files: readonly TextAt[] = [at38]): string =>
    proposePath(workspaceOf(files), { ...given, ...more }, `${folder}/baru`).slice(folder.length + 1);
  expect(path({})).toBe("uji/sidang-39/perbatasan.kertas.yaml");
  expect(path({ side: "malaysia" })).toBe("uji/sidang-39/perbatasan.kertas.yaml");
  expect(path({ issueArea: "social-culture" })).toBe("uji/sidang-39/sosial-dan-budaya.kertas.yaml");
  expect(path({ number: 38, side: "malaysia" })).toBe("uji/sidang-38/perbatasan-malaysia.kertas.yaml");
  expect(path({}, [])).toBe("baru/forum-uji/sidang-39/keamanan-dan-pengelolaan-perbatasan.kertas.yaml");
});

test("items can be carried from the latest earlier paper of the area and side", () => {
  const workspace = workspaceOf([at38]);
  expect(paperToCarry(workspace, given)?.uri).toBe(at38.uri);
  expect(paperToCarry(workspace, { ...given, number: 38 })).toBeUndefined();
  expect(paperToCarry(workspace, { ...given, side: "malaysia" })).toBeUndefined();
});
