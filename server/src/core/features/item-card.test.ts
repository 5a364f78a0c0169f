import { describe, expect, test } from "vitest";
import { folder, paperFile, workspaceOf } from "../../../test/fixture.ts";
import type { Language } from "../language.ts";
import { hover } from "./hover.ts";

const entry = (session: number | string, date: string, outcome: string, ...followUps: readonly string[]): string =>
  [
    `  - session: ${session}`,
    `    date: ${date}`,
    `    outcome: ${outcome}`,
    "    decision: Putusan.",
    ...(followUps.length > 0 ? ["    followUp:", ...followUps.map((followUp) => `      - ${followUp}`)] : []),
  ].join("\n");
const item = (indonesia: string, ...entries: readonly string[]): string =>
  [
    "id: UJI-1",
    "title: Jalan | penghubung",
    "raisedBy: indonesia",
    "counterparts:",
    `  indonesia: [${indonesia}]`,
    "  malaysia: [jim-sarawak]",
    "waitingOn: forum-pusat",
    entries.length > 0 ? `history:\n${entries.join("\n")}` : "history: []",
  ].join("\n");

const raised = entry(36, "2023-09-20", "raised", "{ action: Survei, by: imigrasi-kalbar, due: 2024-02-01 }");
const late = raised.replace("due: 2024-02-01", "due: 2024-02-01, done: 2024-03-01");
const carried = entry(
  "37",
  "2024-11-23",
  "carried-over",
  "{ action: Rapat, due: 2025-02-01 }",
  "{ action: Rapat, due: 2025-01-01 }",
  "{ action: 'Peta <b>', by: [jim-sarawak], due: 2026-01-01 }",
);
const central = entry("forum-pusat#40", "2025-01-15", "returned");

/** The dossier of the item in the last of these papers. */
function cardOf(language: Language, ...files: readonly ReturnType<typeof paperFile>[]): string {
  const workspace = workspaceOf(files);
  const document = workspace.documents.get(files.at(-1)?.uri ?? "");
  const shown = document && hover(workspace, document, document.text.indexOf("UJI-1") + 1, language);
  const contents = shown?.contents;
  return contents !== undefined && typeof contents === "object" && "value" in contents ? contents.value : "";
}

/** With the hyphens that people type in place of those that hold a date together. */
const typed = (card: string): string => card.replaceAll("\u2011", "-");

const paper36 = paperFile("36.kertas.yaml", { number: 36, date: "2023-09-19" }, item("dinas-lama", raised));
const paper38 = paperFile(
  "a%20(b)/38.kertas.yaml",
  { number: 38, date: "2025-11-03" },
  item("dinas-lama", late, carried, central),
);

test("a dossier tells the story over all papers, who answers today, what it waits on, what is late and due", () => {
  expect(typed(cardOf("en", paper36, paper38))).toBe(
    `**UJI-1** · Jalan \\| penghubung

Open since session 36 (2023-09-20) · 4 sessions

- **Indonesia:** Dinas Perdagangan Baru (\`dinas-baru\`) since 2017-01-01 — successor of Dinas Perindustrian Lama (\`dinas-lama\`)
- **Malaysia:** Jabatan Imigresen Malaysia Sarawak (\`jim-sarawak\`)
- **Waiting on:** Forum Pusat (\`forum-pusat\`)
- **Overdue:** 2025-01-01 — Rapat
- **Due next:** 2026-01-01 — Peta \\<b\\> — Jabatan Imigresen Malaysia Sarawak (\`jim-sarawak\`)

| Session | Date | Outcome | Follow-up |
| --- | --- | --- | --- |
| [36](${folder}/36.kertas.yaml#L18) | 2023-09-20 | Raised | done 2024-03-01 |
| [37](${folder}/a%20%28b%29/38.kertas.yaml#L24) | 2024-11-23 | Carried over to the next session | 2 **overdue** (2025-01-01); due 2026-01-01 |
| [Forum Pusat 40](${folder}/a%20%28b%29/38.kertas.yaml#L32) | 2025-01-15 | Returned by the level above | none |`,
  );
});

test("an older paper shows follow-ups as they stand now, late or not as of its own session", () => {
  const card = typed(cardOf("ms", paper38, paper36));
  expect(card).toContain("| 2023-09-20 | dibangkitkan | dilaksanakan 2024-03-01 |");
  expect(card).toContain("| 3 tarikh akhir (2025-01-01) |");
});

test("a closed item says by which session, and neither waits nor is due", () => {
  const closing = entry(37, "2024-11-23", "completed");
  const card = cardOf(
    "id",
    paperFile("37.kertas.yaml", { number: 37, date: "2024-11-22" }, item("biro", raised, closing)),
  );
  expect(card).toContain("\n\nDitutup pada sidang 37 (2024-11-23)\n\n");
  expect(card).toContain("| selesai | – |");
  expect(card).toContain("- **Indonesia:** `biro`");
  expect(card).not.toMatch(/Menunggu|Tenggat berikutnya/);
});

describe("few and many steps", () => {
  const frame = { number: 38, date: "2025-11-03" };

  test("an item without any is tabled for the first time", () => {
    const card = cardOf("id", paperFile("38.kertas.yaml", frame, item("biro-perbatasan")));
    expect(card).toContain("Diajukan untuk pertama kali");
    expect(card).not.toContain("| ---");
  });

  test("the oldest of many are counted", () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      entry(index + 1, `20${String(index + 10)}-01-01`, "deferred"),
    );
    const rows = cardOf("en", paperFile("38.kertas.yaml", frame, item("biro-perbatasan", ...many))).match(/^\| .*$/gm);
    expect(rows).toHaveLength(2 + 12);
    expect(rows?.[2]).toBe("| *… 9 earlier* |  |  |  |");
    expect(rows?.[3]).toContain("[10]");
  });
});

test("a paper that is not checked tells its own history", () => {
  const workspace = workspaceOf([{ uri: `${folder}/kertas-kerja.yaml`, text: "ignore: ['36*']\n" }, paper36, paper38]);
  const document = workspace.documents.get(paper36.uri);
  const shown = document && hover(workspace, document, document.text.indexOf("UJI-1"), "en");
  expect(JSON.stringify(shown?.contents)).toContain("Open since session 36 (2023-09-20) · 1 session\\n");
});
