/** "Bring all papers of this folder to the current format": the server migrates them in one edit, and the person is told how many. */
import { commands, Uri, window, workspace, type Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { migrateCommand, type MigratedPapers } from "../../../server/src/protocol/writing.ts";
import { shownLanguage } from "../language.ts";
import { migrateTexts as texts } from "./migrate-texts.ts";
import { registerWriting } from "./run.ts";

/** `given` is a folder or file; otherwise the folder of the paper in front is meant, and all folders where there is none. */
export function registerMigrate(client: BaseLanguageClient): Disposable {
  return registerWriting("kertasKerja.migrate", async (given) => {
    const below = given instanceof Uri ? given : folderInFront();
    const parameters = { command: migrateCommand, arguments: [below?.toString() ?? null] };
    tell(await client.sendRequest<MigratedPapers | null>("workspace/executeCommand", parameters));
  });
}

function folderInFront(): Uri | undefined {
  const front = window.activeTextEditor?.document.uri;
  return front && workspace.getWorkspaceFolder(front)?.uri;
}

function tell(migrated: MigratedPapers | null): void {
  const language = shownLanguage();
  if (!migrated) return void window.showWarningMessage(texts.notMigrated[language]);
  const { papers, unsettled, left } = migrated;
  if (papers + left.length === 0) return void window.showInformationMessage(texts.nothingToDo[language]);
  const names = left.map((uri) => workspace.asRelativePath(Uri.parse(uri)));
  const said = [
    texts.migrated(papers)[language],
    ...(unsettled > 0 ? [texts.unsettled(unsettled)[language]] : []),
    ...(names.length > 0 ? [texts.left(names)[language]] : []),
  ].join(" ");
  if (unsettled + left.length === 0) return void window.showInformationMessage(said);
  const problems = texts.problems[language];
  void window.showWarningMessage(said, problems).then((chosen) => {
    if (chosen === problems) void commands.executeCommand("workbench.actions.view.problems");
  });
}
