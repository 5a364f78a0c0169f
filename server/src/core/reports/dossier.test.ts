import { expect, test } from "vitest";
import { paperFile as paper, workspaceOf } from "../../../test/fixture.ts";
import { languages } from "../language.ts";
import { dossier } from "./dossier.ts";

const entry = (session: number, date: string, outcome: string, more = ""): string =>
  `  - session: ${session}\n    date: ${date}\n    outcome: ${outcome}\n    decision: "# Sidang *sepakat* melanjutkan."\n${more}`;
const step = (by: string, more: string): string =>
  `    followUp:\n      - action: Survei bersama\n        by: [${by}]\n        ${more}\n`;
const item = (id: string, title: string, agencies: string, more: string, ...entries: readonly string[]): string =>
  `id: ${id}\ntitle: ${title}\nraisedBy: dinas-lama\ncounterparts:\n  indonesia: [${agencies}]\n  malaysia: [polis-sempadan]\n${more}history:\n${entries.join("")}`;

const workspace = workspaceOf([
  paper(
    "36.kertas.yaml",
    { number: 36, date: "2016-09-19" },
    item("UJI-1", "Jalan", "dinas-lama", "", entry(36, "2016-09-20", "raised", step("dinas-lama", "due: 2025-12-31"))),
    item("UJI-2", "Pasar", "imigrasi-kalbar", "", entry(36, "2016-09-20", "raised")),
  ),
  paper(
    "37.kertas.yaml",
    { number: 37, date: "2024-11-22" },
    item(
      "UJI-2",
      "Pasar",
      "imigrasi-kalbar",
      "",
      entry(36, "2016-09-20", "raised"),
      entry(37, "2024-11-23", "completed"),
    ),
    item(
      "UJI-3",
      "Pelabuhan",
      "imigrasi-kalbar",
      "waitingOn: forum-pusat\nbackground: Kapal berlabuh tanpa izin.\n",
      entry(37, "2024-11-23", "raised", step("jim-sarawak", "due: 2025-06-30")),
    ),
  ),
]);

test.each(languages)("reads as a briefing in %s", async (language) => {
  await expect(dossier({}, { workspace, language, asOf: workspace.today })).toMatchFileSnapshot(
    `../../../test/fixtures/reports/dossier.${language}.md`,
  );
});

test("one item is told whole, also where it is closed", () => {
  const text = dossier({ item: "UJI-2" }, { workspace, language: "id", asOf: workspace.today });
  expect(text).toContain("# Memori serah terima: Pasar\n");
  expect(text).toContain("Ditutup pada 23 November 2024.");
  expect(text).toContain("> “\\# Sidang \\*sepakat\\* melanjutkan.”");
  expect(text).not.toContain("Selanjutnya");
  expect(text).not.toContain("UJI-3");
});

test("an agency's dossier holds what its predecessors had, under its own name", () => {
  const text = dossier({ agency: "dinas-baru" }, { workspace, language: "en", asOf: workspace.today });
  expect(text).toContain("# Handover dossier: Dinas Perdagangan Baru\n");
  expect(text).toContain("| 31 December 2025 | Survei bersama | Dinas Perdagangan Baru | UJI-1 |");
});

test("every line of the contents leads to a heading", () => {
  const text = dossier({}, { workspace, language: "ms", asOf: workspace.today });
  const anchors = [...text.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replaceAll(" ", "-"),
  );
  for (const [, anchor = ""] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
});
