/** The requests for what an editor shows in and above the text: lenses, names behind ids, colours of closed and retired things. */
import type { CodeLens, Connection } from "vscode-languageserver";
import { codeLenses, resolveCodeLens, uriOfLens } from "./core/features/code-lenses.ts";
import { inlayHints } from "./core/features/inlay-hints.ts";
import { semanticTokens } from "./core/features/semantic-tokens.ts";
import type { Desk } from "./desk.ts";

export function answerViews(connection: Connection, desk: Desk): void {
  const { languages } = connection;
  connection.onCodeLens(({ textDocument: { uri } }) => {
    if (!desk.settings.codeLenses) return [];
    const lenses = desk.answer<CodeLens[]>("telling how items stand", uri, [], (document, language) =>
      codeLenses(desk.workspace, document, language),
    );
    // Those that count are of use only where a click can lead somewhere.
    return desk.client.showsReferences ? lenses : lenses.filter(({ command }) => command !== undefined);
  });
  connection.onCodeLensResolve((lens) =>
    desk.answer("counting", uriOfLens(lens) ?? "", lens, (_, language) =>
      resolveCodeLens(desk.workspace, lens, language),
    ),
  );
  languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    desk.answer("naming", uri, [], (document, language) =>
      desk.settings.inlayHints ? inlayHints(desk.workspace, document, range, language) : [],
    ),
  );
  languages.semanticTokens.on(({ textDocument: { uri } }) =>
    desk.answer("colouring", uri, { data: [] }, (document) => semanticTokens(desk.workspace, document)),
  );
  languages.semanticTokens.onRange(({ textDocument: { uri }, range }) =>
    desk.answer("colouring", uri, { data: [] }, (document) => semanticTokens(desk.workspace, document, range)),
  );
}
