/** In which version of its format a text is written: told by its line `format:`, compared with what the schema allows now. */
import { migrations } from "./migrations/migrations.ts";
import { asString, pairOf } from "./read.ts";
import { schemaAt, type DocumentKind } from "./schema.ts";
import type { Node } from "./tree.ts";

export interface Format {
  /** `kertas-kerja` */
  readonly name: string;
  readonly version: number;
  /** Whether the product reads it as it stands, can bring it up to date, or has to be brought up to date itself. */
  readonly age: "current" | "older" | "newer";
  /** Where it is written; undefined where it is not, or malformed: such a text counts as current, and has findings of its own. */
  readonly node: Node | undefined;
}

/** The format that the schema of a kind of file describes; undefined for files without one. */
export const currentFormat = (kind: DocumentKind): Pick<Format, "name" | "version"> | undefined =>
  readWritten(schemaAt(kind, ["format"])?.enum?.at(-1) ?? "");

/** The version that a text says it is written in. */
export function readFormat(kind: DocumentKind, root: Node | undefined): Format {
  const current = currentFormat(kind) ?? { name: "", version: 0 };
  const node = pairOf(root, "format")?.value;
  const written = readWritten(asString(node)?.value ?? "");
  if (!node || written?.name !== current.name) return { ...current, age: "current", node: undefined };
  const { version } = written;
  if (version > current.version) return { ...written, age: "newer", node };
  const isKnown = migrations[kind].some(({ from }) => from === version);
  return { ...written, age: isKnown ? "older" : "current", node };
}

function readWritten(text: string): Pick<Format, "name" | "version"> | undefined {
  const [, name, version] = /^([a-z-]+)\/(0|[1-9]\d{0,8})$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, version: Number(version) };
}
