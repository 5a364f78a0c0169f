/** How soon a server shows what it finds, in an empty folder and among many papers, when it first starts there and the next time. */
import { pathToFileURL } from "node:url";
import { withMistake } from "./editing.ts";
import { Server, type ServerSetup } from "./lsp.ts";
import { median } from "./median.ts";
import { paperOf } from "./papers.ts";
import { kertas, peer, type Product } from "./products.ts";
import type { Folders } from "./folders.ts";

/** In milliseconds from the start of the process. */
export interface Start {
  /** Until the first diagnostics of a paper that is opened at once. */
  readonly shown: number;
  /** Until all papers of the folder have been read and checked. */
  readonly ready: number;
  /** Processor time until then. */
  readonly cost: number;
}

export interface Starting {
  readonly papers: number;
  readonly peer: number;
  readonly empty: Start;
  readonly first: Start;
  readonly second: Start;
}

/** `papers`: in the folder that is not empty. */
export async function measureStarting(folders: Folders, papers: number, rounds: number): Promise<Starting> {
  const starts = { empty: [] as Start[], first: [] as Start[], second: [] as Start[] };
  const peers: number[] = [];
  const paths = { empty: folders.withPapers(0), full: folders.withPapers(papers) };
  for (let round = 0; round < rounds; round++) {
    const cache = folders.newCache();
    peers.push(await timeOfPeer(paths.empty));
    starts.empty.push(await timesOf({ ...kertas, cache: folders.newCache() }, paths.empty));
    starts.first.push(await timesOf({ ...kertas, cache }, paths.full));
    starts.second.push(await timesOf({ ...kertas, cache }, paths.full));
  }
  return {
    papers,
    peer: median(peers),
    empty: mediansOf(starts.empty),
    first: mediansOf(starts.first),
    second: mediansOf(starts.second),
  };
}

async function timesOf(setup: Product, path: string): Promise<Start> {
  return started(setup, path, async (server, shown, begin) => {
    const ready = (await server.ready()) - begin;
    const cost = server.cpu();
    // What is to be kept for the next start may be written in a quiet moment.
    await server.rest(500);
    return { shown, ready, cost };
  });
}

const timeOfPeer = (path: string): Promise<number> => started(peer, path, (_, shown) => Promise.resolve(shown));

/** Starts a server on a folder, opens a paper and waits for its diagnostics. */
async function started<T>(
  product: Product,
  path: string,
  then: (server: Server, shown: number, begin: number) => Promise<T>,
): Promise<T> {
  const folder = pathToFileURL(path).href;
  const uri = `${folder}/dibuka.kertas.yaml`;
  const setup: ServerSetup = { ...product, folder };
  const begin = performance.now();
  const server = await Server.start(setup);
  try {
    await server.open(uri, product.language, withMistake(paperOf({ size: 30_000 })));
    return await then(server, (await server.diagnostics(uri)) - begin, begin);
  } finally {
    await server.stop();
  }
}

const mediansOf = (starts: readonly Start[]): Start => ({
  shown: median(starts.map(({ shown }) => shown)),
  ready: median(starts.map(({ ready }) => ready)),
  cost: median(starts.map(({ cost }) => cost)),
});
