import { expect, test } from "vitest";
import { folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { hover } from "./hover.ts";

const uri = `${folder}/paper.kertas.yaml`;
const text = paperWith(
  [
    "id: UJI-2024-001",
    "title: Jalan penghubung",
    "raisedBy: indonesia",
    "counterparts:",
    "  indonesia: [imigrasi-kalbar]",
    "  malaysia: [jim-sarawak]",
    "history:",
    "  - session: 37",
    "    date: 2024-11-05",
    "    outcome: carried-over",
    "    decision: Dilanjutkan.",
  ].join("\n"),
);

/** What is said where the pointer rests in the middle of these words. */
function hoverOn(words: string, language: "id" | "ms" | "en" = "en", written = text): string {
  const workspace = workspaceOf([{ uri, text: written }]);
  const document = workspace.documents.get(uri);
  const shown = document && hover(workspace, document, written.indexOf(words) + Math.ceil(words.length / 2), language);
  const contents = shown?.contents;
  return contents !== undefined && typeof contents === "object" && "value" in contents ? contents.value : "";
}

test("a key is explained in the reader's language", () => {
  expect(hoverOn("raisedBy", "id")).toMatch(/^\*\*Diajukan/);
  expect(hoverOn("raisedBy", "en")).toMatch(/^\*\*Raised by/);
});

test("a listed value says what it means, another value nothing", () => {
  expect(hoverOn("carried-over", "ms")).toContain("dibawa ke hadapan");
  expect(hoverOn("constructor", "en", text.replace("carried-over", "constructor"))).toBe("");
});

test("an agency is shown with its names, counterparts and sources", () => {
  const card = hoverOn("jim-sarawak", "en");
  expect(card).toContain("`jim-sarawak`");
  expect(card).toContain("`imigrasi-kalbar`");
  expect(card).toContain("Sources:");
});

test("an item's id shows its dossier", () => {
  expect(hoverOn("UJI-2024-001", "en")).toContain("Open since session 37 (2024-11-05) · 2 sessions");
});

test("a session is shown with its forum, place, days and papers", () => {
  const told = (session: string, language: "id" | "en" = "en"): string =>
    hoverOn(`${session}\n`, language, text.replace("session: 37", `session: ${session}`));
  expect(told("forum-uji#38")).toBe(
    [
      "**Session 38** · Forum Uji (`forum-uji`)",
      "",
      "- **Date:** 2025-11-03 – 2025-11-05",
      `- **Papers:** [Keamanan dan Pengelolaan Perbatasan](${uri}) (Indonesia)`,
    ].join("\n"),
  );
  expect(told("37", "id")).toContain("*Belum ada kertas kerja sidang ini di ruang kerja.*");
  expect(told("tiga")).toBe("");
});

test("nothing that an author wrote becomes a picture or a link", () => {
  const written = text.replace("Jalan penghubung", "'![x](https://example.org/x.png) <b>'");
  expect(hoverOn("UJI-2024-001", "en", written)).toContain("\\!\\[x\\](https://example.org/x.png) \\<b\\>");
});
