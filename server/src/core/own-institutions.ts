/** The institutions files of a workspace's folders, and the one of a folder that takes what is added: the first by name, else a new one. */
import type { Document } from "./document.ts";
import type { Workspace } from "./workspace.ts";

/** The file that is made where a folder has none of its own. */
const newFile = "lembaga.institutions.yaml";

/** In the order of their names; those left out of checking are not written to. */
export const ownFilesIn = (workspace: Workspace, folder?: string): readonly Document[] =>
  [...workspace.documents.values()]
    .filter(({ kind, uri }) => kind === "institutions" && !workspace.isIgnored(uri))
    .filter(({ uri }) => folder === undefined || workspace.folderOf(uri) === folder)
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));

/** Its URI, be it there or not. */
export const ownFileOf = (workspace: Workspace, folder: string): string =>
  ownFilesIn(workspace, folder)[0]?.uri ?? `${folder}/${newFile}`;

/** Whether a file can be edited: read as a whole, and in no version that is not known here. */
export const canTake = ({ tree, format }: Document): boolean => tree.faults.length === 0 && format.age !== "newer";
