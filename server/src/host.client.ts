/** The host where files are the client's: in a browser, and for folders that lie on no disk. It asks for everything, and reads what the client reads. */
import type { Connection } from "vscode-languageserver";
import { today, type Host } from "./host.ts";
import { listFilesRequest, readFileRequest, type Listing } from "./protocol.ts";

/** A client that cannot answer has no files. */
export const clientHost = (connection: Connection, locale: string | undefined): Host => ({
  list: async (folder, onClosed) => {
    const { files, closed } = ((await ask(connection, listFilesRequest, folder)) ?? {}) as Partial<Listing>;
    for (const one of asTexts(closed)) onClosed?.(one);
    return asTexts(files);
  },
  read: async (uri) => {
    const text = await ask(connection, readFileRequest, uri);
    return typeof text === "string" ? text : undefined;
  },
  today,
  locale,
});

const ask = (connection: Connection, request: string, uri: string): Promise<unknown> =>
  connection.sendRequest<unknown>(request, uri).catch(() => undefined);

const asTexts = (answer: unknown): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one === "string") : [];
