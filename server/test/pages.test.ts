/** The pages that people read: every link between them leads somewhere, and the reference names every place of the formats. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { slug } from "../../scripts/markdown-pages.ts";
import { describe as say, schemaOf, type DocumentKind, type Schema } from "../src/core/schema.ts";
import { languages } from "../src/core/language.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = globSync("**/*.md", {
  cwd: root,
  ignore: ["**/node_modules", "dist", "artifacts", ".cache", "coverage", "server/test/fixtures"],
});

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const withoutCode = (text: string): string => text.replaceAll(/^```.*?^```/gms, "").replaceAll(/`[^`\n]*`/g, "");

/** Relative links and pictures, as written. */
const linksIn = (path: string): readonly string[] =>
  [...withoutCode(read(path)).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^(?:[a-z]+:|<)/.test(target));

/** The anchors of a page's headings; the second of two equal ones is numbered. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = [
    ...read(path)
      .replaceAll(/^```.*?^```/gms, "")
      .matchAll(/^#{1,6} +(.+)$/gm),
  ];
  const seen = new Map<string, number>();
  return new Set(
    headings.map(([, text = ""]) => {
      const anchor = slug(text.replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, "$1"));
      const count = seen.get(anchor) ?? 0;
      seen.set(anchor, count + 1);
      return count === 0 ? anchor : `${anchor}-${count}`;
    }),
  );
}

function isBroken(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), decodeURI(path));
  if (!existsSync(join(root, target))) return true;
  if (anchor === undefined || !statSync(join(root, target)).isFile()) return false;
  return !anchorsOf(target).has(anchor);
}

test("every relative link of every page leads to a file, and to a heading in it", () => {
  const links = pages.flatMap((page) => linksIn(page).map((link) => ({ page, link })));
  expect(links.length).toBeGreaterThan(150);
  expect(links.filter(({ page, link }) => isBroken(page, link)).map(({ page, link }) => `${page}: ${link}`)).toEqual(
    [],
  );
});

/** Every key of a schema with what stands there, but for the rules, which have pages of their own. */
function* placesOf(schema: Schema): Iterable<readonly [string, Schema]> {
  for (const [key, one] of Object.entries(schema.properties ?? {})) {
    yield [key, one];
    if (key !== "rules") yield* placesOf(one);
  }
  if (schema.items) yield* placesOf(schema.items);
  if (typeof schema.additionalProperties === "object") yield* placesOf(schema.additionalProperties);
}

const formats: readonly (readonly [DocumentKind, string])[] = [
  ["paper", "kertas-kerja"],
  ["institutions", "institutions"],
  ["configuration", "configuration"],
];

test.each(formats)("the page of the %s format names every key and value in three languages", (kind, name) => {
  const text = read(`docs/formats/${name}.md`) + read("docs/formats/README.md");
  const places = [...placesOf(schemaOf(kind))];
  expect(places.length).toBeGreaterThan(2);
  const missing = places.flatMap(([key, schema]) => {
    const lines = text.split("\n").filter((line) => line.startsWith(`| \`${key}\` |`));
    const told = languages.map((language) => say(schema, language));
    const words = told.flatMap(({ title, description }) => [title, description.replaceAll("|", "\\|")]);
    return [
      ...(lines.some((line) => words.every((word) => line.includes(word))) ? [] : [key]),
      ...(schema.enum ?? []).filter((value) => !text.includes(`| \`${value}\``)),
    ];
  });
  expect(missing).toEqual([]);
});

test("every rule has a row in the configuration's page", () => {
  const text = read("docs/formats/configuration.md");
  const rules = Object.keys(schemaOf("configuration").properties?.["rules"]?.properties ?? {});
  expect(rules.filter((rule) => !text.includes(`| [${rule}](../rules/${rule}.md) |`))).toEqual([]);
});
