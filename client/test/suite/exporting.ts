/** What an author hands on: the preview beside the paper, and its exports as files with the paper in them. */
import { strict as assert } from "node:assert";
import { strFromU8, unzipSync } from "fflate";
import * as vscode from "vscode";
import { previewCommand, type PreviewAnswer } from "../../../server/src/protocol/printing.ts";
import { folder, open, replace, revertAndClose, until } from "./editor.ts";
import { LockedFolder } from "./locked-folder.ts";

const paper = "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";
const title = "Bidang Sosial dan Budaya";

describe("A paper that is handed on", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await revertAndClose();
  });

  it("is shown beside its editor as it is printed", async () => {
    const { document } = await open(paper);
    await vscode.commands.executeCommand("kertasKerja.openPreview", document.uri);
    const isPreview = ({ input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith("kertasKerja.preview");
    await until(() => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview)));
    const answer = await vscode.commands.executeCommand<PreviewAnswer>(
      previewCommand,
      document.uri.toString(),
      null,
      {},
    );
    assert(answer.blocks.some(({ html }) => html?.includes(title)));
  });

  it("is written as a Word document", async () => {
    const parts = unzipSync(await exported("word", "docx"));
    const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    assert(text.includes(title), "the title is not in the document");
    assert(text.includes("KBS-2014-003"), "the first item is not in the document");
  });

  it("is written as an Excel workbook", async () => {
    const parts = unzipSync(await exported("excel", "xlsx"));
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith("xl/"));
    assert(sheets.some(([, bytes]) => strFromU8(bytes).includes("KBS-2014-003")));
  });

  it("is written as a PDF", async () => {
    const text = new TextDecoder("latin1").decode(await exported("pdf", "pdf"));
    assert.match(text, /^%PDF-1\.\d/);
    assert.match(text, /%%EOF\s*$/);
  });

  it("leaves what there was where the file is locked, and nothing beside it", async () => {
    const { document } = await open(paper);
    const locked = new LockedFolder();
    const registration = vscode.workspace.registerFileSystemProvider("kunci", locked, { isCaseSensitive: true });
    const target = vscode.Uri.parse("kunci:/ekspor.md");
    await vscode.commands.executeCommand("kertasKerja.export.markdown", document.uri, target);
    registration.dispose();
    assert.deepEqual([...locked.files], [["/ekspor.md", "yang lama"]]);
    assert.deepEqual(locked.tried, ["write"]);
  });

  it("never takes the place of a folder", async () => {
    const { document } = await open(paper);
    const target = vscode.Uri.joinPath(folder(), "uji/map.md");
    const inside = vscode.Uri.joinPath(target, "catatan.txt");
    await vscode.workspace.fs.writeFile(inside, new TextEncoder().encode("catatan"));
    await vscode.commands.executeCommand("kertasKerja.export.markdown", document.uri, target);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(inside)), "catatan");
    await vscode.workspace.fs.delete(target, { recursive: true, useTrash: false });
  });

  it("leaves what was typed into the old export, and is not saved yet", async () => {
    const target = targetOf("md");
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode("yang lama\n"));
    const editor = await vscode.window.showTextDocument(target);
    await replace(editor, "yang lama", "yang diketik");
    const { document } = await open(paper);
    void vscode.commands.executeCommand("kertasKerja.export.markdown", document.uri, target);
    await until(async () => new TextDecoder().decode(await read(target)).includes(title));
    assert.equal(editor.document.getText(), "yang diketik\n");
    assert(editor.document.isDirty);
    await vscode.window.showTextDocument(editor.document);
    await revertAndClose();
  });

  it("comes back from Word as a draft of the same items", async () => {
    await exported("word", "docx");
    await vscode.commands.executeCommand("kertasKerja.import", targetOf("docx"));
    const document = vscode.window.activeTextEditor?.document;
    assert(document?.isUntitled);
    assert.match(document.getText(), /- id: KBS-2014-003\n/);
  });
});

const targetOf = (extension: string): vscode.Uri => vscode.Uri.joinPath(folder(), `uji/ekspor.${extension}`);

/** The bytes of the file that a command wrote: it ends only once somebody has read what it says. */
async function exported(kind: string, extension: string): Promise<Uint8Array> {
  const { document } = await open(paper);
  const target = targetOf(extension);
  await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
  void vscode.commands.executeCommand(`kertasKerja.export.${kind}`, document.uri, target);
  let bytes = new Uint8Array();
  await until(async () => {
    bytes = await read(target);
    return bytes.length > 0;
  });
  return bytes;
}

/** Nothing where there is no such file, or not yet. */
const read = (file: vscode.Uri): Promise<Uint8Array<ArrayBuffer>> =>
  Promise.resolve(vscode.workspace.fs.readFile(file)).then(
    (bytes) => Uint8Array.from(bytes),
    () => new Uint8Array(),
  );
