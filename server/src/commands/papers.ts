/** The papers of a folder for a command, and the ids in it that a person may name; what is not there is said with what is near. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, load, noSuchPath, nothingBelow, rootOf } from "../check.ts";
import type { Document } from "../core/document.ts";
import type { InstitutionKind } from "../core/institutions.ts";
import { leftOut, unknownInstitution, unknownItem } from "../core/reports/unknown.ts";
import type { Workspace } from "../core/workspace.ts";
import { noPaper, unreadable } from "./written.ts";

/** The folder that the path belongs to, as an editor would open it. Throws CannotRun where the path leads nowhere. */
export async function openFolder(path = "."): Promise<Workspace> {
  const absolute = resolve(path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new CannotRun(noSuchPath(path));
  return (await load(await rootOf(found.isDirectory() ? absolute : dirname(absolute)))).workspace;
}

/** The same folder with all its papers. Throws CannotRun where there are none. */
export async function openPapers(path = "."): Promise<Workspace> {
  const workspace = await openFolder(path);
  const isPaper = ({ kind, uri }: Document): boolean => kind === "paper" && !workspace.isIgnored(uri);
  if (![...workspace.documents.values()].some(isPaper)) throw new CannotRun(nothingBelow(path));
  return workspace;
}

/** The paper that a path names; undefined for a folder, whose papers are all meant. Throws CannotRun for any other file, and for a paper so damaged that no item is left. */
export async function paperAt(path = ".", workspace: Workspace): Promise<string | undefined> {
  const absolute = resolve(path);
  if ((await stat(absolute).catch(() => undefined))?.isFile() !== true) return undefined;
  const uri = URI.file(absolute).toString();
  const document = workspace.documents.get(uri);
  if (document?.kind !== "paper") throw new CannotRun(noPaper(path));
  if (workspace.isIgnored(uri)) throw new CannotRun(leftOut(path));
  const told = workspace.timeline.at(uri);
  if (!told || (told.summary.items.length === 0 && document.tree.faults.length > 0))
    throw new CannotRun(unreadable(path));
  return uri;
}

/** The id as the papers write it. Throws CannotRun where no paper holds the item. */
export function knownItem(id: string, workspace: Workspace): string {
  if ([...workspace.timeline.items].includes(id)) return id;
  throw new CannotRun(unknownItem(id, workspace));
}

/** The id itself; undefined where none is asked for. Throws CannotRun where no such institution is known. */
export function knownInstitution(
  kind: InstitutionKind,
  id: string | undefined,
  workspace: Workspace,
): string | undefined {
  if (id === undefined || workspace.institutions.get(kind, id)) return id;
  throw new CannotRun(unknownInstitution(kind, id, workspace));
}
