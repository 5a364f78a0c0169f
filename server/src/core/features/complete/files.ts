/** Proposes the files of the workspace folder as paths relative to the document, the nearest first. */
import { URI } from "vscode-uri";
import { CompletionItemKind } from "vscode-languageserver-types";
import { kindOf } from "../../document.ts";
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

/** The way from one file to another. */
function relativePath(from: string, to: string): string {
  const start = URI.parse(from).path.split("/").slice(0, -1);
  const target = URI.parse(to).path.split("/");
  let shared = 0;
  while (shared < start.length && start[shared] === target[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}

const stepsUp = (path: string): number => path.split("../").length;

const byNearness = (a: string, b: string): number => stepsUp(a) - stepsUp(b) || a.localeCompare(b);
