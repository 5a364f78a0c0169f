/** The command by which an editor has all papers in earlier versions of the format migrated: one workspace edit, undone in one step. */
import type { Connection } from "vscode-languageserver";
import { papersToMigrate } from "./core/commands/migrate-papers.ts";
import { applyEdit } from "./apply.ts";
import type { Desk } from "./desk.ts";
import type { MigratedPapers } from "./protocol/writing.ts";
import { asFolder } from "./texts.ts";
import { workspaceEditOf } from "./workspace-edit.ts";

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
    const files = found.papers.map(({ uri, migrated }) => ({ uri, edits: migrated?.edits ?? [] }));
    const edit = workspaceEditOf(files, desk);
    // The editor saves what a refactoring changes in files that are not open.
    const isApplied = await applyEdit(connection, desk, edit, { metadata: { isRefactoring: true } });
    return isApplied ? answer : null;
  } catch (error) {
    desk.logFault("migrating", "the workspace", error);
    return null;
  }
}
