/** The folder's files for a server that has no disk to read them from. */
import { Disposable, FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { withheld } from "../../server/src/core/tree/unread.ts";
import { foldersOfTools, listFilesRequest, readFileRequest } from "../../server/src/protocol.ts";

export const provideFiles = (client: BaseLanguageClient): Disposable =>
  Disposable.from(
    client.onRequest(listFilesRequest, (folder: string) => list(Uri.parse(folder))),
    client.onRequest(readFileRequest, (file: string) => read(Uri.parse(file))),
  );

/** All files below; a folder that cannot be read is empty. Links are not followed: they could lead around in a circle. */
async function list(folder: Uri): Promise<string[]> {
  const entries = await readFolder(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<string[]> => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.File) return [uri.toString()];
      return type === FileType.Directory && !foldersOfTools.has(name) ? list(uri) : [];
    }),
  );
  return found.flat();
}

const readFolder = async (folder: Uri): Promise<readonly [string, FileType][]> => {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
};

/** Bytes that are no UTF-8 become U+FFFD, as on a disk. */
async function read(file: Uri): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.fs.readFile(file));
  } catch (error) {
    const isMissing =
      error instanceof FileSystemError &&
      ["FileNotFound", "FileIsADirectory", "FileNotADirectory"].includes(error.code);
    return isMissing ? null : withheld;
  }
}
