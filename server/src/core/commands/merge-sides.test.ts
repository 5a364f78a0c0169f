import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingsIn, folder, workspaceOf, type TextAt } from "../../../test/fixture.ts";
import { Document } from "../document.ts";
import { toValue } from "../tree/value.ts";
import { parse } from "../tree/parse.ts";
import { mergeSides, type Merged } from "./merge-sides.ts";
import { readParts, writeMap, isMap } from "./parts.ts";

const head = (side: string, title: string): string => `# kepala ${side}
format: kertas-kerja/1
session:
  forum: forum-uji
  number: 38
  date: 2025-11-03
side: ${side}
issueArea: security-border
title: ${title}
items:
`;

const indonesia = `${head("indonesia", "Keamanan Perbatasan").replace("items:", "preparedBy: tim-teknis-uji\nitems:")}  - # sumber: koran
    id: UJI-1
    title: Jalan penghubung
    raisedBy: indonesia
    counterparts:
      indonesia: [imigrasi-kalbar] # pemimpin
      malaysia: [jim-sarawak]
    background: |
      Baris satu
      baris dua
    proposal: Survei bersama.
    history:
      - session: 36
        date: 2023-09-20
        outcome: raised
        decision: Sidang menerima usulan.
        followUp:
          - action: Menyusun peta
            by: [imigrasi-kalbar, jim-sarawak]
            due: 2024-03-31
      - session: 38
        date: 2025-11-03
        outcome: agreed
        decision: Sidang sepakat.

  - id: UJI-2
    title: Pasar bersama Entikong
    raisedBy: indonesia
    counterparts: { indonesia: [biro-perbatasan], malaysia: [mit-sarawak] }
    history: []
`;

const malaysia = `${head("malaysia", "Keselamatan Sempadan")}  - id: UJI-1
    title: Jalan penghubung sempadan
    raisedBy: indonesia
    counterparts:
      indonesia: [biro-perbatasan, imigrasi-kalbar]
      malaysia: [jim-sarawak]
    progress: Peta siap.
    proposal: Tinjauan bersama.
    history:
      - session: 36
        date: 2023-09-21
        outcome: raised
        decision: Persidangan menerima cadangan.
        followUp:
          - action: Menyediakan peta bersama
            by: [jim-sarawak, imigrasi-kalbar]
            due: 2024-03-31
            done: 2024-02-01
      - meeting: Mesyuarat pegawai
        date: 2024-05-05
        outcome: agreed
        decision: "Peta # satu diterima."
      - session: 38
        date: 2025-11-03
        outcome: carried-over
        decision: Dibawa ke persidangan akan datang.
  - id: UJI-7
    title: Pasar bersama di Entikong
    raisedBy: malaysia
    counterparts: { indonesia: [biro-perbatasan], malaysia: [mit-sarawak] }
    history: []
# ekor
`;

const at = (name: string, text: string): TextAt => ({ uri: `${folder}/38/${name}.kertas.yaml`, text });

function merge(a: string, b: string): Merged | undefined {
  const files = [at("a", a), at("b", b)];
  const workspace = workspaceOf(files);
  const [one, other] = files.map(({ uri }) => workspace.documents.get(uri));
  return one && other && mergeSides(workspace, one, other);
}

test("both sides' texts stand side by side, their counterparts and histories are one, differences are to be settled", () => {
  const merged = merge(indonesia, malaysia);
  expect(merged?.uri).toBe(`${folder}/38/a-bersama.kertas.yaml`);
  expect(merged?.text).toBe(`# kepala indonesia
# kepala malaysia
format: kertas-kerja/1
session: { forum: forum-uji, number: 38, date: 2025-11-03 }
# preparedBy: tim-teknis-uji (Indonesia)
side: joint
issueArea: security-border
title: { id: Keamanan Perbatasan, ms: Keselamatan Sempadan }
items:
  # sumber: koran
  - id: UJI-1
    title: { id: Jalan penghubung, ms: Jalan penghubung sempadan }
    raisedBy: indonesia
    counterparts:
      # pemimpin
      indonesia: [imigrasi-kalbar, biro-perbatasan]
      malaysia: [jim-sarawak]
    background:
      id: |
        Baris satu
        baris dua
    progress: { ms: Peta siap. }
    proposal: { id: Survei bersama., ms: Tinjauan bersama. }
    history:
      - session: 36
        # kertas-kerja-settle: pihak Malaysia: 2023-09-21
        date: 2023-09-20
        outcome: raised
        decision: { id: Sidang menerima usulan., ms: Persidangan menerima cadangan. }
        followUp:
          - action: { id: Menyusun peta, ms: Menyediakan peta bersama }
            by: [imigrasi-kalbar, jim-sarawak]
            due: 2024-03-31
            done: 2024-02-01
      # kertas-kerja-settle: hanya dalam kertas kerja pihak Malaysia
      - meeting: { ms: Mesyuarat pegawai }
        date: 2024-05-05
        outcome: agreed
        decision: { ms: "Peta # satu diterima." }
      - session: 38
        date: 2025-11-03
        # kertas-kerja-settle: pihak Malaysia: carried-over
        outcome: agreed
        decision: { id: Sidang sepakat., ms: Dibawa ke persidangan akan datang. }

  # hanya dalam kertas kerja pihak Indonesia
  - id: UJI-2
    title: { id: Pasar bersama Entikong }
    raisedBy: indonesia
    counterparts: { indonesia: [biro-perbatasan], malaysia: [mit-sarawak] }
    history: []

  # hanya dalam kertas kerja pihak Malaysia
  # kertas-kerja-settle: mungkin sama dengan UJI-2
  - id: UJI-7
    title: { ms: Pasar bersama di Entikong }
    raisedBy: malaysia
    counterparts: { indonesia: [biro-perbatasan], malaysia: [mit-sarawak] }
    history: []
# ekor
`);
  expect(merged?.notes.map(({ en }) => en)).toEqual([
    "4 points to be settled by both sides, each marked # kertas-kerja-settle.",
  ]);
});

test("what is to be settled and what lacks a language are findings of the joint paper", () => {
  const merged = merge(indonesia, malaysia);
  const languages = {
    uri: `${folder}/kertas-kerja.yaml`,
    text: "languages: [id, ms]\nrules: { missing-translation: info }\n",
  };
  const uri = `${folder}/joint.kertas.yaml`;
  const rules = findingsIn(workspaceOf([{ uri, text: merged?.text ?? "" }, languages]), uri).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === "unsettled")).toHaveLength(4);
  expect(rules.filter((rule) => rule === "missing-translation")).toHaveLength(6);
  expect(rules.filter((rule) => /syntax|key|type|value|date$|reference|order/.test(rule))).toEqual([]);
});

test("of two texts in one language the second is kept as something to settle", () => {
  const joint = indonesia.replace("title: Jalan penghubung", "title: { id: Jalan, ms: Jalan raya }");
  const text = merge(joint, malaysia)?.text;
  expect(text).toContain(
    "    # kertas-kerja-settle: pihak Malaysia (ms): Jalan penghubung sempadan\n    title: { id: Jalan, ms: Jalan raya }\n",
  );
});

test("flow style, aliases, CRLF and a byte order mark are read; line endings are those of the first paper", () => {
  const whole = merge(indonesia, malaysia)?.text ?? "";
  const crlf = `\uFEFF${indonesia.replaceAll("\n", "\r\n")}`;
  expect(merge(crlf, malaysia)?.text.replace("\uFEFF", "")).toBe(whole.replaceAll("\n", "\r\n"));
  const aliased = indonesia
    .replace("malaysia: [mit-sarawak] }", "malaysia: *m }")
    .replace("malaysia: [jim-sarawak]", "malaysia: &m [jim-sarawak]");
  expect(merge(aliased, malaysia)?.text).toContain("{ indonesia: [biro-perbatasan], malaysia: [jim-sarawak] }");
});

test("papers of other sessions or areas, and what does not parse, are not merged", () => {
  expect(merge(indonesia, malaysia.replace("number: 38", "number: 37"))).toBeUndefined();
  expect(merge(indonesia, malaysia.replace("security-border", "social-culture"))).toBeUndefined();
  expect(merge(indonesia, `${malaysia}x: [\n`)).toBeUndefined();
  expect(merge(indonesia, "- satu\n")).toBeUndefined();
});

test.each(["kalbar-sarawak/sidang-38/sosial-budaya", "kaltara-sabah/sidang-26/keamanan-perbatasan"])(
  "parts written again say what %s says",
  (path) => {
    const text = readFileSync(new URL(`../../../../samples/${path}.kertas.yaml`, import.meta.url), "utf8");
    const { root, end } = readParts(new Document("file:///a.kertas.yaml", "paper", text));
    const again = [...(isMap(root) ? writeMap(root.value) : []), ...end].join("\n");
    expect(toValue(parse(again).root)).toEqual(toValue(parse(text).root));
    const comments = (source: string): readonly string[] =>
      (source.match(/# .*/g) ?? []).map((line) => line.trim()).sort();
    expect(comments(again)).toEqual(comments(text));
  },
);

test("texts of any kind survive", () => {
  const texts = [
    "a\nb",
    "a\n\nb\n",
    "a\n\n",
    " a\nb",
    "a \nb",
    "\ta",
    "a\u0000b",
    "'",
    '"',
    "# x",
    "a: b",
    "- a",
    "null",
    "12",
    "2025-11-03",
    "",
    "…",
    "a\u2028b\nc",
    "}",
    "a\\b",
    "😀",
  ];
  for (const text of texts) {
    const source = `x: ${JSON.stringify(text)}\nl: [${JSON.stringify(text)}]\n`;
    const { root } = readParts(new Document("file:///a.kertas.yaml", "paper", source));
    const again = isMap(root) ? writeMap(root.value).join("\n") + "\n" : "";
    expect(toValue(parse(again).root)).toEqual(toValue(parse(source).root));
  }
});

test("what has no place in the joint paper stands in a comment: remarks within texts, keys written twice, values of another kind", () => {
  const item = (lines: string): string => `  - id: UJI-1\n${lines}    history: []\n`;
  const team = "preparedBy: tim-teknis-uji # tim lama\nitems:";
  const one = `${head("indonesia", "{ id: Keamanan, zh: 安全 }").replace("items:", team)}${item(
    `    title:
      id: Jalan # judul resmi
    background: pertama
    background: kedua
    issue: [banjir, longsor]
    notes: catatan
`,
  )}`;
  const other = `${head("malaysia", "Keselamatan")}${item(
    `    title:
      ms: Jalan raya # tajuk rasmi
    issue: Banjir.
    notes: { oleh: urus setia }
`,
  )}`;
  const text = merge(one, other)?.text;
  for (const kept of ["# tim lama", "# judul resmi", "# tajuk rasmi"]) expect(text).toContain(kept);
  expect(text).toContain("# kertas-kerja-settle: pihak Indonesia: zh: 安全\ntitle: { id: Keamanan, ms: Keselamatan }");
  expect(text).toContain("# kertas-kerja-settle: background: kedua\n    background: { id: pertama }");
  expect(text).toContain("# kertas-kerja-settle: pihak Indonesia: banjir; longsor\n    issue: { ms: Banjir. }");
  expect(text).toContain("# kertas-kerja-settle: pihak Malaysia: oleh: urus setia\n    notes: catatan");
});

test("two papers of one side are no two sides", () => {
  expect(merge(indonesia, indonesia)).toBeUndefined();
  expect(merge(malaysia, malaysia.replace("Keselamatan", "Isu"))).toBeUndefined();
});
