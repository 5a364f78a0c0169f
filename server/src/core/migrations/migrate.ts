/** Brings a text from an older version of its format to the current one, version by version, as edits of the text itself. */
import { composeEdits, joinEdits } from "../compose.ts";
import { applyEdits } from "../edit.ts";
import type { Edit } from "../finding.ts";
import type { Format } from "../format.ts";
import { asMap, asString, pairOf } from "../read.ts";
import { parse } from "../tree/parse.ts";
import type { Tree } from "../tree.ts";
import { rewrite } from "./changes.ts";
import type { Migration, Source, Step } from "./migration.ts";

/** A text in the current version, and what was changed for it. */
export interface Migrated {
  readonly text: string;
  /** Non-overlapping edits of the text as it was. */
  readonly edits: readonly Edit[];
}

interface Read {
  readonly text: string;
  readonly tree: Tree;
}

/** Undefined where the text does not parse, or would not any more: then a person has to do it. */
export function migrate(from: Read, format: Format, migrations: readonly Migration[]): Migrated | undefined {
  const due = migrations.filter((migration) => migration.from >= format.version);
  const steps = due.flatMap((migration) => [...migration.steps, writeFormat(`${format.name}/${migration.from + 1}`)]);
  let read = from;
  let edits: readonly Edit[] = [];
  for (const step of steps) {
    const source = sourceOf(read);
    const changes = source && joinEdits(step(source));
    if (!changes || overlap(changes)) return undefined;
    if (changes.length === 0) continue;
    edits = composeEdits(read.text, edits, changes);
    const text = applyEdits(read.text, changes);
    read = { text, tree: parse(text) };
  }
  return sourceOf(read) && { text: read.text, edits };
}

const overlap = (edits: readonly Edit[]): boolean =>
  edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0));

function sourceOf({ text, tree }: Read): Source | undefined {
  const root = tree.faults.length === 0 ? asMap(tree.root) : undefined;
  const language = asString(pairOf(root, "side")?.value)?.value === "malaysia" ? "ms" : "id";
  return root && { text, tree, root, language };
}

const writeFormat =
  (format: string): Step =>
  ({ text, root }) => {
    const value = pairOf(root, "format")?.value;
    return value ? [rewrite(text, value, format)] : [];
  };
