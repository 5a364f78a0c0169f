import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { builtInDocuments } from "../../texts.ts";
import { findingsIn, folder, paperFile, workspaceOf, type TextAt } from "../../../test/fixture.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { parseDay } from "../day.ts";
import { Document } from "../document.ts";
import { Workspace } from "../workspace.ts";
import { carryForward, type Carried, type NextSession } from "./carry-forward.ts";
import { pathOfSession } from "./next-path.ts";

const day = (text: string): number => parseDay(text) ?? 0;
const next: NextSession = { number: 39, date: day("2026-11-02") };

function carry(files: readonly TextAt[], session: NextSession = next): Carried {
  const workspace = workspaceOf(files);
  const [first] = files;
  const document = workspace.documents.get(first?.uri ?? "");
  const carried = document && carryForward(workspace, document, session);
  if (!carried) throw new Error("nothing was carried");
  return carried;
}

/** The rules that find something in the new paper, beside the papers it comes from. */
function rulesIn(files: readonly TextAt[], { uri, text }: Carried): readonly string[] {
  return findingsIn(workspaceOf([...files, { uri, text }]), uri).map(({ rule }) => rule);
}

const raised = entryOf(37, "2024-11-05", "raised");
const agreed = entryOf(38, "2025-11-03", "agreed", '"Sidang sepakat: jalan."');
const at38 = (name: string, ...items: readonly string[]): TextAt =>
  paperFile(name, { number: 38, date: "2025-11-03" }, ...items);
const head39 = paperFile("x.kertas.yaml", { number: 39, date: "2026-11-02" }).text;

test("what is open stays to the byte, what is closed is named in a comment", () => {
  const open = `${itemOf("UJI-1", "Jalan # satu", raised, agreed)}\n# catatan penulis\n`;
  const closed = itemOf("UJI-2", "Pos", raised, entryOf(38, "2025-11-03", "completed"));
  const last = itemOf("UJI-3", "Pasar", raised, agreed);
  const files = [at38("sidang-38/perbatasan.kertas.yaml", open, closed, last)];
  const carried = carry(files);
  expect(carried.uri).toBe(`${folder}/sidang-39/perbatasan.kertas.yaml`);
  const expected = paperFile("x.kertas.yaml", { number: 39, date: "2026-11-02" }, open, last).text;
  const list = "# Sudah ditutup sampai sidang ke-38, tidak dibawa:\n#   UJI-2 Pos (selesai)\n";
  expect(carried.text).toBe(expected.replace("items:\n", `${list}items:\n`));
  expect(rulesIn(files, carried)).toEqual([]);
});

test("an item without an entry of the session just held gets one prepared", () => {
  const files = [at38("38.kertas.yaml", itemOf("UJI-1", "Jalan", raised), itemOf("UJI-2", "Pos"))];
  const { text, uri } = carry(files);
  expect(uri).toBe(`${folder}/39.kertas.yaml`);
  const prepared = (outcome: string): string =>
    `      - session: 38\n        date: 2025-11-03\n        outcome: ${outcome}\n        decision: … # kertas-kerja-settle: tuliskan keputusan sidang ini beserta tindak lanjutnya\n`;
  expect(text).toContain(`[imigrasi-kalbar, jim-sarawak] }]\n${prepared("carried-over")}`);
  expect(text).toContain(`    history:\n${prepared("raised").trimEnd()}`);
});

test("flow style and CRLF stay as they are", () => {
  const flow =
    '{ id: UJI-1, title: "Jalan, pos", raisedBy: indonesia, counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }, history: [] }';
  const source = at38("38.kertas.yaml", flow);
  const crlf = { ...source, text: source.text.replaceAll("\n", "\r\n") };
  const { text } = carry([crlf]);
  const entry = "{ session: 38, date: 2025-11-03, outcome: raised, decision: … }";
  expect(text).toBe(`${head39}  - ${flow.replace("history: []", `history: [${entry}]`)}\n`.replaceAll("\n", "\r\n"));
  const whole = `{ format: kertas-kerja/1, session: { forum: forum-uji, number: 38, date: 2025-11-03, endDate: 2025-11-04, venue: Miri }, side: indonesia, issueArea: security-border, title: Bidang, status: adopted, items: [${flow}, { id: UJI-2, title: Pos, history: [{ session: 38, date: 2025-11-03, outcome: dropped, decision: x }] }] }\n`;
  const result = carry([{ uri: `${folder}/38.kertas.yaml`, text: whole }]).text;
  expect(result).toBe(
    `# Sudah ditutup sampai sidang ke-38, tidak dibawa:\n#   UJI-2 Pos (di-drop)\n${whole
      .replace("number: 38, date: 2025-11-03, endDate: 2025-11-04, venue: Miri", "number: 39, date: 2026-11-02")
      .replace("status: adopted", "status: draft")
      .replace("history: []", `history: [${entry}]`)
      .replace(/, \{ id: UJI-2.*(?=\] \}$)/m, "")}`,
  );
});

test("what ended is replaced by its only successor, marked where there are several, and left in the history", () => {
  const counterparts = "  indonesia: [dinas-lama, balai-terbelah] # pemimpin\n";
  const item = itemOf("UJI-1", "Pasar", entryOf(30, "2016-05-05", "raised").replace("imigrasi-kalbar", "dinas-lama"));
  const written = item
    .replace("  indonesia: [imigrasi-kalbar]\n", counterparts)
    .replace("raisedBy: indonesia", "raisedBy: dinas-lama");
  const files = [
    {
      ...at38("38.kertas.yaml", written),
      text: at38("38.kertas.yaml", written).text.replace("title: K", "preparedBy: tim-teknis-lama\ntitle: K"),
    },
  ];
  const carried = carry(files);
  expect(carried.text).toContain(
    "      indonesia: [dinas-baru, balai-terbelah] # pemimpin; balai-terbelah: berakhir 2024-10-20, penerusnya balai-satu, balai-dua\n",
  );
  expect(carried.text).toContain("raisedBy: dinas-baru\n");
  expect(carried.text).toContain("preparedBy: tim-teknis-uji\n");
  expect(carried.text).toContain("followUp: [{ action: Survei bersama, by: [dinas-lama, jim-sarawak] }]");
  expect(rulesIn(files, carried).filter((rule) => rule === "retired-institution")).toHaveLength(1);
  expect(carried.notes.map(({ en }) => en)).toContain("dinas-lama has ended: replaced by dinas-baru.");
});

test("two bodies merged into one stand once", () => {
  const item = itemOf("UJI-1", "Pasar", raised, agreed).replace("[imigrasi-kalbar]", "[dinas-baru, dinas-lama]");
  expect(carry([at38("38.kertas.yaml", item)]).text).toContain("indonesia: [dinas-baru]\n");
});

test("an open item that only the other side's paper holds comes along, with its comments and files", () => {
  const own = at38("sidang-38/indonesia.kertas.yaml", itemOf("UJI-1", "Jalan", raised, agreed));
  const theirs = itemOf("UJI-9", "Pasar", raised, `${agreed.trimEnd()}\n    # akhir riwayat\n`).replace(
    "history:",
    "annexes:\n  - { title: Peta, file: peta.pdf } # peta lama\nhistory:",
  );
  const other = paperFile("malaysia/kertas.kertas.yaml", { number: 38, date: "2025-11-03", side: "malaysia" }, theirs);
  const commented = {
    ...other,
    text: other.text.replace("  - id: UJI-9", "  # di atas\n  - # di belakang\n    id: UJI-9"),
  };
  const files = [own, commented];
  const carried = carry(files);
  expect(carried.text).toContain(
    "\n  - # dari kertas kerja pihak Malaysia, sidang ke-38\n    # di atas\n    # di belakang\n    id: UJI-9\n",
  );
  expect(carried.text).toContain("file: ../malaysia/peta.pdf } # peta lama\n");
  expect(carried.text).toContain("# akhir riwayat\n");
  expect(rulesIn(files, carried).filter((rule) => rule !== "missing-file")).toEqual([]);
});

test("an item of the other side comes along with what its aliases take from the rest of that paper", () => {
  const own = at38("38.kertas.yaml", itemOf("UJI-1", "Jalan", raised, agreed));
  const [first, second] = [itemOf("UJI-8", "Pos", raised, agreed), itemOf("UJI-9", "Pasar", raised, agreed)];
  const theirs = paperFile(
    "malaysia.kertas.yaml",
    { number: 38, date: "2025-11-03", side: "malaysia" },
    first.replace("[jim-sarawak]", "&mitra [jim-sarawak]"),
    second.replace("[jim-sarawak]", "*mitra").replace("[imigrasi-kalbar]", "&kita [imigrasi-kalbar]"),
  );
  const files = [own, theirs];
  const carried = carry(files);
  expect(carried.text.match(/malaysia: (?:&mitra )?\[jim-sarawak\]/g)?.length).toBe(3);
  expect(carried.text).toContain("indonesia: &kita [imigrasi-kalbar]");
  expect(rulesIn(files, carried)).toEqual([]);
});

test("an alias into a closed item is written out", () => {
  const closed = itemOf("UJI-1", "Jalan", raised, entryOf(38, "2025-11-03", "noted")).replace(
    "[jim-sarawak]",
    "&mitra [jim-sarawak]",
  );
  const open = itemOf("UJI-2", "Pos", raised, agreed).replace("[jim-sarawak]", "*mitra");
  const files = [at38("38.kertas.yaml", closed, open)];
  const carried = carry(files);
  expect(carried.text).toContain("malaysia: [jim-sarawak]\n");
  expect(rulesIn(files, carried)).toEqual([]);
});

test("a paper of which all is closed leaves an empty list", () => {
  const closed = itemOf("UJI-1", "Jalan", raised, entryOf(38, "2025-11-03", "noted"));
  expect(carry([at38("38.kertas.yaml", closed)]).text).toMatch(/\n# .*\n# {3}UJI-1 Jalan \(dicatat\)\nitems: \[\]\n$/);
});

test("a day that is not settled says so", () => {
  const file = at38("38.kertas.yaml", itemOf("UJI-1", "Jalan", raised, agreed));
  const dated = { ...file, text: file.text.replace("date: 2025-11-03\nside", "date: 2025-11-03 # pasti\nside") };
  expect(carry([dated], { ...next, isTentative: true }).text).toContain(
    "  date: 2026-11-02 # kertas-kerja-settle: tanggal sidang belum ditetapkan # pasti\nside",
  );
});

test("a special session has a name; what does not parse is not carried", () => {
  const file = at38("38.kertas.yaml", itemOf("UJI-1", "Jalan", raised, agreed));
  const { text, uri } = carry([file], { name: "Khusus: Miri", date: day("2026-01-05"), venue: "Miri" });
  expect(text).toContain('  forum: forum-uji\n  date: 2026-01-05\n  name: "Khusus: Miri"\n  venue: Miri\n');
  expect(uri).toBe(`${folder}/Khusus-Miri.kertas.yaml`);
  for (const broken of ["a: [\n", "items: []\n", "- x\n", ""])
    expect(() => carry([{ ...file, text: broken }])).toThrow("nothing was carried");
});

const samples = new URL("../../../../samples/", import.meta.url);
const papers = readdirSync(samples, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".kertas.yaml"))
  .sort();
const sampleFiles = readdirSync(samples, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`);
const sampleWorkspace = papers.reduce(
  (workspace, path) =>
    workspace.with(
      new Document(`${folder}/${path}`, "paper", readFileSync(fileURLToPath(new URL(path, samples)), "utf8")),
    ),
  Workspace.of({
    builtIn: builtInDocuments(),
    folders: [folder],
    files: new Set(sampleFiles),
    today: day("2026-08-01"),
  }),
);

test.each(papers)("of %s every word of each open item is carried, and carrying causes no finding", (path) => {
  const source = sampleWorkspace.documents.get(`${folder}/${path}`);
  const number = (source?.paper?.session.number?.value ?? 0) + 1;
  // As if the later papers had not been written yet.
  const later = [...sampleWorkspace.documents.values()].filter(
    ({ paper }) => (paper?.session.date?.value ?? 0) > (source?.paper?.session.date?.value ?? 0),
  );
  const workspace = later.reduce((left, { uri }) => left.without(uri), sampleWorkspace);
  const carried =
    source && carryForward(workspace, source, { number, date: (source.paper?.session.date?.value ?? 0) + 365 });
  if (!carried) throw new Error("nothing was carried");
  const replaced = new Set(carried.notes.map(({ en }) => en.split(" has ended")[0]));
  const words = new Set(carried.text.split(/[\s,[\]{}]+/));
  for (const { node, history } of source.paper?.items ?? []) {
    if (["noted", "completed", "dropped", "withdrawn"].includes(history.at(-1)?.outcome?.value ?? "")) continue;
    const missing = source.text
      .slice(node.start, node.end)
      .split(/[\s,[\]{}]+/)
      .filter((word) => !words.has(word) && !replaced.has(word));
    expect(missing).toEqual([]);
  }
  const after = workspace.with(new Document(carried.uri, "paper", carried.text));
  const found = findingsIn(after, carried.uri).filter(({ rule }) =>
    ["yaml-syntax", "dropped-item", "history-rewritten", "item-renamed", "missing-file", "unused-ignore"].includes(
      rule,
    ),
  );
  const before = new Set(findingsIn(workspace, source.uri).map(({ rule, message }) => `${rule} ${message.en}`));
  expect(
    found.filter(({ rule, message }) => !before.has(`${rule} ${message.en}`)).map(({ message }) => message.en),
  ).toEqual([]);
});

test("the folders above the papers' own are left alone, whatever their names", () => {
  const uri = "file:///rumah/panitia-38/folder/sidang-37/a.kertas.yaml";
  expect(pathOfSession(uri, 38, "39", "file:///rumah/panitia-38/folder")).toBe(
    "file:///rumah/panitia-38/folder/sidang-37/a-39.kertas.yaml",
  );
  expect(pathOfSession(uri, 37, "39", "file:///rumah/panitia-38/folder/sidang-37")).toBe(
    "file:///rumah/panitia-38/folder/sidang-39/a.kertas.yaml",
  );
});
