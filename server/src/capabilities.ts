/** What the server says that it can do, when an editor starts it. */
import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver";
import { fixAllKind } from "./core/features/actions.ts";
import { semanticTokensLegend } from "./core/features/semantic-tokens.ts";
import { supersedeKind } from "./core/features/supersede-action.ts";
import { serverCommands } from "./run-commands.ts";

export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [" ", "-", "[", ",", "{", ":", "#", "/"] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, supersedeKind] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  executeCommandProvider: { commands: serverCommands },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  documentHighlightProvider: true,
  callHierarchyProvider: true,
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
