/** A file or folder as a person would name it from the working folder. */
import { relative, sep } from "node:path";

/** The whole path where the way from the working folder would be longer. */
export function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path).split(sep).join("/");
  return fromHere.length <= path.length ? fromHere || "." : path;
}
