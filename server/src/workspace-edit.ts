/** The edits of files as one workspace edit, undone in one step. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { Document } from "./core/document.ts";
import type { FileEdit } from "./core/finding.ts";
import type { Desk } from "./desk.ts";

export function workspaceEditOf(files: readonly FileEdit[], desk: Desk): WorkspaceEdit {
  if (!desk.client.takes.documentChanges)
    return { changes: Object.fromEntries(files.map((file) => [file.uri, textEdits(file, desk)])) };
  return { documentChanges: files.flatMap((file) => changesOf(file, desk)) };
}

function changesOf(file: FileEdit, desk: Desk) {
  const { uri, create } = file;
  const version = desk.texts.versionOf(uri);
  const filled: TextDocumentEdit = { textDocument: { uri, version }, edits: textEdits(file, desk) };
  return create ? [{ kind: "create" as const, uri }, filled] : [filled];
}

/** To an editor that opens the file, a byte order mark is no character of its first line. */
function textEdits({ uri, edits }: FileEdit, { workspace, texts }: Desk): TextEdit[] {
  const document = workspace.documents.get(uri) ?? new Document(uri, "institutions", "");
  const mark = !texts.isOpen(uri) && document.text.startsWith("\uFEFF") ? 1 : 0;
  const at = (offset: number) => {
    const { line, character } = document.rangeOf({ start: offset, end: offset }).start;
    return { line, character: line === 0 ? Math.max(0, character - mark) : character };
  };
  return edits.map(({ start, end, text }) => ({ range: { start: at(start), end: at(end) }, newText: text }));
}
