/** The papers of a folder for a command, and the ids in it that a person may name; what is not there is said with what is near. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CannotRun, load, noSuchPath, nothingBelow, rootOf } from "../check.ts";
import type { InstitutionKind } from "../core/institutions.ts";
import type { Localized } from "../core/language.ts";
import { nearest } from "../core/nearest.ts";
import type { Workspace } from "../core/workspace.ts";

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
  { institutions }: Workspace,
): string | undefined {
  if (id === undefined || institutions.get(kind, id)) return id;
  const all = [...institutions.all(kind)].map((entry) => entry.id);
  const named = institutions.named(kind, id).map((entry) => entry.id);
  throw notThere(
    { id: `"${id}" tidak dikenal.`, ms: `"${id}" tidak dikenali.`, en: `"${id}" is not known.` },
    named.length > 0 ? named : nearest(id, all),
  );
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
