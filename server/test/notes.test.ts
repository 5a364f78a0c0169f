/**
 * A server that starts with the notes of an earlier one shows what one shows that starts without, whatever has happened
 * in between; and it reads and judges nothing that has stayed the same. KERTAS_SEED=n replays a seed.
 */
import { createHash } from "node:crypto";
import { DidOpenTextDocumentNotification } from "vscode-languageserver/node";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { archiveOf } from "../../bench/papers.ts";
import { diagnose } from "../src/core/features/diagnose.ts";
import { parseWhole } from "../src/core/tree/parse-whole.ts";
import { Notebook } from "../src/notebook.ts";
import type { Store } from "../src/host.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { branchOf, chanceOf, editOf, fresh, show, step, type World } from "./world.ts";

vi.mock(import("../src/core/features/diagnose.ts"), { spy: true });
vi.mock(import("../src/core/tree/parse-whole.ts"), { spy: true });

const seeds = process.env["KERTAS_SEED"] === undefined ? [1, 2, 3, 4] : [Number(process.env["KERTAS_SEED"])];

/** A store in memory. */
function storeOf(build = "one"): Store & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    build,
    digest: (text) => createHash("sha256").update(text).digest("base64url"),
    read: (uri) => Promise.resolve(texts.get(uri)),
    write: (uri, text) => {
      texts.set(uri, text);
      return Promise.resolve();
    },
  };
}

const storage = "file:///penyimpanan";

test.each(seeds)("seed %i", { timeout: 600_000 }, async (seed) => {
  const chance = chanceOf(seed);
  const store = storeOf();
  const world: World = { files: branchOf(chance), open: new Map() };
  const log: string[] = [];
  const recall = vi.spyOn(Notebook.prototype, "recall");
  for (let start = 0; start < 40; start++) {
    const day = chance.pick(["2025-11-10", "2025-11-10", "2026-01-20"]);
    const client = await connect({ ...memoryHost(world.files, day), store }, {}, { storage });
    await client.settle();
    expect(show(client), `start ${start} of seed ${seed}: ${log.join(" · ")}`).toEqual((await fresh(world, day)).found);
    log.length = 0;
    for (let count = chance.below(4); count > 0; count--) {
      log.push(await step(chance, world, client));
      await client.settle();
    }
    await client.stop();
    world.open.clear();
    for (let count = chance.below(3); count > 0; count--) {
      const uri = chance.pick([...world.files.keys(), `${root}/lain.kertas.yaml`]);
      const text = world.files.get(uri) ?? "";
      const edit = editOf(chance, text);
      if (chance.below(8) === 0) world.files.delete(uri);
      else world.files.set(uri, text.slice(0, edit.start) + edit.text + text.slice(edit.end));
      log.push(`meanwhile ${uri}: ${JSON.stringify(edit)}`);
    }
  }
  expect(recall.mock.results.filter(({ value }) => value !== undefined).length).toBeGreaterThan(50);
});

describe("the second start", () => {
  /** Every third with an outcome that does not exist. */
  const papers = new Map(
    [...archiveOf(30, 6_000)].map((text, number) => [
      `${root}/${number}.kertas.yaml`,
      number % 3 === 0 ? text.replace("outcome: ", "outcome: x") : text,
    ]),
  );
  const uri = `${root}/7.kertas.yaml`;

  interface Started {
    /** Documents that were judged, and texts that were read. */
    readonly judged: number;
    readonly read: number;
    readonly found: readonly string[];
  }

  /** Starts a server and stops it, `meanwhile` in between. */
  async function start(
    store: Store,
    files: ReadonlyMap<string, string> = papers,
    settings: Readonly<Record<string, unknown>> = {},
    meanwhile?: (client: TestClient) => Promise<void>,
  ): Promise<Started> {
    vi.clearAllMocks();
    const client = await connect({ ...memoryHost(files), store }, settings, { storage });
    await client.settle();
    const started = {
      judged: vi.mocked(diagnose).mock.calls.length,
      read: vi.mocked(parseWhole).mock.calls.length,
      found: show(client),
    };
    await meanwhile?.(client);
    await client.stop();
    return started;
  }

  let store: ReturnType<typeof storeOf>;
  let first: Started;
  beforeEach(async () => {
    store = storeOf();
    first = await start(store);
    expect(first.judged).toBe(papers.size);
    expect(first.found).not.toEqual([]);
    expect([...store.texts.keys()]).toEqual([expect.stringMatching(/^file:\/\/\/penyimpanan\/[\w-]+\.notes$/)]);
  });

  test("reads and judges nothing where nothing has changed", async () => {
    expect(await start(store)).toEqual({ judged: 0, read: 0, found: first.found });
  });

  test("judges a paper whose prose has changed, and no other", async () => {
    const text = papers.get(uri)?.replace("background: ", "background: Lain. ") ?? "";
    const second = await start(store, new Map(papers).set(uri, text));
    expect(second.judged).toBe(1);
  });

  test.each([
    ["another build", () => storeOf("another"), {}],
    ["another language", () => store, { kertasKerja: { language: "ms" } }],
  ])("begins anew for %s", async (_, another, settings) => {
    const other = another();
    for (const [place, text] of store.texts) other.texts.set(place, text);
    expect((await start(other, papers, settings)).judged).toBe(papers.size);
  });

  test("begins anew where the notes are cut off, or a letter of them is another", async () => {
    const [place = "", text = ""] = [...store.texts].flat();
    for (const broken of [
      "",
      text.slice(0, -1),
      text.slice(0, text.length / 2),
      text.replace("file:", "filo:"),
      "{}",
    ]) {
      const other = storeOf();
      expect(broken).not.toBe(text);
      other.texts.set(place, broken);
      expect(await start(other)).toEqual(first);
    }
  });

  test("begins anew where a paper has gone that lay outside the folder", async () => {
    const outside = {
      uri: "file:///di-luar.kertas.yaml",
      languageId: "kertas-kerja",
      version: 1,
      text: papers.get(uri) ?? "",
    };
    await start(store, papers, {}, async (client) => {
      await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: outside });
      await client.settle();
    });
    expect(await start(store)).toEqual(first);
  });

  test("keeps nothing of a folder that is not trusted", async () => {
    const other = storeOf();
    const client = await connect({ ...memoryHost(papers), store: other }, {}, { storage, isTrusted: false });
    await client.stop();
    expect(other.texts.size).toBe(0);
  });
});
