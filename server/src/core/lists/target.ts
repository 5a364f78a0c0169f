/** The institutions file of a workspace folder that takes what is added: its own one, the first by name of several, else a new one. */
import type { Workspace } from "../workspace.ts";

const newFile = "lembaga.institutions.yaml";

export function ownFileOf(workspace: Workspace, folder: string): string {
  const own = [...workspace.documents.values()]
    .filter(
      ({ kind, uri }) => kind === "institutions" && workspace.folderOf(uri) === folder && !workspace.isIgnored(uri),
    )
    .map(({ uri }) => uri)
    .sort();
  return own[0] ?? `${folder}/${newFile}`;
}
