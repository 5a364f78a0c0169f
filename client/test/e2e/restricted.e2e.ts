/** A folder that nobody has said they trust: it is read and checked, nothing is written into it and nothing of its own is used; once it is trusted, all is there. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../../server/test/files-below.ts";
import { startSession, type Session } from "./session.ts";

let session: Session;
beforeAll(async () => {
  session = await startSession({
    restricted: true,
    settings: { "kertasKerja.language": "id", "kertasKerja.letterhead": "kop.docx" },
  });
});
afterAll(() => session.close());

const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";

/** A letterhead whose header says this. */
const ministry = "BIRO PEMERINTAHAN UJI";
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const letterhead = zipSync({
  "word/styles.xml": strToU8(`<w:styles ${w}></w:styles>`),
  "word/document.xml": strToU8(
    `<w:document ${w} ${r}><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body></w:document>`,
  ),
  "word/_rels/document.xml.rels": strToU8(
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
  ),
  "word/header1.xml": strToU8(`<w:hdr ${w}><w:p><w:r><w:t>${ministry}</w:t></w:r></w:p></w:hdr>`),
});

/** Exports the paper in front as Word to a place outside of the folder; whether the letterhead is in it. */
async function hasLetterhead(name: string): Promise<boolean> {
  const { workbench, folder } = session;
  const file = join(folder, "..", `${basename(folder)}-${name}.docx`);
  try {
    await workbench.command("Kertas Kerja: Ekspor ke Word");
    const target = workbench.page.locator(".quick-input-widget:visible input.input");
    await expect.poll(() => target.inputValue(), { timeout: 30_000 }).toContain("keselamatan-sempadan.docx");
    await target.fill(file);
    // The dialog looks at the folder first: till then it takes no answer.
    const isWritten = async (): Promise<boolean> => {
      if (await target.isVisible()) await target.press("Enter");
      return existsSync(file);
    };
    await expect.poll(isWritten, { timeout: 30_000, interval: 500 }).toBe(true);
    const parts = unzipSync(readFileSync(file));
    return Object.values(parts).some((part) => strFromU8(part).includes(ministry));
  } finally {
    rmSync(file, { force: true });
  }
}

const writing = ["Teruskan ke Sidang Berikutnya", "Kertas Kerja Baru", "Gabungkan Kertas Kerja Kedua Pihak"];

/** Those of the commands that the palette offers. */
async function offered(): Promise<readonly string[]> {
  const { page } = session.workbench;
  const found: string[] = [];
  for (const title of writing) {
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget:visible input.input");
    await input.fill(`>Kertas Kerja: ${title}`);
    const rows = page.locator(".quick-input-list .monaco-list-row");
    const command = rows.filter({ hasText: `Kertas Kerja: ${title}` }).first();
    await command
      .or(rows.filter({ hasText: /^No matching|similar commands/ }).first())
      .first()
      .waitFor();
    if (await command.isVisible()) found.push(title);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }
  return found;
}

test("it is checked, its own fields are not used, and nothing is written", { timeout: 180_000 }, async () => {
  const { workbench, folder } = session;
  const { page } = workbench;
  writeFileSync(join(folder, "kop.docx"), letterhead);
  const before = filesBelow(folder);
  await workbench.openFile(paper);
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await workbench.openProblems();
  await workbench.filterProblems("fileNumber");
  await workbench.problem("unknown-key").first().waitFor({ timeout: 60_000 });
  expect(await offered()).toEqual([]);
  expect(await hasLetterhead("sebelum")).toBe(false);

  await workbench.command("Kertas Kerja: Ekspor ke Markdown");
  const target = page.locator(".quick-input-widget:visible input.input");
  await expect.poll(() => target.inputValue(), { timeout: 30_000 }).toContain("keselamatan-sempadan.md");
  await target.press("Enter");
  await page.locator("[id='status.notifications']").click();
  const told = page.locator(".notification-list-item", { hasText: "Folder ini belum dipercaya" }).first();
  await told.waitFor();
  await workbench.picture("99-not-trusted");
  expect(filesBelow(folder)).toEqual(before);

  await told.hover();
  await told.getByRole("button", { name: "Kelola kepercayaan" }).click();
  await page.locator(".workspace-trust-editor").waitFor();
});

test("once it is trusted, its own fields are known and its commands are there", { timeout: 180_000 }, async () => {
  const { workbench } = session;
  const { page } = workbench;
  await workbench.filterProblems("fileNumber");
  await workbench.problem("unknown-key").first().waitFor();
  await page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).first().click();
  await expect.poll(() => workbench.problem("unknown-key").count(), { timeout: 60_000 }).toBe(0);
  await workbench.openFile(paper);
  expect(await offered()).toEqual(writing);
  expect(await hasLetterhead("sesudah")).toBe(true);
  await workbench.picture("99b-trusted");
});
