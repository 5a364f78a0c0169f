/** Papers in earlier and later versions of the format: one finding, a fix that migrates the whole, a command for all of them. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { migrateCommand, type MigratedPapers } from "../../../server/src/protocol/writing.ts";
import { findings, folder, open, quickFix, revertAndClose, ruleOf } from "./editor.ts";

const old = (number: number): string =>
  `format: kertas-kerja/0\nforum: kk-jkk-kaltara-sabah\nsession: ${String(number)}\ndates: 2009-06-02\nside: malaysia # kami\nsector: social-culture\ntitle: Sosial\nitems:\n  - { id: UJI-2009-001, title: Papan tanda, raisedBy: both, counterparts: { indonesia: [], malaysia: [] }, history: [] }\n`;

const current = (number: number): string =>
  `format: kertas-kerja/1\nsession:\n  forum: kk-jkk-kaltara-sabah\n  number: ${String(number)}\n  date: 2009-06-02\nside: malaysia # kami\nissueArea: social-culture\ntitle: Sosial\nitems:\n  - { id: UJI-2009-001, title: Papan tanda, raisedBy: joint, counterparts: { indonesia: [], malaysia: [] }, history: [] }\n`;

const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), `lama/${name}.kertas.yaml`);

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));

const only =
  (rule: string) =>
  (found: readonly vscode.Diagnostic[]): boolean =>
    found.length === 1 && found.every((finding) => ruleOf(finding) === rule);

describe("Papers in other versions of the format", () => {
  afterEach(async () => {
    await revertAndClose();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), "lama"), { recursive: true, useTrash: false });
  });

  it("migrates one by its fix, undone in one step", async () => {
    await write("satu", old(1));
    const { document } = await open("lama/satu.kertas.yaml");
    const [finding] = await findings(document.uri, only("old-format"));
    assert(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(document.getText(finding.range), "kertas-kerja/0");
    const fix = await quickFix(document.uri, finding.range, /kertas-kerja\/1/);
    assert(await vscode.workspace.applyEdit(fix));
    assert.equal(document.getText(), current(1));
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), old(1));
  });

  it("migrates all of a folder, and leaves a later version alone", async () => {
    await Promise.all([
      write("satu", old(1)),
      write("dua", `\uFEFF${old(2)}`),
      write("baru", "format: kertas-kerja/9\n"),
    ]);
    await findings(uriOf("satu"), only("old-format"));
    await findings(uriOf("dua"), only("old-format"));
    await findings(uriOf("baru"), only("newer-format"));
    const below = vscode.Uri.joinPath(folder(), "lama").toString();
    const migrated = await vscode.commands.executeCommand<MigratedPapers>(migrateCommand, below);
    assert.deepEqual(migrated, { papers: 2, unsettled: 0, left: [uriOf("baru").toString()] });
    const texts = await Promise.all(
      ["satu", "dua", "baru"].map(async (name) => (await vscode.workspace.openTextDocument(uriOf(name))).getText()),
    );
    assert.deepEqual(texts, [current(1), current(2), "format: kertas-kerja/9\n"]);
  });
});
