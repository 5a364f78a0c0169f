/** An author opens the folder and writes, by mouse and keyboard. Each step is looked at in artifacts/screenshots/. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

let session: Session;
beforeAll(async () => {
  // Names behind ids would stand between the words that are looked for.
  session = await startSession({ settings: { "kertasKerja.inlayHints": false } });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

test("the problems of the folder lead to a sample, whose finding is underlined", async () => {
  const { workbench } = session;
  await workbench.openFile("uji/perbatasan.kertas.yaml");
  await workbench.openProblems();
  const problem = workbench.problem("carried-over-without-follow-up").first();
  await problem.waitFor({ timeout: 60_000 });
  // On the beginning of its text: further right is the link to the rule's page, further left the button for its fixes.
  await problem.dblclick({ position: { x: 80, y: 10 } });
  await workbench.page.locator(".tab.active", { hasText: /(?<!perbatasan)\.kertas\.yaml/ }).waitFor();
  await workbench.page
    .locator(".editor-instance .squiggly-error, .editor-instance .squiggly-warning")
    .first()
    .waitFor();
  await workbench.picture("1-sample-with-findings");
});

test("the misspelt agency is underlined and stands among the problems", async () => {
  const { workbench } = session;
  await workbench.openFile("uji/perbatasan.kertas.yaml");
  await workbench.squiggle("error").first().waitFor();
  await workbench.filterProblems("kanwil-imigrasi-kalbr");
  const problem = workbench.problem("kanwil-imigrasi-kalbr");
  await problem.waitFor();
  expect(await problem.innerText()).toContain("unknown-reference");
  await workbench.picture("2-squiggle-and-problem");
});

test("open and closed outcomes, ids and dates have colours of their own", async () => {
  const { workbench } = session;
  await workbench.caretAfter("outcome: completed");
  const colours = (): Promise<readonly string[]> =>
    Promise.all([
      workbench.colourOf("outcome: raised", "raised"),
      workbench.colourOf("outcome: completed", "completed"),
      workbench.colourOf("decision: Jam pelayanan", "pelayanan"),
      workbench.colourOf("date: 2025-11-04", "2025-11-04"),
    ]);
  // The grammar colours the lines some moments after they are shown.
  await expect.poll(async () => new Set(await colours()).size, { timeout: 20_000 }).toBe(4);
  await workbench.picture("3-colours");
});

test("an agency is completed while it is typed", async () => {
  const { workbench } = session;
  const { keyboard } = workbench.page;
  await workbench.caretAfter("indonesia: [kanwil-imigrasi-kalbr");
  await keyboard.type(", biro-pem");
  await workbench.suggestion("biro-pemerintahan-kalbar").waitFor();
  await workbench.picture("4-completion");
  await workbench.suggestion("biro-pemerintahan-kalbar").click();
  await workbench.line("indonesia: [kanwil-imigrasi-kalbr, biro-pemerintahan-kalbar]").waitFor();
});

test("a click on the lightbulb mends the misspelt agency", async () => {
  const { workbench } = session;
  await workbench.caretAfter("kanwil-imigrasi-kalbr");
  const list = await workbench.openLightbulb();
  await workbench.picture("5-lightbulb");
  await list.locator(".monaco-list-row", { hasText: "kanwil-imigrasi-kalbar" }).first().click();
  await workbench.line("indonesia: [kanwil-imigrasi-kalbar, biro-pemerintahan-kalbar]").waitFor();
  await workbench.squiggle("error").first().waitFor({ state: "detached" });
  await workbench.problem("kanwil-imigrasi-kalbr").waitFor({ state: "detached" });
  await workbench.picture("6-mended");
});

test("Enter after a key goes on where the next key is due", async () => {
  const { workbench } = session;
  const { keyboard } = workbench.page;
  await workbench.caretAfter("raisedBy: indonesia");
  await keyboard.press("Enter");
  await keyboard.type("place: temajuk");
  await workbench.suggestion("temajuk-telok-melano").waitFor();
  await workbench.picture("7-completion-of-a-border-post");
  await keyboard.press("Tab");
  await workbench.line("    place: temajuk-telok-melano").waitFor();
});

test("hovering over an agency explains it", async () => {
  const { workbench } = session;
  await workbench.page.keyboard.press("Escape");
  await workbench
    .line("malaysia: [jim-sarawak]")
    .first()
    .locator("span > span", { hasText: "jim-sarawak" })
    .first()
    .hover();
  await workbench.page.locator(".monaco-hover:visible", { hasText: "Imigresen" }).first().waitFor();
  await workbench.picture("8-hover");
});

test("the language status says what is known", async () => {
  const { workbench } = session;
  await workbench.page.locator("[id='status.languageStatus']").hover();
  const status = workbench.page.locator(".monaco-hover .hover-language-status", { hasText: "working papers" });
  await status.waitFor();
  expect(await status.innerText()).toMatch(/finding/i);
  await workbench.picture("9-language-status");
});

test("below a key Enter goes one step in, and a whole item is offered there", async () => {
  const { workbench } = session;
  const { keyboard } = workbench.page;
  await workbench.caretAtEndOf(11);
  await keyboard.press("Enter");
  await keyboard.type("- ");
  await keyboard.press("Control+Space");
  await workbench.suggestion("[Ii]tem").waitFor();
  await workbench.picture("11-a-whole-item");
  await workbench.suggestion("[Ii]tem").click();
  await workbench.line("    title: …").waitFor();
});
