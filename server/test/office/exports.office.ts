/**
 * The exports of every sample, opened by LibreOffice and read by poppler: `npm test` runs them.
 * What a person must see — margins, accents, rows — is looked at in the pictures that it leaves in artifacts/office/.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, test } from "vitest";
import { fileURLToPath, pathToFileURL } from "node:url";
import { documentsBelow } from "../../src/check.ts";
import { Document } from "../../src/core/document.ts";
import type { Heading, Print } from "../../src/core/export/print.ts";
import { printed } from "../../src/core/export/printed.ts";
import { Workspace } from "../../src/core/workspace.ts";
import { exportAs, type Format } from "../../src/export/formats.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const pictures = join(root, "artifacts/office");
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "kertas-office-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });

/** A profile of its own: an office that is open elsewhere does not answer in its place. */
function openInOffice(file: string): string {
  const profile = pathToFileURL(join(folder, "profile")).href;
  run(
    "soffice",
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    join(folder, "opened"),
    file,
  );
  return join(folder, "opened", basename(file).replace(/\.\w+$/, ".pdf"));
}

const pagesOf = (pdf: string): readonly string[] => run("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
const flat = (text: string): string => text.replace(/\s+/g, " ");

/** Contents whose page numbers lead to their headings; a header and a page number on every page. */
function readPages(pdf: string, { blocks, header, footer, contentsTitle }: Print): void {
  const pages = pagesOf(pdf);
  assert.ok(pages.length > 2, "there are pages");
  assert.ok(flat(pages[0] ?? "").includes(contentsTitle));
  const headings = blocks.filter((block): block is Heading => block.kind === "heading" && block.level < 3);
  for (const { number, text } of headings) {
    const begin = flat(text).slice(0, 30);
    const isHere = (page: string): boolean =>
      page.split("\n").some((line) => flat(line).trim().startsWith(`${number} ${begin}`));
    const at = pages.findIndex((page, index) => index > 0 && isHere(page));
    const entry = (pages[0] ?? "").split("\n").find((line) => flat(line).trim().startsWith(`${number} ${begin}`)) ?? "";
    assert.equal(/(\d+)\s*$/.exec(entry)?.[1], String(at + 1), `${number} ${text}: the contents say the page it is on`);
  }
  pages.forEach((page, index) => {
    const numbered = `${footer.page} ${index + 1} ${footer.of} ${pages.length}`;
    assert.ok(flat(page).includes(numbered), `page ${index + 1} says "${numbered}"`);
    assert.equal(flat(page).startsWith(` ${header[0]}`) || flat(page).startsWith(header[0]), index > 0);
  });
}

function keepPictures(name: string, pdf: string): void {
  run("pdftoppm", "-r", "60", "-png", pdf, join(pictures, name));
}

const papers = (await documentsBelow("samples", root)).filter(({ document }) => document.kind === "paper");

for (const { document, workspace } of papers) {
  const name = document.uri.split("/").slice(-2).join("-").replace(".kertas.yaml", "");
  const write = async (format: Format, bilingual = false): Promise<string> => {
    const file = join(folder, `${name}-${format}${bilingual ? "-2" : ""}.${format}`);
    writeFileSync(file, (await exportAs(format, workspace, [document], { bilingual })) ?? "");
    return file;
  };
  const isJoint = document.paper?.side?.value === "joint";
  for (const bilingual of isJoint ? [false, true] : [false]) {
    const print = printed(workspace, document, { bilingual });
    assert.ok(print);
    test(`${name} as Word${bilingual ? ", bilingual" : ""}`, async () => {
      const pdf = openInOffice(await write("docx", bilingual));
      readPages(pdf, print);
      keepPictures(`${name}-word${bilingual ? "-2" : ""}`, pdf);
    });
    test(`${name} as PDF${bilingual ? ", bilingual" : ""}`, async () => {
      const pdf = await write("pdf", bilingual);
      readPages(pdf, print);
      assert.doesNotMatch(run("pdffonts", pdf), / no +(?:yes|no) +(?:yes|no) /, "every font is embedded");
      keepPictures(`${name}-pdf${bilingual ? "-2" : ""}`, pdf);
    });
  }
  test(`${name} as Excel`, async () => {
    const pdf = openInOffice(await write("xlsx"));
    const text = pagesOf(pdf).join("\n");
    for (const item of document.paper?.items ?? []) assert.ok(text.includes(item.id?.value ?? "?"));
    keepPictures(`${name}-excel`, pdf);
  });
}

test("texts that are longer than a page are all there", async () => {
  const long = JSON.stringify(Array.from({ length: 3000 }, (_, index) => `kata${index}`).join(" "));
  const text = papers[0]?.document.text
    .replace(/background: .*/, `background: ${long}`)
    .replace(/decision: .*/, `decision: ${long}`)
    .replace(/action: .*/, `action: ${long}`);
  const uri = "file:///folder/panjang.kertas.yaml";
  const document = new Document(uri, "paper", text ?? "");
  for (const format of ["docx", "pdf"] as const) {
    const file = join(folder, `panjang-${format}.${format}`);
    writeFileSync(
      file,
      (await exportAs(format, Workspace.of({ documents: new Map([[uri, document]]) }), [document])) ?? "",
    );
    const found =
      pagesOf(format === "pdf" ? file : openInOffice(file))
        .join(" ")
        .match(/kata2999\b/g) ?? [];
    assert.equal(found.length, 3, format);
  }
});
