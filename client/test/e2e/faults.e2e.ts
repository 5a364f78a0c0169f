/** What goes wrong around the editor: a server that crashes again and again, and two windows on one folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Workbench } from "../../../scripts/host/workbench.ts";
import { startSession, type Session } from "./session.ts";

let session: Session;
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.language": "id", "files.autoSave": "off" } });
});
afterAll(() => session.close());

const paper = "uji/perbatasan.kertas.yaml";

/** The language servers that run below this process; Linux alone tells of them. */
function servers(): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one)))
    parents.set(Number(name), Number(/\) \w (\d+)/.exec(read(`/proc/${name}/stat`))?.[1]));
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && id !== 0 && (id === process.pid || isOurs(parents.get(id)));
  return [...parents.keys()].filter((id) => read(`/proc/${id}/cmdline`).includes("server.mjs") && isOurs(id));
}

/** Empty for a process that has ended. */
const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within half a minute: ${what}`);
    await pause(100);
  }
}

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
      await until(() => servers().length === 1, `one server before crash ${crash}`);
      const [id = 0] = servers();
      process.kill(id, "SIGKILL");
      await until(() => !servers().includes(id), `crash ${crash}`);
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
    await until(() => servers().length === 1, "a server again");
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
    await until(() => readFileSync(join(folder, paper), "utf8").includes("kanwil-imigrasi-kalbar"), "saved");
    for (const window of [one, other])
      await until(async () => (await window.problem("kanwil-imigrasi-kalbr").count()) === 0, "mended in both windows");

    // Typed in both: the one that saves second is asked.
    await other.page.bringToFront();
    await other.caretAfter("title: ");
    await other.page.keyboard.type("Kedua ");
    await one.page.bringToFront();
    await one.caretAfter("title: ");
    await one.page.keyboard.type("Pertama ");
    await one.page.keyboard.press("Control+S");
    await until(() => readFileSync(join(folder, paper), "utf8").includes("Pertama"), "saved by the first");
    await other.page.bringToFront();
    await other.page.keyboard.press("Control+S");
    await other.page.locator("[id='status.notifications']").click();
    const asked = other.page.locator(".notification-list-item", { hasText: "The content of the file is newer" });
    await asked.first().waitFor();
    await other.picture("98-two-windows");
    expect(readFileSync(join(folder, paper), "utf8")).toContain("Pertama");
    await other.line("title: Kedua").first().waitFor();
    await page.close();
  },
);
