/** Papers in every state that a person, a half-typed line or another program leaves them in: findings come, and nothing throws. */
import { describe, expect, test } from "vitest";
import { Document } from "../src/core/document.ts";
import type { DocumentKind } from "../src/core/schema.ts";
import { findingsIn, folder, paperHead, workspaceOf } from "./fixture.ts";

const uri = `${folder}/paper.kertas.yaml`;
const rulesIn = (text: string): readonly string[] => [
  ...new Set(findingsIn(workspaceOf([{ uri, text }]), uri).map(({ rule }) => rule)),
];

const item = (number: number): string => `  - id: UJI-2024-${String(number).padStart(3, "0")}
    title: { id: Jalan penghubung, ms: Jalan penghubung }
    raisedBy: indonesia
    counterparts:
      indonesia: [imigrasi-kalbar]
      malaysia: [jim-sarawak]
    place: entikong-tebedu
    participants:
      - { name: Kadin, kind: private-sector }
    background: >-
      Jalan ini menghubungkan
      kedua pos.
    history:
      - session: 37
        date: 2024-11-05
        outcome: raised
        decision: Sidang sepakat membentuk tim.
        followUp:
          - action: Survei bersama
            by: [imigrasi-kalbar, jim-sarawak]
            due: 2025-03-01
            done: 2025-02-01
            result: Selesai disurvei
    annexes: []
`;
const paper = `${paperHead}items:\n${item(1)}`;

test("a whole paper is faultless, with every line ending and with a byte order mark", () => {
  expect(rulesIn(paper)).toEqual([]);
  expect(rulesIn(paper.replaceAll("\n", "\r\n"))).toEqual([]);
  expect(rulesIn(`\uFEFF${paper}`)).toEqual([]);
  expect(rulesIn(paper.trimEnd())).toEqual([]);
});

test("a paper in JSON, which is YAML too, is faultless", () => {
  const json = `{"format": "kertas-kerja/1", "session": {"forum": "forum-uji", "number": 38, "date": "2025-11-03"}, "side": "indonesia",
"issueArea": "security-border", "title": "Uji", "items": [{"id": "UJI-2024-001", "title": "Jalan", "raisedBy": "indonesia",
"counterparts": {"indonesia": ["imigrasi-kalbar"], "malaysia": ["jim-sarawak"]}, "history": []}]}`;
  expect(rulesIn(json)).toEqual([]);
});

test("anchors and aliases stand for what they name", () => {
  const text = paper
    .replace("indonesia: [imigrasi-kalbar]", "indonesia: &kita [imigrasi-kalbar]")
    .replace("by: [imigrasi-kalbar, jim-sarawak]", "by: *kita");
  expect(rulesIn(text).filter((rule) => rule !== "follow-up-on-one-side")).toEqual([]);
});

test.each<readonly [string, string, string]>([
  ["an empty file", "", "missing-key"],
  ["blank lines and a comment", "\n# kertas kerja\n\n", "missing-key"],
  ["one key", "format: kertas-kerja/1\n", "missing-key"],
  ["tabs in indentation", paper.replace("    raisedBy", "\traisedBy"), "yaml-syntax"],
  ["two documents", `${paper}---\n${paper}`, "yaml-syntax"],
  ["a half-typed key", paper.replace("    raisedBy: indonesia", "    raisedB"), "yaml-syntax"],
  ["an open quote", paper.replace("decision: Sidang", 'decision: "Sidang'), "yaml-syntax"],
  ["an open bracket", paper.replace("[imigrasi-kalbar]", "[imigrasi-kalbar"), "yaml-syntax"],
  ["bytes of Windows-1252", paper.replace("kedua pos", "kedua pos \uFFFD"), "yaml-syntax"],
  ["an alias of nothing", paper.replace("place: entikong-tebedu", "place: *tidak"), "yaml-syntax"],
  ["a lone text", "kertas kerja\n", "wrong-type"],
  ["a list at the root", "- format: kertas-kerja/1\n", "wrong-type"],
])("%s is spoken of", (_, text, rule) => {
  expect(rulesIn(text)).toContain(rule);
});

describe("whatever stands where another thing is due", () => {
  const kinds: readonly DocumentKind[] = ["paper"];
  const others = [
    "",
    "null",
    "~",
    "3",
    "3.5",
    "true",
    '"x"',
    "[]",
    "[a, [b]]",
    "{}",
    "{ a: 1 }",
    "*x",
    "2023-02-29",
    "|",
    "[[[[",
  ];
  test.each(kinds)("nothing throws, and the reader is told: %s", (kind) => {
    const { placed } = new Document(uri, kind, paper);
    for (const { node } of placed) {
      for (const other of others) {
        const gap = paper[node.start - 1] === "\n" ? "" : " ";
        const text = `${paper.slice(0, node.start)}${gap}${other}${paper.slice(node.end)}`;
        expect(Array.isArray(rulesIn(text))).toBe(true);
      }
    }
  });
});

test("a paper of 1 MB is checked whole", () => {
  const count = Math.ceil(1_000_000 / item(1).length);
  const text = `${paperHead}items:\n${Array.from({ length: count }, (_, index) => item(index + 1)).join("")}`;
  const broken = text.replace(/outcome: raised(?![\s\S]*outcome: raised)/, "outcome: setuju");
  expect(rulesIn(text)).toEqual([]);
  expect(rulesIn(broken)).toEqual(["not-allowed-value"]);
});

test("deep nesting and a bomb of aliases end", () => {
  expect(rulesIn("[".repeat(10_000)).length).toBeGreaterThan(0);
  expect(rulesIn(`items: ${"[".repeat(5000)}${"]".repeat(5000)}`).length).toBeGreaterThan(0);
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (let index = 1; index < 12; index++)
    bomb.push(
      `a${index}: &a${index} [${Array(9)
        .fill(index === 1 ? "*a" : `*a${index - 1}`)
        .join(", ")}]`,
    );
  expect(rulesIn(bomb.join("\n")).length).toBeGreaterThan(0);
});
