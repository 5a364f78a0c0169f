/** Fields that a folder adds to its papers are checked, completed, explained, referred to and printed as those of the format are. */
import { describe, expect, test } from "vitest";
import { labels, take, type Asked } from "../../test/completion.ts";
import { applyFix, expectFindings, findingsIn, folder, paperWith, workspaceOf } from "../../test/fixture.ts";
import { marked } from "../../test/mark.ts";
import { placeIn } from "../../test/place.ts";
import { Document } from "./document.ts";
import { toMarkdown } from "./export/markdown.ts";
import { printed } from "./export/printed.ts";
import { carryForward } from "./commands/carry-forward.ts";
import { mergeSides } from "./commands/merge-sides.ts";
import { newPaper } from "./commands/new-paper.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { schemaOf } from "./schema.ts";

const extensions = `extensions:
  paper:
    archive: { type: file }
  session:
    room: { type: text }
  item:
    budgetCode: { type: text, label: { id: Kode anggaran, ms: Kod bajet, en: Budget code }, description: Menurut DIPA. }
    leadUnit: { type: reference, to: agency, label: { id: Unit utama, ms: Unit utama, en: Leading unit } }
    units: { type: reference, to: agency, list: true }
    urgency: { type: choice, values: { high: { id: Mendesak, ms: Segera, en: Urgent }, low: Biasa } }
    after: { type: reference, to: item }
    cost: { type: number }
    people: { type: integer }
    fileNumber: { type: code }
    secret: { type: boolean }
  entry:
    heardAt: { type: reference, to: session }
  followUp:
    reviewedOn: { type: date }
`;
const configuration = { uri: `${folder}/kertas-kerja.yaml`, text: extensions };
const others: Asked["others"] = [configuration];
const withExtensions = (source: string, text = extensions): string =>
  `#- paper.kertas.yaml\n${source}#- kertas-kerja.yaml\n${text}`;

const item = `id: UJI-2024-001
title: Jalan penghubung
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar]
  malaysia: [jim-sarawak]
history:
  - session: 38
    date: 2025-11-04
    outcome: raised
    heardAt: 38
    decision: Diajukan.
    followUp:
      - { action: Meninjau, by: [imigrasi-kalbar, jim-sarawak], due: 2026-03-01, reviewedOn: 2025-11-04 }
`;
const fields = `budgetCode: 1234.ABC
leadUnit: imigrasi-kalbar
units: [imigrasi-kalbar, jim-sarawak]
urgency: high
after: UJI-2024-001
cost: 2.5
people: 3
secret: true
fileNumber: S-12/2025
`;
const whole = paperWith(item + fields);

test("fields that are as they are declared are in order, in block and flow style, with every line ending", () => {
  expectFindings(withExtensions(whole));
  const text = whole.replaceAll("\n", "\r\n");
  const workspace = workspaceOf([{ uri: `${folder}/p.kertas.yaml`, text }, configuration]);
  expect(findingsIn(workspace, `${folder}/p.kertas.yaml`)).toEqual([]);
  expect(findingsIn(workspace, configuration.uri)).toEqual([]);
});

test("without the configuration each of them is unknown", () => {
  const found = findingsIn(workspaceOf([{ uri: `${folder}/p.kertas.yaml`, text: whole }]), `${folder}/p.kertas.yaml`);
  expect(found.map(({ rule }) => rule)).toEqual(Array.from({ length: 11 }, () => "unknown-key"));
});

test("what they may not hold is found where it stands", () => {
  expectFindings(
    withExtensions(
      paperWith(`${item}budgetCode: [1]
#           ^^^ wrong-type
leadUnit: kantor-entah
#         ^^^^^^^^^^^^ unknown-reference
units: jim-sarawak
#      ^^^^^^^^^^^ wrong-type
urgency: mendesak
#        ^^^^^^^^ not-allowed-value
after: UJI-1999-001
#      ^^^^^^^^^^^^ unknown-reference
cost: banyak
#     ^^^^^^ wrong-type
people: 1.5
#       ^^^ wrong-type
secret: ya
#       ^^ wrong-type
budgetcode: 1
#<^^^^^^^^^^ unknown-key
`),
    ),
  );
  const faulty = paperWith(item.replace("heardAt: 38", "heardAt: 0").replace("On: 2025-11-04", "On: 4/11/2025"));
  const marks = marked(marked(faulty, "0", "not-allowed-value", "heardAt: "), "4/11/2025", "bad-date");
  expectFindings(withExtensions(marks));
});

test("in a joint paper a text is due in both languages, a code is not", () => {
  const source = paperWith(
    `${item.replace("decision: Diajukan.", "decision: { id: Diajukan., ms: Dibangkitkan. }")}budgetCode: { id: A }\nfileNumber: S-12\n`,
  );
  const uri = `${folder}/p.kertas.yaml`;
  const workspace = workspaceOf([
    { uri, text: source.replace("side: indonesia", "side: joint") },
    { ...configuration, text: `rules: { missing-translation: warning }\n${extensions}` },
  ]);
  const found = findingsIn(workspace, uri).filter(
    ({ rule, message }) => rule === "missing-translation" && /budgetCode|fileNumber/.test(message.en),
  );
  expect(found.map(({ message }) => message.en)).toEqual([expect.stringContaining("`budgetCode`")]);
});

test("the fixes of the format's own fields are theirs, too", () => {
  const source = (line: string): string => withExtensions(paperWith(`${item}${line}\n`));
  expect(applyFix(source("urgency: Mendesak"), "not-allowed-value")).toContain("    urgency: high\n");
  expect(applyFix(source("Kode anggaran: A1"), "unknown-key")).toContain("    budgetCode: A1\n");
  expect(applyFix(source("units: jim-sarawak"), "wrong-type")).toContain("    units: [jim-sarawak]\n");
});

describe("a required field", () => {
  const required =
    "extensions: { item: { budgetCode: { type: text, required: true }, urgency: { type: choice, values: { high: Tinggi, low: Rendah }, required: true } }, paper: { secret: { type: boolean, required: true } } }\n";
  const short = paperWith(item.replace("    heardAt: 38\n", "").replace(", reviewedOn: 2025-11-04", ""));

  test("that is absent is found, and put in its place by the fix", () => {
    const source = withExtensions(short, required);
    const workspace = workspaceOf([
      { uri: `${folder}/p.kertas.yaml`, text: short },
      { ...configuration, text: required },
    ]);
    const found = findingsIn(workspace, `${folder}/p.kertas.yaml`);
    expect(found.map(({ rule, message }) => [rule, message.en])).toEqual([
      ["missing-key", "`secret` is missing: add it."],
      ["missing-key", "`budgetCode` and `urgency` are missing in this entry of `items`: add them."],
    ]);
    const [paper = "", ofItem = ""] = found.map((finding) => finding.fixes?.()[0]?.title.en);
    expect([paper, ofItem]).toEqual(["Insert `secret`", "Insert `budgetCode` and `urgency`"]);
    expect(applyFix(source, "missing-key")).toBe(short.replace("items:", "secret: true\nitems:"));
  });

  test("is there in a new paper of the folder", () => {
    const workspace = workspaceOf([{ ...configuration, text: required }]);
    const uri = `${folder}/new.kertas.yaml`;
    const given = {
      forum: "forum-uji",
      number: 39,
      date: 20_800,
      issueArea: "security-border",
      side: "indonesia",
    } as const;
    const text = newPaper(workspace, given, workspace.paperSchemaFor(uri));
    expect(text).toMatch(/\nsecret: true\nitems:.*\n {4}budgetCode: \S.*\n {4}urgency: high\n {4}history: \[\]\n$/s);
    const rules = findingsIn(workspace.with(new Document(uri, "paper", text)), uri).map(({ rule }) => rule);
    expect(rules).not.toContain("missing-key");
  });
});

test("keys, choices, ids and truths are proposed", () => {
  expect(labels(paperWith(`${item}budget‸`), { others })).toContain("budgetCode");
  expect(take(paperWith(`${item}budget‸`), "budgetCode", { others })).toContain("    budgetCode: ");
  expect(labels(paperWith(`${item}urgency: ‸`), { others })).toEqual(["high", "low"]);
  expect(labels(paperWith(`${item}leadUnit: ‸`), { others })).toContain("jim-sarawak");
  expect(labels(paperWith(`${item}units: [jim-sarawak, ‸]`), { others })).toContain("imigrasi-kalbar");
  expect(labels(paperWith(`${item}secret: ‸`), { others })).toEqual(["true", "false"]);
  expect(labels(paperWith(`${item}after: ‸`), { others })).toEqual(["UJI-2024-001"]);
  expect(labels(paperWith(`${item}budget‸`))).not.toContain("budgetCode");
});

test("keys and values are explained in the reader's language", () => {
  const told = (words: string, language: "id" | "ms" | "en"): string => {
    const at = whole.indexOf(words) + 1;
    const { workspace, document } = placeIn(whole, { others: { "kertas-kerja.yaml": extensions } });
    return JSON.stringify(hover(workspace, document, at, language)?.contents);
  };
  expect(told("budgetCode", "ms")).toContain("**Kod bajet**\\n\\nMenurut DIPA.");
  expect(told("leadUnit", "id")).toContain("**Unit utama**");
  expect(told("high", "en")).toContain("**Urgent** (`high`)");
  expect(told("secret", "en")).toContain("**secret**");
});

test("an agency that they name is shown by its name, as everywhere", () => {
  const { workspace, document } = placeIn(whole, { others: { "kertas-kerja.yaml": extensions } });
  const at = document.positionAt(document.text.indexOf("leadUnit")).line;
  const hints = inlayHints(workspace, document, document.rangeOf({ start: 0, end: document.text.length }), "id");
  expect(hints.filter(({ position }) => position.line === at)).toHaveLength(1);
});

test("they are printed under their labels in the document's language, their values in words", () => {
  const { workspace, document } = placeIn(whole, { others: { "kertas-kerja.yaml": extensions } });
  const page = toMarkdown(printed(workspace, document)!);
  expect(page).toContain("Kode anggaran");
  expect(page).toContain("1234\\.ABC");
  expect(page).toMatch(/Unit utama.*Imigrasi/);
  expect(page).toContain("Mendesak");
  expect(toMarkdown(printed(workspace, document, { language: "ms" })!)).toContain("Kod bajet");
  expect(page).toMatch(/reviewedOn: 4 November 2025/);
});

test("they are carried forward and merged as the format's own fields are", () => {
  const side = (one: string, text: string): string =>
    paperWith(`${item}${text}`).replace("side: indonesia", `side: ${one}`);
  const files = [
    { uri: `${folder}/a.kertas.yaml`, text: side("indonesia", "budgetCode: Satu\nunits: [imigrasi-kalbar]\n") },
    { uri: `${folder}/b.kertas.yaml`, text: side("malaysia", "budgetCode: Dua\nunits: [jim-sarawak]\n") },
    configuration,
  ];
  const workspace = workspaceOf(files);
  const [a, b] = files.map(({ uri }) => workspace.documents.get(uri)!);
  const merged = mergeSides(workspace, a!, b!);
  expect(merged?.text).toContain("    budgetCode: { id: Satu, ms: Dua }\n    units: [imigrasi-kalbar, jim-sarawak]\n");
  const carried = carryForward(workspace, a!, { number: 39, date: 20_800 });
  expect(carried?.text).toContain("    budgetCode: Satu\n    units: [imigrasi-kalbar]\n");
});

describe("a workspace", () => {
  const uri = `${folder}/p.kertas.yaml`;
  const paper = { uri, text: whole };
  const rulesIn = (workspace: ReturnType<typeof workspaceOf>, at = uri): readonly string[] =>
    findingsIn(workspace, at).map(({ rule }) => rule);

  test("takes a changed configuration to its papers at once, text and tree staying as they are", () => {
    const before = workspaceOf([paper, configuration]);
    const { tree } = before.documents.get(uri)!;
    const after = before.with(
      new Document(configuration.uri, "configuration", extensions.replace("    secret: { type: boolean }\n", "")),
    );
    expect(rulesIn(before)).toEqual([]);
    expect(rulesIn(after)).toEqual(["unknown-key"]);
    expect(after.documents.get(uri)?.tree).toBe(tree);
    expect(rulesIn(after.without(configuration.uri))).toHaveLength(11);
    expect(rulesIn(after.with(before.documents.get(configuration.uri)!))).toEqual([]);
  });

  test("keeps papers where the extensions say the same", () => {
    const before = workspaceOf([paper, configuration]);
    const after = before.with(
      new Document(configuration.uri, "configuration", `# sama\n${extensions}languages: [id]\n`),
    );
    expect(after.documents.get(uri)).toBe(before.documents.get(uri));
    expect(after.configurationFor(uri)).not.toBe(before.configurationFor(uri));
    expect(after.with(before.documents.get(uri)!.edited("")).configurationFor(uri)).toBe(after.configurationFor(uri));
  });

  test("that is not trusted knows the format alone", () => {
    const before = workspaceOf([paper, configuration]);
    const distrusted = before.change({ isTrusted: false });
    expect(rulesIn(distrusted)).toHaveLength(11);
    expect(distrusted.documents.get(uri)?.schema).toBe(schemaOf("paper"));
    expect(rulesIn(distrusted.change({ isTrusted: true }))).toEqual([]);
  });

  test("of several folders takes to each its own", () => {
    const other = "file:///other";
    const both = workspaceOf([paper, configuration])
      .change({ folders: [folder, other] })
      .with(new Document(`${other}/p.kertas.yaml`, "paper", whole))
      .with(
        new Document(`${other}/kertas-kerja.yaml`, "configuration", "extensions: { item: { cost: { type: text } } }\n"),
      );
    expect(rulesIn(both)).toEqual([]);
    expect(rulesIn(both, `${other}/p.kertas.yaml`)).toContain("unknown-key");
    expect(both.documents.get(`${other}/p.kertas.yaml`)?.schemaAt(["items", 0, "cost"])?.type).toEqual([
      "string",
      "object",
    ]);
  });
});

describe("a mistake in an extension", () => {
  const at = (lines: string): string => `#- kertas-kerja.yaml\nextensions:\n  item:\n${lines}`;

  test("is found where it stands", () => {
    expectFindings(
      at(`    urgency: { type: choice }
#   ^^^^^^^ bad-extension
    leadUnit: { type: reference }
#   ^^^^^^^^ bad-extension
    title: { type: text }
#   ^^^^^ bad-extension
    budget-code: { type: text }
#   ^^^^^^^^^^^ bad-extension
    constructor: { type: text }
#   ^^^^^^^^^^^ bad-extension
    1: { type: text }
#   ^ bad-extension
    cost: { type: text, to: agency }
#                       ^^ bad-extension
    grade: { type: choice, values: { 1: Satu, dua tiga: Dua } }
#                                    ^ bad-extension
#                                             ^^^^^^^^ bad-extension
    kind: { type: txt }
#                 ^^^ not-allowed-value
    unit: { type: reference, to: agensi }
#                                ^^^^^^ not-allowed-value
    none: {}
#   ^^^^ missing-key
    plain: teks
#          ^^^^ wrong-type
    more: { type: text, lable: Lebih }
#                       ^^^^^ unknown-key
  mandate: {}
# ^^^^^^^ unknown-key
`),
    );
  });

  test("takes nothing else away: the other fields work, and the field itself takes any value", () => {
    const text =
      "rules: { stale-item: off }\nextensions:\n  item:\n    urgency: { type: choice }\n    kind: { type: txt, label: Jenis }\n    cost: { type: number }\n";
    const fine = item.replace("    heardAt: 38\n", "").replace(", reviewedOn: 2025-11-04", "");
    const paper = paperWith(`${fine}urgency: [entah]\nkind: { a: 1 }\ncost: x\n`);
    const uri = `${folder}/p.kertas.yaml`;
    const found = findingsIn(
      workspaceOf([
        { uri, text: paper },
        { ...configuration, text },
      ]),
      uri,
    );
    expect(found.map(({ rule, start, end }) => [rule, paper.slice(start, end)])).toEqual([["wrong-type", "x"]]);
  });

  test("in a key is mended by the fix", () => {
    expect(applyFix(at("    Budget code: { type: text }\n"), "bad-extension")).toContain("    budgetCode: {");
  });

  test.each([
    "",
    "extensions:\n",
    "extensions: []\n",
    "extensions: { item: x }\n",
    "extensions: { item: { a: , b: [] } }\n",
    "extensions: &a { item: *a }\n",
    "extensions: { item: { ? [x] : { type: text } } }\n",
    "extensions: { item: { __proto__: { type: text } } }\n",
  ])("never stops the papers' findings: %j", (text) => {
    const workspace = workspaceOf([
      { uri: `${folder}/p.kertas.yaml`, text: whole },
      { ...configuration, text },
    ]);
    expect(findingsIn(workspace, `${folder}/p.kertas.yaml`).length).toBeGreaterThan(8);
    expect(() => findingsIn(workspace, configuration.uri)).not.toThrow();
  });
});

test("what is written in kertas-kerja.yaml is completed and explained from its schema", () => {
  const name = "kertas-kerja.yaml";
  expect(labels("extensions:\n  ‸", { name })).toEqual(
    expect.arrayContaining(["paper", "session", "item", "entry", "followUp"]),
  );
  expect(labels("extensions:\n  item:\n    cost:\n      ‸", { name })).toEqual(
    expect.arrayContaining(["type", "label", "required"]),
  );
  expect(labels("extensions: { item: { cost: { type: ‸ } } }", { name })).toContain("choice");
  expect(labels("extensions: { item: { cost: { type: text, label: { ‸ } } } }", { name })).toContain("ms");
  const { workspace, document, offset } = placeIn("extensions: { item: { cost: { typ‸e: text } } }", { name });
  expect(JSON.stringify(hover(workspace, document, offset, "ms"))).toContain("**Jenis**");
});
