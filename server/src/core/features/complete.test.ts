import { describe, expect, test } from "vitest";
import { ask, caret, labels, take, type Asked } from "../../../test/completion.ts";
import { folder, paperHead } from "../../../test/fixture.ts";

/** A paper with one item, its lines written as for column 0. */
const inItem = (lines: string): string =>
  `${paperHead}items:\n  - id: UJI-2024-001\n${lines
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n")}`;

const tail = (text: string): string => text.slice(paperHead.length);
const taken = (lines: string, label: string, options?: Asked): string =>
  take(inItem(lines), label, options).slice(inItem("").length).replace(/^ {4}/gm, "");

describe("keys", () => {
  test("those that are absent, the required ones first, with title and description", () => {
    const { items } = ask(inItem("title: Uji\n‸\n"), { language: "id" });
    expect(items.slice(0, 4).map((item) => item.label)).toEqual(["raisedBy", "counterparts", "history", "place"]);
    expect(items.map((item) => item.label)).not.toContain("title");
    expect(items[2]).toMatchObject({ detail: "Riwayat" });
    expect(JSON.stringify(items[2]?.documentation)).toContain("Keputusan tiap sidang");
  });

  test("a scalar's key leaves room for its value, a list's or map's opens a nested line", () => {
    expect(taken("title: Uji\n‸\n", "raisedBy")).toBe("title: Uji\nraisedBy: \n");
    expect(taken("title: Uji\n‸\n", "history")).toBe("title: Uji\nhistory:\n  - \n");
    expect(taken("title: Uji\n‸\n", "markers")).toBe("title: Uji\nmarkers: []\n");
    expect(taken("title: Uji\n‸\n", "legalBasis")).toBe("title: Uji\nlegalBasis:\n  \n");
    expect(taken("title: Uji\n‸\n", "counterparts")).toBe(
      "title: Uji\ncounterparts:\n  indonesia: []\n  malaysia: []\n",
    );
  });

  test("a half-typed word is replaced whole, wherever in it the caret is", () => {
    expect(taken("title: Uji\nra‸\n", "raisedBy")).toBe("title: Uji\nraisedBy: \n");
    expect(taken("title: Uji\nra‸ised\nhistory: []\n", "raisedBy")).toBe("title: Uji\nraisedBy: \nhistory: []\n");
    expect(taken("title: Uji\nra‸ised: indonesia\n", "raisedBy")).toBe("title: Uji\nraisedBy: indonesia\n");
    expect(taken('title: Uji\n"ra‸', "raisedBy")).toBe('title: Uji\n"raisedBy": ');
  });

  test("the column of the caret decides on an empty line", () => {
    const text = (column: number): string =>
      `${paperHead}items:\n  - id: UJI-2024-001\n    title: Uji\n    history:\n      - session: 36\n${" ".repeat(column)}‸`;
    expect(labels(text(0))).toEqual(["status", "summary", "annexes"]);
    expect(labels(text(2)).slice(0, 2)).toEqual(["Item", "id"]);
    expect(take(text(2), "id")).toMatch(/36\n {2}- id: $/);
    expect(labels(text(4))).toContain("raisedBy");
    expect(labels(text(6))[0]).toBe("History entry");
    expect(labels(text(8))).toEqual(["date", "outcome", "decision", "meeting", "followUp"]);
    expect(labels(text(10))).toEqual([]);
  });

  test("a line is never indented less than the next one needs, nor off its map's column", () => {
    expect(take(`${paperHead}items:\n  - id: A-1\n‸\n    title: x\n`, "place")).toBe(
      `${paperHead}items:\n  - id: A-1\n    place: \n    title: x\n`,
    );
    expect(take(`session:\n      forum: forum-uji\n    ‸\n`, "number")).toBe(
      "session:\n      forum: forum-uji\n      number: \n",
    );
    expect(take(`session:\n      ‸\n  forum: forum-uji\n`, "number")).toBe(
      "session:\n  number: \n  forum: forum-uji\n",
    );
  });

  test("below the key of a map, behind a dash, before and between other keys", () => {
    expect(take("session:\n  ‸", "forum")).toBe("session:\n  forum: ");
    expect(taken("participants:\n  - ‸\n", "name")).toBe("participants:\n  - name: \n");
    expect(taken("participants:\n  - na‸\n    kind: ngo\n", "name")).toBe("participants:\n  - name: \n    kind: ngo\n");
    expect(labels(inItem("participants:\n  - name: a\n  - na‸\n    kind: ngo\n"))).toEqual(["name"]);
    expect(labels(inItem("participants:\n  -‸\n"))).toContain("kind");
    expect(taken("participants:\n  -‸\n", "kind")).toBe("participants:\n  - kind: \n");
  });

  test("in braces, also over several lines and while they are open", () => {
    expect(taken("participants:\n  - { name: Kadin, ‸ }\n", "kind")).toBe(
      "participants:\n  - { name: Kadin, kind:  }\n",
    );
    expect(taken("participants:\n  - { name: Kadin,‸\n", "kind")).toBe("participants:\n  - { name: Kadin, kind: \n");
    expect(labels(inItem("participants:\n  - {\n      name: Kadin,\n      ki‸\n    }\n"))).toEqual(["kind"]);
    expect(taken("participants:\n  - { na‸me: Kadin }\n", "name")).toBe("participants:\n  - { name: Kadin }\n");
    expect(take('{ "format": "kertas-kerja/1", "se‸', "session")).toContain('"session": { forum: ');
  });

  test("texts in several languages offer their languages on a line of their own alone", () => {
    expect(labels(inItem("title:\n  ‸\n"))).toEqual(["id", "ms", "en"]);
    expect(labels(inItem("title: ‸\n"))).toEqual([]);
  });
});

describe("values", () => {
  test("choices with their meaning", () => {
    const { items } = ask(inItem("history:\n  - outcome: ‸\n"), { language: "ms" });
    expect(items.find((item) => item.label === "carried-over")?.detail).toContain("dibawa ke persidangan akan datang");
    expect(items).toHaveLength(12);
    expect(taken("history:\n  - outcome: car‸ried\n", "carried-over")).toBe("history:\n  - outcome: carried-over\n");
    expect(taken("raisedBy:‸\n", "malaysia")).toBe("raisedBy: malaysia\n");
    expect(taken('raisedBy: "ma‸"\n', "malaysia")).toBe('raisedBy: "malaysia"\n');
    expect(taken("raisedBy: 'ma‸\nhistory: []\n", "malaysia")).toBe("raisedBy: 'malaysia'\nhistory: []\n");
    expect(taken("raisedBy: ‸ # who?\n", "joint")).toBe("raisedBy: joint # who?\n");
  });

  test("days: the entry's, the session's, today", () => {
    const { items } = ask(inItem("history:\n  - date: 2023-09-20\n    followUp:\n      - due: ‸\n"), {
      language: "id",
    });
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ["2023-09-20", "Catatan riwayat · Tanggal"],
      ["2025-11-03", "Sidang · Tanggal"],
      ["2025-11-05", "Sidang · Tanggal akhir"],
      ["2025-11-10", "hari ini"],
    ]);
    expect(take("session:\n  date: 20‸25", "2025-11-10")).toBe("session:\n  date: 2025-11-10");
  });

  test("sessions that have a paper", () => {
    const others = [
      { uri: `${folder}/37.kertas.yaml`, text: "session: { forum: forum-uji, number: 37, date: 2024-11-05 }" },
      { uri: `${folder}/pusat.kertas.yaml`, text: "session: { forum: forum-pusat, number: 40 }" },
    ];
    expect(labels(inItem("history:\n  - session: ‸\n"), { others })).toEqual(["38", "37", "forum-pusat#40"]);
    expect(taken("history:\n  - session: f‸\n", "forum-pusat#40", { others })).toBe(
      "history:\n  - session: forum-pusat#40\n",
    );
  });

  test("a fresh id for an item", () => {
    expect(take(`${inItem("title: x\n")}  - id: ‸\n`, "UJI-2024-002")).toContain("  - id: UJI-2024-002\n");
  });

  test("files as seen from the paper", () => {
    const others = [
      { uri: `${folder}/kalbar/lampiran/notulen%2037.pdf`, text: "" },
      { uri: `${folder}/peta.pdf`, text: "" },
    ];
    const options = { others, name: "kalbar/38.kertas.yaml" };
    expect(labels(inItem("annexes:\n  - file: ‸\n"), options)).toEqual(["lampiran/notulen 37.pdf", "../peta.pdf"]);
    expect(taken("annexes:\n  - file: lamp‸\n", "lampiran/notulen 37.pdf", options)).toBe(
      "annexes:\n  - file: lampiran/notulen 37.pdf\n",
    );
  });
});

describe("institutions", () => {
  test("agencies of the side that is due, the ended ones last with their successor", () => {
    const { items } = ask(inItem("counterparts:\n  indonesia: [‸]\n"), { language: "en" });
    const found = items.map((item) => item.label);
    expect(found[0]).toBe("imigrasi-kalbar");
    expect(found).not.toContain("jim-sarawak");
    expect(found.slice(-2)).toEqual(["dinas-lama", "balai-terbelah"]);
    expect(found.at(-3)).toBe("badan-mendatang");
    expect(items.at(-2)).toMatchObject({
      tags: [1],
      detail: "Dinas Perindustrian Lama · ended 2016-12-31, succeeded by dinas-baru",
    });
  });

  test("the registered counterparts of the other side's leading agency come first", () => {
    for (const lines of [
      "counterparts:\n  indonesia: [dinas-baru]\n  malaysia: [‸]\n",
      "counterparts:\n  indonesia:\n    - dinas-baru # leads\n  malaysia:\n    - ‸\n",
      "counterparts: { indonesia: [dinas-baru], malaysia: [‸] }\n",
      "counterparts: { malaysia: [‸], indonesia: [dinas-baru] }\n",
      "counterparts:\n  malaysia: ‸\n  indonesia: [dinas-baru]\n",
    ])
      expect(labels(inItem(lines))[0]).toBe("mit-sarawak");
  });

  test("names in all languages, abbreviations and former names find them", () => {
    const item = ask(inItem("counterparts:\n  indonesia: [divisi kei‸]\n")).items.find(
      ({ label }) => label === "imigrasi-kalbar",
    );
    expect(item?.filterText).toMatch(/^Divisi Keimigrasian Kalbar .*Kanwil Imigrasi.*Pejabat Imigresen/);
    expect(taken("counterparts:\n  indonesia: [divisi kei‸]\n", "imigrasi-kalbar")).toBe(
      "counterparts:\n  indonesia: [imigrasi-kalbar]\n",
    );
  });

  test("in lists: what is there already is not offered again; a lone value becomes a list where one is due", () => {
    expect(labels(inItem("counterparts:\n  malaysia: [jim-sarawak,‸]\n"))).not.toContain("jim-sarawak");
    expect(labels(inItem("counterparts:\n  malaysia:\n    - jim-sarawak\n    - ‸\n"))).not.toContain("jim-sarawak");
    expect(taken("counterparts:\n  malaysia: [jim-sarawak,‸]\n", "mit-sarawak")).toBe(
      "counterparts:\n  malaysia: [jim-sarawak, mit-sarawak]\n",
    );
    expect(taken("counterparts:\n  malaysia: ‸\n", "jim-sarawak")).toBe("counterparts:\n  malaysia: [jim-sarawak]\n");
    expect(taken("counterparts:\n  malaysia:\n    ‸\n", "jim-sarawak")).toBe(
      "counterparts:\n  malaysia:\n    - jim-sarawak\n",
    );
    expect(taken("counterparts:\n  malaysia:\n    - mit-sarawak\n    ‸\n", "jim-sarawak")).toBe(
      "counterparts:\n  malaysia:\n    - mit-sarawak\n    - jim-sarawak\n",
    );
    expect(taken("counterparts:\n  malaysia:\n  - mit-sarawak\n  ‸\n", "jim-sarawak")).toBe(
      "counterparts:\n  malaysia:\n  - mit-sarawak\n  - jim-sarawak\n",
    );
  });

  test("in an entry, as of its own date, the item's agencies first", () => {
    const lines = (date: string): string =>
      `counterparts:\n  indonesia: [dinas-lama]\n  malaysia: [jim-sarawak]\nhistory:\n  - date: ${date}\n    followUp:\n      - by: ‸\n`;
    expect(labels(inItem(lines("2015-01-01"))).slice(0, 2)).toEqual(["jim-sarawak", "dinas-lama"]);
    expect(labels(inItem(lines("2023-01-01"))).slice(0, 1)).toEqual(["jim-sarawak"]);
    expect(labels(inItem(lines("2023-01-01"))).at(-1)).toBe("dinas-lama");
  });

  test("committees of the kind asked for, posts, areas", () => {
    expect(labels("session:\n  forum: ‸")).toEqual(["forum-uji", "forum-pusat"]);
    expect(labels(paperHead.replace("tim-teknis-uji", caret)).at(-1)).toBe("tim-teknis-lama");
    expect(labels(inItem("place: ‸\n"))).toEqual(["entikong-tebedu", "pos-lama"]);
    expect(labels(inItem("place: [‸]\n"))).toEqual(["entikong-tebedu", "pos-lama"]);
    expect(labels(paperHead.replace("security-border", caret))).toEqual([
      "security-border",
      "social-culture",
      "bidang-lama",
    ]);
    expect(labels(inItem("waitingOn: ‸\n"))).toContain("forum-pusat");
  });

  test("what is known of them stands in the documentation", () => {
    const { items } = ask(inItem("counterparts:\n  indonesia: [‸]\n"), { language: "id" });
    const text = (label: string): string => JSON.stringify(items.find((item) => item.label === label)?.documentation);
    expect(text("imigrasi-kalbar")).toContain("Divisi Keimigrasian Kalbar");
    expect(text("imigrasi-kalbar")).toContain("<https://example.org/imigrasi>");
    expect(text("biro-perbatasan")).toContain("Belum ada sumber");
    expect(text("balai-terbelah")).toContain("digantikan oleh Balai Satu dan Balai Dua");
  });
});

describe("blocks", () => {
  test("a history entry with this session's number and date", () => {
    const entry = "  - session: 38\n    date: 2025-11-03\n    outcome: raised\n    decision: …\n";
    expect(taken("history:\n  - ‸\n", "History entry")).toBe(`history:\n${entry}`);
    expect(taken("history:\n  ‸\n", "History entry")).toBe(`history:\n${entry}`);
    expect(taken("history:\n  - date: 2020-01-01\n  ‸\n", "History entry")).toBe(
      `history:\n  - date: 2020-01-01\n${entry}`,
    );
    expect(taken("history: ‸\n", "History entry")).toBe(`history:\n${entry}`);
    expect(taken("history:‸\n", "History entry")).toBe(`history:\n${entry}`);
  });

  test("a follow-up with the leading agencies and a date", () => {
    const lines =
      "counterparts:\n  indonesia: [imigrasi-kalbar, dinas-baru]\n  malaysia:\n    - jim-sarawak\nhistory:\n  - session: 38\n    followUp:\n      - ‸\n";
    expect(taken(lines, "Follow-up action")).toBe(
      lines.replace(caret, "action: …\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 2025-11-03"),
    );
    expect(
      taken(
        "counterparts: { indonesia: [], malaysia: [jim-sarawak] }\nhistory:\n  - followUp: [‸]\n",
        "Follow-up action",
      ),
    ).toContain("followUp: [{ action: …, by: [jim-sarawak], due: 2025-11-03 }]\n");
  });

  test("an item, an annex", () => {
    expect(tail(take(`${paperHead}items:\n  - ‸`, "Item"))).toBe(
      "items:\n  - id: ID-2025-001\n    title: …\n    raisedBy: indonesia\n    counterparts:\n      indonesia: []\n      malaysia: []\n    history: []",
    );
    expect(taken("annexes:\n- ‸\n", "Annex")).toBe("annexes:\n- title: …\n  file: …\n");
  });

  test("the whole paper in an empty file", () => {
    for (const text of ["‸", "‸\n", "# a comment\n‸", "\uFEFF‸"]) {
      const paper = take(text, "Working paper");
      expect(paper).toContain(
        "format: kertas-kerja/1\nsession:\n  forum: forum-uji\n  number: 1\n  date: 2025-11-10\n",
      );
      expect(paper).toContain("items:\n  - id: ID-2025-001\n");
      expect(labels(text)).toContain("session");
    }
  });
});

describe("other kinds of file", () => {
  test("institutions", () => {
    const options = { name: "a.institutions.yaml" };
    expect(take("agencies:\n  - id: a\n    side: ‸", "malaysia", options)).toBe(
      "agencies:\n  - id: a\n    side: malaysia",
    );
    expect(labels("agencies:\n  - id: a\n    succeededBy: [‸]", options)).toContain("jim-sarawak");
    expect(labels("agencies:\n  - id: a\n    counterparts:\n      - ‸", options)).toEqual(
      expect.arrayContaining(["jim-sarawak", "confidence"]),
    );
    expect(labels("agencies:\n  - id: a\n    valid: { ‸ }", options)).toEqual(["from", "to"]);
    expect(labels("agencies:\n  - id: a\n    valid: { from: ‸ }", options)).toContain("2025-11-10");
    expect(labels("‸", options)).toEqual([
      "Institutions",
      "format",
      "agencies",
      "committees",
      "borderPosts",
      "issueAreas",
    ]);
  });

  test("the configuration", () => {
    const options = { name: "kertas-kerja.yaml" };
    expect(labels("rules:\n  ‸", options)).toContain("missing-key");
    expect(labels("rules:\n  missing-key: ‸", options)).toEqual(expect.arrayContaining(["off", "warning"]));
    expect(take("languages: [id, ‸]", "ms", options)).toBe("languages: [id, ms]");
  });
});

describe("where people type", () => {
  test("CRLF", () => {
    expect(take("format: kertas-kerja/1\r\nsession:\r\n  ‸\r\ntitle: x\r\n", "forum")).toBe(
      "format: kertas-kerja/1\r\nsession:\r\n  forum: \r\ntitle: x\r\n",
    );
    expect(take("title: x\r\nitems:\r\n  - id: A-1\r\n    title: x\r\n    counter‸\r\n", "counterparts")).toBe(
      "title: x\r\nitems:\r\n  - id: A-1\r\n    title: x\r\n    counterparts:\r\n      indonesia: []\r\n      malaysia: []\r\n",
    );
  });

  test("a text that does not parse", () => {
    expect(taken('background: "open\ntitle\nraisedBy: in‸\nhistory: [\n', "indonesia")).toBe(
      'background: "open\ntitle\nraisedBy: indonesia\nhistory: [\n',
    );
    expect(labels(inItem('title: "open\n‸\nraisedBy: x\nplace: "open\n'))).toContain("counterparts");
    expect(labels(inItem('title: "open\n‸\nraisedBy: x\nplace: "open\n'))).not.toContain("raisedBy");
    expect(labels(inItem("counterparts:\n  indonesia: [dinas-baru\n  malaysia: [‸\n"))[0]).toBe("mit-sarawak");
  });

  test("nothing in comments, in free text, in block scalars, behind a finished value", () => {
    for (const lines of [
      "title: Uji # ‸\n",
      "# ‸\n",
      "title: Uji‸\n",
      "title: Uji\n  lan‸\n",
      "background: |\n  ‸\n",
      "background: >-\n  raised‸\n",
      "background: |\n  one\n\n  ‸\n\n  two\n",
      'background: "one\n  two‸"\n',
      "raisedBy: indonesia ‸\n",
      "place: [a] ‸\n",
      "place: [a ‸]\n",
      "place: *all‸\n",
      "place: &al‸l\n",
    ])
      expect(labels(inItem(lines)), lines).toEqual([]);
    expect(labels(`${paperHead}items:\n  - id: A-1\n    background: |\n      one\n‸\n      two\n`)).toEqual([]);
  });

  test("without snippets, the placeholders as they are", () => {
    const { items } = ask(inItem("history:\n  - ‸\n"), { snippets: false });
    expect(items.every((item) => item.insertTextFormat === 1)).toBe(true);
    expect(items[0]?.textEdit?.newText).toBe(
      "session: 38\n        date: 2025-11-03\n        outcome: raised\n        decision: …",
    );
  });

  test("after a key the editor asks again, where it can", () => {
    const again = { title: "", command: "again" };
    expect(ask(inItem("‸\n"), { again }).items.find((item) => item.label === "raisedBy")?.command).toEqual(again);
  });
});
