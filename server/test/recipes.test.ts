/** The recipes of docs/maintaining, done: a field and a rule each take one hand-written file and a test, and all else follows from it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDay } from "../src/core/day.ts";
import { Document, kindOf } from "../src/core/document.ts";
import { applyEdits } from "../src/core/edit.ts";
import { Workspace } from "../src/core/workspace.ts";
import { builtInDocuments } from "../src/texts.ts";
import { Copy, type Ran } from "./copy.ts";
import { findingsIn, folder } from "./fixture.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

/** The blocks of code in a page, in one language. */
const blocksIn = (page: string, language: string): readonly string[] =>
  [...read(`../../docs/maintaining/${page}.md`).matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text = ""]) =>
    name === language ? [text] : [],
  );

interface Change {
  readonly path: string;
  /** The lines that it adds. */
  readonly added: string;
}

const changesIn = (patch: string): readonly Change[] =>
  patch.split(/^diff --git /m).flatMap((part) => {
    const path = /^\+\+\+ b\/(.+)$/m.exec(part)?.[1];
    const body = part.slice(part.indexOf("\n@@"));
    const added = [...body.matchAll(/^\+(.*\n)/gm)].map(([, line = ""]) => line).join("");
    return path === undefined ? [] : [{ path, added }];
  });

const isTest = (path: string): boolean => path.endsWith(".test.ts");

/** Where `npm run generate` writes. */
const isGenerated = (path: string): boolean =>
  /^(?:server\/src\/core\/generated|docs\/(?:rules|formats))\/|^schemas\/(?:configuration|editors\/kertas-kerja)\.schema\.json$/.test(
    path,
  );

const paper = (more: string): string => `format: kertas-kerja/1
session:
  forum: kk-jkk-kalbar-sarawak
  number: 39
  date: 2026-11-02
side: indonesia
issueArea: security-border
title: Keamanan dan Pengelolaan Perbatasan
items:
  - id: UJI-2026-001
    title: Jalan penghubung
    raisedBy: indonesia
    counterparts:
      indonesia: [kanwil-imigrasi-kalbar]
      malaysia: [jim-sarawak]
${more.replaceAll(/^(?=.)/gm, "    ")}`;

const step = "      - { action: Survei, by: [kanwil-imigrasi-kalbar, jim-sarawak] }\n";

interface Recipe {
  readonly page: string;
  readonly handWritten: string;
  /** The language of the recipe's blocks that hold the two files. */
  readonly languages: readonly [string, string];
  readonly tests: readonly string[];
  readonly paper: string;
  /** What `kertas check` says of that paper. */
  readonly checked: RegExp;
  /** What the Markdown export of it holds. */
  readonly printed: readonly string[];
  /** Where it stands on the generated pages. */
  readonly pages: Readonly<Record<string, string>>;
}

const recipes: readonly Recipe[] = [
  {
    page: "add-a-field",
    handWritten: "schemas/kertas-kerja.schema.json",
    languages: ["json", "ts"],
    tests: ["funding", "schemas", "samples"],
    paper: paper("funding: { amount: 250000, currency: MYR, paidBy: jim-sarawak }\nhistory: []\n"),
    checked: /no findings/,
    printed: ["Pendanaan", "Jumlah: 250000", "Mata uang: ringgit", "Ditanggung oleh: "],
    pages: { "docs/formats/kertas-kerja.md": "\n## item funding\n" },
  },
  {
    page: "add-a-rule",
    handWritten: "server/src/core/rules/duplicate-follow-up.ts",
    languages: ["ts", "ts"],
    tests: ["duplicate-follow-up", "rules", "samples"],
    paper: paper(
      `history:\n  - session: 38\n    date: 2025-11-04\n    outcome: raised\n    decision: Sepakat.\n    followUp:\n${step}${step}`,
    ),
    checked: /warning {2}duplicate-follow-up/,
    printed: ["Survei"],
    pages: {
      "docs/rules/duplicate-follow-up.md": "# duplicate-follow-up\n",
      "docs/rules/README.md": "| [duplicate-follow-up](duplicate-follow-up.md) | warning |",
      "docs/formats/configuration.md": "| [duplicate-follow-up](../rules/duplicate-follow-up.md) |",
      "schemas/configuration.schema.json": '"duplicate-follow-up": {',
    },
  },
];

describe.each(recipes)("$page", ({ page, handWritten, languages, tests, ...made }) => {
  const patch = read(`./fixtures/recipes/${page}.patch`);
  const changes = changesIn(patch);
  const copy = new Copy();
  let before: ReadonlyMap<string, string>;
  beforeAll(() => {
    expect(copy.apply(patch)).toMatchObject({ code: 0 });
    before = copy.texts();
    expect(copy.node("scripts/generate.ts")).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    copy.remove();
  });

  test("one hand-written file is touched, and a test", () => {
    const paths = changes.map(({ path }) => path);
    expect(paths.filter((path) => !isTest(path))).toEqual([handWritten]);
    expect(paths.filter(isTest)).toHaveLength(1);
    expect(paths.filter(isGenerated)).toEqual([]);
  });

  test("the recipe's text says the same as the commit", () => {
    const written = changes.toSorted((a, b) => Number(isTest(a.path)) - Number(isTest(b.path)));
    const blocks = languages.map((language) => blocksIn(page, language)).flat();
    expect(written.map(({ added }) => blocks.includes(added))).toEqual([true, true]);
  });

  test("the generator does the rest", () => {
    const after = copy.texts();
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(changed.filter((path) => !isGenerated(path))).toEqual([]);
    for (const [path, text] of Object.entries(made.pages)) expect(after.get(path)).toContain(text);
  });

  test("its test is green there, and so are those that hold for all", () => {
    const run = copy.node(
      "node_modules/vitest/vitest.mjs",
      "run",
      "--no-isolate",
      ...tests.map((name) => `${name}.test.ts`),
      "generated.test.ts",
      "pages.test.ts",
    );
    expect(run.said).toMatch(new RegExp(`Test Files +${tests.length + 2} passed`));
    expect(run).toMatchObject({ code: 0 });
  });

  test("the command line knows it", () => {
    // A folder of its own, with no other papers beside it.
    const folder = mkdtempSync(join(tmpdir(), "kertas-recipe-"));
    const own = join(folder, "uji.kertas.yaml");
    writeFileSync(own, made.paper);
    const kertas = (...args: readonly string[]): Ran => copy.node("server/src/main.cli.ts", ...args);
    expect(kertas("check", folder, "--lang", "en").said).toMatch(made.checked);
    expect(kertas("export", own, "-o", join(folder, "uji.md")).code).toBe(0);
    const printed = readFileSync(join(folder, "uji.md"), "utf8");
    rmSync(folder, { recursive: true });
    for (const words of made.printed) expect(printed).toContain(words);
  });
});

describe("change-an-institution", () => {
  const [, example = ""] = blocksIn("change-an-institution", "yaml");
  const names = (day: string): string =>
    paper("history: []\n")
      .replace("2026-11-02", day)
      .replace("raisedBy: indonesia", "raisedBy: biro-pemerintahan-kalbar");

  function check(text: string) {
    const files = { "perubahan.institutions.yaml": example, "uji.kertas.yaml": text };
    let workspace = Workspace.of({
      builtIn: builtInDocuments(),
      folders: [folder],
      files: new Set(Object.keys(files).map((name) => `${folder}/${name}`)),
      today: parseDay("2026-06-01") ?? 0,
    });
    for (const [name, written] of Object.entries(files)) {
      const kind = kindOf(name);
      if (kind) workspace = workspace.with(new Document(`${folder}/${name}`, kind, written));
    }
    return Object.keys(files).flatMap((name) => findingsIn(workspace, `${folder}/${name}`));
  }

  test("a paper of an earlier session stays right", () => {
    expect(check(names("2025-11-03")).map(({ rule }) => rule)).toEqual([]);
  });

  test("in a paper of a later one the old id is found, and the fix puts the new one", () => {
    const text = names("2026-11-02");
    const found = check(text);
    expect(found.map(({ rule }) => rule)).toEqual(["retired-institution"]);
    expect(found[0]?.message.en).toContain("ended on 2026-02-28");
    const [fix] = found[0]?.fixes?.() ?? [];
    expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace("biro-pemerintahan-kalbar", "biro-perbatasan-kalbar"));
  });
});
