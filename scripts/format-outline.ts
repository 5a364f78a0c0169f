/** A format's keys as an indented tree, each with its title. */
import type { Schema } from "../server/src/core/schema.ts";
import { definitionOf, freeValueOf, isCommon, isRules, type Format } from "./format-schema.ts";

/** The lines of the tree. */
export function outline(format: Format): readonly string[] {
  const lines = below(format, format, "", new Set());
  const width = Math.max(...lines.map(([key]) => key.length)) + 2;
  return lines.map(([key, title]) => `${key.padEnd(width)}${title}`.trimEnd());
}

type Line = readonly [key: string, title: string];

/** `told` are the definitions under free keys: each is opened once. */
function below(schema: Schema, format: Format, indent: string, told: Set<string>): readonly Line[] {
  if (isRules(schema)) return [[`${indent}RULE`, "severity, or a map with options"]];
  const free = freeValueOf(schema);
  if (free) {
    const [defined, value] = definitionOf(free, format);
    const isTold = isCommon(defined) || told.has(defined ?? "");
    if (defined !== undefined) told.add(defined);
    return [[`${indent}KEY`, value.title ?? ""], ...(isTold ? [] : below(value, format, `${indent}  `, told))];
  }
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, one]) => {
    const [defined, target] = definitionOf(one, format);
    const [ofItems, item] = definitionOf(target.items ?? {}, format);
    const mark = `${target.items ? "[]" : ""}${required.has(key) ? "*" : ""}`;
    const line: Line = [`${indent}${key}${mark}`, target.title ?? ""];
    const inside = target.items ? item : target;
    const opens = !isCommon(defined) && !isCommon(ofItems);
    return [line, ...(opens ? below(inside, format, `${indent}  `, told) : [])];
  });
}
