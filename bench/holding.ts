/** How much memory a server holds: with a long paper open among many or few others, and after thousands of edits. */
import { pathToFileURL } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { placeOfProse } from "./editing.ts";
import type { Folders } from "./folders.ts";
import { Server } from "./lsp.ts";
import { paperOf } from "./papers.ts";
import { kertas, peer, type Product } from "./products.ts";

/** Megabytes. */
export interface Held {
  /** In the end, after some seconds of rest. */
  readonly now: number;
  readonly peak: number;
}

export interface Holding {
  readonly peer: Held;
  /** By the number of papers in the folder. */
  readonly kertas: ReadonlyMap<number, Held>;
  readonly edited: Edited;
}

export interface Edited {
  readonly edits: number;
  /** After a tenth of the edits, and after all. */
  readonly early: Held;
  readonly late: Held;
}

export async function measureHolding(
  folders: Folders,
  counts: readonly number[],
  size: number,
  edits: number,
): Promise<Holding> {
  const ours = new Map<number, Held>();
  for (const count of counts) ours.set(count, await heldBy(kertas, folders.withPapers(count), size));
  return {
    peer: await heldBy(peer, folders.withPapers(0), size),
    kertas: ours,
    edited: await measureEdited(folders.withPapers(counts[1] ?? 0), edits),
  };
}

/** With one paper of this size open and typed in. */
async function heldBy(product: Product, path: string, size: number): Promise<Held> {
  return opened(product, path, size, async (server, type) => {
    for (let edit = 0; edit < 30; edit++) {
      await type(edit);
      await server.settle();
    }
    return rested(server);
  });
}

/** Each edit is read at once: a question follows it. Every tenth is left to be checked too. */
async function measureEdited(path: string, edits: number): Promise<Edited> {
  return opened(kertas, path, 95_000, async (server, type, uri) => {
    let early: Held | undefined;
    for (let edit = 0; edit < edits; edit++) {
      await type(edit);
      await server.request("textDocument/documentSymbol", { textDocument: { uri } });
      if (edit % 10 === 9) await pause(kertas.quiet + 5);
      if (edit + 1 === edits / 10) early = await rested(server);
    }
    const late = await rested(server);
    return { edits, early: early ?? late, late };
  });
}

async function opened<T>(
  product: Product,
  path: string,
  size: number,
  then: (server: Server, type: (edit: number) => Promise<void>, uri: string) => Promise<T>,
): Promise<T> {
  const folder = pathToFileURL(path).href;
  const uri = `${folder}/dibuka.kertas.yaml`;
  const text = paperOf({ size });
  const at = placeOfProse(text);
  const server = await Server.start({ ...product, folder });
  try {
    await server.rest(500);
    await server.open(uri, product.language, text);
    await server.rest(500);
    return await then(server, (edit) => server.type(uri, at, edit % 2, edit % 2 ? "" : "x"), uri);
  } finally {
    await server.stop();
  }
}

async function rested(server: Server): Promise<Held> {
  await server.rest(2000);
  return server.memory();
}
