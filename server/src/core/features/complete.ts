/** What may be written at a caret, derived from the schema: keys, values, institutions, whole blocks. */
import type { Command, CompletionItem } from "vscode-languageserver-types";
import { placesAt } from "../caret.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import type { Workspace } from "../workspace.ts";
import { proposeBlocks } from "./complete/blocks.ts";
import { proposeKeys } from "./complete/keys.ts";
import { toItem, type Proposal } from "./complete/proposal.ts";
import { Scope } from "./complete/scope.ts";
import { proposeValues } from "./complete/values.ts";

export interface CompletionOptions {
  /** Whether the editor knows tab stops. */
  readonly snippets: boolean;
  /** Makes the editor ask again, after a key whose values can be proposed. */
  readonly again?: Command;
}

export function complete(
  workspace: Workspace,
  document: Document,
  offset: number,
  language: Language,
  options: CompletionOptions = { snippets: true },
): CompletionItem[] {
  return placesAt(document, offset).flatMap((place) => {
    const schema = document.schemaAt(place.path);
    if (!schema) return [];
    return proposalsAt(new Scope(workspace, document, language, place, schema)).map((proposal, index) =>
      toItem(proposal, index, document, options),
    );
  });
}

function proposalsAt(scope: Scope): readonly Proposal[] {
  const { place } = scope;
  if (place.role === "key") return proposeKeys(scope, place.maps[0]);
  const plain = place.quote === "";
  return [
    ...(plain ? proposeBlocks(scope) : []),
    ...(plain && scope.takesKeys ? proposeKeys(scope) : []),
    ...proposeValues(scope),
  ];
}
