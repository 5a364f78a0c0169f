/** Where something stands in a file, as plain values for whoever only opens it. Lines count from 0. */
import type { Span } from "./tree.ts";
import type { Workspace } from "./workspace.ts";

export interface Place {
  readonly uri: string;
  readonly line: number;
}

/** The place of a span; the file's first line where the workspace does not hold it. */
export function placeOf({ documents, builtIn }: Workspace, uri: string, { start }: Pick<Span, "start">): Place {
  const document = documents.get(uri) ?? builtIn.find((shipped) => shipped.uri === uri);
  return { uri, line: document?.positionAt(start).line ?? 0 };
}
