/** The extension's entry on desktop and remote hosts: starts the client over a server process, stops it again. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type LanguageClientOptions } from "vscode-languageclient/node";
import { startClient } from "./client.ts";

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.mjs");
  const createClient = (options: LanguageClientOptions): LanguageClient =>
    new LanguageClient("kertasKerja", "Kertas Kerja", { module, transport: TransportKind.ipc }, options);
  context.subscriptions.push(startClient(context, createClient));
}
