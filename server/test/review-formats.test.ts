/** The formats of `kertas check`: what SARIF, JUnit, GitHub and Markdown say of the same findings, and that nothing in a text breaks out of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import type { Log, Result } from "sarif";
import { expect, test } from "vitest";
import { check } from "../src/check.ts";
import { applyEdits } from "../src/core/edit.ts";
import type { Severity } from "../src/core/finding.ts";
import { languages } from "../src/core/language.ts";
import { judge } from "../src/judged.ts";
import { writers, type Format, type Review } from "../src/review/formats.ts";
import { publishedAt } from "../src/review/links.ts";
import type { Listed } from "../src/review/listed.ts";
import { folder, paperFile, workspaceOf, type TextAt } from "./fixture.ts";

const samples = fileURLToPath(new URL("../../samples", import.meta.url));

/** The schema is of draft 4, whose words all mean the same to ajv but the two that name it. */
const validator = () => {
  const text = readFileSync(new URL("./fixtures/sarif/sarif-schema-2.1.0.json", import.meta.url), "utf8");
  const schema = Object.entries(JSON.parse(text) as object).filter(([key]) => key !== "$schema" && key !== "id");
  const formats = {
    uri: (written: string) => URL.canParse(written),
    "uri-reference": (written: string) => URL.canParse(written, "file:///folder/") && !/[\s<>"{}|\\^`]/.test(written),
    "date-time": (written: string) => !Number.isNaN(Date.parse(written)),
  };
  return new Ajv({ strict: false, allErrors: true, formats }).compile(Object.fromEntries(schema));
};

const checkSamples = (format: Format, language: (typeof languages)[number] = "en") =>
  check({
    ...{ paths: ["."], format, language, threshold: "hint", colours: false, workingFolder: samples },
  });

const listed = (files: readonly TextAt[], format: Format = "sarif"): Review["files"] => {
  const workspace = workspaceOf(files);
  return files.map(({ uri }) => {
    const document = workspace.documents.get(uri)!;
    const options = { format, language: "en", colours: false, workingFolder: "/folder" } as const;
    return { file: uri.slice(folder.length + 1), title: "", findings: judge(document, workspace, options) };
  });
};

const review = (files: Review["files"], more: Partial<Review> = {}): Review => ({
  ...{ files, language: "en", counts: () => true, workingFolder: "/folder" },
  pathOf: (file) => file,
  linkTo: (file, line) => `${file}#L${line}`,
  ...more,
});

const finding = (more: Partial<Listed> = {}): Listed => ({
  ...{ file: "a.kertas.yaml", line: 3, column: 5, endLine: 3, endColumn: 9, rule: "bad-date", severity: "error" },
  ...{ message: "Wrong.", item: undefined, fingerprint: "f", related: [], fixes: [], shown: "" },
  ...more,
});

const faulty = `id: UJI-2024-001
title: Sidang 😀 bersama
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar]
  malaysia: [jim-sarawak]
history:
  - { session: 37, date: 17/11/2024, outcome: raised, decision: "😀 Setuju", followUp: [{ action: Survei, by: jim-sarawk }] }
`;

test("SARIF of the samples holds to the published schema, in all three languages", async () => {
  const isValid = validator();
  for (const language of languages) {
    const log = JSON.parse((await checkSamples("sarif", language)).output) as Log;
    isValid(log);
    expect(isValid.errors ?? []).toEqual([]);
    const [run] = log.runs;
    expect(run?.results?.length).toBeGreaterThan(20);
    expect(run?.columnKind).toBe("utf16CodeUnits");
    for (const rule of run?.tool.driver.rules ?? []) {
      expect(rule.help?.text).toContain(rule.helpUri);
      expect(rule.helpUri).toMatch(new RegExp(`/docs/rules/${rule.id}\\.md$`));
    }
    const first = run?.results?.[0];
    expect(run?.tool.driver.rules?.[first?.ruleIndex ?? -1]?.id).toBe(first?.ruleId);
  }
  expect(isValid({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
  expect(isValid({ ...JSON.parse(writers.sarif(review([]))), version: "2.2.0" })).toBe(false);
});

test("places are relative to the working folder, and columns count as UTF-16 does", () => {
  const file = paperFile("sidang%2038/a%23b.kertas.yaml", { number: 38, date: "2025-11-03" }, faulty);
  const log = JSON.parse(writers.sarif(review(listed([file])))) as Log;
  const reference = log.runs[0]?.results?.find(({ ruleId }) => ruleId === "unknown-reference");
  const place = reference?.locations?.[0]?.physicalLocation;
  expect(place?.artifactLocation).toEqual({ uri: "sidang%2038/a%23b.kertas.yaml", uriBaseId: "%SRCROOT%" });
  expect(log.runs[0]?.originalUriBaseIds).toEqual({ "%SRCROOT%": { uri: "file:///folder/" } });
  const line = file.text.split("\n")[(place?.region?.startLine ?? 0) - 1] ?? "";
  expect(line.slice(place!.region!.startColumn! - 1, place!.region!.endColumn! - 1)).toBe("jim-sarawk");
  for (const { locations } of log.runs[0]?.results ?? [])
    expect(locations?.[0]?.logicalLocations?.[0]?.name).toBe("UJI-2024-001");
});

test("fixes are told where they are whole, and do what they say", () => {
  const file = paperFile("a.kertas.yaml", { number: 38, date: "2025-11-03" }, faulty);
  const log = JSON.parse(writers.sarif(review(listed([file])))) as Log;
  const results = log.runs[0]?.results ?? [];
  const fix = results.find(({ ruleId }) => ruleId === "bad-date")?.fixes?.[0];
  const [change] = fix?.artifactChanges ?? [];
  const lines = file.text.split("\n");
  const offset = (line = 1, column = 1) => lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
  const edits = (change?.replacements ?? []).map(({ deletedRegion: at, insertedContent }) => ({
    start: offset(at.startLine, at.startColumn),
    end: offset(at.endLine, at.endColumn),
    text: insertedContent?.text ?? "",
  }));
  expect(applyEdits(file.text, edits)).toBe(file.text.replace("17/11/2024", "2024-11-17"));
  const texts = results.flatMap(({ fixes }) => fixes ?? []).flatMap(({ artifactChanges }) => artifactChanges);
  expect(JSON.stringify(texts)).not.toContain("${");
});

test("fingerprints outlive lines, other items and line endings that move them, and tell twins apart", () => {
  const other = faulty.replace("UJI-2024-001", "UJI-2024-002");
  const at = { number: 38, date: "2025-11-03" };
  const prints = (text: string): readonly string[] => {
    const log = JSON.parse(writers.sarif(review(listed([{ uri: `${folder}/a.kertas.yaml`, text }])))) as Log;
    const results: readonly Result[] = log.runs[0]?.results ?? [];
    return results.map(({ partialFingerprints }) => partialFingerprints?.["primaryLocationLineHash"] ?? "").sort();
  };
  const before = prints(paperFile("a", at, faulty, other).text);
  expect(new Set(before).size).toBe(before.length);
  expect(before.length).toBeGreaterThan(3);
  expect(prints(`# A\n\n${paperFile("a", at, other, faulty).text}`)).toEqual(before);
  expect(prints(paperFile("a", at, faulty, other).text.replaceAll("\n", "\r\n"))).toEqual(before);
  const changed = prints(paperFile("a", at, faulty.replace("jim-sarawk", "jim-serawak"), other).text);
  expect(changed.filter((print) => !before.includes(print))).toHaveLength(1);
  const twins = writers.sarif(review([{ file: "a", title: "", findings: [finding(), finding({ line: 9 })] }]));
  expect(prints("").length).toBeGreaterThan(0);
  expect(twins).toContain('"primaryLocationLineHash": "f:2"');
});

test("a workflow command stays one line, whatever stands in a text", () => {
  const text = writers.github(
    review(
      [
        {
          file: "a,b:c%.kertas.yaml",
          title: "",
          findings: [
            finding({ file: "a,b:c%.kertas.yaml", message: "50% ::error::x\r\nsecond" }),
            finding({ severity: "hint", endLine: 4 }),
          ],
        },
      ],
      { pathOf: (file) => `papers/${file}` },
    ),
  );
  expect(text).toBe(
    [
      "::error file=papers/a%2Cb%3Ac%25.kertas.yaml,line=3,endLine=3,col=5,endColumn=9,title=bad-date::50%25 ::error::x%0D%0Asecond",
      "::notice file=papers/a.kertas.yaml,line=3,endLine=4,title=bad-date::Wrong.",
      "",
    ].join("\n"),
  );
});

test("JUnit: a case for each finding, failed where it counts; a passed one for a file without any", () => {
  const warning = finding({ severity: "warning", message: 'Ganti "<a>" & \u0000\uD800 baris\ndua' });
  const text = writers.junit(
    review(
      [
        { file: "a.kertas.yaml", title: "", findings: [finding(), finding({ line: 8 }), warning] },
        { file: "b.kertas.yaml", title: "", findings: [] },
      ],
      { counts: (severity: Severity) => severity === "error" },
    ),
  );
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Kertas Kerja" tests="4" failures="2" errors="0">
  <testsuite name="a.kertas.yaml" tests="3" failures="2" errors="0" skipped="0" time="0">
    <testcase classname="a.kertas.yaml" name="bad-date: Wrong." file="a.kertas.yaml" line="3" time="0">
      <failure type="error" message="Wrong.">a.kertas.yaml:3:5&#10;Wrong.</failure>
    </testcase>
    <testcase classname="a.kertas.yaml" name="bad-date: Wrong. (2)" file="a.kertas.yaml" line="8" time="0">
      <failure type="error" message="Wrong.">a.kertas.yaml:8:5&#10;Wrong.</failure>
    </testcase>
    <testcase classname="a.kertas.yaml" name="bad-date: Ganti &quot;&lt;a&gt;&quot; &amp;  baris&#10;dua" file="a.kertas.yaml" line="3" time="0">
      <system-out>warning bad-date a.kertas.yaml:3:5&#10;Ganti &quot;&lt;a&gt;&quot; &amp;  baris&#10;dua</system-out>
    </testcase>
  </testsuite>
  <testsuite name="b.kertas.yaml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="b.kertas.yaml" name="b.kertas.yaml" file="b.kertas.yaml" time="0"/>
  </testsuite>
</testsuites>
`);
});

test("Markdown: counts, papers with the gravest first, items by name, links to lines, nobody called", () => {
  const item = { id: "UJI-2024-001", title: "Pos *lintas* @batas" };
  const text = writers.markdown(
    review(
      [
        { file: "a.kertas.yaml", title: "", findings: [finding({ severity: "hint" })] },
        {
          file: "b.kertas.yaml",
          title: "Bidang @Sosial",
          findings: [finding({ file: "b.kertas.yaml", item, line: 7 }), finding()],
        },
        { file: "c.kertas.yaml", title: "", findings: [] },
      ],
      { language: "ms" },
    ),
  );
  const page = "https://github.com/kertas-kerja/kertas-kerja/blob/main/docs/rules/bad-date.md";
  expect(text).toBe(`# Semakan kertas kerja

3 penemuan (2 ralat, 1 petunjuk) dalam 2 daripada 3 fail.

## b.kertas.yaml

Bidang @\u200bSosial: 2 ralat

- **ralat**, [baris 3](a.kertas.yaml#L3): Wrong. ([\`bad-date\`](${page}))

### UJI-2024-001: Pos \\*lintas\\* @\u200bbatas

- **ralat**, [baris 7](b.kertas.yaml#L7): Wrong. ([\`bad-date\`](${page}))

## a.kertas.yaml

1 petunjuk

- **petunjuk**, [baris 3](a.kertas.yaml#L3): Wrong. ([\`bad-date\`](${page}))
`);
});

test("a report is never longer than a comment may be, and says what it leaves out", () => {
  const findings = Array.from({ length: 1000 }, (_, index) => finding({ line: index, message: "Salah. ".repeat(20) }));
  const text = writers.markdown(review([{ file: "a.kertas.yaml", title: "", findings }]));
  expect(text.length).toBeLessThanOrEqual(65_536);
  const written = text.split("\n").filter((line) => line.startsWith("- **")).length;
  expect(text).toContain(`\n${1000 - written} more findings are left out here`);
  expect(writers.markdown(review([{ file: "a", title: "", findings: findings.slice(0, 9) }]))).not.toContain(
    "left out",
  );
});

test("lines are linked to where GitHub and GitLab show them", () => {
  const github = {
    ...{ GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "o/r", GITHUB_SHA: "abc" },
    GITHUB_WORKSPACE: "/w",
  };
  const { pathOf, linkTo } = publishedAt(join("/w", "kertas"), github);
  expect(pathOf("a.kertas.yaml")).toBe("kertas/a.kertas.yaml");
  expect(pathOf("../a.kertas.yaml")).toBe("a.kertas.yaml");
  expect(linkTo("sidang 38/a#b.kertas.yaml", 4)).toBe(
    "https://github.com/o/r/blob/abc/kertas/sidang%2038/a%23b.kertas.yaml#L4",
  );
  const gitlab = { CI_PROJECT_URL: "https://gitlab.com/o/r", CI_COMMIT_SHA: "abc", CI_PROJECT_DIR: "/w" };
  expect(publishedAt("/w", gitlab).linkTo("a.kertas.yaml", 4)).toBe(
    "https://gitlab.com/o/r/-/blob/abc/a.kertas.yaml#L4",
  );
  expect(publishedAt("/w", {}).linkTo("a.kertas.yaml", 4)).toBe("a.kertas.yaml#L4");
});
