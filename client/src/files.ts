/** The folder's files for a server that has no disk to read them from. */
import { Disposable, FileSystemError, FileType, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { withheld } from "../../server/src/core/tree/unread.ts";
import { decode } from "../../server/src/decode.ts";
import { foldersOfTools, listFilesRequest, readFileRequest, type Listing } from "../../server/src/protocol.ts";

export const provideFiles = (client: BaseLanguageClient): Disposable =>
  Disposable.from(
    client.onRequest(listFilesRequest, (folder: string) => list(Uri.parse(folder))),
    client.onRequest(readFileRequest, (file: string) => read(Uri.parse(file))),
  );

/** All that is below. Links are not followed: they could lead around in a circle. */
async function list(folder: Uri): Promise<Listing> {
  const entries = await readFolder(folder);
  if (entries === "closed") return { files: [], closed: [folder.toString()] };
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<Listing> => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !foldersOfTools.has(name)) return list(uri);
      return { files: type === FileType.File ? [uri.toString()] : [], closed: [] };
    }),
  );
  return { files: found.flatMap(({ files }) => files), closed: found.flatMap(({ closed }) => closed) };
}

async function readFolder(folder: Uri): Promise<readonly [string, FileType][] | "closed"> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch (error) {
    return isMissing(error) ? [] : "closed";
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof FileSystemError && ["FileNotFound", "FileIsADirectory", "FileNotADirectory"].includes(error.code);

async function read(file: Uri): Promise<string | null> {
  try {
    return decode(await workspace.fs.readFile(file));
  } catch (error) {
    return isMissing(error) ? null : withheld;
  }
}
