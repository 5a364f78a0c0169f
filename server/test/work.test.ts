/** What an edit costs, counted in work done and not by a clock: it is that of the part which changed, however long the paper and however many others there are. */
import { DidChangeTextDocumentNotification, DidOpenTextDocumentNotification } from "vscode-languageserver/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { archiveOf, paperOf } from "../../bench/papers.ts";
import { diagnose } from "../src/core/features/diagnose.ts";
import { findFaults } from "../src/core/faults.ts";
import { rules } from "../src/core/generated/rules.ts";
import { asMaps, valueOf } from "../src/core/read.ts";
import { parseWhole } from "../src/core/tree/parse-whole.ts";
import { createPublisher, type Publisher } from "../src/publish.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";

// Each place where work is done is watched from outside: the product itself counts nothing.
vi.mock(import("../src/core/tree/parse-whole.ts"), { spy: true });
vi.mock(import("../src/core/faults.ts"), { spy: true });
vi.mock(import("../src/core/features/diagnose.ts"), { spy: true });
vi.mock(import("../src/core/generated/rules.ts"), async (load) => {
  const { rules, ...others } = await load();
  return { ...others, rules: rules.map((rule) => ({ ...rule, ...(rule.item && { item: vi.fn(rule.item) }) })) };
});

interface Work {
  /** Parts of texts that were read, and the characters in them. */
  readonly read: number;
  readonly characters: number;
  /** Items held against the schema. */
  readonly validated: number;
  /** Times that a rule was run over an item. */
  readonly judged: number;
  /** Documents whose findings were asked for. */
  readonly examined: readonly string[];
  /** Documents whose diagnostics were sent. */
  readonly sent: readonly string[];
}

const ofItems = rules.flatMap(({ item, severity }) => (item && severity !== "off" ? [vi.mocked(item)] : []));

/** Does something in a server and counts what it costs. */
async function workOf(client: TestClient, act: () => Promise<void>): Promise<Work> {
  const before = client.sent.length;
  vi.clearAllMocks();
  await act();
  await client.settle();
  const texts = vi.mocked(parseWhole).mock.calls.map(([text]) => text);
  return {
    read: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    validated: vi.mocked(findFaults).mock.calls.reduce((sum, [, node]) => sum + itemsIn(node), 0),
    judged: ofItems.reduce((sum, item) => sum + item.mock.calls.length, 0),
    examined: vi.mocked(diagnose).mock.calls.map(([, { uri }]) => uri),
    sent: client.sent.slice(before),
  };
}

const itemsIn = (node: Parameters<typeof valueOf>[0]): number => asMaps(valueOf(node, "items")).length;

const uri = `${root}/sidang-38.kertas.yaml`;
const text = paperOf({ size: 720_000 });
const others = new Map([...archiveOf(300, 6000)].map((paper, number) => [`${root}/${number}.kertas.yaml`, paper]));

/** Where a word ends, at or behind an offset. */
const behind = (word: string, from: number): number => text.indexOf(word, from) + word.length;

const middle = text.length / 2;
const prose = behind("background: |\n      ", middle);
const outcome = behind("outcome: carried-over", middle);
const ofFirst = behind("decision: ", 0);
const title = behind("\n    title: ", middle / 2);

/** What a change to one item costs, whatever it is. */
const ofOneItem = { read: 1, validated: 1, judged: ofItems.length, examined: [uri] };

describe("an edit in a paper of 400 items, among 300 other papers", () => {
  let client: TestClient;
  let version = 1;
  let current = text;

  /** Replaces characters, and counts what that costs. */
  const edit = (offset: number, length: number, put: string): Promise<Work> => {
    const change = { range: { start: positionOf(offset), end: positionOf(offset + length) }, text: put };
    current = current.slice(0, offset) + put + current.slice(offset + length);
    return workOf(client, () =>
      client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges: [change],
      }),
    );
  };
  const positionOf = (offset: number): { readonly line: number; readonly character: number } => {
    const lines = current.slice(0, offset).split("\n");
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };

  beforeAll(async () => {
    client = await connect(memoryHost(others));
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "kertas-kerja", version, text },
    });
    await client.settle();
    // What is only done once is done: each other paper that tells of the first item has been looked at.
    await edit(ofFirst, 0, "x");
    await edit(ofFirst, 1, "");
  });

  afterAll(() => client.stop());

  test("is made in as long a paper, among as many", () => {
    expect(text.split("\n  - id: ").length - 1).toBeGreaterThanOrEqual(400);
    expect(ofItems.length).toBeGreaterThan(10);
    expect(others.size).toBe(300);
  });

  test("in prose reads, validates and judges one item, and sends nothing", async () => {
    for (const put of [() => edit(prose, 0, "x"), () => edit(prose, 1, "")]) {
      const work = await put();
      expect(work).toMatchObject({ ...ofOneItem, sent: [] });
      expect(work.characters).toBeLessThan(5000);
    }
  });

  test("that brings or takes a finding sends the diagnostics of this paper", async () => {
    expect(await edit(outcome, 0, "x")).toMatchObject({ ...ofOneItem, sent: [uri] });
    expect(await edit(outcome, 1, "")).toMatchObject({ ...ofOneItem, sent: [uri] });
  });

  test("in a decision that earlier papers tell too looks at none of them: they do not look ahead", async () => {
    const id = /- id: (\S+)/.exec(text)?.[1] ?? "";
    expect([...others.values()].some((paper) => paper.includes(`- id: ${id}\n`))).toBe(true);
    expect(await edit(ofFirst, 0, "x")).toMatchObject({ ...ofOneItem, examined: [uri], sent: [uri] });
    await edit(ofFirst, 1, "");
  });

  test("costs the same behind an open quote that keeps the text from parsing", async () => {
    expect(await edit(title, 0, '"')).toMatchObject({ ...ofOneItem, sent: [uri] });
    expect(await edit(prose + 1, 0, "x")).toMatchObject({ ...ofOneItem, sent: [] });
    expect(await edit(prose + 1, 1, "")).toMatchObject({ ...ofOneItem, sent: [] });
    expect(await edit(title, 1, "")).toMatchObject({ ...ofOneItem, sent: [uri] });
  });

  test("costs the same in an item with a half-typed key", async () => {
    const line = current.lastIndexOf("\n    background:", prose);
    const key = "\n    judu";
    expect(await edit(line, 0, key)).toMatchObject({ ...ofOneItem, sent: [uri] });
    expect(await edit(line + key.length, 0, "l")).toMatchObject(ofOneItem);
    expect(await edit(line, key.length + 1, "")).toMatchObject({ ...ofOneItem, sent: [uri] });
  });

  test("that adds an item reads that item alone", async () => {
    const at = current.indexOf("\n  - id: ", middle) + 1;
    const item = current.slice(at, current.indexOf("\n  - id: ", at) + 1).replace(/-\d{4}\n/, "-9999\n");
    const work = await edit(at, 0, item);
    expect(work.read).toBe(1);
    await edit(at, item.length, "");
  });
});

describe("a burst of changes", () => {
  const closed = "file:///papers/closed.kertas.yaml";

  /** A publisher of one open document, and what it has checked. */
  function publisher(): {
    readonly checked: string[];
    readonly change: () => void;
    readonly touch: Publisher["touch"];
  } {
    const checked: string[] = [];
    const { change, touch } = createPublisher({
      settle: () => {
        touch([uri]);
      },
      diagnose: (one) => {
        checked.push(one);
        return [];
      },
      isOpen: (one) => one === uri,
      send: () => undefined,
      idle: () => undefined,
    });
    return { checked, change, touch };
  }

  /** `count` changes, `pause` milliseconds between them; then what was checked up to `wait` milliseconds after the last. */
  function burst(count: number, pause: number, wait: number): readonly string[] {
    const { checked, change } = publisher();
    for (let stroke = 0; stroke < count; stroke++) {
      vi.advanceTimersByTime(stroke > 0 ? pause : 0);
      change();
    }
    vi.advanceTimersByTime(wait);
    return checked;
  }

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("is worked off once, be it longer than the wait after a single one", () => {
    expect(burst(40, 0, 60)).toEqual([uri]);
    expect(burst(9, 30, 60)).toEqual([uri]);
  });

  test("keeps nobody waiting who pauses, nor for ever who does not", () => {
    expect(burst(3, 60, 60)).toEqual([uri, uri, uri]);
    expect(burst(30, 30, 0)).toEqual([uri, uri]);
  });

  test("lets closed documents be checked meanwhile, and the open one before those that still wait", () => {
    const { checked, change, touch } = publisher();
    change();
    touch([closed]);
    vi.advanceTimersByTime(30);
    change();
    vi.advanceTimersByTime(15);
    expect(checked).toEqual([closed]);
    vi.advanceTimersByTime(60);
    touch([closed, uri]);
    vi.advanceTimersByTime(60);
    expect(checked).toEqual([closed, uri, uri, closed]);
  });
});
