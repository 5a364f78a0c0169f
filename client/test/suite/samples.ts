/** The samples, as a reader who opens the folder meets them. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { findingOf, findings, folder, has, revertAndClose } from "./editor.ts";

describe("The samples", () => {
  afterEach(revertAndClose);

  it("show an item that was carried over without follow-up, with the paper closed and open", async () => {
    const papers = await vscode.workspace.findFiles("{kalbar-sarawak,kaltara-sabah}/**/*.kertas.yaml");
    assert(papers.length >= 9, `only ${String(papers.length)} papers in ${folder().fsPath}`);
    const rule = "carried-over-without-follow-up";
    const uri = await Promise.race(papers.map((paper) => findings(paper, has(rule)).then(() => paper)));
    const editor = await vscode.window.showTextDocument(uri);
    assert.equal(editor.document.languageId, "kertas-kerja");
    const finding = findingOf(await findings(uri, has(rule)), rule);
    assert(
      ["agreed", "carried-over", "deferred", "escalated", "not-agreed", "raised", "referred", "returned"].includes(
        editor.document.getText(finding.range),
      ),
    );
    assert(
      finding.severity === vscode.DiagnosticSeverity.Warning || finding.severity === vscode.DiagnosticSeverity.Error,
    );
  });

  it("have every annex that a paper links to", async () => {
    const papers = await vscode.workspace.findFiles("{kalbar-sarawak,kaltara-sabah}/**/*.kertas.yaml");
    let count = 0;
    for (const paper of papers) {
      await vscode.workspace.openTextDocument(paper);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", paper);
      for (const { target } of links) {
        if (target?.scheme !== paper.scheme) continue;
        await vscode.workspace.fs.stat(target);
        count++;
      }
    }
    assert(count > 0, "no paper links to a file");
  });
});
