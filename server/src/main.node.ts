/** The language server as a Node process: over ipc for VS Code, over stdio for every other editor. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { clientHost } from "./host.client.ts";
import { diskHost } from "./host.disk.ts";
import { hostOf } from "./host.ts";
import { serve } from "./server.ts";

const connection = createConnection(ProposedFeatures.all);
serve(connection, hostOf(diskHost, clientHost(connection, diskHost.locale)));
