/** A place in a text, for features that answer at a caret: the text with the caret marked by `‸`, in a workspace of its own. */
import type { Range } from "vscode-languageserver-types";
import type { Document } from "../src/core/document.ts";
import type { Workspace } from "../src/core/workspace.ts";
import { folder, workspaceOf } from "./fixture.ts";

export interface Place {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly offset: number;
}

interface Around {
  readonly name?: string;
  /** Paths of other files of the folder and their texts. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Offset 0 where no caret is marked. */
export function placeIn(marked: string, { name = "paper.kertas.yaml", others = {} }: Around = {}): Place {
  const uri = `${folder}/${name}`;
  const beside = Object.entries(others).map(([path, text]) => ({ uri: `${folder}/${path}`, text }));
  const workspace = workspaceOf([{ uri, text: marked.replace("‸", "") }, ...beside]);
  const document = workspace.documents.get(uri);
  if (!document) throw new Error(`no document ${uri}`);
  return { workspace, document, offset: Math.max(0, marked.indexOf("‸")) };
}

/** The text of a range. */
export const textIn = (document: Document, range: Range): string =>
  document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
