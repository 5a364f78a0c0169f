/** Papers in every past version of the format come into the current one: as expected to the byte, whole, and only where there is a way. */
import Ajv from "ajv/dist/2020.js";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Document } from "../../src/core/document.ts";
import { applyEdits } from "../../src/core/edit.ts";
import { currentFormat } from "../../src/core/format.ts";
import { migrations } from "../../src/core/migrations/migrations.ts";
import { keyOf } from "../../src/core/summary.ts";
import type { DocumentKind } from "../../src/core/schema.ts";
import { toValue } from "../../src/core/tree/value.ts";

const here = new URL("./", import.meta.url);
const past = new URL("../../../schemas/past/", here);

/** The versions before the current one that papers may be written in. */
function pastVersions(kind: DocumentKind): readonly string[] {
  const { name = "", version = 0 } = currentFormat(kind) ?? {};
  const known = readdirSync(past).flatMap(
    (file) => new RegExp(`^${name}-(\\d+)\\.schema\\.json$`).exec(file)?.[1] ?? [],
  );
  const first = Math.min(1, ...known.map(Number));
  return Array.from({ length: Math.max(0, version - first) }, (_, index) => `${name}/${index + first}`);
}

const filesIn = (folder: URL): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

const kinds = ["paper", "institutions"] as const;

const folderOf = (format: string): string => format.replace("/", "-");

test.each(kinds)("every past version of %s has a schema, samples and a migration", (kind) => {
  const versions = pastVersions(kind);
  expect(migrations[kind].map(({ from }) => `${currentFormat(kind)?.name ?? ""}/${from}`)).toEqual(versions);
  for (const format of versions) {
    const schema = JSON.parse(readFileSync(new URL(`${folderOf(format)}.schema.json`, past), "utf8")) as {
      properties: { format: { enum: readonly string[] } };
    };
    expect(schema.properties.format.enum).toEqual([format]);
    const samples = filesIn(new URL(`${folderOf(format)}/`, here));
    expect(samples.filter((file) => !file.includes(".migrated.")).length).toBeGreaterThanOrEqual(4);
  }
});

test("every migration is in the list", () => {
  const files = readdirSync(new URL("../../src/core/migrations/", here)).filter((file) =>
    /^\d+-to-\d+\.ts$/.test(file),
  );
  const listed = kinds.flatMap((kind) => migrations[kind].map(({ from }) => `${from}-to-${from + 1}.ts`));
  expect(files.sort()).toEqual(listed.sort());
});

const samples = pastVersions("paper").flatMap((format) => {
  const folder = new URL(`${folderOf(format)}/`, here);
  const names = filesIn(folder).filter((name) => name.endsWith(".kertas.yaml"));
  return names.map((name) => {
    const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
    return { format, name, old: read(name), expected: read(name.replace(".kertas.", ".migrated.")) };
  });
});

const asIs = (text: string): string => text;
const withReturns = (text: string): string => text.replaceAll("\n", "\r\n");
const withMark = (text: string): string => `\uFEFF${text}`;

const paper = (text: string): Document => new Document("file:///folder/paper.kertas.yaml", "paper", text);

describe.each(samples)("$format $name", ({ format, old, expected }) => {
  test("is what that version allowed", () => {
    const ajv = new Ajv.default({ strict: false });
    const schema = JSON.parse(readFileSync(new URL(`${folderOf(format)}.schema.json`, past), "utf8")) as object;
    const validate = ajv.compile(schema);
    expect(validate(JSON.parse(JSON.stringify(toValue(paper(old).tree.root)))), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  test.each([
    ["as it is", asIs],
    ["with CRLF", withReturns],
    ["with a byte order mark", withMark],
    ["with both", (text: string) => withMark(withReturns(text))],
  ])("comes into the current version %s", (_, write) => {
    const document = paper(write(old));
    expect(document.format.age).toBe("older");
    expect(document.migrated?.text).toBe(write(expected));
    expect(applyEdits(document.text, document.migrated?.edits ?? [])).toBe(write(expected));
    const migrated = paper(write(expected));
    expect(migrated.faults.map(({ keyword, path, key }) => [keyword, path.join("."), key])).toEqual([]);
    expect(migrated.migrated).toBeUndefined();
  });

  test("tells the others the same, from where it stands", () => {
    const { summary, text } = paper(old);
    const { summary: current } = paper(expected);
    expect(text.slice(summary?.items[0]?.at.start, summary?.items[0]?.at.end)).toBe(summary?.items[0]?.id);
    expect(summary && keyOf(summary)).toBe(current && keyOf(current));
  });
});
