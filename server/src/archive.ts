/** The papers of a folder as the command line reads and judges them: on two threads where there are many. */
import { availableParallelism, loadavg } from "node:os";
import { URI } from "vscode-uri";
import { note } from "./asides.ts";
import { shortPath } from "./commands/short-path.ts";
import { kindOf, type Document } from "./core/document.ts";
import type { Localized } from "./core/language.ts";
import { Workspace } from "./core/workspace.ts";
import { diskHost, readNow } from "./host.disk.ts";
import { judge, type JudgeOptions } from "./judged.ts";
import type { Listed } from "./review/listed.ts";
import { SecondThread } from "./second-thread.ts";
import { Share, type FolderTexts } from "./share.ts";
import { asFolder, builtInDocuments, Texts } from "./texts.ts";

export interface Archive {
  readonly workspace: Workspace;
  /** URIs of folders that cannot be opened. */
  readonly closed?: readonly string[];
  readonly helper?: Helper;
}

/** The second thread, and what it has read. */
interface Helper {
  readonly thread: SecondThread;
  readonly own: ReadonlySet<string>;
  /** What the papers of this thread tell. */
  readonly told: string;
}

/** Every document of a folder, with the institutions that the product ships. A note is taken of folders that cannot be opened, and of papers that cannot be read whole, unless `saysDamaged` is false. */
export async function load(root: string, saysDamaged = true): Promise<Required<Omit<Archive, "helper">>> {
  const texts = new Texts(diskHost, Workspace.of({ today: diskHost.today(), builtIn: builtInDocuments() }));
  await texts.load([URI.file(root).toString()]);
  for (const uri of texts.closed) note(closedFolder(uri));
  if (saysDamaged && texts.damaged.length > 0) note(damagedPapers(texts.damaged));
  return { workspace: texts.workspace, closed: texts.closed };
}

const mostNames = 5;

function damagedPapers(uris: readonly string[]): Localized {
  const names = uris.slice(0, mostNames).map((uri) => shortPath(URI.parse(uri).fsPath));
  const rest = uris.length > mostNames ? `, +${uris.length - mostNames}` : "";
  const all = names.join(", ") + rest;
  return {
    id: `Tidak terbaca seutuhnya: ${all}. Isinya mungkin tidak diperhitungkan di sini; lihat kertas check.`,
    ms: `Tidak dapat dibaca sepenuhnya: ${all}. Isinya mungkin tidak diambil kira di sini; sila lihat kertas check.`,
    en: `Cannot be read whole: ${all}. What is in there may not count here; see kertas check.`,
  };
}

export function closedFolder(uri: string): Localized {
  const path = shortPath(URI.parse(uri).fsPath);
  return {
    id: `Folder "${path}" tidak dapat dibuka; isinya tidak diperhitungkan. Mintalah hak untuk membacanya.`,
    ms: `Folder "${path}" tidak dapat dibuka; isinya tidak diambil kira. Sila minta kebenaran untuk membacanya.`,
    en: `The folder "${path}" cannot be opened; what is in it does not count. Ask for the right to read it.`,
  };
}

/** So many papers are read and judged before a second thread has begun. */
const fewPapers = 60;

/** A folder, with a second thread where it helps. */
export async function loadArchive(root: string, module: URL | undefined): Promise<Archive> {
  const folder = asFolder(URI.file(root).toString());
  const closed: string[] = [];
  const files = await diskHost.list(folder, (one) => closed.push(one));
  const papers = files.filter((uri) => kindOf(uri) === "paper");
  const isFew = papers.length < fewPapers || threads() < 2;
  const thread = module && !isFew ? new SecondThread(module) : undefined;
  const others = files.filter((uri) => kindOf(uri) !== undefined && kindOf(uri) !== "paper");
  const found = { folder, files, texts: readAll([...others, ...papers]), today: diskHost.today() };
  const archive = await share(found, papers, thread);
  return { ...archive, closed: closed.filter((one) => !archive.workspace.isIgnored(`${one}/`)) };
}

/** As `KERTAS_THREADS` says; else a second one where there is a processor with nothing to do: on a busy machine it only costs. */
function threads(): number {
  const asked = process.env["KERTAS_THREADS"];
  if (asked !== undefined) return Number(asked);
  const processors = availableParallelism();
  return (loadavg()[0] ?? 0) > processors - 1 ? 1 : processors;
}

/** Nobody waits for anything else: one after the other is quickest. */
const readAll = (uris: readonly string[]): FolderTexts["texts"] =>
  uris.flatMap((uri) => {
    const text = readNow(uri);
    return text === undefined ? [] : [[uri, text] as const];
  });

/** Every second paper is for the other thread. */
async function share(
  found: FolderTexts,
  papers: readonly string[],
  thread: SecondThread | undefined,
): Promise<Archive> {
  const theirs = new Set(thread ? papers.filter((_, index) => index % 2 === 1) : []);
  const answer = thread?.give({ found, own: [...theirs] });
  const mine = new Share(found, new Set(papers.filter((uri) => !theirs.has(uri))));
  const told = mine.tell();
  const heard = await answer;
  const workspace = mine.complete(heard === undefined ? [] : [heard]);
  return !thread || heard === undefined ? { workspace } : { workspace, helper: { thread, own: theirs, told } };
}

/** The findings of documents, in the order of these. */
export async function judgeAll(
  documents: readonly Document[],
  { workspace, helper }: Archive,
  { format, language, colours, workingFolder }: JudgeOptions,
): Promise<ReadonlyMap<string, readonly Listed[]>> {
  const options = { format, language, colours, workingFolder };
  const theirs = documents.filter(({ uri }) => helper?.own.has(uri));
  const uris = theirs.map(({ uri }) => uri);
  const answer = theirs.length > 0 ? helper?.thread.ask({ told: [helper.told], uris, options }) : undefined;
  const judged = new Map<Document, readonly Listed[]>();
  const judgeHere = (some: readonly Document[]): void => {
    for (const document of some) judged.set(document, judge(document, workspace, options));
  };
  judgeHere(documents.filter(({ uri }) => !helper?.own.has(uri)));
  const heard = await answer;
  if (heard) for (const [index, document] of theirs.entries()) judged.set(document, heard[index] ?? []);
  else judgeHere(theirs);
  return new Map(documents.map((document) => [document.uri, judged.get(document) ?? []]));
}
