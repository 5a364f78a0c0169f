import { expect, test } from "vitest";
import { paperFile as paper, workspaceOf } from "../../../test/fixture.ts";
import { languages, type Language } from "../language.ts";
import { describePaperDiff, paperDiffMarkdown } from "./paper-diff-text.ts";
import { diffPapers } from "./paper-diff.ts";

interface Parts {
  readonly id?: string;
  readonly title?: string;
  readonly indonesia?: string;
  readonly more?: string;
  readonly history: string;
}

const itemOf = ({
  id = "UJI-1",
  title = "Jalan penghubung",
  indonesia = "biro-perbatasan, imigrasi-kalbar",
  more = "",
  history,
}: Parts) =>
  `id: ${id}\ntitle: ${title}\nraisedBy: indonesia\ncounterparts:\n  indonesia: [${indonesia}]\n  malaysia: [jim-sarawak]\n${more}history:${history === "" ? " []" : `\n${history}`}`;

const raised = `  - session: 36
    date: 2023-09-20
    outcome: raised
    decision: Diajukan.
    followUp:
      - action: Survei bersama
        by: jim-sarawak
        due: 2024-03-31
      - action: Menyusun anggaran
        by: biro-perbatasan
`;

const before = paper(
  "37.kertas.yaml",
  { number: 37, date: "2024-11-20" },
  itemOf({ history: raised, more: "background: Jalan terputus.\n" }),
  itemOf({ id: "UJI-2", title: "Pasar bersama", history: "" }),
  itemOf({ id: "UJI-3", title: "Menara suar di Tanjung Datu", history: raised }),
  itemOf({ id: "UJI-4", title: "Tetap", history: raised }),
);

const after = paper(
  "38.kertas.yaml",
  { number: 38, date: "2025-11-03" },
  itemOf({
    title: "Jalan penghubung [Aruk]",
    indonesia: "imigrasi-kalbar, biro-perbatasan",
    more: `background: Jalan terputus sejak banjir, dan sejak itu warga kedua negara memutar lewat jalan lain yang jauh.\nwaitingOn: forum-pusat\n`,
    history: `${raised
      .replace("due: 2024-03-31", "due: 2025-06-30\n        done: 2025-05-01")
      .replace("Menyusun anggaran\n        by: biro-perbatasan", "Rapat sekretariat")
      .replace("outcome: raised", "outcome: agreed")}  - session: 37
    date: 2024-11-20
    outcome: carried-over
    decision: Dilanjutkan.
    followUp:
      - { action: Menetapkan tanggal, by: [jim-sarawak, imigrasi-kalbar], due: 2026-01-31 }
`,
  }),
  itemOf({ id: "UJI-33", title: "Menara suar di Tanjung Datu", history: raised }),
  itemOf({ id: "UJI-4", title: "Tetap", history: raised }),
  itemOf({ id: "UJI-5", title: "Baru", indonesia: "imigrasi-kalbar", history: "" }),
);

const compare = (old = before, made = after, language: Language = "en") => {
  const workspace = workspaceOf([old, made]);
  const document = (uri: string) => workspace.documents.get(uri)!;
  const reader = { workspace, language, asOf: workspace.today };
  const diff = diffPapers(document(old.uri), document(made.uri), reader);
  return { diff: diff!, reader };
};

test("outcomes, follow-ups, counterparts, due days, titles, new, renamed and dropped items, in words", () => {
  const { diff, reader } = compare();
  expect(describePaperDiff(diff, reader))
    .toBe(`Keamanan dan Pengelolaan Perbatasan, Session 37, 20 November 2024 → Keamanan dan Pengelolaan
Perbatasan, Session 38, 3 November 2025

Items: 2 changed, 1 new, 1 gone, 1 the same.

  - Number changed from “37” to “38”.
  - Date changed from “20 November 2024” to “3 November 2025”.

UJI-1 · Jalan penghubung [Aruk]
  - Title changed from “Jalan penghubung” to “Jalan penghubung [Aruk]”.
  - Waiting on: “Forum Pusat” (new).
  - Background rewritten.
  - Indonesian side: Kantor Wilayah Imigrasi Kalimantan Barat comes first now.
  - Outcome (Session 36) changed from “Raised” to “Agreed”.
  - Due (“Survei bersama”) changed from “31 March 2024” to “30 June 2025”.
  - Done (“Survei bersama”): “1 May 2025” (new).
  - New follow-up, Session 36: “Rapat sekretariat”.
  - Follow-up removed, Session 36: “Menyusun anggaran”; Biro Pengelolaan Perbatasan.
  - New decision, Session 37: Carried over to the next session, “Dilanjutkan.”
  - New follow-up, Session 37: “Menetapkan tanggal”; Jabatan Imigresen Malaysia Sarawak and Kantor
    Wilayah Imigrasi Kalimantan Barat; due 31 January 2026.

UJI-33 · Menara suar di Tanjung Datu
  - Id changed from “UJI-3” to “UJI-33”.

UJI-5 · Baru (new)
  - Raised by: “Indonesia” (new).
  - Indonesian side: Kantor Wilayah Imigrasi Kalimantan Barat added.
  - Malaysian side: Jabatan Imigresen Malaysia Sarawak added.

UJI-2 · Pasar bersama (gone)
  - It was still open when it was last in the paper.
`);
});

test("each language says it in its own words", () => {
  const said = languages.map((language) => {
    const { diff, reader } = compare(before, after, language);
    return describePaperDiff(diff, reader);
  });
  expect(said[0]).toContain("  - Tenggat (“Survei bersama”) berubah dari “31 Maret 2024” menjadi “30 Juni 2025”.\n");
  expect(said[0]).toContain(
    "UJI-2 · Pasar bersama (tidak ada lagi)\n  - Butir ini masih terbuka saat terakhir dimuat.",
  );
  expect(said[1]).toContain(
    "  - Tarikh akhir (“Survei bersama”) berubah daripada “31 Mac 2024” kepada “30 Jun 2025”.\n",
  );
  expect(said[1]).toContain("  - Tindakan susulan dibuang, Persidangan ke-36: “Menyusun anggaran”;");
  for (const english of ["changed", "removed", "Session", "added"]) {
    expect(said[0]).not.toContain(english);
    expect(said[1]).not.toContain(english);
  }
});

test("values are plain, and Markdown shows texts as they were written", () => {
  const { diff, reader } = compare();
  expect(diff.items.map(({ id, formerId, what, wasOpen }) => [id, formerId, what, wasOpen])).toEqual([
    ["UJI-1", null, "changed", null],
    ["UJI-33", "UJI-3", "changed", null],
    ["UJI-5", null, "new", null],
    ["UJI-2", null, "gone", true],
  ]);
  expect(diff.items[0]?.differences[0]).toEqual({
    ...{ about: "title", before: "Jalan penghubung", after: "Jalan penghubung [Aruk]" },
    text: "Title changed from “Jalan penghubung” to “Jalan penghubung [Aruk]”.",
  });
  const text = paperDiffMarkdown(diff, reader);
  expect(text).toContain("\n## UJI-1 · Jalan penghubung \\[Aruk\\]\n\n- Title changed");
  expect(text).toContain("\n## UJI-2 · Pasar bersama (gone)\n\n- It was still open");
});

test("what is written otherwise and says the same is no change", () => {
  const flow = {
    ...before,
    uri: after.uri,
    text: `# Komentar\r\n${before.text.replaceAll("by: jim-sarawak", 'by: ["jim-sarawak"]').replaceAll("\n", "\r\n")}`,
  };
  const { diff, reader } = compare(before, flow);
  expect(diff).toMatchObject({ differences: [], items: [], unchanged: 4 });
  expect(describePaperDiff(diff, reader)).toContain("\nNothing changed.\n");
});

test("papers in any shape are compared, and what is no paper is not", () => {
  const odd = {
    uri: after.uri,
    text: "format: kertas-kerja/1\nsession: 3\nitems:\n  - [a]\n  - id: [x]\n    history: {a: 1}\n",
  };
  expect(compare(before, odd).diff.items.filter(({ what }) => what === "gone")).toHaveLength(4);
  expect(compare(before, { uri: after.uri, text: "- a" }).diff).toBeUndefined();
});

test("fields that a folder adds are told by their own labels", () => {
  const configuration = {
    uri: "file:///folder/kertas-kerja.yaml",
    text: "extensions:\n  item:\n    urgency: { type: choice, label: { id: Urgensi }, values: { high: { id: Mendesak } } }\n",
  };
  const made = { ...after, text: before.text.replace("title: Tetap", "title: Tetap\n    urgency: high") };
  const workspace = workspaceOf([configuration, before, made]);
  const [old, now] = [workspace.documents.get(before.uri)!, workspace.documents.get(made.uri)!];
  const diff = diffPapers(old, now, { workspace, language: "id", asOf: workspace.today });
  expect(diff?.items[0]?.differences.map(({ text }) => text)).toEqual(["Urgensi: “Mendesak” (baru)."]);
});
