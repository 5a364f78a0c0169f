/** A file or folder as a person would name it from the working folder. */
import { relative, sep } from "node:path";

export const shortPath = (path: string): string => relative(process.cwd(), path).split(sep).join("/");
