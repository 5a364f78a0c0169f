/** The documents that a command changes, found below paths. */
import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { documentsBelow, type InWorkspace } from "../check.ts";

/** Each document once, those that the configuration leaves out but where they are named themselves. */
export async function documentsOf(paths: readonly string[]): Promise<readonly InWorkspace[]> {
  const found = new Map<string, InWorkspace>();
  for (const path of paths.length > 0 ? paths : ["."]) {
    const named = URI.file(resolve(path)).toString();
    for (const one of await documentsBelow(path, process.cwd())) {
      const { uri } = one.document;
      if (uri === named || !one.workspace.isIgnored(uri)) found.set(uri, one);
    }
  }
  return [...found.values()].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
}
