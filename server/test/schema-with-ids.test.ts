/** The schema for editors that know nothing of ours: it takes what the product takes, and refuses ids that do not exist. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/paths.mjs";
import { samplePapers, samplesFolder } from "./sample-papers.ts";

const published = JSON.parse(readFileSync(join(root, "schemas/editors/kertas-kerja.schema.json"), "utf8")) as object;

/** Only what the standard knows, and the words that editors show beside values. */
const validatorOf = (schema: object) => {
  const ajv = new Ajv.default({
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    formats: { date: true },
  });
  return ajv.addVocabulary(["enumDescriptions", "markdownDescription"]).compile(schema);
};

describe("the published schema", () => {
  const validate = validatorOf(published);
  const check = spawnSync(
    process.execPath,
    [join(root, "dist/kertas.mjs"), "check", samplesFolder, "--format", "json"],
    {
      cwd: samplesFolder,
      encoding: "utf8",
    },
  );
  const found = JSON.parse(check.stdout) as readonly { readonly file: string; readonly rule: string }[];
  /** What a schema can find. */
  const rules = new Set([
    "unknown-reference",
    "counterpart-mismatch",
    "wrong-side",
    "bad-date",
    "not-allowed-value",
    "missing-key",
    "unknown-key",
    "wrong-type",
    "bad-pattern",
    "duplicate-key",
    "yaml-syntax",
  ]);

  test("takes the sample papers, but for those with faults that a schema can find", () => {
    // The folder adds fields of its own.
    const own = spawnSync(process.execPath, [join(root, "dist/kertas.mjs"), "schema", samplesFolder], {
      encoding: "utf8",
    });
    const accepts = validatorOf(JSON.parse(own.stdout) as object);
    const accepted = samplePapers.filter(([, text]) => accepts(parse(text)));
    expect(accepted.length).toBeGreaterThan(8);
    for (const [file] of samplePapers.filter((paper) => !accepted.includes(paper)))
      expect(
        found.filter((one) => one.file === file && rules.has(one.rule)),
        file,
      ).not.toEqual([]);
  });

  test("refuses ids that do not exist, of the other side, or of another kind", () => {
    const minimal = `format: kertas-kerja/1
session: { forum: kk-jkk-kalbar-sarawak, number: 38, date: "2025-11-03", venue: Miri }
side: malaysia
issueArea: security-border
title: Bidang
items:
  - { id: UJI-1, title: Jalan, raisedBy: joint, waitingOn: Putusan menteri, place: [entikong-tebedu], counterparts: { indonesia: [bppd-kalbar], malaysia: [jim-sarawak] }, history: [] }
`;
    expect([validate(parse(minimal)), validate.errors]).toEqual([true, null]);
    for (const [from, to] of [
      ["[jim-sarawak]", "[jim-sarawk]"],
      ["[jim-sarawak]", "[bppd-kalbar]"],
      ["kk-jkk-kalbar-sarawak", "tim-teknik-3-sarawak"],
      ["security-border", "entikong-tebedu"],
      ["joint", "bersama"],
    ] as const)
      expect([to, validate(parse(minimal.replace(from, to)))]).toEqual([to, false]);
  });

  test("says nothing that only our server understands, and shows a name beside each id", () => {
    const text = JSON.stringify(published);
    expect(text).not.toMatch(/"x-[a-z]/);
    expect(text).toContain("Socio-Economic Working Group, central level");
  });
});

describe("kertas schema", () => {
  const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-schema-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("knows the folder's own institutions and fields, in the language that is asked for", () => {
    writeFileSync(
      join(folder, "sendiri.institutions.yaml"),
      "format: kertas-kerja-institutions/1\nagencies:\n  - id: balai-uji\n    name: Balai Uji\n    side: indonesia\n    level: regional\n    kind: agency\n    sources: [https://example.org]\n",
    );
    writeFileSync(
      join(folder, "kertas-kerja.yaml"),
      "extensions:\n  item:\n    prioritas:\n      type: text\n      label: { id: Prioritas, ms: Keutamaan, en: Priority }\n",
    );
    const file = join(folder, "schema.json");
    const made = spawnSync(
      process.execPath,
      [join(root, "dist/kertas.mjs"), "schema", folder, "-o", file, "--lang", "ms"],
      { encoding: "utf8" },
    );
    expect([made.status, made.stderr, made.stdout]).toEqual([0, "", ""]);
    const schema = readFileSync(file, "utf8");
    expect(schema).toContain('"balai-uji"');
    expect(schema).toContain('"Keutamaan"');
    expect(schema).toContain("Pasukan teknikal atau pasukan penggubal");
    expect(() => validatorOf(JSON.parse(schema) as object)).not.toThrow();
  });
});
