/** What outlives the server on a machine with a disk: files that only their owner may read. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { URI } from "vscode-uri";
import { writeWhole } from "./commands/write-whole.ts";
import type { Store } from "./host.ts";

/** Kept for one build of the program. */
export const storeOf = (build: string): Store => ({
  build,
  digest: (text) => createHash("sha256").update(text).digest("base64url"),
  read: (uri) => readFile(URI.parse(uri).fsPath, "utf8").catch(() => undefined),
  write: (uri, text) => writeWhole(URI.parse(uri).fsPath, text, { force: true, makesFolders: true, mode: 0o600 }),
});

const build = process.env["KERTAS_BUILD"];

/** Absent where the server runs from its sources, which change while it has one name. */
export const diskStore = build === undefined ? undefined : storeOf(build);
