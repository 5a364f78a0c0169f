/** What the extension itself does: which files it takes, which language it speaks, how it starts anew. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { findingOf, findings, folder, has, open, openUntitled, replace, revertAndClose, ruleOf } from "./editor.ts";

const paper = "uji/perbatasan.kertas.yaml";

describe("The extension", () => {
  afterEach(revertAndClose);

  it("is active, and activates for its own files only", async () => {
    await open(paper);
    const extension = vscode.extensions.getExtension<undefined>("kertas-kerja.kertas-kerja");
    assert(extension);
    await findings(vscode.Uri.joinPath(folder(), paper), has("unknown-reference"));
    assert(extension.isActive);
    const { activationEvents } = extension.packageJSON as { activationEvents: readonly string[] };
    assert.deepEqual(
      activationEvents.filter(
        (event) =>
          !/^on(?:Language:kertas-kerja|View:kertasKerja\.|Command:kertasKerja\.|LanguageModelTool:kertas_)/.test(
            event,
          ),
      ),
      ["workspaceContains:**/*.kertas.yaml", "onWebviewPanel:kertasKerja.dashboard"],
    );
  });

  it("knows its three kinds of file by their names", async () => {
    const languageOf = async (name: string): Promise<string> => {
      const uri = vscode.Uri.joinPath(folder(), "uji", name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode("# kosong\n"));
      return (await vscode.workspace.openTextDocument(uri)).languageId;
    };
    assert.equal(await languageOf("baru.kertas.yaml"), "kertas-kerja");
    assert.equal(await languageOf("baru.institutions.yaml"), "kertas-kerja-institutions");
    assert.equal(await languageOf("kertas-kerja.yaml"), "kertas-kerja-configuration");
    assert.equal(await languageOf("lain.yaml"), "yaml");
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), "uji", "kertas-kerja.yaml"));
  });

  it("checks a text that lies in no file", async () => {
    const { document } = await openUntitled("kertas-kerja", "format: kertas-kerja/1\nsalah: 1\n");
    const finding = findingOf(await findings(document.uri, has("unknown-key")), "unknown-key");
    assert.equal(document.getText(finding.range), "salah");
  });

  it("opens the draft of a Word paper as a new file, and checks it", async () => {
    const extension = vscode.extensions.getExtension<undefined>("kertas-kerja.kertas-kerja");
    assert(extension);
    const word = vscode.Uri.joinPath(extension.extensionUri, "server/test/fixtures/import/libreoffice.docx");
    await vscode.commands.executeCommand("kertasKerja.import", word);
    const document = vscode.window.activeTextEditor?.document;
    assert(document);
    assert.deepEqual([document.isUntitled, document.languageId], [true, "kertas-kerja"]);
    assert.match(document.getText(), /forum: kk-jkk-kalbar-sarawak\n {2}number: 39\n/);
    await findings(document.uri, has("missing-key"));
  });

  it("leaves other YAML alone", async () => {
    const other = await openUntitled("yaml", "salah: 1\n");
    const ours = await openUntitled("kertas-kerja", "salah: 1\n");
    await findings(ours.document.uri, has("unknown-key"));
    // Its address may be that of an earlier text, whose findings are about to go.
    await findings(other.document.uri, (all) => all.length === 0);
    await revertAndClose();
  });

  it("changes its language without being started again", async () => {
    const { document } = await openUntitled("kertas-kerja", "format: kertas-kerja/1\n");
    const settings = vscode.workspace.getConfiguration("kertasKerja");
    const words = { id: /belum ada/i, ms: /sila tambah/i, en: /missing/i };
    for (const [language, word] of Object.entries(words)) {
      await settings.update("language", language, vscode.ConfigurationTarget.Workspace);
      await findings(document.uri, (found) =>
        found.some((finding) => ruleOf(finding) === "missing-key" && word.test(finding.message)),
      );
    }
    await settings.update("language", undefined, vscode.ConfigurationTarget.Workspace);
  });

  it("goes on where it was after its server is started again", async () => {
    const editor = await open(paper);
    await findings(editor.document.uri, has("unknown-reference"));
    await vscode.commands.executeCommand("kertasKerja.restartServer");
    await findings(editor.document.uri, has("unknown-reference"));
    await replace(editor, "kanwil-imigrasi-kalbr", "kanwil-imigrasi-kalbar");
    await findings(editor.document.uri, (all) => all.length === 0);
  });
});
