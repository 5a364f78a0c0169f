/** `node bench/profile.ts`: where the time of a keystroke goes at each size, by stages, for the table in docs/architecture.md. The server runs from its sources in this process. */
import { Session, type Profiler } from "node:inspector/promises";
import { DidChangeTextDocumentNotification, DidOpenTextDocumentNotification } from "vscode-languageserver/node";
import { connect, memoryHost, root, type TestClient } from "../server/test/client.ts";
import { placeOfProse } from "./editing.ts";
import { archiveOf, paperOf } from "./papers.ts";
import { tableOf } from "./table.ts";

const keystrokes = 300;

/** In which files the work of a stage is done; of nested calls the innermost that is listed counts. */
const stages: readonly (readonly [name: string, files: RegExp])[] = [
  ["the text: the change made, lines counted", /\/(?:texts|lines)\.ts|languageserver-textdocument/],
  ["the tree: cut, read, joined", /\/core\/tree\/(?!value)|\/js-yaml\//],
  ["values against the schema", /\/core\/faults\.ts|validators\.js/],
  ["rules", /\/core\/(?:rules|findings)\/|\/core\/(?:findings|ignores)\.ts/],
  ["what the others are told", /\/core\/(?:summary|timeline|dependents)\.ts/],
  ["diagnostics made and compared", /\/(?:diagnose|publish)\.ts/],
  ["messages, both ends", /\/vscode-(?:jsonrpc|languageserver)|node:|\/server\/test\/client\.ts/],
];
const collecting = "memory collected";
const remaining = "the rest";
/** What runs below this function is about the part that changed; all other rules look at the whole paper. */
const ofPart = "findInPart";

type Costs = ReadonlyMap<string, number>;

async function profile(size: number): Promise<Costs> {
  const papers = [...archiveOf(300, 30_000)].map((text, number) => [`${root}/${number}.kertas.yaml`, text] as const);
  const client = await connect(memoryHost(new Map(papers)));
  const uri = `${root}/dibuka.kertas.yaml`;
  const text = paperOf({ size });
  await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "kertas-kerja", version: 0, text },
  });
  await type(client, uri, text, 60);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  await type(client, uri, text, keystrokes);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  await client.stop();
  return costsOf(profile);
}

async function type(client: TestClient, uri: string, text: string, count: number): Promise<void> {
  const start = placeOfProse(text);
  for (let stroke = 0; stroke < count; stroke++) {
    const end = { line: start.line, character: start.character + (stroke % 2) };
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: stroke + 1 },
      contentChanges: [{ range: { start, end }, text: stroke % 2 ? "" : "x" }],
    });
    await client.settle();
  }
}

/** Milliseconds of each stage for one keystroke. */
function costsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Costs {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const stageOf = (id: number): string | undefined => {
    let stage: string | undefined;
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { functionName = "", url = "" } = byId.get(at)?.callFrame ?? {};
      if (functionName === "(garbage collector)") return collecting;
      if (functionName === "(idle)" || functionName === "(program)") return undefined;
      stage ??= stages.find(([, files]) => files.test(url))?.[0];
      if (stage === "rules" && functionName === ofPart) return "rules over the item that changed";
    }
    return stage === "rules" ? "rules over the whole paper" : (stage ?? remaining);
  };
  const costs = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const stage = stageOf(id);
    const cost = (timeDeltas[index] ?? 0) / 1000 / keystrokes;
    if (stage !== undefined) costs.set(stage, (costs.get(stage) ?? 0) + cost);
  }
  return costs;
}

const names = [
  ...stages.flatMap(([name]) =>
    name === "rules" ? [`${name} over the item that changed`, `${name} over the whole paper`] : name,
  ),
  collecting,
  remaining,
];
const sizes = [10_000, 95_000, 960_000];
const measured: Costs[] = [];
for (const size of sizes) measured.push(await profile(size));
const total = (costs: Costs): number => [...costs.values()].reduce((sum, cost) => sum + cost, 0);
console.log(
  tableOf(
    ["ms for one keystroke", ...sizes.map((size) => `${size / 1000} KB`)],
    [
      ...names.map((name) => [name, ...measured.map((costs) => (costs.get(name) ?? 0).toFixed(2))]),
      ["all", ...measured.map((costs) => total(costs).toFixed(2))],
    ],
  ),
);
// The server watches whether its client's process is still there, and would do so for ever.
process.exit();
