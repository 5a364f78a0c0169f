/** Has the client change its files. */
import type { ApplyWorkspaceEditParams, Connection, WorkspaceEdit } from "vscode-languageserver";
import type { Desk } from "./desk.ts";

/** Whether it did: not where it cannot, or somebody declined. All files in one edit, so that it is undone in one step. */
export async function applyEdit(
  connection: Connection,
  desk: Desk,
  edit: WorkspaceEdit,
  more: Omit<ApplyWorkspaceEditParams, "edit" | "label"> = {},
): Promise<boolean> {
  if (!desk.client.appliesEdits) return false;
  return (await connection.workspace.applyEdit({ label: "Kertas Kerja", edit, ...more })).applied;
}
