/** Writes files that appear whole: where the disk is full or another program holds the file, what there was stays. */
import { FileSystemError, FileType, Uri, workspace } from "vscode";

/** Writes beside the file first. What a link leads to is written as it is: nothing may take the link's own place. */
export async function writeWhole(file: Uri, bytes: Uint8Array): Promise<void> {
  const present = await workspace.fs.stat(file).then(
    ({ type }) => type,
    () => FileType.Unknown,
  );
  // VS Code would put the file in the place of a folder with all that is in it.
  if ((present & FileType.Directory) !== 0) throw FileSystemError.FileIsADirectory(file);
  if ((present & FileType.SymbolicLink) !== 0) return workspace.fs.writeFile(file, bytes);
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  const draft = Uri.joinPath(file, "..", `.${name}.${crypto.randomUUID()}.kertas-tmp`);
  try {
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}
