/** What happened to institutions since 2014, replayed through the command on the register as it was before: afterwards it is the register that is shipped. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readChange, type InstitutionChange } from "../src/core/commands/supersede-change.ts";
import { afterwards, supersede, type Superseding } from "../src/core/commands/supersede.ts";
import { parseDay } from "../src/core/day.ts";
import { Document } from "../src/core/document.ts";
import { applyEdits, removeItem } from "../src/core/edit.ts";
import { builtInInstitutions } from "../src/core/generated/built-in-institutions.ts";
import { asMaps, asString, pairOf, valueOf } from "../src/core/read.ts";
import { parse } from "../src/core/tree/parse.ts";
import { toValue } from "../src/core/tree/value.ts";
import { Workspace } from "../src/core/workspace.ts";
import { findingsIn, folder, paperFile, type TextAt } from "./fixture.ts";

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/replay/${name}`, import.meta.url), "utf8");

const lists = ["agencies", "committees", "borderPosts", "issueAreas"];

type Entries = Map<string, unknown>;

const institutions = (uri: string, text: string): Document => new Document(uri, "institutions", text);

const shipped = builtInInstitutions.map(({ file, text }) => institutions(`${folder}/${file}`, text));

/** The entries of institutions files as values, by list and id. */
function entriesOf(documents: Iterable<Document>): Entries {
  const entries: Entries = new Map();
  for (const { kind, tree } of documents)
    for (const key of kind === "institutions" ? lists : [])
      for (const map of asMaps(valueOf(tree.root, key)))
        entries.set(`${key} ${asString(valueOf(map, "id"))?.value ?? ""}`, inAnyOrder(toValue(map)));
  return entries;
}

/** Lists and keys in an order that depends on nothing but what they hold: theirs means nothing. */
function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(inAnyOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inAnyOrder(one)]),
  );
}

const changes = asList(toValue(parse(fixture("perubahan.yaml")).root)).map((value): InstitutionChange => {
  const change = readChange(value);
  if ("wrong" in change) throw new Error(`${change.wrong}: ${JSON.stringify(value)}`);
  return change;
});

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The shipped files without an entry. */
function without(document: Document, key: string, id: string): Document {
  const list = pairOf(document.tree.root, key)?.value;
  const item = asMaps(list).find((map) => asString(valueOf(map, "id"))?.value === id);
  if (list?.kind !== "list" || !item) return document;
  return institutions(document.uri, applyEdits(document.text, [removeItem(document.text, list, item)]));
}

/** A folder that is the register as it was before: the shipped files but for what the changes touch, and that as it was. */
function registerBefore(): Workspace {
  const before = institutions(`${folder}/sebelum.institutions.yaml`, fixture("sebelum.institutions.yaml"));
  const made = changes.flatMap(({ to }) => (to === undefined ? [] : "id" in to ? [to] : to));
  const touched = [
    ...entriesOf([before]).keys(),
    ...made.filter(({ entry }) => entry !== undefined).map(({ id }) => `agencies ${id}`),
  ];
  const others = shipped.map((document) =>
    touched.reduce((left, name) => without(left, name.split(" ")[0] ?? "", name.split(" ")[1] ?? ""), document),
  );
  const documents = new Map([...others, before].map((document) => [document.uri, document]));
  return Workspace.of({ documents, folders: [folder], today: parseDay("2025-11-10") ?? 0 });
}

function replay(
  workspace: Workspace,
  change: InstitutionChange,
): { readonly after: Workspace; readonly done: Superseding } {
  const done = supersede(workspace, change);
  if ("problem" in done) throw new Error(`${change.id}: ${done.problem.en}`);
  return { after: afterwards(workspace, done, true), done };
}

test("afterwards the data is that of the shipped register", () => {
  let workspace = registerBefore();
  expect(entriesOf(workspace.documents.values())).not.toEqual(entriesOf(shipped));
  for (const change of changes) {
    const before = entriesOf(workspace.documents.values());
    const { after, done } = replay(workspace, change);
    // What the change does not name as written is what it was.
    const written = new Set(done.entries.map(({ id }) => id));
    for (const [name, value] of entriesOf(after.documents.values()))
      if (!written.has(name.split(" ")[1] ?? "")) expect(value, name).toEqual(before.get(name));
    workspace = after;
  }
  const now = entriesOf(workspace.documents.values());
  for (const [name, value] of entriesOf(shipped)) expect(now.get(name), name).toEqual(value);
  expect([...now.keys()].sort()).toEqual([...entriesOf(shipped).keys()].sort());
});

test("what was replayed is refused a second time", () => {
  let workspace = registerBefore();
  for (const change of changes) workspace = replay(workspace, change).after;
  for (const change of changes) expect(supersede(workspace, change), change.id).toHaveProperty("problem");
});

/** What a paper of that day that names an agency is told: until a change is recorded, and from then on. */
const stages: readonly (readonly [change: string, date: string, agency: string, before: string, after: string])[] = [
  ["pemprov-kaltim", "2014-12-07", "pemprov-kaltim", "", ""],
  ["pemprov-kaltim", "2014-12-08", "pemprov-kaltim", "", "mandate-moved"],
  ["pemprov-kaltim", "2025-11-03", "pemprov-kaltim", "", "mandate-moved"],
  ["bp2dt-kalbar", "2015-12-31", "bp2dt-kalbar", "", ""],
  ["bp2dt-kalbar", "2016-01-01", "bp2dt-kalbar", "", "retired-institution"],
  ["bppd-kalbar", "2021-12-31", "bppd-kalbar", "unknown-reference", "not-yet-institution"],
  ["bppd-kalbar", "2022-01-01", "bppd-kalbar", "unknown-reference", ""],
  ["bppd-kalbar", "2022-01-01", "biro-pemerintahan-kalbar", "", ""],
  ["barantan", "2023-07-19", "barantan", "", ""],
  ["barantan", "2023-07-20", "barantan", "", "retired-institution"],
  ["barantan", "2023-07-19", "barantin", "unknown-reference", "not-yet-institution"],
  ["barantan", "2023-07-20", "barantin", "unknown-reference", ""],
  ["bkipm", "2023-07-19", "bkipm", "", ""],
  ["bkipm", "2023-07-20", "bkipm", "", "mandate-moved"],
  ["kemenkumham", "2024-10-20", "kemenkumham", "", ""],
  ["kemenkumham", "2024-10-21", "kemenkumham", "", "retired-institution"],
  ["kemenkumham", "2024-10-20", "kemenkum", "unknown-reference", "not-yet-institution"],
  ["kemenkumham", "2024-10-21", "kemenimipas", "unknown-reference", ""],
  ["kemenkumham", "2024-10-21", "kemenham", "unknown-reference", ""],
  ["ditjen-imigrasi", "2024-10-21", "ditjen-imigrasi", "", ""],
  ["kanwil-kemenkumham-kalbar", "2024-12-31", "kanwil-kemenkumham-kalbar", "", ""],
  ["kanwil-kemenkumham-kalbar", "2025-01-01", "kanwil-kemenkumham-kalbar", "", "retired-institution"],
  ["kanwil-kemenkumham-kalbar", "2025-01-01", "kanwil-imigrasi-kalbar", "unknown-reference", ""],
  ["jim", "2024-12-31", "jim", "", ""],
  ["jim", "2025-01-01", "jim", "", "mandate-moved"],
  ["jim", "2025-01-01", "jkdm", "", "mandate-moved"],
  ["jim", "2024-12-31", "akps", "unknown-reference", "not-yet-institution"],
  ["jim", "2025-01-01", "akps", "unknown-reference", ""],
  ["kkm", "2025-01-01", "kkm", "", "mandate-moved"],
];

/** A change is known by what it happened to; a role that moved, by who took it. */
const nameOf = (change: InstitutionChange): string => (change.kind === "role-moved" ? change.to.id : change.id);

/** A paper of that day about a border post, led on its side by that agency. */
function paperOf(date: string, agency: string, index: number): TextAt {
  const isMalaysian = ["jim", "jkdm", "kkm", "akps"].includes(agency);
  const [indonesia, malaysia] = isMalaysian ? ["bnpp", agency] : [agency, "mkn"];
  const item = `id: KBS-2014-001
title: Pos lintas batas
raisedBy: indonesia
counterparts:
  indonesia: [${indonesia}]
  malaysia: [${malaysia}]
place: entikong-tebedu
history: []
`;
  return paperFile(`${index}.kertas.yaml`, { number: 30, date, forum: "kk-jkk-kalbar-sarawak" }, item);
}

const judged = new Set([
  "unknown-reference",
  "wrong-side",
  "missing-counterpart",
  "retired-institution",
  "not-yet-institution",
  "mandate-moved",
]);

test("papers of before and after each day get exactly the findings due, at every stage", () => {
  let workspace = registerBefore();
  const papers = stages.map(([, date, agency], index) => paperOf(date, agency, index));
  for (const { uri, text } of papers) workspace = workspace.with(new Document(uri, "paper", text));
  const look = (): readonly string[] =>
    papers.map(({ uri }) =>
      findingsIn(workspace, uri)
        .map(({ rule }) => rule)
        .filter((rule) => judged.has(rule))
        .join(),
    );
  const done = new Set<string>();
  const due = (): readonly string[] => stages.map(([change, , , before, after]) => (done.has(change) ? after : before));
  expect(look()).toEqual(due());
  for (const change of changes) {
    workspace = replay(workspace, change).after;
    done.add(nameOf(change));
    expect(look(), change.id).toEqual(due());
  }
  expect(stages.filter(([change]) => !done.has(change))).toEqual([]);
});
