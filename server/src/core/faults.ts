/** Where a value departs from its schema: the compiled validators' errors, placed on the nodes at fault. */
import { configuration, institutions, paper, type ValidationError } from "./generated/validators.js";
import { findExtensionFaults, isExtension } from "./extension-faults.ts";
import { schemaBelow, schemaOf, type DocumentKind, type Schema } from "./schema.ts";
import { nodeAt, toValue } from "./tree/value.ts";
import type { Node } from "./tree.ts";

/** One departure: the value at fault (for a missing key: the map that lacks it), its schema and the keyword that refused it. */
export interface Fault {
  readonly keyword: FaultKeyword;
  readonly node: Node;
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
  /** The key that is missing (`required`) or unknown (`additionalProperties`). */
  readonly key?: string;
}

/** The keywords of the schemas that can refuse a value. */
export const faultKeywords = [
  "type",
  "required",
  "anyOf",
  "additionalProperties",
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "minItems",
  "minLength",
  "minProperties",
] as const;

export type FaultKeyword = (typeof faultKeywords)[number];

const validators = { paper, institutions, configuration };

/**
 * The faults of a text's root against the schema of its kind; one for each keyword and value, none for an absent root.
 * The validators know what the product ships: of a schema that a folder extends, the fields added are read beside them.
 */
export function findFaults(kind: DocumentKind, root: Node | undefined, schema = schemaOf(kind)): readonly Fault[] {
  if (!root) return [];
  const shipped = findShippedFaults(kind, root, schema);
  if (schema === schemaOf(kind)) return shipped;
  return [...shipped.filter((fault) => !isExtension(fault)), ...findExtensionFaults(root, schema)];
}

function findShippedFaults(kind: DocumentKind, root: Node, schema: Schema): readonly Fault[] {
  const validate = validators[kind];
  if (validate(toValue(root))) return [];
  const faults = (validate.errors ?? []).flatMap((error) => locate(schema, root, error) ?? []);
  const withBranches = new Set(faults.flatMap(({ keyword, node }) => (keyword === "anyOf" ? node : [])));
  return faults.filter((fault) => !isBranchOfAnyOf(fault, withBranches));
}

/** The branches of `anyOf` are bare `required`: the `anyOf` fault speaks for them. */
const isBranchOfAnyOf = (fault: Fault, withBranches: ReadonlySet<Node>): boolean =>
  fault.keyword === "required" && !fault.schema.required?.includes(fault.key ?? "") && withBranches.has(fault.node);

function locate(whole: Schema, root: Node, error: ValidationError): Fault | undefined {
  const keyword = faultKeywords.find((known) => known === error.keyword);
  if (!keyword) return undefined;
  const path = pathOf(root, error.instancePath);
  const node = path && nodeAt(root, path);
  const schema = path && schemaBelow(whole, path);
  if (!node || !schema) return undefined;
  const key = error.params.missingProperty ?? error.params.additionalProperty;
  return { keyword, node, path, schema, ...(key !== undefined && { key }) };
}

/** The steps of a JSON pointer: a number where the value above is a list. */
function pathOf(root: Node, pointer: string): readonly (string | number)[] | undefined {
  const path: (string | number)[] = [];
  for (const token of pointer.split("/").slice(1)) {
    const step = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const holder = nodeAt(root, path);
    if (!holder) return undefined;
    path.push(holder.kind === "list" ? Number(step) : step);
  }
  return path;
}
