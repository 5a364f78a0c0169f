/** The command by which an editor has all papers in earlier versions of the format migrated: one workspace edit, undone in one step. */
import type { Connection, WorkspaceEdit } from "vscode-languageserver";
import { papersToMigrate, type PapersToMigrate } from "./core/commands/migrate-papers.ts";
import { Document } from "./core/document.ts";
import type { Desk } from "./desk.ts";
import type { MigratedPapers } from "./protocol.ts";
import { asFolder } from "./texts.ts";

/** Null while papers are still being read, and where the editor does not take the edit. */
export async function migratePapers(
  connection: Connection,
  desk: Desk,
  below: unknown,
): Promise<MigratedPapers | null> {
  try {
    if (!desk.workspace.isComplete) return null;
    const found = papersToMigrate(desk.workspace, typeof below === "string" ? asFolder(below) : undefined);
    const answer = { papers: found.papers.length, unsettled: found.unsettled, left: found.left.map(({ uri }) => uri) };
    if (answer.papers === 0) return answer;
    const edit = editOf(found, desk);
    // The editor saves what a refactoring changes in files that are not open.
    const { applied } = await connection.workspace.applyEdit({
      label: "Kertas Kerja",
      edit,
      metadata: { isRefactoring: true },
    });
    return applied ? answer : null;
  } catch (error) {
    desk.logFault("migrating", "the workspace", error);
    return null;
  }
}

function editOf({ papers }: PapersToMigrate, desk: Desk): WorkspaceEdit {
  const files = papers.map((document) => {
    const version = desk.texts.versionOf(document.uri);
    const seen = version === null ? withoutMark(document) : document;
    const edits = (seen.migrated?.edits ?? []).map((edit) => ({ range: seen.rangeOf(edit), newText: edit.text }));
    return { textDocument: { uri: document.uri, version }, edits };
  });
  if (desk.client.takes.documentChanges) return { documentChanges: files };
  return { changes: Object.fromEntries(files.map(({ textDocument: { uri }, edits }) => [uri, edits])) };
}

/** A closed file as the editor will read it: a byte order mark is no character of its first line. */
const withoutMark = (document: Document): Document =>
  document.text.startsWith("\uFEFF") ? new Document(document.uri, document.kind, document.text.slice(1)) : document;
