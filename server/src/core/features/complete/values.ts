/** Proposes the values that the schema allows at a place: choices with their meaning, days, references, files. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { allows, type Schema } from "../../schema.ts";
import { Skeleton } from "../../skeleton.ts";
import { proposeDays } from "./days.ts";
import { proposeFiles } from "./files.ts";
import type { Proposal } from "./proposal.ts";
import { proposeReferences } from "./references.ts";
import type { Scope } from "./scope.ts";
import { texts } from "./texts.ts";
import { proposeUsed } from "./used.ts";

export function proposeValues(scope: Scope): readonly Proposal[] {
  const { schema, place } = scope;
  if (scope.allows("array") && schema.items) {
    if (place.after === "line")
      return proposeValues(
        scope.inList(schema.items, { lead: `${place.lead}- `, column: place.column + 2, after: "dash" }),
      );
    if (!scope.allows("string"))
      return isScalar(schema.items) && place.quote === ""
        ? proposeValues(scope.inList(schema.items)).map(wrapInList)
        : [];
  }
  return proposeScalars(scope);
}

const isScalar = (schema: Schema): boolean => !allows(schema, "object") && !allows(schema, "array");

const wrapInList = (proposal: Proposal): Proposal => ({
  ...proposal,
  place: { ...proposal.place, lead: `${proposal.place.lead}[`, tail: `${proposal.place.tail}]` },
});

function proposeScalars(scope: Scope): readonly Proposal[] {
  const { schema } = scope;
  const proposals = [
    ...proposeChoices(scope),
    ...(schema.format === "date" || schema["x-period"] ? proposeDays(scope) : []),
    ...(schema["x-ref"] ? proposeReferences(scope, schema["x-ref"]) : []),
    ...(schema["x-file"] ? proposeFiles(scope) : []),
    ...proposeUsed(scope),
  ];
  return proposals.length > 0 ? proposals : proposeExamples(scope);
}

/** The values of `enum`, of a pattern that lists values, of `x-values`, and both truths. */
function proposeChoices({ schema, language, place }: Scope): readonly Proposal[] {
  const meanings = { ...schema["x-enum-text"], ...schema["x-values"] };
  const values = [
    ...(schema.enum ?? Object.keys(schema["x-enum-text"] ?? {})),
    ...Object.keys(schema["x-values"] ?? {}),
    ...(schema.type === "boolean" ? ["true", "false"] : []),
  ];
  return values.map((value) => {
    const meaning = meanings[value]?.[language];
    return {
      place,
      label: value,
      kind: CompletionItemKind.EnumMember,
      ...(meaning !== undefined && { detail: meaning }),
      word: value,
      names: [value, meaning ?? ""],
      rank: 1,
    };
  });
}

/** What the schema gives as example where a text has a form to keep; a new id where one is defined. */
function proposeExamples(scope: Scope): readonly Proposal[] {
  const { schema, place, language } = scope;
  if (schema["x-defines"] && schema["x-ref"] !== "item") return [];
  const hasForm = schema.pattern !== undefined || allows(schema, "integer") || schema["x-file"];
  if (!hasForm) return [];
  const fresh = schema["x-defines"] ? [new Skeleton(scope).freshItemId()] : undefined;
  const values = fresh ?? [...(schema.default === undefined ? [] : [schema.default]), ...(schema.examples ?? [])];
  return [...new Set(values.map(String))].map((value) => ({
    place,
    label: value,
    kind: CompletionItemKind.Value,
    ...(!fresh && { detail: texts.example[language] }),
    word: value,
    rank: 5,
  }));
}
