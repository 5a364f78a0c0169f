/** The papers of a folder for a command, and the ids in it that a person may name; what is not there is said with what is near. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, leftOut, load, noSuchPath, nothingBelow, rootOf } from "../check.ts";
import type { InstitutionKind } from "../core/institutions.ts";
import type { Localized } from "../core/language.ts";
import { nearest } from "../core/nearest.ts";
import type { Timeline } from "../core/timeline.ts";
import type { Workspace } from "../core/workspace.ts";
import { noPaper, unreadable } from "./written.ts";

/** The folder that the path belongs to, as an editor would open it. Throws CannotRun where the path leads nowhere. */
export async function openFolder(path = "."): Promise<Workspace> {
  const absolute = resolve(path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new CannotRun(noSuchPath(path));
  return load(await rootOf(found.isDirectory() ? absolute : dirname(absolute)));
}

/** The same folder with all its papers. Throws CannotRun where there are none. */
export async function openPapers(path = "."): Promise<Workspace> {
  const workspace = await openFolder(path);
  if ([...workspace.timeline.papers].length === 0) throw new CannotRun(nothingBelow(path));
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
export function knownItem(id: string, { timeline }: Workspace): string {
  const ids = [...timeline.items];
  if (ids.includes(id)) return id;
  throw notThere(
    {
      id: `Tidak ada butir "${id}" di kertas kerja.`,
      ms: `Tiada perkara "${id}" dalam kertas kerja.`,
      en: `No paper holds an item "${id}".`,
    },
    nearest(id, ids),
  );
}

/** The id itself; undefined where none is asked for. Throws CannotRun where no such institution is known. */
export function knownInstitution(
  kind: InstitutionKind,
  id: string | undefined,
  { institutions, timeline }: Workspace,
): string | undefined {
  if (id === undefined || institutions.get(kind, id)) return id;
  const all = [...institutions.all(kind)].map((entry) => entry.id);
  const named = institutions.named(kind, id).map((entry) => entry.id);
  const near = named.length > 0 ? named : nearest(id, all);
  const sentence = { id: `"${id}" tidak dikenal.`, ms: `"${id}" tidak dikenali.`, en: `"${id}" is not known.` };
  throw near.length > 0 ? notThere(sentence, near) : notAmong(sentence, namedInPapers(kind, timeline));
}

/** The forums and issue areas of the papers; of the others there are too many to choose from. */
const namedInPapers = (kind: InstitutionKind, { papers }: Timeline): readonly string[] => [
  ...new Set(
    [...papers].flatMap(({ summary: { session, issueArea } }) =>
      kind === "committee" ? (session.forum ?? []) : kind === "issueArea" ? (issueArea ?? []) : [],
    ),
  ),
];

function notAmong(sentence: Localized, ids: readonly string[]): CannotRun {
  if (ids.length === 0) return notThere(sentence, []);
  const list = ids.join(", ");
  return new CannotRun({
    id: `${sentence.id} Yang ada di kertas kerja: ${list}.`,
    ms: `${sentence.ms} Yang ada dalam kertas kerja: ${list}.`,
    en: `${sentence.en} The papers have: ${list}.`,
  });
}

function notThere(sentence: Localized, near: readonly string[]): CannotRun {
  if (near.length === 0) return new CannotRun(sentence);
  const ids = near.join(", ");
  return new CannotRun({
    id: `${sentence.id} Mungkin maksudnya: ${ids}.`,
    ms: `${sentence.ms} Mungkin maksudnya: ${ids}.`,
    en: `${sentence.en} Did you mean: ${ids}?`,
  });
}
