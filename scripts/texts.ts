/** `npm run texts`: every text of the product in its three languages, with where it stands, as one table for whoever proofreads. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { languages, type Localized } from "../server/src/core/language.ts";
import { root } from "./paths.mjs";

export interface Text extends Localized {
  /** `server/src/core/rules/stale-item.ts:23`, or a file and the key in it. */
  readonly place: string;
}

/** All texts: of the code, of the schemas, of what VS Code shows before the extension runs. */
export const allTexts = (): readonly Text[] => [...textsOfCode(), ...textsOfSchemas(), ...textsOfManifest()];

/** The hand-written modules of the product. */
export const modules = (): readonly string[] =>
  ["client/src", "server/src"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
        `${folder}/${path}`.replaceAll("\\", "/"),
      ),
    )
    .filter((path) => path.endsWith(".ts") && !/\.test\.ts$|\/generated\//.test(path));

export const parseModule = (path: string, text = readFileSync(join(root, path), "utf8")): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

export const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

/** The value of each language, where an object has all three and they are texts or make texts. */
export function localizedIn(node: ts.Node): Record<keyof Localized, ts.Expression> | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const values = new Map<string, ts.Expression>();
  for (const property of node.properties)
    if (ts.isPropertyAssignment(property)) values.set(property.name.getText(), property.initializer);
  const [id, ms, en] = languages.map((language) => values.get(language));
  return id && ms && en ? { id, ms, en } : undefined;
}

function textsOfCode(): readonly Text[] {
  const found: Text[] = [];
  for (const path of modules()) {
    const visit = (node: ts.Node): void => {
      const values = localizedIn(node) ?? saidIn(node);
      if (values && isText(values.en))
        found.push({ place: placeOf(node), id: shown(values.id), ms: shown(values.ms), en: shown(values.en) });
      ts.forEachChild(node, visit);
    };
    visit(parseModule(path));
  }
  return found;
}

/** The last three arguments of a function that is told a text by them. */
function saidIn(node: ts.Node): ReturnType<typeof localizedIn> {
  if (!ts.isCallExpression(node) || !/^(?:text|option|toggle|wrongUse)$/.test(node.expression.getText()))
    return undefined;
  const [id, ms, en] = node.arguments.slice(-3);
  return id && ms && en ? { id, ms, en } : undefined;
}

/** A text, or a function that makes one: not a table of other values by language. */
function isText(value: ts.Expression): boolean {
  if (ts.isArrowFunction(value)) return !ts.isBlock(value.body) && isText(value.body);
  return ts.isStringLiteralLike(value) || ts.isTemplateExpression(value) || ts.isBinaryExpression(value);
}

/** As it is read: values by their names in braces. */
function shown(value: ts.Expression): string {
  if (ts.isArrowFunction(value) && !ts.isBlock(value.body)) return shown(value.body);
  if (ts.isStringLiteralLike(value)) return value.text;
  if (ts.isTemplateExpression(value))
    return (
      value.head.text + value.templateSpans.map((span) => `{${span.expression.getText()}}${span.literal.text}`).join("")
    );
  return `{${value.getText()}}`;
}

function textsOfSchemas(): readonly Text[] {
  const found: Text[] = [];
  for (const file of readdirSync(join(root, "schemas")).filter((name) => name.endsWith(".schema.json"))) {
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      const { title, description, "x-text": others } = value as Record<string, unknown>;
      const words = others as Record<"id" | "ms", { title?: string; description?: string }> | undefined;
      if (words)
        for (const [key, en] of Object.entries({ title, description }))
          if (typeof en === "string") {
            const part = key as "title" | "description";
            found.push({
              place: `schemas/${file}${path} ${key}`,
              id: words.id[part] ?? "",
              ms: words.ms[part] ?? "",
              en,
            });
          }
      const meanings = (value as Record<string, unknown>)["x-enum-text"];
      if (meanings)
        for (const [one, text] of Object.entries(meanings as Record<string, Localized>))
          found.push({ ...text, place: `schemas/${file}${path} ${one}` });
      for (const [key, child] of Object.entries(value))
        if (key !== "x-text" && key !== "x-enum-text") visit(child, `${path}/${key}`);
    };
    visit(JSON.parse(readFileSync(join(root, "schemas", file), "utf8")), "");
  }
  return found;
}

type Nls = Readonly<Record<string, string | { readonly value: string; readonly original: string }>>;

const nls = (language: string): Nls =>
  JSON.parse(readFileSync(join(root, `package.nls${language}.json`), "utf8")) as Nls;

/** The title in VS Code's language; the words by which it is found in others are not read as a text. */
const wordsOf = (value: Nls[string] | undefined): string => (typeof value === "object" ? value.value : (value ?? ""));

function textsOfManifest(): readonly Text[] {
  const [id, ms, en] = [nls(".id"), nls(".ms"), nls("")];
  return Object.keys(en)
    .filter((key) => !key.endsWith(".words"))
    .map((key) => ({
      place: `package.nls.json ${key}`,
      id: wordsOf(id[key]),
      ms: wordsOf(ms[key]),
      en: wordsOf(en[key]),
    }));
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const rows = [
    ["Place", "Bahasa Indonesia", "Bahasa Melayu", "English"],
    ...allTexts().map(({ place, id, ms, en }) => [place, id, ms, en]),
  ];
  const file = join(root, "artifacts/texts.csv");
  mkdirSync(join(root, "artifacts"), { recursive: true });
  writeFileSync(file, `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`);
  console.log(`${rows.length - 1} texts: artifacts/texts.csv`);
}
