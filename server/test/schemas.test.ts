/** The schemas are valid JSON Schema 2020-12, described in three languages, and written in the keywords that the features know. */
import Ajv from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const files = ["kertas-kerja", "institutions", "configuration"];

const known = new Set(
  (
    "$schema $id $defs $ref title description x-text type properties required additionalProperties items anyOf enum x-enum-text x-closes pattern format " +
    "x-period minimum minItems minLength minProperties x-ref x-ref-kind x-ref-or-text x-defines x-values x-side x-file x-extensible examples default deprecated"
  ).split(" "),
);

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function* below(schema: Schema, path: string): Iterable<readonly [string, Schema]> {
  yield [path, schema];
  for (const group of ["properties", "$defs"]) {
    const children = schema[group];
    if (isSchema(children))
      for (const [key, child] of Object.entries(children)) if (isSchema(child)) yield* below(child, `${path}/${key}`);
  }
  if (isSchema(schema["items"])) yield* below(schema["items"], `${path}/[]`);
  const free = schema["additionalProperties"];
  if (isSchema(free)) yield* below(free, `${path}/*`);
}

describe.each(files)("%s.schema.json", (name) => {
  const schema = JSON.parse(
    readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"),
  ) as Schema;
  const all = [...below(schema, "")];

  test("is valid against the meta-schema", () => {
    const ajv = new Ajv.default({ strict: false, formats: { date: true } });
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    expect(typeof ajv.compile(schema)).toBe("function");
  });

  test("uses only keywords that the features know", () => {
    expect(
      all.flatMap(([path, part]) =>
        Object.keys(part)
          .filter((key) => !known.has(key))
          .map((key) => `${path} ${key}`),
      ),
    ).toEqual([]);
  });

  test("says every key in English, Indonesian and Malay", () => {
    const silent = all.filter(([, part]) => {
      if (part["$ref"] !== undefined && part["title"] === undefined) return false;
      const text = part["x-text"];
      const languages = isSchema(text) ? [part, text["id"], text["ms"]] : [];
      return (
        languages.length === 0 ||
        !languages.every((one) => isSchema(one) && Boolean(one["title"]) && Boolean(one["description"]))
      );
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});
