/** Proposes whole blocks where a map is due: a paper, an item, a history entry, a follow-up, an annex, an institution, with placeholders to tab through. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { allows, describe, type Schema } from "../../schema.ts";
import { requiredKeys, Skeleton, type FurtherKeys } from "../../skeleton.ts";
import type { Proposal } from "./proposal.ts";
import { leadingAgencies, type Scope } from "./scope.ts";

/** Keys that an action needs lest the rules find fault with it, though the schema does not ask for them. */
const ownerAndDate = ["by", "due"] as const;

export function proposeBlocks(scope: Scope): readonly Proposal[] {
  const { schema } = scope;
  const items = isMapAlone(schema) ? undefined : schema.items;
  const block = items ?? schema;
  if (!isMapAlone(block) || (items && !allows(schema, "array"))) return [];
  const further = furtherKeys(scope, block);
  const keys = [...requiredKeys(block), ...Object.keys(further)];
  if (keys.length === 0) return [];
  const { title, description } = describe(block, scope.language);
  return [
    {
      place: scope.place,
      label: title,
      kind: CompletionItemKind.Snippet,
      detail: [...new Set(keys)].join(", "),
      documentation: description,
      word: "",
      ...linesOf(scope, block, items !== undefined, further),
      names: [title, ...keys],
      rank: 0,
    },
  ];
}

const isMapAlone = (schema: Schema): boolean =>
  allows(schema, "object") && !allows(schema, "string") && schema.properties !== undefined;

function linesOf(
  scope: Scope,
  block: Schema,
  isItem: boolean,
  further: FurtherKeys,
): { readonly rest: readonly string[]; readonly below?: boolean } {
  const skeleton = new Skeleton(scope);
  if (scope.place.after === "flow") {
    const map = skeleton.flowMap(block, further);
    return { rest: [isItem ? `[${map}]` : map] };
  }
  const rest = isItem ? skeleton.itemLines(block, further) : skeleton.mapLines(block, further);
  return scope.place.after === "colon" ? { rest, below: true } : { rest };
}

function furtherKeys(scope: Scope, block: Schema): FurtherKeys {
  // An entry of an institutions file says where it is known from.
  if (block.properties?.["sources"]) return { sources: undefined };
  const keys = ownerAndDate.filter((key) => block.properties?.[key]);
  if (keys.length < ownerAndDate.length) return {};
  const leading = leadingAgencies(scope);
  return { by: leading.length > 0 ? `[${leading.join(", ")}]` : undefined, due: undefined };
}
