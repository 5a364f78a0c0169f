/** A folder for tests, with one file that another program holds: others may be written beside it, nothing may take its place. */
import * as vscode from "vscode";

export class LockedFolder implements vscode.FileSystemProvider {
  readonly files = new Map([["/ekspor.md", "yang lama"]]);
  readonly tried: string[] = [];
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch = () => ({ dispose: () => undefined });
  createDirectory = () => undefined;
  readDirectory = (): [string, vscode.FileType][] =>
    [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === "/") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#get(path).length };
  }

  readFile = ({ path }: vscode.Uri): Uint8Array => new TextEncoder().encode(this.#get(path));

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.tried.push("write");
    this.#refuse(path);
    this.files.set(path, new TextDecoder().decode(content));
  }

  delete({ path }: vscode.Uri): void {
    this.tried.push("delete");
    this.#refuse(path);
    this.files.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.tried.push("rename");
    this.#refuse(to.path);
    this.files.set(to.path, this.#get(from.path));
    this.files.delete(from.path);
  }

  #get(path: string): string {
    const text = this.files.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return text;
  }

  #refuse(path: string): void {
    if (path === "/ekspor.md") throw vscode.FileSystemError.NoPermissions("EBUSY");
  }
}
