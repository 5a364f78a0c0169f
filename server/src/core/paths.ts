/** Paths as papers write them: relative to the paper's own file, never out of its workspace folder. */
import { URI, Utils } from "vscode-uri";

/** What is written where a file is due: a secure address, another web address, a path, or what leads out of the folder. */
export type WrittenPath = "https" | "http" | "path" | "outside";

/** What a text is as it stands; a path may still lead out of the folder: `resolveInside` knows. */
export function readPath(text: string): WrittenPath {
  if (/^https:\/\//i.test(text)) return "https";
  if (/^http:\/\//i.test(text)) return "http";
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text);
  const isAbsolute = /^[/\\]/.test(text);
  // Encoded dots, slashes and NULs are nothing that a person writes, and whoever decodes them leaves the folder.
  const isDisguised = /\0|%(?:00|2e|2f|5c)/i.test(text);
  return hasScheme || isAbsolute || isDisguised ? "outside" : "path";
}

/** Where a path written in a file points to; undefined for what is no path, and for what leads out of the folder. */
export function resolveInside(folder: string, file: string, path: string): string | undefined {
  if (readPath(path) !== "path") return undefined;
  const target = Utils.resolvePath(Utils.dirname(URI.parse(file)), path.replaceAll("\\", "/")).toString();
  return target === folder || target.startsWith(`${folder}/`) ? target : undefined;
}

/** The way from one file to another. */
export function relativePath(from: string, to: string): string {
  const start = URI.parse(from).path.split("/").slice(0, -1);
  const target = URI.parse(to).path.split("/");
  let shared = 0;
  while (shared < start.length && start[shared] === target[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}
