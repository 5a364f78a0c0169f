/** Messages as no client should send them: out of order, about unknown documents, with places that do not exist, of the wrong shape. Each request is answered, and nothing is left undone. */
import { serverCommands } from "../server/src/run-commands.ts";
import { memoryHost, root } from "../server/test/client.ts";
import { RawClient } from "../server/test/raw-client.ts";
import { branchOf, editOf, type Chance } from "../server/test/world.ts";
import { add, type Campaign, type Count } from "./campaign.ts";

/** How long a request may wait for its answer, in milliseconds. */
const patience = 20_000;

const requests = [
  ...["completion", "hover", "codeAction", "documentSymbol", "foldingRange", "selectionRange", "documentLink"],
  ...["definition", "references", "documentHighlight", "rename", "prepareRename", "prepareCallHierarchy", "codeLens"],
  ...["inlayHint", "semanticTokens/full", "semanticTokens/range", "diagnostic", "formatting", "nothing"],
].map((name) => `textDocument/${name}`);

const others = [
  "workspace/symbol",
  "codeLens/resolve",
  "callHierarchy/incomingCalls",
  "callHierarchy/outgoingCalls",
  "workspace/diagnostic",
  "initialize",
  "$/unknown",
];

const numbers = [0, 1, 5, 40, -1, 1e9, 2 ** 31, 0.5, Number.MAX_SAFE_INTEGER];

const odd = [
  null,
  "",
  "x",
  7,
  -1,
  true,
  [],
  {},
  [null],
  { uri: 7 },
  { textDocument: null },
  { textDocument: { uri: "::" } },
  "%00",
  { arguments: 1 },
];

function positionOf(chance: Chance): unknown {
  if (chance.below(15) === 0) return chance.pick(odd);
  return { line: chance.pick(numbers), character: chance.pick(numbers) };
}

function paramsFor(chance: Chance, uri: string): unknown {
  if (chance.below(12) === 0) return chance.pick(odd);
  const position = positionOf(chance);
  return {
    textDocument: { uri },
    position,
    range: { start: position, end: positionOf(chance) },
    positions: [position],
    context: { diagnostics: [], includeDeclaration: true, ...(chance.below(4) === 0 && { only: ["source.fixAll"] }) },
    newName: chance.pick(["UJI-9", "", "*", "\u0000", "x".repeat(5_000)]),
    item: { uri, name: "x", kind: 1, data: chance.pick([...odd, { id: "UJI-1" }]), range: {}, selectionRange: {} },
    data: chance.pick(odd),
    command: chance.pick([...serverCommands, "none"]),
    query: chance.pick(["", "UJI", "\uFFFF"]),
    arguments: Array.from({ length: chance.below(4) }, () =>
      chance.pick([...odd, uri, "id", { item: "UJI-1" }, position]),
    ),
  };
}

interface World {
  readonly files: Map<string, string>;
  readonly open: Map<string, string>;
}

/** One message; answers what is waited for. */
function send(chance: Chance, client: RawClient, { files, open }: World, count: Count): Promise<unknown> | undefined {
  add(count, "messages");
  const uri = chance.pick([
    ...files.keys(),
    ...open.keys(),
    `${root}/tidak-ada.kertas.yaml`,
    "untitled:x",
    "",
    "not a uri",
    "file:///%E0%A4%A",
  ]);
  switch (chance.below(12)) {
    case 0: {
      const text = files.get(uri) ?? chance.pick(["", "format: kertas-kerja/1\n", "\u0000"]);
      open.set(uri, text);
      client.open(uri, chance.pick(["kertas-kerja", "kertas-kerja", "yaml", "kertas-kerja-institutions", ""]), text);
      return undefined;
    }
    case 1:
    case 2:
    case 3: {
      const text = open.get(uri) ?? "";
      const edit = editOf(chance, text);
      if (chance.below(3) === 0)
        client.change(uri, [{ range: { start: positionOf(chance), end: positionOf(chance) }, text: edit.text }]);
      else {
        open.set(uri, text.slice(0, edit.start) + edit.text + text.slice(edit.end));
        client.change(uri, [{ text: open.get(uri) }]);
      }
      return undefined;
    }
    case 4:
      open.delete(uri);
      client.close(uri);
      return undefined;
    case 5:
      if (chance.below(2) === 0) files.delete(uri);
      client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: chance.pick([1, 2, 3, 9]) }] });
      return undefined;
    case 6:
      client.notify(
        chance.pick([
          "workspace/didChangeConfiguration",
          "textDocument/didSave",
          "kertasKerja/trusted",
          "initialized",
          "$/setTrace",
          "workspace/didChangeWorkspaceFolders",
          "textDocument/didOpen",
          "textDocument/didChange",
          "none",
        ]),
        chance.pick([
          ...odd,
          { settings: null },
          { textDocument: { uri } },
          { event: { added: [{ uri: root, name: "x" }], removed: [{ uri: root, name: "x" }] } },
        ]),
      );
      return undefined;
    case 7:
      client.notify("$/cancelRequest", { id: chance.below(40) });
      return undefined;
    case 8:
      return client.request(chance.pick(others), paramsFor(chance, uri));
    case 9:
      return client.request("workspace/executeCommand", paramsFor(chance, uri));
    default:
      return client.request(chance.pick(requests), paramsFor(chance, uri));
  }
}

export const messages: Campaign = {
  name: "messages",
  round: async (chance, count) => {
    const world: World = { files: branchOf(chance), open: new Map() };
    const client = new RawClient(memoryHost(world.files));
    const waiting: Promise<unknown>[] = [];
    const hello = (): void => {
      const capabilities = chance.pick([
        {},
        {
          general: { positionEncodings: ["utf-8"] },
          textDocument: {
            diagnostic: {},
            codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
          },
          workspace: {
            applyEdit: true,
            diagnostics: { refreshSupport: true },
            workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
          },
        },
      ]);
      waiting.push(
        client.request("initialize", {
          processId: null,
          rootUri: chance.pick([null, root]),
          capabilities,
          initializationOptions: chance.pick([...odd, { language: "ms" }]),
        }),
      );
      client.notify("initialized", {});
    };
    // A few speak before they have introduced themselves, or never do.
    const start = chance.below(10) === 0 ? chance.below(30) : 0;
    const length = 10 + chance.below(30);
    for (let index = 0; index < length; index++) {
      if (index === start) hello();
      const answer = send(chance, client, world, count);
      if (answer) waiting.push(answer);
      if (chance.below(25) === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const begin = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error("requests without an answer"));
      }, patience);
    });
    await Promise.race([Promise.all(waiting), late]);
    await Promise.race([client.stop(), late]);
    clearTimeout(timer);
    const time = performance.now() - begin;
    if (time > count.slowest.time) count.slowest = { time, what: "a sequence of messages" };
    add(count, "requests answered", waiting.length);
    add(count, "message sequences");
  },
};
