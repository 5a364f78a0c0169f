/** From a text to its tree, whatever the text. */
import type { Tree } from "../tree.ts";
import { recover } from "./recovering.ts";

/** Never throws: what keeps the text from being YAML is in the tree's faults. */
export function parse(text: string): Tree {
  return recover(text);
}
