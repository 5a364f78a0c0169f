/** The language server as a Node process: over ipc for VS Code, over stdio for every other editor. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { diskHost } from "./host.disk.ts";
import { serve } from "./server.ts";

serve(createConnection(ProposedFeatures.all), diskHost);
