/** The handover dossier: asks what it is to be about, and opens the text that the server writes. */
import { commands, QuickPickItemKind, window, workspace, type Disposable, type QuickPickItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  dossierCommand,
  dossierScopesCommand,
  type DossierScope,
  type DossierScopes,
  type ViewNode,
} from "../../../server/src/protocol/reading.ts";
import { shownLanguage } from "../language.ts";
import { texts } from "../texts.ts";
import { registerAsking } from "./run.ts";

interface Choice extends QuickPickItem {
  readonly scope?: DossierScope;
}

export function registerDossier(client: BaseLanguageClient): Disposable {
  const ask = <T>(command: string, ...args: readonly unknown[]): Promise<T> =>
    client.sendRequest<T>("workspace/executeCommand", { command, arguments: args });
  return registerAsking("kertasKerja.dossier", async (given) => {
    const scope =
      scopeOf(given as DossierScope | ViewNode | undefined) ??
      (await chooseScope(await ask<DossierScopes>(dossierScopesCommand, caret())));
    if (!scope) return;
    const content = await ask<string | null>(dossierCommand, scope, shownLanguage());
    if (content === null) return;
    const document = await workspace.openTextDocument({ language: "markdown", content });
    await window.showTextDocument(document);
    await commands.executeCommand("markdown.showPreview");
  });
}

/** That of a row of a view; what another command gives is one. */
const scopeOf = (given: DossierScope | ViewNode | undefined): DossierScope | undefined =>
  given && "children" in given ? given.scope : given;

/** Where the caret is, so that the item there comes first. */
function caret(): { readonly uri: string; readonly line: number } | null {
  const editor = window.activeTextEditor;
  return editor ? { uri: editor.document.uri.toString(), line: editor.selection.active.line } : null;
}

async function chooseScope(scopes: DossierScopes): Promise<DossierScope | undefined> {
  const language = shownLanguage();
  const group = (label: string, choices: readonly Choice[]): Choice[] =>
    choices.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...choices] : [];
  const choices = [
    ...group(
      texts.forums[language],
      scopes.forums.map(({ id, name }) => ({ label: name, description: id, scope: { forum: id } })),
    ),
    ...group(
      texts.items[language],
      scopes.items.map(({ id, title }) => ({ label: id, description: title, scope: { item: id } })),
    ),
    ...group(
      texts.agencies[language],
      scopes.agencies.map(({ id, name }) => ({ label: name, description: id, scope: { agency: id } })),
    ),
  ];
  const chosen = await window.showQuickPick(choices, {
    title: texts.dossier[language],
    placeHolder: texts.dossierAbout[language],
    matchOnDescription: true,
  });
  return chosen?.scope;
}
