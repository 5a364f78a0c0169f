/** The side that an agency named in an institutions file has to be of: that of the entry which names it, or the other one. */
import { otherSide, sides, type Side } from "./paper.ts";
import { asString, valueOf } from "./read.ts";
import type { Placed } from "./schema.ts";
import type { Node } from "./tree.ts";
import { nodeAt } from "./tree/value.ts";

type Path = Placed["path"];

/** Under which keys of an agency's entry the agencies are of its own side, and under which of the other. */
const relations: ReadonlyMap<string | number | undefined, "own" | "other"> = new Map([
  ["counterparts", "other"],
  ["parent", "own"],
  ["succeededBy", "own"],
  ["handedOver", "own"],
]);

/** `sideAt` tells what is written under `side` in the map at a path. Undefined where any side will do. */
export function dueSideAt(path: Path, sideAt: (path: Path) => string | undefined): Side | undefined {
  const [list, , key] = path;
  const relation = list === "agencies" ? relations.get(key) : undefined;
  const isRole = list === "committees" && key === "roles" && path.length > 4;
  if (relation === undefined && !isRole) return undefined;
  const written = sideAt(path.slice(0, isRole ? 4 : 2));
  const side = sides.find((one) => one === written);
  return side && relation === "other" ? otherSide(side) : side;
}

/** The same, read from a tree. */
export const dueSideIn = (root: Node | undefined, path: Path): Side | undefined =>
  dueSideAt(path, (above) => asString(valueOf(nodeAt(root, above), "side"))?.value);
