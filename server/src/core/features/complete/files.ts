/** Proposes the files of the workspace folder as paths relative to the document, the nearest first. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { kindOf } from "../../document.ts";
import { relativePath } from "../../paths.ts";
import type { Proposal } from "./proposal.ts";
import type { Scope } from "./scope.ts";

export function proposeFiles({ workspace, document, place }: Scope): readonly Proposal[] {
  const folder = workspace.folderOf(document.uri);
  if (folder === undefined) return [];
  const paths = [...(workspace.files ?? [])]
    .filter((uri) => uri.startsWith(`${folder}/`) && !kindOf(uri))
    .map((uri) => relativePath(document.uri, uri));
  return paths.sort(byNearness).map((path) => ({
    place,
    label: path,
    kind: CompletionItemKind.File,
    word: path,
    rank: path.startsWith("../") ? 2 : 1,
  }));
}

const stepsUp = (path: string): number => path.split("../").length;

const byNearness = (a: string, b: string): number => stepsUp(a) - stepsUp(b) || a.localeCompare(b);
