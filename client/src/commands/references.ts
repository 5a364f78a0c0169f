/** Shows places that the server names in the editor's peek view: what a code lens leads to. */
import { commands, type Disposable } from "vscode";
import type { BaseLanguageClient, Location, Position } from "vscode-languageclient";
import { showReferencesCommand } from "../../../server/src/protocol.ts";

export function registerShowReferences(client: BaseLanguageClient): Disposable {
  const { protocol2CodeConverter: convert } = client;
  return commands.registerCommand(showReferencesCommand, (uri: string, position: Position, places: Location[]) =>
    commands.executeCommand(
      "editor.action.showReferences",
      convert.asUri(uri),
      convert.asPosition(position),
      places.map((place) => convert.asLocation(place)),
    ),
  );
}
