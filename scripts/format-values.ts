/** What may stand at a place of a format, in one line of Markdown made from its schema. */
import type { ReferenceKind, Schema } from "../server/src/core/schema.ts";
import { common, definitionOf, freeValueOf, isCommon, type Format } from "./format-schema.ts";
import { slug } from "./markdown-pages.ts";

/** `place` is the name of the section that describes the map there. */
export function valueIn(schema: Schema, format: Format, place: string): string {
  const [defined, target] = definitionOf(schema, format);
  const more = [
    target.minItems === undefined ? "" : `at least ${target.minItems}`,
    target["x-side"] === undefined ? "" : `of the side \`${target["x-side"]}\``,
    target.default === undefined ? "" : `without it ${code(target.default)}`,
    exampleOf(target),
    target.deprecated ? "deprecated" : "",
  ];
  return [kindsOf(target, defined, format, place).join(", or "), ...more].filter(Boolean).join("; ");
}

const code = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

const exampleOf = ({ examples, items }: Schema): string => {
  const [example] = examples ?? items?.examples ?? [];
  return example === undefined ? "" : `*e.g.* ${code(example)}`;
};

/** Each kind of value that is allowed. */
function kindsOf(target: Schema, defined: string | undefined, format: Format, place: string): readonly string[] {
  if (isCommon(defined) && target["x-ref"] === undefined) return [`[${defined}](${common[defined]})`];
  const types = [target.type ?? []].flat();
  const scalar = types.some((type) => type === "string" || type === "integer" || type === "number");
  return [
    ...(types.includes("boolean") ? ["`true` or `false`"] : []),
    ...(scalar ? [scalarOf(target, types.includes("integer"))] : []),
    ...(target["x-ref-or-text"] ? [`[text](${common.text})`] : []),
    ...(types.includes("array") ? [listOf(target, scalar, format, place)] : []),
    ...(types.includes("object") && !target["x-ref-or-text"] ? [mapOf(target, format, place)] : []),
  ];
}

function mapOf(target: Schema, format: Format, place: string): string {
  const free = freeValueOf(target);
  if (!free) return `a map: [${place}](#${slug(place)})`;
  const [defined, value] = definitionOf(free, format);
  return `a map with keys of your own, each ${kindsOf(value, defined, format, defined ?? place).join(" or ")}`;
}

function listOf({ items = {} }: Schema, scalar: boolean, format: Format, place: string): string {
  if (scalar) return "a list of them";
  const [defined, item] = definitionOf(items, format);
  return `a list, each ${kindsOf(item, defined, format, place).join(" or ")}`;
}

function scalarOf(schema: Schema, whole: boolean): string {
  const kind = schema["x-ref"];
  const listed = Object.keys(schema["x-values"] ?? {}).map((value) => `\`${value}\``);
  if (kind !== undefined && schema["x-defines"]) return `its own id${formOf(schema)}`;
  if (kind !== undefined) return [...listed, referenceTo(kind, schema["x-ref-kind"])].join(", ");
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(", ");
  if (schema["x-period"]) return `a [period](${common.period})`;
  if (schema.format === "date") return `a [date](${common.date})`;
  if (schema["x-file"]) return "a path seen from the file, or an https address";
  if (whole) return `a whole number${schema.minimum === undefined ? "" : ` from ${schema.minimum}`}`;
  return `plain text${formOf(schema)}`;
}

const formOf = ({ pattern }: Schema): string => (pattern === undefined ? "" : ` of the form \`${pattern}\``);

const homes: Readonly<Record<ReferenceKind, string>> = {
  agency: "institutions.md#agency",
  committee: "institutions.md#committee",
  borderPost: "institutions.md#borderpost",
  issueArea: "institutions.md#issuearea",
  item: "kertas-kerja.md#item",
  session: "kertas-kerja.md#session",
};

function referenceTo(kind: ReferenceKind, only: string | undefined): string {
  if (kind === "session") return `the number of a [session](${homes.session}), or \`FORUM#NUMBER\` for another forum's`;
  return `the id of ${/^[aeiou]/.test(kind) ? "an" : "a"} [${kind}](${homes[kind]})${only === undefined ? "" : ` of the kind \`${only}\``}`;
}
