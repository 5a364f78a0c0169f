/** The ways to lists of institutions: the built command line, and the server's commands for an editor. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { ApplyWorkspaceEditRequest, ExecuteCommandRequest, type WorkspaceEdit } from "vscode-languageserver/node";
import { listing, type ListPreview } from "../src/protocol/institutions.ts";
import { connect, memoryHost, root } from "./client.ts";

const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kertas-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, "institution", ...args], { cwd: folder, encoding: "utf8", env: { LANG: "C" } });
const write = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

const list = "Nama;Pihak;Tingkat\nDinas Uji;Indonesia;Pusat\n";
const target = "lembaga.institutions.yaml";

test("export → change a cell → import: the folder gets an overriding copy with that change", () => {
  expect(kertas("export", "-o", "daftar.csv", "--lang", "id")).toMatchObject({ status: 0, stdout: "", stderr: "" });
  write("daftar.csv", read("daftar.csv").replace(",JIM Sarawak,", ",JIMS,"));
  const previewed = kertas("import", "daftar.csv", "--dry-run", "--lang", "id");
  expect(previewed.stdout).toContain("  - Singkatan: JIM Sarawak → JIMS\n");
  expect(existsSync(join(folder, target))).toBe(false);
  expect(kertas("import", "daftar.csv", "--lang", "id").stdout).toBe(previewed.stdout);
  expect(read(target).match(/^ {2}- id: .*$/gm)).toEqual(["  - id: jim-sarawak"]);
  expect(kertas("import", "daftar.csv", "--lang", "id").stdout).toContain("Tidak ada yang berubah.");
});

test("a list goes into the folder's own file, or into the one that is named", () => {
  write("baru.csv", list);
  expect(kertas("import", "baru.csv").status).toBe(0);
  expect(read(target).match(/^ {2}- id: .*$/gm)).toEqual(["  - id: jim-sarawak", "  - id: dinas-uji"]);
  write("lain.csv", list.replace("Uji", "Lain"));
  expect(kertas("import", "lain.csv", "--file", "lain.institutions.yaml").status).toBe(0);
  expect(read("lain.institutions.yaml")).toContain("  - id: dinas-lain\n");
});

test("Markdown has a page for each side, and one where it is asked for", () => {
  kertas("export", "-o", "semua.md");
  expect(read("semua.md").match(/^# .*$/gm)).toHaveLength(2);
  kertas("export", "-o", "satu.md", "--side", "malaysia", "--lang", "ms", "--as-of", "2023-06-01");
  expect(read("satu.md").split("\n")[0]).toBe("# Malaysia: agensi setakat 2023-06-01");
  expect(read("satu.md")).not.toContain("akps");
});

test.each([
  ["no subcommand", [], "Name the command: export, supersede, import"],
  ["an option in its place", ["--lang", "en"], "Name the command: export, supersede, import"],
  ["an unknown subcommand", ["hapus"], 'no command "institution hapus". Choose one of: export, supersede, import'],
  ["no output", ["export"], "Name the file to write"],
  ["an unknown format", ["export", "-o", "x.ods"], 'The format of "x.ods" is unknown'],
  ["a file that is there", ["export", "-o", "ada.csv"], 'The file "ada.csv" exists'],
  ["an unknown kind", ["export", "-o", "x.csv", "--kind", "orang"], "must be one of agencies, committees"],
  ["no list", ["import"], "Name the list"],
  ["a list that is not there", ["import", "tiada.xlsx"], 'no file or folder "tiada.xlsx"'],
  ["what is no list", ["import", "lama.xls"], "old format (.xls)"],
  ["a target of another kind", ["import", "baru.csv", "--file", "x.yaml"], "must end in .institutions.yaml"],
  ["a target outside", ["import", "baru.csv", "--file", "../x.institutions.yaml"], "lies outside of the folder"],
  ["a day that is none", ["import", "baru.csv", "--on", "besok"], "--on needs a date"],
])("%s is refused with a sentence, and nothing is written", (_, args, message) => {
  writeFileSync(join(folder, "lama.xls"), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  write("ada.csv", list);
  const { status, stdout, stderr } = kertas(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(readdirSync(folder).filter((name) => name.startsWith("x."))).toEqual([]);
});

test("a file that is no UTF-8 is not written over", () => {
  const bytes = Buffer.from(`format: kertas-kerja-institutions/1\n# \xe9\nagencies: []\n`, "latin1");
  writeFileSync(join(folder, "aneh.institutions.yaml"), bytes);
  const { status, stderr } = kertas("import", "baru.csv", "--file", "aneh.institutions.yaml", "--kind", "agencies");
  expect([status, stderr]).toEqual([0, ""]);
  write("tiga.csv", list.replace("Uji", "Tiga"));
  expect(kertas("import", "tiga.csv", "--file", "aneh.institutions.yaml")).toMatchObject({ status: 2, stdout: "" });
  expect(readFileSync(join(folder, "aneh.institutions.yaml"))).toEqual(bytes);
});

const base64 = (text: string): string => Buffer.from(text).toString("base64");

test("an editor previews first; what has changed since is not written; then one edit makes the file", async () => {
  const files = new Map<string, string>();
  const { connection, settle, stop } = await connect(memoryHost(files));
  const edits: WorkspaceEdit[] = [];
  connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  const run = (command: string, ...args: readonly unknown[]): Promise<unknown> =>
    connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] });
  const preview = (await run(listing.preview, base64(list), "a.csv", {}, "id")) as Exclude<
    ListPreview,
    { problem: string }
  >;
  expect(preview.counts).toEqual({ new: 1, changed: 0, ended: 0, unclear: 0 });
  expect(preview.asks).toEqual([]);
  expect(await run(listing.preview, base64("Nama;Tingkat\nDinas Uji;Pusat\n"), "a.csv", {}, "id")).toMatchObject({
    writes: false,
    asks: ["side"],
  });
  expect(preview.markdown).toContain("## Baru (1)\n\n- **Dinas Uji** (dinas-uji)");
  expect(await run(listing.import, base64(list), "a.csv", {}, "id", "lain")).toEqual({ stale: true });
  expect(edits).toEqual([]);
  const written = await run(listing.import, base64(list), "a.csv", {}, "id", preview.print);
  const uri = `${root}/${target}`;
  expect(written).toEqual({ uri });
  expect(edits[0]?.documentChanges).toMatchObject([{ kind: "create", uri }, { textDocument: { uri } }]);
  await settle();
  await stop();
});

test("an editor exports; whatever it asks wrongly is answered with nothing", async () => {
  const { connection, stop } = await connect(memoryHost(new Map()));
  const run = (command: string, ...args: readonly unknown[]): Promise<unknown> =>
    connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] });
  const exported = (await run(listing.export, "csv", { kind: "issueAreas" }, "ms")) as { readonly bytes: string };
  expect(Buffer.from(exported.bytes, "base64").toString()).toMatch(/^\ufeffId,Nama,/);
  expect(await run(listing.export, "exe", {}, "ms")).toBeNull();
  expect(await run(listing.preview, 1, "a.csv", {}, "ms")).toBeNull();
  expect(await run(listing.preview, base64(list), "a.csv", { folder: "file:///lain" }, "ms")).toBeNull();
  expect(await run(listing.preview, base64("PK\u0003\u0004"), "a.xlsx", {}, "ms")).toMatchObject({
    problem: expect.stringContaining("rosak") as unknown,
  });
  await stop();
});
