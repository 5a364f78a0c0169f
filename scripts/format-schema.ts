/** A format's schema as the reference pages read it: its definitions by name, and those that all formats share. */
import type { Schema } from "../server/src/core/schema.ts";

export interface Format extends Schema {
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** What several formats say alike is said once: its place. */
export const common = {
  text: "README.md#text",
  date: "README.md#date",
  period: "README.md#period",
} as const;

/** The definition that a schema refers to, with its name; else the schema itself. */
export function definitionOf(schema: Schema, format: Format): readonly [string | undefined, Schema] {
  const name = schema.$ref?.slice("#/$defs/".length);
  const target = name === undefined ? undefined : format.$defs?.[name];
  return target ? [name, { ...target, ...schema }] : [undefined, schema];
}

export const isCommon = (definition: string | undefined): definition is keyof typeof common =>
  definition !== undefined && Object.hasOwn(common, definition);

/** What stands under each key of a map whose keys are free names. */
export const freeValueOf = ({ additionalProperties: free }: Schema): Schema | undefined =>
  typeof free === "object" ? free : undefined;

/** A map whose keys are the rules: what each says stands on its own page. */
export const isRules = ({ properties = {} }: Schema): boolean =>
  Object.values(properties).length > 0 && Object.values(properties).every((one) => one.properties?.["severity"]);
