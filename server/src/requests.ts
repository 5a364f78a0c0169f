/** Each request that only asks: one function of the core answers it from the desk's workspace. */
import type { Connection, DocumentSymbol, SymbolInformation } from "vscode-languageserver";
import { fixAll, fixAllKind, quickFixesAt } from "./core/features/actions.ts";
import { complete } from "./core/features/complete.ts";
import { foldingRanges } from "./core/features/folding.ts";
import { hover } from "./core/features/hover.ts";
import { documentLinks } from "./core/features/links.ts";
import { supersedeAction, supersedeKind } from "./core/features/supersede-action.ts";
import { selectionRange } from "./core/features/selection.ts";
import { documentSymbols, flatten } from "./core/features/symbols.ts";
import type { Desk } from "./desk.ts";
import { fitHover, fitLinks, fitProposals } from "./fit.ts";

export function answerRequests(connection: Connection, desk: Desk): void {
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    desk.answer("completing", uri, [], (document, language) =>
      fitProposals(
        complete(desk.workspace, document, document.offsetAt(position), language, { snippets: desk.client.snippets }),
        desk.client.understands,
      ),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    desk.answer("hovering", uri, null, (document, language) =>
      fitHover(hover(desk.workspace, document, document.offsetAt(position), language), desk.client.understands),
    ),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    desk.answer("fixing", uri, [], (document) => {
      if (!desk.client.actions) return [];
      const wanted = (kind: string): boolean =>
        !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const reader = desk.actionReader(document);
      return [
        ...(wanted("quickfix") ? quickFixesAt(desk.workspace, document, span, reader) : []),
        ...(context.only && wanted(fixAllKind) ? fixAll(desk.workspace, document, reader) : []),
        ...(desk.client.asksToSupersede && wanted(supersedeKind)
          ? supersedeAction(desk.workspace, document, span, reader.language)
          : []),
      ];
    }),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    desk.answer<DocumentSymbol[] | SymbolInformation[]>("outlining", uri, [], (document, language) => {
      const symbols = documentSymbols(document, language);
      return desk.client.nestedSymbols ? symbols : flatten(symbols, uri);
    }),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }) => desk.answer("folding", uri, [], foldingRanges));
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    desk.answer("selecting", uri, [], (document) =>
      positions.map((position) => selectionRange(document, document.offsetAt(position))),
    ),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    desk.answer("linking", uri, [], (document, language) =>
      fitLinks(documentLinks(desk.workspace, document, language), desk.client.understands),
    ),
  );
}
