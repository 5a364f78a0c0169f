/** A schema with the fields of extensions in it: equal extensions of one schema give the same object, for much is kept by it. */
import type { Fields } from "./extensions.ts";
import type { Schema } from "./schema.ts";

/** How many are kept: one for each folder, and those of a configuration that is being typed. */
const kept = 32;

const known = new WeakMap<Schema, Map<string, Schema>>();

export function extendSchema(schema: Schema, fields: Fields): Schema {
  if (fields.size === 0) return schema;
  const key = JSON.stringify([...fields]);
  const ofSchema = known.get(schema) ?? new Map<string, Schema>();
  known.set(schema, ofSchema);
  const extended = ofSchema.get(key) ?? extend(schema, fields);
  // The one used last stands last.
  ofSchema.delete(key);
  ofSchema.set(key, extended);
  for (const [oldest] of ofSchema) if (ofSchema.size > kept) ofSchema.delete(oldest);
  return extended;
}

function extend(schema: Schema, fields: Fields): Schema {
  const { properties, items, required = [] } = schema;
  const own = fields.get(schema["x-extensible"] ?? "") ?? [];
  const inside = Object.entries(properties ?? {}).map(([key, child]) => [key, extend(child, fields)] as const);
  // Long lists end a map: what is short stands before them.
  const end = inside.findLastIndex(([, child]) => child.items?.properties === undefined) + 1;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        inside.toSpliced(end, 0, ...own.map((field) => [field.key, field.schema] as const)),
      ),
    }),
    ...(items && { items: extend(items, fields) }),
    ...(own.length > 0 && { required: [...required, ...own.flatMap((field) => (field.required ? field.key : []))] }),
  };
}
