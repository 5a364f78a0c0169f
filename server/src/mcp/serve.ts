/** The assistants' tools as a server of the Model Context Protocol: their contracts as they are, their answers as texts. */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type CallToolResult,
} from "@modelcontextprotocol/sdk/types.js";
import packageJson from "../../../package.json" with { type: "json" };
import { closedFolder } from "../archive.ts";
import { quotedNote } from "../core/assistant/quote.ts";
import { ask, tools } from "../core/assistant/tools.ts";
import type { Contract } from "../core/assistant/contracts.ts";
import type { Language, Localized } from "../core/language.ts";
import type { Folders } from "./folders.ts";

/** Serves one assistant. `log` is told of faults of ours. */
export async function serveAssistant(
  folders: Folders,
  language: Language,
  transport: Transport,
  log: (fault: unknown) => void,
): Promise<void> {
  const { server } = new McpServer(
    { name: "kertas-kerja", title: "Kertas Kerja", version: packageJson.version },
    { instructions: quotedNote },
  );
  server.registerCapabilities({ tools: {} });
  server.onerror = log;
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ contract }) => describe(contract, language)),
  }));
  server.setRequestHandler(
    CallToolRequestSchema,
    async ({ params: { name, arguments: input } }, { signal }): Promise<CallToolResult> => {
      if (!tools.some(({ contract }) => contract.name === name)) throw unknownTool(name);
      try {
        const workspace = await folders.now();
        // Nobody waits for the answer any more: it is not sent.
        if (signal.aborted) return asResult("", true);
        const answer = ask(name, input, { workspace, language, asOf: workspace.today });
        const result = asResult(answer?.text ?? "", answer?.isProblem ?? true);
        const notes = folders.closed.map((uri) => ({ type: "text" as const, text: closedFolder(uri)[language] }));
        return { ...result, content: [...result.content, ...notes] };
      } catch (fault) {
        log(fault);
        return asResult(failed[language], true);
      }
    },
  );
  await server.connect(transport);
}

const describe = ({ name, title, description, input }: Contract, language: Language) => ({
  name,
  title: title[language],
  description,
  inputSchema: {
    ...input,
    properties: { ...input.properties },
    ...(input.required && { required: [...input.required] }),
  },
  annotations: {
    title: title[language],
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  },
});

const asResult = (text: string, isError: boolean): CallToolResult => ({ content: [{ type: "text", text }], isError });

const unknownTool = (name: string): McpError =>
  new McpError(
    ErrorCode.InvalidParams,
    `There is no tool ${JSON.stringify(name.slice(0, 60))}. There are: ${tools.map(({ contract }) => contract.name).join(", ")}.`,
  );

const failed: Localized = {
  id: "Pertanyaan ini tidak dapat dijawab. Rinciannya ada pada keluaran galat program.",
  ms: "Soalan ini tidak dapat dijawab. Butirannya ada dalam output ralat program.",
  en: "This question could not be answered. The program's error output has the details.",
};
