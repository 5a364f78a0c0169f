/** What the suites do with VS Code: open, edit, and wait for its events. Never for time. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";

/** The folder that VS Code has open. */
export function folder(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!uri) throw new Error("no folder is open");
  return uri;
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), path)));
}

/** Opens a text that lies in no file. */
export async function openUntitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** The findings of a file, as soon as they satisfy the condition. Mocha's time limit ends the wait. */
export function findings(
  uri: vscode.Uri,
  holds: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    function look(): void {
      const found = vscode.languages.getDiagnostics(uri);
      if (!holds(found)) return;
      listener.dispose();
      resolve(found);
    }
    look();
  });
}

/** The rule that a finding is of. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === "object" ? code.value : code);

export const has =
  (rule: string) =>
  (found: readonly vscode.Diagnostic[]): boolean =>
    found.some((finding) => ruleOf(finding) === rule);

/** The finding of a rule; fails where there is none. */
export function findingOf(found: readonly vscode.Diagnostic[], rule: string): vscode.Diagnostic {
  const finding = found.find((candidate) => ruleOf(candidate) === rule);
  assert(finding, `no finding of ${rule} among: ${found.map(ruleOf).join(", ")}`);
  return finding;
}

/** Where a text stands in a document; with `offset` so many characters into it. */
export function place(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  assert(at >= 0, `the document does not hold ${text}`);
  return document.positionAt(at + offset);
}

/** Replaces the first occurrence of a text. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const range = new vscode.Range(place(editor.document, from), place(editor.document, from, from.length));
  assert(
    await editor.edit((edit) => {
      edit.replace(range, to);
    }),
    "the edit was refused",
  );
}

/** Gives a document back as it was opened, and closes it. */
export async function revertAndClose(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

/**
 * The first quick fix at a range whose title matches. VS Code answers with nothing where another extension registers a
 * provider at that moment, so it is asked again; mocha's time limit ends that.
 */
export async function quickFix(uri: vscode.Uri, range: vscode.Range, title: RegExp): Promise<vscode.WorkspaceEdit> {
  for (;;) {
    const kind = vscode.CodeActionKind.QuickFix.value;
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      kind,
    );
    const edit = fixes.find((fix) => title.test(fix.title))?.edit;
    if (edit) return edit;
    assert.equal(fixes.length, 0, `no fix is titled ${String(title)}: ${fixes.map((fix) => fix.title).join(", ")}`);
  }
}

export async function completions(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
  return (await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", uri, at))
    .items;
}

export const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);

/** For what VS Code tells of by no event; mocha's time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
