/** What goes wrong around the editor: a server that crashes again and again, and two windows on one folder. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Workbench } from "../../../scripts/host/workbench.ts";
import { serversBelow } from "../servers.ts";
import { startSession, type Session } from "./session.ts";

let session: Session;
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.language": "id", "files.autoSave": "off" } });
});
afterAll(() => session.close());

const paper = "uji/perbatasan.kertas.yaml";

const servers = (): readonly number[] => serversBelow(process.pid);

const patient = { timeout: 30_000 };

test.skipIf(process.platform !== "linux")(
  "the fifth crash is told in the person's language, and a click starts the server again",
  { timeout: 180_000 },
  async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.openFile(paper);
    await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
    await workbench.caretAfter("kanwil-imigrasi-kalb");
    await page.keyboard.type("a");
    for (let crash = 1; crash <= 5; crash++) {
      await expect.poll(() => servers().length, patient).toBe(1);
      const [id = 0] = servers();
      process.kill(id, "SIGKILL");
      await expect.poll(() => servers().includes(id), patient).toBe(false);
      await page.keyboard.type(String(crash));
    }
    await page.locator("[id='status.notifications']").click();
    const told = page.locator(".notification-list-item", {
      hasText: "berkali-kali berhenti dan tidak dijalankan lagi",
    });
    await told.first().waitFor({ timeout: 30_000 });
    await workbench.picture("97-crashed");
    expect(servers()).toEqual([]);
    // Nobody has seen a sentence of the library's own.
    expect(await page.locator(".notification-list-item", { hasText: /[Ss]erver|connection|Pending/ }).count()).toBe(0);
    await workbench.line("kanwil-imigrasi-kalba12345r").first().waitFor();

    await told.first().hover();
    await told.first().getByRole("button", { name: "Jalankan lagi" }).click();
    await expect.poll(() => servers().length, patient).toBe(1);
    await workbench.openProblems();
    await workbench.filterProblems("kanwil-imigrasi-kalba12345r");
    await workbench.problem("kanwil-imigrasi-kalba12345r").first().waitFor({ timeout: 60_000 });
    await workbench.command("File: Revert File");
    await workbench.line("kanwil-imigrasi-kalbr").first().waitFor();
  },
);

test(
  "two windows on one folder: each shows what the other saved, and nobody's text is lost",
  { timeout: 180_000 },
  async () => {
    const { workbench: one, folder } = session;
    const saved = (): string => readFileSync(join(folder, paper), "utf8");
    const page = await one.page.context().newPage();
    const other = new Workbench(page);
    await other.enter(one.page.url());
    for (const window of [one, other]) {
      await window.page.bringToFront();
      await window.openFile(paper);
      await window.openProblems();
      await window.filterProblems("kanwil-imigrasi-kalbr");
      await window.problem("kanwil-imigrasi-kalbr").first().waitFor({ timeout: 60_000 });
    }

    // Saved in the one, mended in both.
    await one.page.bringToFront();
    await one.caretAfter("kanwil-imigrasi-kalb");
    await one.page.keyboard.type("a");
    await one.page.keyboard.press("Control+S");
    await expect.poll(saved, patient).toContain("kanwil-imigrasi-kalbar");
    for (const window of [one, other])
      await expect.poll(() => window.problem("kanwil-imigrasi-kalbr").count(), patient).toBe(0);

    // Typed in both: the one that saves second is asked.
    await other.page.bringToFront();
    await other.caretAfter("title: ");
    await other.page.keyboard.type("Kedua ");
    await one.page.bringToFront();
    await one.caretAfter("title: ");
    await one.page.keyboard.type("Pertama ");
    await one.page.keyboard.press("Control+S");
    await expect.poll(saved, patient).toContain("Pertama");
    await other.page.bringToFront();
    await other.page.keyboard.press("Control+S");
    await other.page.locator("[id='status.notifications']").click();
    const asked = other.page.locator(".notification-list-item", { hasText: "The content of the file is newer" });
    await asked.first().waitFor();
    await other.picture("98-two-windows");
    expect(saved()).toContain("Pertama");
    await other.line("title: Kedua").first().waitFor();
    await page.close();
  },
);
