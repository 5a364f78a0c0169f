/** The ways to an import: the server's command and the built command line. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { ExecuteCommandRequest } from "vscode-languageserver/node";
import { importCommand } from "../src/protocol/writing.ts";
import { connect, memoryHost } from "./client.ts";

const document = fileURLToPath(new URL("./fixtures/import/libreoffice.docx", import.meta.url));
const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kertas-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
cpSync(new URL("../../samples", import.meta.url), join(folder, "samples"), { recursive: true });
writeFileSync(join(folder, "rosak.docx"), "PK");

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8", env: { LANG: "C" } });

test("the server answers with a draft, with a sentence, or with nothing", async () => {
  const client = await connect(memoryHost(new Map()));
  const ask = (...args: readonly unknown[]): Promise<unknown> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command: importCommand, arguments: [...args] });
  const bytes = readFileSync(document).toString("base64");
  expect(await ask(bytes, "ms")).toEqual({ text: expect.stringContaining("# Draf daripada dokumen Word.") as string });
  expect(await ask("AAAA", "id")).toEqual({ problem: expect.stringContaining("rusak") as string });
  expect(await ask(38, "id")).toBeNull();
  await client.stop();
});

test("a draft goes to standard output, or into a new file beside the papers whose items it knows", () => {
  const output = "samples/kalbar-sarawak/sidang-39.kertas.yaml";
  const printed = kertas("import", document, "--lang", "en");
  expect([printed.status, printed.stdout.split("\n")[0]]).toEqual([
    0,
    "# A draft from a Word document. Check every item; passages without a place are kept as comments.",
  ]);
  const write = (...more: readonly string[]) => kertas("import", document, "-o", output, "--lang", "en", ...more);
  expect([write().status, write().status, write("--force").status]).toEqual([0, 2, 0]);
  expect(readFileSync(join(folder, output), "utf8")).toContain("id: KBS-2017-014");
  const { stdout } = kertas("check", output, "--format", "json");
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ rule: "missing-key" }));
  expect(stdout).not.toContain("yaml-syntax");
});

test.each([
  [["import"], "Name the Word document: kertas import FILE.docx. See: kertas --help"],
  [["import", "tiada.docx"], 'There is no file or folder "tiada.docx". Check its spelling.'],
  [
    ["import", "rosak.docx"],
    "This Word document is damaged or cannot be read. Open it in Word, save it again as .docx, and try once more.",
  ],
  [["import", document, "-o", "a.yaml"], '"a.yaml" is no working paper: its name must end in .kertas.yaml.'],
])("%s cannot run, and says why", (args, sentence) => {
  const { status, stderr } = kertas(...args);
  expect([status, stderr]).toEqual([2, `${sentence}\n`]);
});
