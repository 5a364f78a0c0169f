import { expect, test } from "vitest";
import { folder, paperFile, workspaceOf } from "../../../test/fixture.ts";
import { formatDay, parseDay } from "../day.ts";
import { findingsOf } from "../findings.ts";
import type { Workspace } from "../workspace.ts";
import { complete } from "./complete.ts";
import { hover } from "./hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import { semanticTokens } from "./semantic-tokens.ts";
import { dayOfLook, dayOfLookAt } from "./vantage.ts";

const item = `id: UJI-1
title: Jalan
raisedBy: indonesia
counterparts:
  indonesia: [dinas-lama]
  malaysia: [jim-sarawak]
history:
  - session: 20
    date: 2015-05-04
    outcome: raised
    decision: Putusan.
    followUp:
      - { action: Survei, by: [dinas-lama], due: 2026-01-01 }`;
const paper = paperFile("38.kertas.yaml", { number: 38, date: "2025-11-03" }, item);
const workspace = workspaceOf([paper]);
const on = (day: string): Workspace => workspace.change({ lookOn: parseDay(day) });

const documentIn = ({ documents }: Workspace) => {
  const document = documents.get(paper.uri);
  if (!document) throw new Error(`${folder} has no paper`);
  return document;
};
const all = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const names = (at: Workspace) =>
  inlayHints(at, documentIn(at), all, "en").map(({ label }) => (typeof label === "string" ? label : ""));
const card = (at: Workspace, word: string): string =>
  JSON.stringify(hover(at, documentIn(at), paper.text.indexOf(word) + 1, "en")).replaceAll("\u2011", "-");

test("a paper is looked at on the day of its session, a dated entry on its own, all else today", () => {
  const document = documentIn(workspace);
  const at = (...path: readonly (string | number)[]) => formatDay(dayOfLookAt(workspace, document, path));
  expect(formatDay(dayOfLook(workspace, document))).toBe("2025-11-03");
  expect(at("items", 0, "counterparts", "malaysia", 0)).toBe("2025-11-03");
  expect(at("items", 0, "history", 0, "followUp", 0, "by", 0)).toBe("2015-05-04");
  expect(dayOfLook(workspace)).toBe(workspace.today);
});

test("a name that is gone on the day is followed by the one in its place, where it was still there it is not", () => {
  expect(names(workspace)).toContain("Disperindag → Dinas Perdagangan Baru");
  expect(names(workspace)).toContain("Disperindag");
  expect(names(on("2015-01-01")).join()).not.toContain("→");
  expect(names(on("2020-01-01")).filter((name) => name.includes("→"))).toHaveLength(2);
});

test("cards, names and colours follow a chosen day", () => {
  expect(card(workspace, "dinas-lama")).toContain("no longer there on 2025-11-03");
  expect(card(on("2015-01-01"), "dinas-lama")).not.toContain("no longer");
  expect(card(workspace, "UJI-1")).toContain("successor of");
  expect(card(on("2015-01-01"), "UJI-1")).not.toContain("successor of");
  const coloured = (at: Workspace) => semanticTokens(at, documentIn(at)).data.length;
  expect(coloured(on("2015-01-01"))).toBeLessThan(coloured(workspace));
});

test("completion puts those first that are there on a chosen day", () => {
  const offset = paper.text.indexOf("dinas-lama");
  const order = (at: Workspace): readonly string[] =>
    complete(at, documentIn(at), offset, "en", { snippets: false })
      .sort((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""))
      .flatMap(({ label }) => (/^dinas-(?:lama|baru)$/.test(label) ? [label] : []));
  expect(order(workspace)).toEqual(["dinas-baru", "dinas-lama"]);
  expect(order(on("2015-01-01"))).toEqual(["dinas-lama", "dinas-baru"]);
});

test("findings are of the session's own day, whatever day is chosen", () => {
  const found = (at: Workspace) =>
    findingsOf(documentIn(at), at).map(({ rule, start, message }) => [rule, start, message]);
  expect(found(workspace).map(([rule]) => rule)).toContain("retired-institution");
  expect(found(on("2015-01-01"))).toEqual(found(workspace));
});
