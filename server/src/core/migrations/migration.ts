/** A migration: what changes in a text from one version of its format to the next. */
import type { Edit } from "../finding.ts";
import type { MapNode, Tree } from "../tree.ts";

/** A text that parses, and whose root is a map. */
export interface Source {
  readonly text: string;
  readonly tree: Tree;
  readonly root: MapNode;
  /** In which its author reads comments. */
  readonly language: "id" | "ms";
}

/** Small edits that do not overlap. Each step sees the text that the one before it has made. */
export type Step = (source: Source) => readonly Edit[];

export interface Migration {
  readonly from: number;
  /** They leave the line `format:` alone. */
  readonly steps: readonly Step[];
}
