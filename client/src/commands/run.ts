/** Runs commands for a person: one that writes is refused in a folder that is not trusted, one that fails says so in the person's language. */
import { commands, window, workspace, type Disposable, type Uri } from "vscode";
import { shownLanguage } from "../language.ts";
import { texts } from "../texts.ts";

/** Writes a file whole or not at all, over one that is there: the person has been asked. */
export type WriteWhole = (file: Uri, bytes: Uint8Array) => PromiseLike<void>;

/** A command that asks the server; a server that does not answer is no stack trace. */
export const registerAsking = (name: string, run: (given?: unknown) => Promise<void>): Disposable =>
  commands.registerCommand(name, (given?: unknown) =>
    run(given).catch(() => void window.showErrorMessage(texts.notAnswered[shownLanguage()])),
  );

/** A command that writes into the folder. */
export const registerWriting = (name: string, run: (given?: unknown) => Promise<void>): Disposable =>
  registerAsking(name, async (given) => {
    if (mayWrite()) await run(given);
  });

/** Whether a file may be written there, or anywhere in the folder; says so where not. */
export function mayWrite(file?: Uri): boolean {
  if (workspace.isTrusted || (file && !workspace.getWorkspaceFolder(file))) return true;
  const language = shownLanguage();
  const manage = texts.manageTrust[language];
  void window.showWarningMessage(texts.notTrusted[language], manage).then((chosen) => {
    if (chosen === manage) void commands.executeCommand("workbench.trust.manage");
  });
  return false;
}
