/** Commands that write: the editor takes each of them back in one step, and all is as it was. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { authoring, type Written } from "../../../server/src/protocol/writing.ts";
import { findings, folder, has, open, place, quickFix, revertAndClose, until } from "./editor.ts";

const source = "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** Undoes once, in the editor in front; VS Code answers before files have gone. */
async function undo(isDone: () => boolean | Promise<boolean>): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await vscode.commands.executeCommand("undo");
  await until(isDone);
}

describe("What a command wrote is undone in one step", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await revertAndClose();
  });

  const session = { number: 39, date: "2026-11-02" };
  const made: readonly (readonly [string, string, (uri: string) => object])[] = [
    ["the next session's paper", authoring.carryForward, (uri) => ({ uri, ...session })],
    [
      "a new paper",
      authoring.newPaper,
      () => ({ forum: "kk-jkk-kalbar-sarawak", issueArea: "economy-trade-transport", side: "indonesia", ...session }),
    ],
  ];
  for (const [name, command, request] of made)
    it(`${name}: the file goes`, async () => {
      const { document } = await open(source);
      const written = await vscode.commands.executeCommand<Written>(command, request(document.uri.toString()));
      const uri = vscode.Uri.parse(written.uri);
      await vscode.window.showTextDocument(uri);
      assert(await exists(uri));
      await undo(async () => !(await exists(uri)));
    });

  it("a joint paper of both sides': the file goes", async () => {
    const { document } = await open(source);
    const theirs = vscode.Uri.joinPath(folder(), "kalbar-sarawak/sidang-38/sosial-malaysia.kertas.yaml");
    const text = document.getText().replace("side: indonesia", "side: malaysia");
    await vscode.workspace.fs.writeFile(theirs, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(theirs);
    await findings(theirs, (found) => found.length > 0);
    const written = await vscode.commands.executeCommand<Written>(
      authoring.merge,
      document.uri.toString(),
      theirs.toString(),
    );
    const uri = vscode.Uri.parse(written.uri);
    await vscode.window.showTextDocument(uri);
    await undo(async () => !(await exists(uri)));
    await vscode.workspace.fs.delete(theirs);
  });

  it("a quick fix", async () => {
    const { document } = await open("uji/perbatasan.kertas.yaml");
    const before = document.getText();
    const [finding] = await findings(document.uri, has("unknown-reference"));
    assert(finding);
    assert(await vscode.workspace.applyEdit(await quickFix(document.uri, finding.range, /kanwil-imigrasi-kalbar/)));
    assert(document.getText() !== before);
    await undo(() => document.getText() === before);
  });

  it("an item renamed in one paper", async () => {
    const { document } = await open("uji/perbatasan.kertas.yaml");
    const before = document.getText();
    const at = place(document, "KBS-2025-901", 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "KBS-2025-911",
    );
    assert(await vscode.workspace.applyEdit(edit));
    assert(document.getText() !== before);
    await undo(() => document.getText() === before);
  });

  it("an item renamed in three papers", async () => {
    const { document } = await open("kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml");
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      place(document, "KBS-2017-014", 3),
      "KBS-2017-914",
    );
    const uris = edit.entries().map(([uri]) => uri);
    assert.equal(uris.length, 3);
    const texts = async (): Promise<readonly string[]> =>
      Promise.all(uris.map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()));
    const before = await texts();
    assert(await vscode.workspace.applyEdit(edit));
    assert((await texts()).every((text) => text.includes("KBS-2017-914")));
    await undo(async () => JSON.stringify(await texts()) === JSON.stringify(before));
  });
});
