/** From the first line to the signed paper, as somebody does it who is new: a new paper, decisions, preview, Word. Each step is looked at in artifacts/screenshots/. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

const patient = { timeout: 30_000 };
const name = "sosial-budaya";
const path = `kalbar-sarawak/sidang-39/${name}`;

let session: Session;
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.inlayHints": false } });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

/** The box that asks this: in a list it stands in the empty field, above a field below it. */
function question(text: string): Locator {
  const { page } = session.workbench;
  const box = page.locator(".quick-input-widget:visible");
  return box
    .filter({ has: page.getByPlaceholder(text) })
    .or(box.filter({ hasText: text }))
    .first();
}

/** Chooses the row that holds a text, in answer to a question. */
async function choose(asked: string, row: string): Promise<void> {
  // At its beginning: what is told of a row when the pointer rests on it lies over its middle.
  const place = { position: { x: 30, y: 8 } };
  await question(asked).locator(".monaco-list-row", { hasText: row }).first().click(place);
}

/** Types the answer to a question, over what is proposed. */
async function answer(asked: string, text: string): Promise<void> {
  await question(asked).waitFor();
  const input = session.workbench.page.locator(".quick-input-widget:visible input.input");
  await input.fill(text);
  await input.press("Enter");
}

test("a new paper takes the open items along", async () => {
  const { workbench } = session;
  await workbench.openFile(`kalbar-sarawak/sidang-38/${name}.kertas.yaml`);
  await workbench.page.locator(".codelens-decoration", { hasText: "open since" }).first().waitFor({ timeout: 60_000 });
  await workbench.command("Kertas Kerja: New Working Paper");
  await question("Which forum?").waitFor();
  await workbench.picture("70-which-forum");
  await choose("Which forum?", "kk-jkk-kalbar-sarawak");
  await choose("Which session?", "Session 39");
  await answer("First day of the session", "2026-11-02");
  await choose("Which issue area?", "social-culture");
  await choose("Which side writes", "Indonesia");
  await question("Carry the open items").waitFor();
  await workbench.picture("71-carry");
  await choose("Carry the open items", "Yes");
  await workbench.page.locator(".tab.active", { hasText: `${name}.kertas.yaml` }).waitFor();
  await workbench.line("number: 39").waitFor(patient);
  await workbench.line("id: KBS-2014-003").waitFor();
  await workbench.picture("73-new-paper");
});

test("a decision is recorded by answering questions, and the walk is left", async () => {
  const { workbench } = session;
  await workbench.command("Kertas Kerja: Record Decisions");
  await question("Which item was decided?").waitFor();
  await workbench.picture("74-which-item");
  await choose("Which item was decided?", "KBS-2014-003");
  await choose("What was the outcome?", "agreed");
  await choose("Which wording?", "");
  await answer("The decision", "Sidang menyepakati prosedur bersama pemulangan jenazah.");
  await answer("A follow-up; leave it empty", "Menguji prosedur di Entikong");
  await question("Who takes it on?").waitFor();
  await workbench.picture("75-follow-up");
  await workbench.page.keyboard.press("Enter");
  await answer("Due on", "2027-06-30");
  await answer("A follow-up; leave it empty", "");
  await question("Which item was decided?").waitFor();
  await workbench.page.keyboard.press("Escape");
  await workbench.caretAfter("decision: Sidang menyepakati prosedur bersama pemulangan jenazah.");
  await workbench.picture("76-recorded");
});

test("the preview shows it as it will be printed", async () => {
  const { workbench } = session;
  await workbench.command("Kertas Kerja: Open Preview to the Side");
  const page = workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await page.getByText("Sidang menyepakati prosedur bersama").first().waitFor(patient);
  await workbench.picture("77-preview");
});

test("it goes out as Word", async () => {
  const { workbench, folder } = session;
  await workbench.command("Kertas Kerja: Export as Word");
  const input = workbench.page.locator(".quick-input-widget:visible input");
  await expect.poll(() => input.first().inputValue(), patient).toContain(`${name}.docx`);
  await input.first().press("Enter");
  const file = join(folder, `${path}.docx`);
  await expect.poll(() => existsSync(file) && readFileSync(file).length > 5000, patient).toBe(true);
  const document = strFromU8(unzipSync(readFileSync(file))["word/document.xml"] ?? new Uint8Array());
  expect(document).toContain("Sidang menyepakati prosedur bersama pemulangan jenazah.");
  await workbench.picture("78-exported");
});
