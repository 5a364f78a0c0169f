/** Proposes the keys that a map does not have yet, the required ones first. */
import { CompletionItemKind } from "vscode-languageserver-types";
import type { MapAround } from "../../caret.ts";
import { allows, describe, type Schema } from "../../schema.ts";
import { requiredKeys, Skeleton } from "../../skeleton.ts";
import type { Proposal } from "./proposal.ts";
import type { Scope } from "./scope.ts";

/** Keys of the scope's schema but those that the map has, where there is one already. */
export function proposeKeys(scope: Scope, map?: MapAround): readonly Proposal[] {
  const { schema, language, place } = scope;
  const required = new Set(lackedKeys(schema, map));
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => !map?.keys.has(key))
    .map(([key, value]) => {
      const { title, description } = describe(value, language);
      const rest = place.hasColon || (place.quote !== "" && place.tail === "") ? [""] : restOf(scope, key, value);
      return {
        place,
        label: key,
        kind: CompletionItemKind.Property,
        detail: title,
        documentation: description,
        word: key,
        rest,
        names: [key, title],
        rank: value.deprecated ? 3 : required.has(key) ? 1 : 2,
        ...(value.deprecated && { deprecated: true }),
        again: !place.hasColon,
      };
    });
}

/** The required keys; of those of which one will do, none as soon as one is there. */
function lackedKeys(schema: Schema, map: MapAround | undefined): readonly string[] {
  const isServed = schema.anyOf?.some((choice) => choice.required.every((key) => map?.keys.has(key)));
  return isServed ? (schema.required ?? []) : requiredKeys(schema);
}

/** What follows a key: a blank for its value, brackets, or the lines below it. */
function restOf(scope: Scope, key: string, schema: Schema): readonly string[] {
  const { place } = scope;
  if (allows(schema, "string") || !(allows(schema, "array") || allows(schema, "object"))) return [": "];
  const ofMaps = schema.items !== undefined && allows(schema.items, "object") && !allows(schema.items, "string");
  if (allows(schema, "array")) return ofMaps && place.after !== "flow" ? [":", "  - $0"] : [": [$0]"];
  if (requiredKeys(schema).length === 0) return place.after === "flow" ? [": { $0 }"] : [":", "  $0"];
  const [first = "", ...below] = new Skeleton(scope).lines(key, schema, place.after === "flow");
  return [first.slice(key.length), ...below];
}
