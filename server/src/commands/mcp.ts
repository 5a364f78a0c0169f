/** `kertas mcp [FOLDER…]`: the assistants' tools over standard input and output. Standard output carries the protocol alone. */
import { realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { parse, resolve } from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CannotRun, noSuchPath } from "../check.ts";
import type { Language } from "../core/language.ts";
import { Folders } from "../mcp/folders.ts";
import { serveAssistant } from "../mcp/serve.ts";
import { readArguments, wrongUse } from "./arguments.ts";

/** Serves until the assistant leaves. Throws CannotRun where an argument is no folder. */
export async function runMcp(args: readonly string[], language: Language): Promise<number> {
  const { positionals } = readArguments(args, "mcp");
  const here = process.cwd();
  // Where programs are started when nobody says where: all that a person has is no folder of papers.
  if (positionals.length === 0 && (here === homedir() || here === parse(here).root)) throw noFolderNamed();
  const paths = await Promise.all((positionals.length > 0 ? positionals : [here]).map(realFolder));
  await serveAssistant(new Folders([...new Set(paths)]), language, new StdioServerTransport(), (fault) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  });
  return 0;
}

async function realFolder(path: string): Promise<string> {
  const absolute = resolve(path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new CannotRun(noSuchPath(path));
  if (!found.isDirectory()) throw noFolder(path);
  return realpath(absolute);
}

const noFolder = (path: string): CannotRun =>
  wrongUse(
    `"${path}" bukan folder. Asisten AI diberi folder, bukan berkas.`,
    `"${path}" bukan folder. Pembantu AI diberi folder, bukan fail.`,
    `"${path}" is no folder. An AI assistant is given folders, not files.`,
  );

const noFolderNamed = (): CannotRun =>
  wrongUse(
    "Sebutkan folder kertas kerja: kertas mcp FOLDER.",
    "Sila nyatakan folder kertas kerja: kertas mcp FOLDER.",
    "Name the folder of the papers: kertas mcp FOLDER.",
  );
