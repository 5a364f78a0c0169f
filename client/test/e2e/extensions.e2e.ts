/** Fields that a folder adds to its papers: completed, missed, mended, and a mistake in one shown where it stands. Looked at in artifacts/screenshots/. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

const paper = `format: kertas-kerja/1
session:
  forum: kk-jkk-kaltara-sabah
  number: 12
  date: 2010-07-16
side: indonesia
issueArea: security-border
title: Keamanan
items:
  - id: KSS-2010-001
    title: Pembukaan pos
    raisedBy: indonesia
    counterparts:
      indonesia: [pemkab-nunukan]
      malaysia: [jim-sabah]
    history: []
`;

const fields = `    budgetCode:
      type: code
      required: true
      label: { id: Kode anggaran, ms: Kod bajet, en: Budget code }
    urgency:
      type: choice
      label: { id: Tingkat urgensi, ms: Tahap keutamaan, en: Urgency }
      values: { high: { id: Mendesak, ms: Segera, en: Urgent }, low: { id: Biasa, ms: Biasa, en: Ordinary } }
`;

let session: Session;
let samples: string;
const configure = (more: string): void => {
  writeFileSync(join(session.folder, "kertas-kerja.yaml"), samples + more);
};
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.inlayHints": false, "kertasKerja.codeLenses": false } });
  samples = readFileSync(join(session.folder, "kertas-kerja.yaml"), "utf8");
  mkdirSync(join(session.folder, "baru"));
  writeFileSync(join(session.folder, "baru/satu.kertas.yaml"), paper);
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

test("a field that the folder requires is missed in an open paper at once, and inserted by the fix", async () => {
  const { workbench } = session;
  await workbench.openFile("baru/satu.kertas.yaml");
  await workbench.openProblems();
  await workbench.filterProblems("satu.kertas.yaml");
  configure(fields);
  await workbench.problem("missing-key").first().waitFor({ timeout: 60_000 });
  await workbench.caretAfter("  -");
  const list = await workbench.openLightbulb();
  await workbench.picture("extensions-1-missing");
  await list.locator(".monaco-list-row", { hasText: "Insert `budgetCode`" }).first().click();
  await workbench.line("budgetCode: …").waitFor();
  await workbench.page.keyboard.type("A-1");
  await workbench.page.keyboard.press("Control+S");
  const path = join(session.folder, "baru/satu.kertas.yaml");
  await expect.poll(() => readFileSync(path, "utf8")).toContain("\n    budgetCode: A-1\n    history: []\n");
  await workbench.problem("missing-key").first().waitFor({ state: "detached" });
});

test("its keys and choices are proposed with their labels", async () => {
  const { workbench } = session;
  const { page } = workbench;
  await workbench.caretAfter("raisedBy: indonesia");
  await page.keyboard.press("Enter");
  await page.keyboard.type("urg");
  await workbench.suggestion("urgency").waitFor();
  await workbench.picture("extensions-2-key");
  await page.keyboard.press("Enter");
  await workbench.line("urgency:").waitFor();
  await page.keyboard.press("Control+Space");
  await workbench.suggestion("high").waitFor();
  await workbench.picture("extensions-3-choice");
  await page.keyboard.press("Enter");
  await workbench.line("urgency: high").waitFor();
});

test("a mistake in an extension is shown where it stands, and the others go on working", async () => {
  const { workbench } = session;
  configure(`${fields}    title: { type: text }\n    leadUnit: { type: reference }\n`);
  await workbench.openFile("kertas-kerja.yaml");
  await workbench.filterProblems("kertas-kerja.yaml");
  await workbench.problem("bad-extension").nth(1).waitFor({ timeout: 60_000 });
  await workbench.caretAfter("leadUnit");
  await workbench.squiggle("error").first().waitFor();
  await workbench.picture("extensions-4-mistake");
  await workbench.filterProblems("satu.kertas.yaml");
  await expect.poll(() => workbench.problem("unknown-key").count()).toBe(0);
});
