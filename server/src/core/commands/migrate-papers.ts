/** Every paper of a folder that is written in another version of the format: those that can be migrated, and those that cannot. */
import type { Document } from "../document.ts";
import { unsettledIn } from "../settle.ts";
import type { Workspace } from "../workspace.ts";

export interface PapersToMigrate {
  readonly papers: readonly Document[];
  /** How many comments in them will ask people to settle something. */
  readonly unsettled: number;
  /** Those that nobody but a person can bring there, those in a later version, and those that cannot be read. */
  readonly left: readonly Document[];
}

/** Whether a file that has a version is so damaged that nobody knows which. */
export const isUnreadable = ({ kind, tree, format }: Document): boolean =>
  kind !== "configuration" && tree.faults.length > 0 && format.node === undefined;

/** Of the folder (or file) with this URI, of all folders without one; what the configuration leaves out stays as it is. */
export function papersToMigrate(workspace: Workspace, below?: string): PapersToMigrate {
  const isMeant = ({ uri }: Document): boolean =>
    (below === undefined || uri === below || uri.startsWith(`${below}/`)) && !workspace.isIgnored(uri);
  const others = [...workspace.documents.values()].filter(
    (document) => (document.format.age !== "current" || isUnreadable(document)) && isMeant(document),
  );
  const current = others.flatMap((document) => document.current ?? []);
  return {
    papers: others.filter((document) => document.migrated),
    unsettled: current.reduce((sum, document) => sum + unsettledIn(document).length, 0),
    left: others.filter((document) => !document.migrated),
  };
}
