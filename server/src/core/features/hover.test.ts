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
function hoverOn(
  words: string,
  language: "id" | "ms" | "en" = "en",
  written = text,
  files = [{ uri, text: written }],
): string {
  const workspace = workspaceOf(files);
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
  expect(hoverOn("carried-over", "ms")).toContain("dibawa ke persidangan akan datang");
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

test("a committee is shown with its areas and who holds its roles, a post with its kind and districts", () => {
  const own = `format: kertas-kerja-institutions/1
committees:
  - id: forum-uji
    name: Forum Uji
    kind: forum
    issueAreas: [security-border]
    roles:
      - { role: chair, side: malaysia, agency: jim-sarawak, note: { id: Wakil *kepala*., en: A deputy head. } }
borderPosts:
  - id: entikong-tebedu
    name: Entikong – Tebedu
    kind: land
    indonesia: { name: PLBN Entikong, district: Sanggau, status: open }
`;
  const written = text.replace("counterparts:", "place: entikong-tebedu\n    counterparts:");
  const files = [
    { uri, text: written },
    { uri: `${folder}/uji.institutions.yaml`, text: own },
  ];
  expect(hoverOn("forum-uji", "en", written, files)).toContain(
    "- **Issue areas:** Security and Border Management (`security-border`)\n",
  );
  expect(hoverOn("forum-uji", "en", written, files)).toMatch(/^- \*\*.*\(`jim-sarawak`\) — A deputy head\.$/m);
  expect(hoverOn("forum-uji", "id", written, files)).toContain(" — Wakil \\*kepala\\*.");
  expect(hoverOn("entikong-tebedu", "id", written, files)).toMatch(
    /darat[^]*\*\*Indonesia:\*\* PLBN Entikong — Sanggau — /,
  );
});

test("nothing that an author wrote becomes a picture or a link", () => {
  const written = text.replace("Jalan penghubung", "'![x](https://example.org/x.png) <b>'");
  expect(hoverOn("UJI-2024-001", "en", written)).toContain("\\!\\[x\\](https://example.org/x.png) \\<b\\>");
});

const ours = `format: kertas-kerja-institutions/1
agencies:
  - id: jim-sarawak
    name: { ms: Imigresen Sarawak }
    abbreviation: JIM
    side: malaysia
    level: central
    region: sarawak
    kind: agency
    issueAreas: [security-border]
    valid: { from: 2020 }
    sources: [https://example.org/jim]
  - id: imigrasi-kalbar
    name: Kedua
  - id: imigrasi-kalbar
    name: Ketiga
`;

test("an entry in place of a shipped one shows both, where it is written and where it is used", () => {
  const own = { uri: `${folder}/kami.institutions.yaml`, text: ours };
  const workspace = workspaceOf([{ uri, text }, own]);
  const on = (at: string, language: "id" | "ms" | "en", words = "jim-sarawak"): string => {
    const document = workspace.documents.get(at);
    const shown = document && hover(workspace, document, document.text.lastIndexOf(words) + 2, language);
    const contents = shown?.contents;
    return contents !== undefined && typeof contents === "object" && "value" in contents ? contents.value : "";
  };
  for (const at of [uri, own.uri])
    expect(on(at, "en")).toContain(
      [
        "**Replaces the shipped entry:**",
        "",
        "- **Name:** Imigresen Sarawak *(shipped: Jabatan Imigresen Malaysia Sarawak)*",
        "- **Level:** central *(shipped: regional)*",
        "- **Valid:** From: 2020 *(shipped: –)*",
      ].join("\n"),
    );
  expect(on(uri, "id")).toContain("**Menggantikan entri bawaan:**");
  expect(on(uri, "ms")).toContain("*(sedia ada: Jabatan Imigresen Malaysia Sarawak)*");
  expect(on(own.uri, "en", "imigrasi-kalbar")).toContain("**Ketiga**");
  expect(on(uri, "en", "imigrasi-kalbar")).toContain("**Kedua**");
});

test("an entry of the same words as the shipped one says so; one of the workspace alone says nothing of it", () => {
  const post = "  - { id: pos-kami, name: Pos, confidence: likely }\n";
  const same =
    "  - { id: pos-lama, name: Pos Lama, indonesia: { name: Pos Lama, region: kalimantan-barat, status: limited }, valid: { to: 2015 }, succeededBy: [entikong-tebedu], sources: [https://example.org/pos] }\n";
  const own = `format: kertas-kerja-institutions/1\nborderPosts:\n${post}${same}`;
  const told = (place: string): string => {
    const written = text.replace("counterparts:", `place: ${place}\n    counterparts:`);
    return hoverOn(place, "en", written, [
      { uri, text: written },
      { uri: `${folder}/kami.institutions.yaml`, text: own },
    ]);
  };
  expect(told("pos-lama")).toMatch(/\*\*Replaces the shipped entry\*\*, which says the same\.$/);
  expect(told("pos-kami")).not.toContain("shipped");
});
