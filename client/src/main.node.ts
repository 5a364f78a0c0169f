/** The extension's entry on desktop and remote hosts: starts the client over a server process, stops it again. */
import { workspace, type ExtensionContext, type Uri } from "vscode";
import { LanguageClient, TransportKind, type LanguageClientOptions } from "vscode-languageclient/node";
import { writeWhole } from "../../server/src/commands/write-whole.ts";
import { startClient } from "./client.ts";

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.mjs");
  const createClient = (options: LanguageClientOptions): LanguageClient =>
    new LanguageClient("kertasKerja", "Kertas Kerja", { module, transport: TransportKind.ipc }, options);
  context.subscriptions.push(startClient(context, createClient, write));
}

/** What lies on no disk is written as its own file system writes. */
const write = async (file: Uri, bytes: Uint8Array): Promise<void> =>
  file.scheme === "file"
    ? writeWhole(file.fsPath, bytes, { force: true, name: workspace.asRelativePath(file) })
    : workspace.fs.writeFile(file, bytes);
