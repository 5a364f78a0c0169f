/** The extension's entry in a browser: starts the client over a server in a worker, stops both again. */
import { Uri, workspace, type ExtensionContext } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { startClient } from "./client.ts";

export function activate(context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, "dist");
  // VS Code puts a class of its own in the place of Worker, which the client's library would not know again.
  const startWorker = (): Promise<MessageTransports> => {
    const worker = new Worker(Uri.joinPath(dist, "web/server.js").toString(true));
    // What is rarely used is fetched from there: a worker of VS Code's does not know its own address.
    worker.postMessage({ pieces: `${Uri.joinPath(dist, "pieces").toString(true)}/` });
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  const createClient = (options: LanguageClientOptions): LanguageClient =>
    new LanguageClient("kertasKerja", "Kertas Kerja", startWorker, options);
  context.subscriptions.push(startClient(context, createClient, (file, bytes) => workspace.fs.writeFile(file, bytes)));
}
