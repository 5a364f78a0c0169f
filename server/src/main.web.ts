/** The language server as a worker of a browser: its files are the client's, and what is rarely used is fetched when it is asked for. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { clientHost } from "./host.client.ts";
import { serve } from "./server.ts";

/** The first message, before any of the protocol's, says where the pieces lie. */
self.onmessage = ({ data }: MessageEvent<{ readonly pieces: string }>) => {
  Object.assign(self, { kertasKerjaPieces: data.pieces });
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  serve(connection, clientHost(connection, navigator.language));
};
