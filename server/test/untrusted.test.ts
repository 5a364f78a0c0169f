/** What stands in files is text, and stays text: in exports, on the way to them, and wherever a path or a pattern might be made of it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/paths.mjs";
import { diskHost } from "../src/host.disk.ts";
import { corpus, folderHolding, paperHolding } from "./hostile.ts";

const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-asing-"));
/** Whose institutions and own fields are called by the texts. */
const folders = mkdtempSync(join(tmpdir(), "kertas-kerja-jahat-"));
const kertas = (args: readonly string[], options: readonly string[] = []) =>
  spawnSync(process.execPath, [...options, join(root, "dist/kertas.mjs"), ...args], {
    cwd: folder,
    env: { ...process.env, KERTAS_KERJA_PROFILE: folder },
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 100_000_000,
  });

beforeAll(() => {
  for (const [text, file] of papers) writeFileSync(join(folder, file), paperHolding(text));
  for (const [index, text] of corpus.entries()) {
    mkdirSync(join(folders, `${index}`));
    for (const [name, content] of Object.entries(folderHolding(text)))
      writeFileSync(join(folders, `${index}`, name), content);
  }
});
afterAll(() => {
  for (const made of [folder, folders]) rmSync(made, { recursive: true, force: true });
});

const papers = corpus.map((text, index) => [text, `${String(index).padStart(2, "0")}.kertas.yaml`] as const);

/** Some of both kinds, by their texts. */
const every = (step: number): readonly (readonly [string, string])[] => [
  ...papers.filter((_, index) => index % step === 0),
  ...corpus.flatMap((text, index) =>
    index % step === 1 ? [[text, join(folders, `${index}/naskah.kertas.yaml`)] as const] : [],
  ),
];

test("the hostile papers hold their texts in many places", () => {
  expect(papers.length).toBeGreaterThan(50);
  for (const [text, file] of papers)
    expect(readFileSync(join(folder, file), "utf8").split(JSON.stringify(text)).length).toBeGreaterThan(15);
});

describe("exported", () => {
  test("as Word, they bring no field but page numbers, nothing from elsewhere, nothing that runs", () => {
    for (const [text, file] of every(3)) {
      const { stderr, status } = kertas(["export", file, "-o", "x.docx", "--force"]);
      expect([text, status, stderr]).toEqual([text, 0, ""]);
      const parts = Object.entries(unzipSync(readFileSync(join(folder, "x.docx"))));
      for (const [name, bytes] of parts) {
        expect(name).not.toMatch(/vba|activeX|embeddings|\.bin$/i);
        if (!/\.(?:xml|rels)$/.test(name)) continue;
        const xml = strFromU8(bytes);
        expect([
          text,
          name,
          /TargetMode="External"|<w:altChunk|<w:object|<w:fldSimple|<w:control/.exec(xml)?.[0],
        ]).toEqual([text, name, undefined]);
        for (const [, field = ""] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g))
          expect(field).toMatch(/^\s*(?:PAGE|NUMPAGES|TOC|PAGEREF|REF)\b/);
      }
    }
  }, 180_000);

  test("as PDF, they hold no script, action, address or file", () => {
    for (const [text, file] of every(4)) {
      const { stderr, status } = kertas(["export", file, "-o", "x.pdf", "--force"]);
      expect([text, status, stderr]).toEqual([text, 0, ""]);
      const pdf = readFileSync(join(folder, "x.pdf")).toString("latin1");
      expect([
        text,
        /\/(?:JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFile|SubmitForm|GoToR)\b/.exec(pdf)?.[0],
      ]).toEqual([text, undefined]);
    }
  }, 120_000);

  test("as Excel, no cell is a formula, and nothing comes from elsewhere", () => {
    const { stderr, status } = kertas(["export", ".", "-o", "x.xlsx", "--force"]);
    expect([status, stderr]).toEqual([0, ""]);
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, "x.xlsx")))))
      expect([
        name,
        /<f[ >]|TargetMode="External"|<hyperlink|externalLink|ddeLink/.exec(strFromU8(bytes))?.[0],
      ]).toEqual([name, undefined]);
  });

  test("as lists of institutions, no cell is a formula", () => {
    for (const [index, text] of corpus.entries()) {
      const list = ["institution", "export", join(folders, `${index}`), "--kind", "agencies", "--force", "-o"];
      expect([text, kertas([...list, "y.csv"]).status]).toEqual([text, 0]);
      const csv = readFileSync(join(folder, "y.csv"), "utf8");
      expect([text, /(?:^|,)"?[=+\-@\t]/m.exec(csv)?.[0]]).toEqual([text, undefined]);
      if (index % 8 !== 0) continue;
      expect([text, kertas([...list, "y.xlsx"]).status]).toEqual([text, 0]);
      const parts = Object.entries(unzipSync(readFileSync(join(folder, "y.xlsx"))));
      for (const [name, bytes] of parts)
        expect([
          name,
          /<f[ >]|TargetMode="External"|<hyperlink|externalLink|ddeLink/.exec(strFromU8(bytes))?.[0],
        ]).toEqual([name, undefined]);
    }
  }, 120_000);

  test("in the reports of a pull request and of CI, they end no line and begin no command", () => {
    const github = kertas(["check", ".", "--format", "github"]).stdout;
    for (const line of github.split("\n").filter(Boolean))
      expect(line).toMatch(/^(?:::(?:error|warning|notice) |\d|[^:])/);
    expect(github).not.toMatch(/^::add-mask/m);
    expect(() => JSON.parse(kertas(["check", ".", "--format", "sarif"]).stdout) as unknown).not.toThrow();
    const junit = kertas(["check", ".", "--format", "junit"]).stdout;
    expect(junit).not.toMatch(/<(?:script|img|svg|iframe)\b/i);
    expect(kertas(["check", ".", "--format", "markdown"]).stdout).not.toMatch(
      /(?<![`\\])<(?:script|img|svg|iframe)\b|!\[a\]\(http/i,
    );
  });
});

test("no command opens a connection", () => {
  const option = `--import=${new URL("../../scripts/host/network.mjs", import.meta.url).href}`;
  const asked = (): readonly string[] => {
    const log = join(folder, "network.log");
    const lines = readFileSync(log, "utf8").trimEnd().split("\n");
    rmSync(log);
    return lines.map((line) => (JSON.parse(line) as { readonly to?: string }).to ?? "watched");
  };
  const cut = `--import=${new URL("fixtures/cut-off.ts", import.meta.url).href}`;
  for (const [program, address] of [
    ["fetch('http://203.0.113.1')", "203.0.113.1:80"],
    ["require('node:net').connect(443, '203.0.113.1')", "203.0.113.1:443"],
    ["require('node:net').connect(80, '127.a.example')", "127.a.example:80"],
    ["require('node:net').connect(9, '127.0.0.1')", "127.0.0.1:9"],
    ["require('node:https').get('https://contoh.example')", "contoh.example:443"],
    ["require('node:dns').lookup('contoh.example', () => 0)", "contoh.example:dns"],
    ["require('node:dns').promises.lookup('contoh.example')", "contoh.example:dns"],
    ["require('node:dns').resolve4('contoh.example', () => 0)", "contoh.example:dns"],
    ["new (require('node:dns/promises').Resolver)().resolveTxt('contoh.example')", "contoh.example:dns"],
    ["require('node:dgram').createSocket('udp4').send('x', 53, '203.0.113.1')", "203.0.113.1:udp"],
  ] as const) {
    spawnSync(process.execPath, [cut, option, "-e", `${program}; setTimeout(() => process.exit(), 200)`], {
      env: { ...process.env, KERTAS_KERJA_PROFILE: folder },
    });
    expect(asked()).toContain(address);
  }
  kertas(["export", "00.kertas.yaml", "-o", "masuk.docx", "--force"]);
  const commands = [
    ["check", "."],
    ["fix", ".", "--dry-run"],
    ...["y.docx", "y.pdf", "y.html", "y.md"].map((output) => ["export", "05.kertas.yaml", "-o", output, "--force"]),
    ["export", ".", "-o", "y.xlsx", "--force"],
    ["dashboard", ".", "-o", "dasbor.html", "--force"],
    ["status", "."],
    ["dossier", ".", "--forum", "kk-jkk-kalbar-sarawak"],
    ["import", "masuk.docx", "-o", "masuk.kertas.yaml"],
    ["institution", "export", "-o", "lembaga.xlsx", "--force"],
    ["schema", "."],
  ];
  for (const command of commands) {
    const { status } = kertas(command, [option]);
    expect([command[0], new Set(asked()), status !== null && status < 2]).toEqual([
      command[0],
      new Set(["watched"]),
      true,
    ]);
  }
}, 120_000);

describe("links", () => {
  test("that lead out of the folder, or in circles, are not followed", async () => {
    const [inside, outside] = [join(folder, "dalam"), mkdtempSync(join(tmpdir(), "kertas-kerja-luar-"))];
    mkdirSync(inside);
    writeFileSync(join(outside, "rahasia.kertas.yaml"), "format: kertas-kerja/1\n");
    writeFileSync(join(inside, "ada.kertas.yaml"), "format: kertas-kerja/1\n");
    symlinkSync(outside, join(inside, "keluar"));
    symlinkSync(inside, join(inside, "lingkar"));
    symlinkSync(join(outside, "rahasia.kertas.yaml"), join(inside, "rahasia.kertas.yaml"));
    const listed = await diskHost.list(pathToFileURL(inside).href);
    expect(listed.map((uri) => uri.slice(uri.lastIndexOf("/") + 1))).toEqual(["ada.kertas.yaml"]);
    rmSync(outside, { recursive: true });
  });
});

/** Where a pattern is made while the program runs, and of what: of nothing that a file says. */
const patterns: Readonly<Record<string, string>> = {
  "core/caret/flow.ts": "constants",
  "core/commands/next-path.ts": "a number",
  "core/export/letterhead.ts": "names of attributes, constants",
  "core/export/under-letterhead.ts": "names of elements, constants",
  "core/features/complete/scope.ts": "a side, one of two words",
  "core/ignores.ts": "constants",
  "core/import/days.ts": "constants",
  "core/interpret.ts": "patterns of the schemas",
  "core/lists/cells.ts": "patterns of the schemas",
  "core/lists/identify.ts": "patterns of the schemas",
  "core/occurrences.ts": "patterns of the schemas",
  "core/rules/not-allowed-value.ts": "patterns of the schemas",
  "core/rules/shared-faults.ts": "keys of the schema, letters and digits alone",
  "core/rules/shared-new-institution.ts": "patterns of the schemas",
  "core/rules/shared-type-fixes.ts": "patterns of the schemas",
  "core/rules/unknown-reference.ts": "patterns of the schemas",
  "core/settle.ts": "constants",
  "core/tree/pieces.ts": "blanks",
  "core/tree/recovering.ts": "blanks",
  "import/merged-cells.ts": "names of attributes, constants",
};

test("no pattern is made of what a file says", () => {
  const sources = join(root, "server/src");
  const made = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("core/generated/"))
    .filter((file) => /\bRegExp\(/.test(readFileSync(join(sources, file), "utf8")));
  expect(made.sort()).toEqual(Object.keys(patterns).sort());
  // A folder's own fields bring none.
  expect(readFileSync(join(root, "schemas/configuration.schema.json"), "utf8")).not.toMatch(
    /"(?:pattern|regex|match)":\s*\{/,
  );
});
