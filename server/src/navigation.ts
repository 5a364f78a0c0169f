/** The requests that lead from one place to others: definitions, references, names across the workspace, an item's sessions. */
import { ErrorCodes, ResponseError, type Connection } from "vscode-languageserver";
import { definition } from "./core/features/definition.ts";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "./core/features/item-hierarchy.ts";
import { documentHighlights, references } from "./core/features/references.ts";
import { prepareRename, rename, type Refusal } from "./core/features/rename.ts";
import { workspaceSymbols } from "./core/features/workspace-symbols.ts";
import type { Language } from "./core/language.ts";
import type { Desk } from "./desk.ts";

export function answerNavigation(connection: Connection, desk: Desk): void {
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    desk.answer("defining", uri, null, (document) =>
      definition(desk.workspace, document, document.offsetAt(position), { links: desk.client.definitionLinks }),
    ),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    desk.answer("finding references", uri, [], (document) =>
      references(desk.workspace, document, document.offsetAt(position), context),
    ),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    desk.answer("highlighting", uri, [], (document) => documentHighlights(document, document.offsetAt(position))),
  );
  connection.onWorkspaceSymbol(({ query }) =>
    desk.guard("finding symbols", "the workspace", [], () =>
      workspaceSymbols(desk.workspace, query, desk.languageOf()),
    ),
  );
  answerRenames(connection, desk);
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(({ textDocument: { uri }, position }) =>
    desk.answer("following an item", uri, null, (document, language) =>
      prepareCallHierarchy(desk.workspace, document, document.offsetAt(position), language),
    ),
  );
  callHierarchy.onIncomingCalls(({ item: { uri, data } }) =>
    desk.answer("following an item", uri, null, (_, language) => incomingCalls(desk.workspace, data, language)),
  );
  callHierarchy.onOutgoingCalls(({ item: { uri, data } }) =>
    desk.answer("following an item", uri, null, (_, language) => outgoingCalls(desk.workspace, data, language)),
  );
}

function answerRenames(connection: Connection, desk: Desk): void {
  const orRefuse = <T extends object>(answer: T | Refusal, language: Language): T | ResponseError =>
    "refusal" in answer ? new ResponseError(ErrorCodes.InvalidRequest, answer.refusal[language]) : answer;
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    desk.answer("renaming", uri, null, (document, language) =>
      orRefuse(prepareRename(desk.workspace, document, document.offsetAt(position)), language),
    ),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    desk.answer("renaming", uri, null, (document, language) => {
      const { identify } = desk.actionReader(document);
      const { annotations, takes } = desk.client;
      const reader = { language, annotations, documentChanges: takes.documentChanges, identify };
      return orRefuse(rename(desk.workspace, document, document.offsetAt(position), newName, reader), language);
    }),
  );
}
