/** The grammars' expressions match what they are for; how they look is seen in the host. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly include?: string;
  readonly patterns?: readonly Pattern[];
}
interface Grammar {
  readonly scopeName: string;
  readonly injections?: Record<string, { readonly patterns: readonly Pattern[] }>;
  readonly repository?: Record<string, Pattern>;
}

/** The scopes of this text in this line, each as its last part but the grammar's own. */
function scopesIn(grammar: Grammar, line: string): Record<string, string> {
  const all = Object.values(grammar.repository ?? {}).flatMap((entry) => [entry, ...(entry.patterns ?? [])]);
  const found = all.flatMap(({ name = "", match }) =>
    match === undefined
      ? []
      : [...line.matchAll(new RegExp(match, "gu"))].map(
          (hit) => [hit[0], name.split(".").slice(-3, -1).join(".")] as const,
        ),
  );
  return Object.fromEntries(found);
}

describe("the grammar of papers", () => {
  const grammar = read("syntaxes/kertas-kerja.tmLanguage.json") as Grammar;

  test.each([
    ["        outcome: carried-over", { "carried-over": "outcome.open" }],
    [
      "      - { session: 3, outcome: completed, date: 2020-01-31 }",
      { completed: "outcome.closed", "2020-01-31": "numeric.date" },
    ],
    ["        outcome: raised # belum", { raised: "outcome.open" }],
    ["        outcome: raisedx", {}],
    ["    title: The outcome: raised again", {}],
    ["  - id: KBS-2017-014", { "KBS-2017-014": "type.item" }],
    ["        decision: see KBS-2017-014 of 2017", { "KBS-2017-014": "type.item" }],
    ["    title: Surat B-12", {}],
    ["        date: 2023-13-20", {}],
    ["    place: …", { "…": "unfinished.placeholder" }],
    ["      - action: <apa yang dilakukan>", { "<apa yang dilakukan>": "unfinished.placeholder" }],
    ["    title: A < B dan C > D", {}],
  ])("%s", (line, expected) => {
    expect(scopesIn(grammar, line)).toEqual(expected);
  });

  test("knows the outcomes of the schema, open and closed as the schema says", () => {
    const { $defs } = read("schemas/kertas-kerja.schema.json") as {
      $defs: { entry: { properties: { outcome: { enum: readonly string[]; "x-closes": readonly string[] } } } };
    };
    const { enum: outcomes, "x-closes": closing } = $defs.entry.properties.outcome;
    for (const outcome of outcomes)
      expect(scopesIn(grammar, `outcome: ${outcome}`)).toEqual({
        [outcome]: closing.includes(outcome) ? "outcome.closed" : "outcome.open",
      });
  });
});

test.each([
  ["  - id: kanwil-imigrasi-kalbar", { "kanwil-imigrasi-kalbar": "type.institution" }],
  ["    valid: { from: 2016, to: 2020-12-31 }", { "2016": "numeric.date", "2020-12-31": "numeric.date" }],
  ["    confidence: likely", { likely: "changed.likely" }],
])("the grammar of institutions: %s", (line, expected) => {
  expect(scopesIn(read("syntaxes/kertas-kerja-institutions.tmLanguage.json") as Grammar, line)).toEqual(expected);
});

test("every grammar, language and command that package.json names is there and has its texts", () => {
  const { contributes } = read("package.json") as {
    contributes: {
      grammars: readonly { language: string; scopeName: string; path: string }[];
      languages: readonly { id: string; configuration: string }[];
    };
  };
  for (const { path, scopeName } of contributes.grammars) expect((read(path) as Grammar).scopeName).toBe(scopeName);
  for (const { configuration } of contributes.languages) expect(read(configuration)).toHaveProperty("wordPattern");
  const keys = [...JSON.stringify(read("package.json")).matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]).sort();
  for (const file of ["package.nls.json", "package.nls.id.json", "package.nls.ms.json"])
    expect(Object.keys(read(file) as object).sort()).toEqual([...new Set(keys)]);
});

test("a command is found in the palette by the words of all three languages, whichever VS Code speaks", () => {
  const files = ["package.nls.json", "package.nls.id.json", "package.nls.ms.json"];
  const texts = files.map((file) => read(file) as Readonly<Record<string, string>>);
  const { contributes } = read("package.json") as {
    contributes: { commands: readonly { command: string; title: { value: string; original: string } }[] };
  };
  const own = contributes.commands.filter(({ command }) => !/\.(?:id|ms)$/.test(command));
  expect(own.length * 3).toBe(contributes.commands.length);
  for (const { title } of own) {
    const key = title.value.replaceAll("%", "");
    expect(title.original).toBe(`%${key}.words%`);
    for (const one of texts) {
      const others = texts.filter((other) => other !== one).map((other) => other[key]?.replace("…", ""));
      expect(one[`${key}.words`]).toBe([...new Set(others)].join(" · "));
    }
  }
});

describe("the words of a paper", () => {
  const { wordPattern, indentationRules, onEnterRules } = read("language-configuration.json") as {
    wordPattern: { pattern: string; flags: string };
    indentationRules: { increaseIndentPattern: string };
    onEnterRules: readonly { beforeText: string; action: object }[];
  };

  test.each([
    ["id: KBS-2017-014", ["id", "KBS-2017-014"]],
    ["malaysia: [jim-sarawak, kanwil-imigrasi-]", ["malaysia", "jim-sarawak", "kanwil-imigrasi-"]],
    ["session: kk-jkk-pusat#36", ["session", "kk-jkk-pusat", "36"]],
    ["title: Kesehatan – Perbatasan", ["title", "Kesehatan", "Perbatasan"]],
  ])("%s", (line, words) => {
    expect(line.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(words);
  });

  test.each([
    ["    counterparts:", true],
    ["        decision: >-", true],
    ["    title: Ini: itu", false],
    ["  - id: KBS-2017-014", false],
  ])("after %s the next line stands deeper: %s", (line, deeper) => {
    expect(new RegExp(indentationRules.increaseIndentPattern).test(line)).toBe(deeper);
  });

  test.each([
    ["  - id: KBS-2017-014", { indent: "none", appendText: "  " }],
    ["  - counterparts:", { indent: "indent", appendText: "  " }],
    ["session:", { indent: "indent" }],
    ["    history: # belum lengkap", { indent: "indent" }],
    ["        decision: >-", { indent: "indent" }],
    ["    title: Ini itu", undefined],
    ["    - jim-sarawak", undefined],
  ])("after %s comes %j", (line, action) => {
    expect(onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action).toEqual(action);
  });
});
