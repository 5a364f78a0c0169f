/** The file that a path written in a document leads to: shared by links and definitions. */
import { Utils, URI } from "vscode-uri";
import type { Document } from "../document.ts";
import type { Workspace } from "../workspace.ts";

/** The file that a path leads to, where it may be opened: it is there as far as is known, and lies below the folder. */
export function fileAt(workspace: Workspace, document: Document, path: string): string | undefined {
  if (document.uri.startsWith("untitled:")) return undefined;
  const folder = workspace.folderOf(document.uri);
  const root = folder ?? Utils.dirname(URI.parse(document.uri)).toString();
  const target = workspace.resolvePath(document, path);
  if (!target?.startsWith(`${root}/`)) return undefined;
  return folder === undefined || workspace.files?.has(target) !== false ? target : undefined;
}
