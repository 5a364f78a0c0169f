/** Every text of the product stands in three languages: whole, with the same values, in the words of its country; and none stands outside. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../../scripts/paths.mjs";
import { usages } from "../src/commands/usages.ts";
import { allTexts, localizedIn, modules, parseModule, placeOf } from "../../scripts/texts.ts";

const texts = allTexts();

test("there are texts of the code, of the schemas and of the manifest", () => {
  const from = (start: string): number => texts.filter(({ place }) => place.startsWith(start)).length;
  expect(from("client/src/")).toBeGreaterThan(150);
  expect(from("server/src/")).toBeGreaterThan(900);
  expect(from("schemas/")).toBeGreaterThan(900);
  expect(from("package.nls.json")).toBeGreaterThan(60);
});

test("each is whole", () => {
  const half = texts.filter(({ id, ms, en }) => new Set([id, ms, en].map((text) => text.trim() === "")).size > 1);
  expect(half.map(({ place }) => place)).toEqual([]);
});

/** Words that belong to the other language, or to everyday speech there. */
const strangers = {
  id: /\b(?:perkara|agensi|persidangan|tarikh|sila|fail|kerana|penemuan|tindakan susulan|rakan sejawat|semakan|peraturan|paparkan|tetapan|baharu|Inggeris|lalai|laluan|wujud|pengerusi|urus setia|tajuk|institusi|mesej|mesyuarat)\b/i,
  ms: /\b(?:butir|instansi|tenggat|berkas|sidang|tindak lanjut|riwayat|mitra|silakan|karena|bisa|kalau|tanggal|nomor|judul|tampilkan|lembaga|aturan|temuan|impor|ekspor|Inggris|dasbor|hapus|rapat)\b/i,
};

test.each(["id", "ms"] as const)("none in %s uses words of the other language", (language) => {
  const found = texts.flatMap(({ place, [language]: text }) => {
    const [word] = strangers[language].exec(text.replaceAll(/`[^`]*`|\{[^}]*\}|"[^"]*"/g, "")) ?? [];
    return word === undefined ? [] : [`${place}: ${word}`];
  });
  expect(found).toEqual([]);
});

test("English is not left where Indonesian or Malay is due", () => {
  const isSentence = (text: string): boolean =>
    /\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(text.replaceAll(/`[^`]*`|\{[^}]*\}/g, ""));
  const left = texts.filter(({ id, ms, en }) => isSentence(en) && (id === en || ms === en));
  expect(left.map(({ place }) => place)).toEqual([]);
});

/** What shows a text to people, by the name it is called by. */
const shows =
  /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|appendText|createWebviewPanel|createTreeView)$/;
/** Properties that people read. */
const read =
  /^(?:label|title|detail|description|placeHolder|placeholder|prompt|tooltip|openLabel|saveLabel|invocationMessage)$/;

/** Words of a language, in a literal that is shown: whatever has a space between letters. */
function strays(file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (localizedIn(node)) return;
    const value = shownBy(node);
    if (value && isWords(value)) found.push(`${placeOf(value)}: ${value.getText()}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

function shownBy(node: ts.Node): ts.Node | undefined {
  if (ts.isCallExpression(node)) {
    const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
    const isWrite = /(?:stdout|stderr)\.write$|^console\.(?:log|error|warn)$/.test(node.expression.getText());
    return shows.test(name) || isWrite ? node.arguments.find(isLiteral) : undefined;
  }
  if (ts.isPropertyAssignment(node) && read.test(node.name.getText()) && isLiteral(node.initializer))
    return node.initializer;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return ts.isPropertyAccessExpression(node.left) && read.test(node.left.name.text) && isLiteral(node.right)
      ? node.right
      : undefined;
  return undefined;
}

const isLiteral = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

function isWords(node: ts.Node): boolean {
  const written = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("{}")
    : ts.isStringLiteralLike(node)
      ? node.text
      : "";
  return /\p{L}{2,} \p{L}{2,}/u.test(written.replaceAll("Kertas Kerja", ""));
}

/** For whoever mends the product or asks as a program, not for an official; what the parsers say is put in words by `yaml-syntax`. */
const forEngineers = /^server\/src\/(?:core\/assistant\/|core\/tree\/|mcp\/|second-thread)/;

test("no text is shown that stands in one language alone", () => {
  const found = modules()
    .filter((path) => !forEngineers.test(path))
    .flatMap((path) => strays(parseModule(path)));
  expect(found).toEqual([]);
});

test("a text in one language is found, in whatever way it is shown", () => {
  const source = `
    window.showErrorMessage("The file is gone");
    item.tooltip = \`Open since \${day}\`;
    const step = { title: "New paper", placeHolder: texts.which[language] };
    process.stderr.write("could not run\\n");
    const fine = { title: { id: "Kertas kerja baru", ms: "Kertas kerja baharu", en: "New working paper" } };
  `;
  expect(strays(parseModule("x.ts", source)).map((found) => found.slice(0, 6))).toEqual([
    "x.ts:2",
    "x.ts:3",
    "x.ts:4",
    "x.ts:5",
  ]);
});

test("the Indonesian README names commands that there are, and begins as the English one", () => {
  const [english = "", indonesian = ""] = ["README.md", "README.id.md"].map((file) =>
    readFileSync(join(root, file), "utf8"),
  );
  for (const line of ["npm start ", "npm test "])
    for (const text of [english, indonesian]) expect(text.slice(0, 400)).toContain(line);
  expect(english).toContain("(README.id.md)");
  expect(indonesian).toContain("(README.md)");
  const named = [...indonesian.matchAll(/npx kertas ([a-z][a-z-]*(?: (?:export|import|supersede)\b)?)/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter((name) => !usages.has(name.startsWith("institution") ? name : (name.split(" ")[0] ?? ""))),
  ).toEqual([]);
});
