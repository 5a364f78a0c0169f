/** A folder of papers in which things happen by chance, repeatably: what a server that lived through them shows is held against what a fresh one shows. */
import {
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  ReferencesRequest,
  WorkspaceSymbolRequest,
  type Diagnostic,
  type FileEvent,
} from "vscode-languageserver/node";
import { connect, memoryHost, root, type TestClient } from "./client.ts";

/** A repeatable source of chance (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  };
  return { below, pick };
}

export type Chance = ReturnType<typeof chanceOf>;

const forums = ["kk-jkk-kalbar-sarawak", "kk-jkk-pusat"];
const areas = ["security-border", "social-culture"];
const outcomes = ["raised", "agreed", "carried-over", "escalated", "returned", "completed", "referred"];
const ids = ["UJI-1", "UJI-2", "UJI-3", "UJI-4"];

function paperText(chance: Chance, forum: string, number: number, area: string): string {
  const entryOf = (session: number): string =>
    `      - session: ${session}
        date: ${1987 + session}-11-0${chance.pick([4, 4, 4, 5, 9])}
        outcome: ${chance.pick(outcomes)}
        decision: Putusan ${session}${chance.pick(["", "", "", " lain"])}.
`;
  const itemOf = (id: string): string => {
    const sessions = [number - 3, number - 2, number - 1, number].filter(() => chance.below(3) > 0);
    return `  - id: ${id}
    title: ${chance.pick(["Pembukaan pos", "Pembukaan pos", "Jembatan timbang"])} ${id}
    raisedBy: indonesia
    counterparts:
      indonesia: [${chance.pick(["bppd-kalbar", "kanwil-kemenkumham-kalbar", "instansi-baru"])}]
      malaysia: [jim-sarawak]
    history:${sessions.length > 0 ? `\n${sessions.map(entryOf).join("")}` : " []\n"}`;
  };
  const items = ids
    .filter(() => chance.below(3) > 0)
    .map(itemOf)
    .join("");
  return `format: kertas-kerja/1
session:
  forum: ${forum}
  number: ${number}
  date: ${1987 + number}-11-0${chance.pick([3, 3, 3, 4])}
  endDate: ${1987 + number}-11-06
  venue: ${chance.pick(["Miri", "Miri", "Sibu"])}
side: ${chance.pick(["indonesia", "malaysia", "joint"])}
issueArea: ${area}
title: Bidang
status: ${chance.pick(["draft", "adopted"])}
items:${items === "" ? " []" : `\n${items}`}
`;
}

/** All papers of one branch, by URI. */
export function branchOf(chance: Chance): Map<string, string> {
  const files = new Map<string, string>();
  for (const forum of forums)
    for (const number of [35, 36, 37, 38])
      for (const area of areas)
        if (chance.below(4) > 0)
          files.set(`${root}/${forum}/${number}-${area}.kertas.yaml`, paperText(chance, forum, number, area));
  if (chance.below(2) === 0)
    files.set(
      `${root}/kertas-kerja.yaml`,
      chance.pick(["rules: { stale-item: error }\n", "ignore: ['*-pusat/**']\n", ""]),
    );
  if (chance.below(2) === 0)
    files.set(
      `${root}/baru.institutions.yaml`,
      `format: kertas-kerja-institutions/1\nagencies:\n  - id: ${chance.pick(["instansi-baru", "instansi-lain"])}\n    name: Instansi Baru\n    side: indonesia\n    level: regional\n    kind: agency\n    sources: [https://example.org/baru]\n`,
    );
  return files;
}

/** Words that an edit replaces by others, so that papers change what they tell, break and are whole again. */
const replacements: readonly (readonly [RegExp, readonly string[]])[] = [
  [/outcome: \S+/g, outcomes.map((outcome) => `outcome: ${outcome}`)],
  [/decision: .*/g, ["decision: Putusan lain.", 'decision: "terbuka', "decision: Putusan 36."]],
  [/date: \S+/g, ["date: 2024-11-04", "date: 2025-02-30", "date: 2022-11-05"]],
  [/- id: \S*/g, ids.map((id) => `- id: ${id}`)],
  [/number: \d+/g, ["number: 37", "number: 38"]],
  [/items:/g, ["item:", "items:"]],
  [/item:/g, ["items:"]],
  [/title: .*/g, ["title: Pembukaan pos\n\n", "title: Judul sama sekali lain"]],
  [/side: \S+/g, ["side: joint", "side: indonesia"]],
  [/status: \S+/g, ["status: adopted", "status: draft"]],
];

export function editOf(
  chance: Chance,
  text: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const [pattern, words] = chance.pick(replacements);
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return { start: 0, end: 0, text: "# catatan\n" };
  const place = chance.pick(places);
  return { start: place.index, end: place.index + place[0].length, text: chance.pick(words) };
}

export interface World {
  readonly files: Map<string, string>;
  readonly open: Map<string, { text: string; version: number }>;
}

const languageOf = (uri: string): string =>
  uri.endsWith(".kertas.yaml")
    ? "kertas-kerja"
    : uri.endsWith(".institutions.yaml")
      ? "kertas-kerja-institutions"
      : "kertas-kerja-configuration";

const positionIn = (text: string, offset: number) => {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};

/** One thing that happens; answers what it was, for the report of a failure. */
export async function step(chance: Chance, { files, open }: World, client: TestClient): Promise<string> {
  const { connection } = client;
  const tell = (changes: FileEvent[]): Promise<void> =>
    connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  const openOne = async (uri: string): Promise<void> => {
    const text = files.get(uri) ?? "";
    open.set(uri, { text, version: 1 });
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: languageOf(uri), version: 1, text },
    });
  };
  const closed = [...files.keys()].filter((uri) => !open.has(uri));
  const [first] = open.keys();
  switch (first === undefined ? 0 : chance.below(10)) {
    case 0: {
      const uri = chance.pick(closed.length > 0 ? closed : [`${root}/lain.kertas.yaml`]);
      await openOne(uri);
      return `open ${uri}`;
    }
    case 1: {
      const uri = chance.pick([...open.keys()]);
      open.delete(uri);
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      return `close ${uri}`;
    }
    case 2: {
      const uri = chance.pick([...files.keys(), `${root}/lain.kertas.yaml`]);
      const isThere = files.delete(uri);
      if (!isThere) files.set(uri, paperText(chance, "kk-jkk-kalbar-sarawak", 38, "security-border"));
      await tell([{ uri, type: isThere ? FileChangeType.Deleted : FileChangeType.Created }]);
      return `${isThere ? "delete" : "create"} ${uri}`;
    }
    case 3: {
      const uri = chance.pick([...files.keys(), `${root}/lain.kertas.yaml`]);
      const text = files.get(uri);
      const to = uri.includes("pindah-") ? uri.replace("pindah-", "") : uri.replace(/\/([^/]+)$/, "/pindah-$1");
      files.delete(uri);
      if (text !== undefined) files.set(to, text);
      await tell([
        { uri, type: FileChangeType.Deleted },
        { uri: to, type: FileChangeType.Created },
      ]);
      return `rename ${uri}`;
    }
    case 4: {
      const uri = chance.pick([...files.keys(), `${root}/lain.kertas.yaml`]);
      const text = files.get(uri) ?? "";
      const edit = editOf(chance, text);
      files.set(uri, text.slice(0, edit.start) + edit.text + text.slice(edit.end));
      await tell([{ uri, type: FileChangeType.Changed }]);
      return `change on disk ${uri}`;
    }
    case 5: {
      if (chance.below(3) > 0) return step(chance, { files, open }, client);
      const branch = branchOf(chance);
      const changes = [...new Set([...files.keys(), ...branch.keys()])].map((uri): FileEvent => ({
        uri,
        type: !branch.has(uri)
          ? FileChangeType.Deleted
          : files.has(uri)
            ? FileChangeType.Changed
            : FileChangeType.Created,
      }));
      files.clear();
      for (const [uri, text] of branch) files.set(uri, text);
      await tell(changes);
      return `switch the branch: ${changes.length} files`;
    }
    default: {
      const [uri, document] = chance.pick([...open]);
      const edit = editOf(chance, document.text);
      const range = { start: positionIn(document.text, edit.start), end: positionIn(document.text, edit.end) };
      document.text = document.text.slice(0, edit.start) + edit.text + document.text.slice(edit.end);
      document.version++;
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: document.version },
        contentChanges: [{ range, text: edit.text }],
      });
      return `edit ${uri}: ${JSON.stringify(edit)}`;
    }
  }
}

/** What a server shows that starts on this world. */
export async function fresh(
  { files, open }: World,
  day?: string,
): Promise<{ found: readonly string[]; led: readonly string[] }> {
  // What the editor has open counts, as if it lay there.
  const seen = new Map([...files, ...[...open].map(([uri, { text }]) => [uri, text] as const)]);
  const client = await connect({ ...memoryHost(seen, day), list: memoryHost(files).list });
  for (const [uri, { text, version }] of open)
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: languageOf(uri), version, text },
    });
  await client.settle();
  const shown = { found: show(client), led: await lead(client, { files, open }) };
  await client.stop();
  return shown;
}

/** Where the editor is led: symbols, and from the first item of some papers its definition, its uses, its lenses and its years. */
export async function lead({ connection }: TestClient, { files, open }: World): Promise<readonly string[]> {
  const told: string[] = [];
  const ask = async (what: string, uri: string, answer: Promise<unknown>): Promise<void> => {
    const list = ((await answer) ?? []) as readonly unknown[];
    told.push(...list.map((one) => JSON.stringify([what, uri, one])));
  };
  await ask("symbols", "", connection.sendRequest(WorkspaceSymbolRequest.type, { query: "UJI" }));
  const papers = [...new Set([...files.keys(), ...open.keys()])].filter((uri) => uri.endsWith(".kertas.yaml")).sort();
  for (const uri of papers.filter((_, index) => index % 5 === 0)) {
    const text = open.get(uri)?.text ?? files.get(uri) ?? "";
    const place = { textDocument: { uri }, position: positionIn(text, Math.max(0, text.indexOf("UJI-"))) };
    await ask("definition", uri, connection.sendRequest(DefinitionRequest.type, place));
    const context = { includeDeclaration: true };
    await ask("references", uri, connection.sendRequest(ReferencesRequest.type, { ...place, context }));
    await ask("lenses", uri, connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } }));
    await ask("years", uri, connection.sendRequest(CallHierarchyPrepareRequest.type, place));
  }
  return told.sort();
}

export const show = ({ findings }: TestClient): readonly string[] =>
  [...findings].flatMap(([uri, found]) => found.map((finding) => showOne(uri, finding))).sort();

const showOne = (uri: string, { range, code, severity, message, relatedInformation = [] }: Diagnostic): string =>
  JSON.stringify([uri, code, severity, range, message, relatedInformation.map(({ location }) => location)]);
