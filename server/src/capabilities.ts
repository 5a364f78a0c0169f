/** What the server says that it can do, when an editor starts it. */
import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { fixAllKind } from "./core/features/actions.ts";
import { semanticTokensLegend } from "./core/features/semantic-tokens.ts";
import { supersedeKind } from "./core/features/supersede-action.ts";
import { serverCommands } from "./run-commands.ts";

/** As far as the client can make use of it. */
export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: client.encoding,
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    // Who does not tell what happens to files has it looked for when one is saved.
    ...(!client.watching && { save: true }),
  },
  completionProvider: { triggerCharacters: [" ", "-", "[", ",", "{", ":", "#", "/"] },
  hoverProvider: true,
  ...(client.actions && {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, supersedeKind] },
  }),
  ...(client.pulls && {
    diagnosticProvider: { identifier: "kertas-kerja", interFileDependencies: true, workspaceDiagnostics: false },
  }),
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  executeCommandProvider: { commands: serverCommands },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: client.preparesRename ? { prepareProvider: true } : true,
  workspaceSymbolProvider: true,
  documentHighlightProvider: true,
  callHierarchyProvider: true,
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
