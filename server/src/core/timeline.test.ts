import { describe, expect, test } from "vitest";
import { paperFile as paper, workspaceOf } from "../../test/fixture.ts";
import { dependentsOf } from "./dependents.ts";
import { Document } from "./document.ts";
import { countSessions, isOpen, lastDone, openSteps, storyOf } from "./story.ts";
import { Timeline } from "./timeline.ts";

const entry = (session: number | string, date: string, outcome: string, more = ""): string =>
  `  - session: ${session}\n    date: ${date}\n    outcome: ${outcome}\n    decision: Putusan ${session}.\n${more}`;
const item = (id: string, ...entries: readonly string[]): string =>
  `id: ${id}\ntitle: Butir ${id}\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:${entries.length > 0 ? `\n${entries.join("")}` : " []\n"}`;
const first = entry(36, "2023-09-20", "raised");
const second = entry(37, "2024-11-23", "carried-over");
const pathOf = (uri: string): string => uri.replace("file:///folder/", "");

const files = [
  paper("38.kertas.yaml", { number: 38, date: "2025-11-03" }, item("UJI-1", first, second), item("UJI-3")),
  paper("37.kertas.yaml", { number: 37, date: "2024-11-22" }, item("UJI-1", first, second), item("UJI-2", second)),
  paper("36.kertas.yaml", { number: 36, date: "2023-09-19" }, item("UJI-1", first)),
  paper("36-sosial.kertas.yaml", { number: 36, date: "2023-09-19", area: "social-culture" }, item("UJI-9")),
  paper(
    "pusat.kertas.yaml",
    { forum: "forum-pusat", number: 37, date: "2025-01-05" },
    item("UJI-1", entry("forum-uji#36", "2023-09-20", "raised"), entry(37, "2025-01-06", "returned")),
  ),
];
const workspace = workspaceOf(files);
const { timeline, institutions } = workspace;
const at = (name: string) => timeline.at(`file:///folder/${name}`)!;

describe("the timeline", () => {
  test("holds an item in every paper, oldest session first", () => {
    expect(timeline.appearancesOf("UJI-1").map(({ paper }) => pathOf(paper.uri))).toEqual([
      "36.kertas.yaml",
      "37.kertas.yaml",
      "pusat.kertas.yaml",
      "38.kertas.yaml",
    ]);
    expect(timeline.appearancesOf("UJI-0")).toEqual([]);
  });

  test("knows the previous paper by forum, area, side and number, and the papers of one session", () => {
    const previous = (name: string) => timeline.previousOf(at(name), institutions).map(({ uri }) => pathOf(uri));
    expect(previous("38.kertas.yaml")).toEqual(["37.kertas.yaml"]);
    expect(previous("37.kertas.yaml")).toEqual(["36.kertas.yaml"]);
    expect(previous("36.kertas.yaml")).toEqual([]);
    expect(previous("pusat.kertas.yaml")).toEqual([]);
    expect(timeline.besides(at("36.kertas.yaml")).map(({ uri }) => pathOf(uri))).toEqual(["36-sosial.kertas.yaml"]);
  });

  test("finds both sides' papers behind a joint one, and the area that an area succeeded", () => {
    const both = workspaceOf([
      paper("3.kertas.yaml", { number: 3, date: "2020-01-01", side: "joint" }, item("UJI-1")),
      paper("2i.kertas.yaml", { number: 2, date: "2019-01-01", area: "bidang-lama" }, item("UJI-1")),
      paper("2m.kertas.yaml", { number: 2, date: "2019-01-01", side: "malaysia" }, item("UJI-1")),
      paper("1.kertas.yaml", { number: 1, date: "2018-01-01" }, item("UJI-1")),
    ]);
    const joint = both.timeline.at("file:///folder/3.kertas.yaml")!;
    const previous = both.timeline.previousOf(joint, both.institutions);
    expect(previous.map(({ uri }) => pathOf(uri))).toEqual(["2i.kertas.yaml", "2m.kertas.yaml"]);
  });

  test("keeps the papers of a forum by number, whatever other forums met between days that are mistyped", () => {
    const others = ["a-1990", "b-1991", "c-1992", "e-2024"].map((name, index) =>
      paper(`${name}.kertas.yaml`, { forum: "forum-pusat", number: 10 + index, date: `${name.slice(2)}-01-01` }),
    );
    const mistyped = workspaceOf([
      ...others,
      paper("d-36.kertas.yaml", { number: 36, date: "2023-09-19" }, item("UJI-1", first)),
      paper("f-37.kertas.yaml", { number: 37, date: "1924-11-22" }, item("UJI-1", first)),
    ]).timeline;
    const inOrder = ["d-36.kertas.yaml", "f-37.kertas.yaml"];
    expect(mistyped.papersOf("forum-uji").map(({ uri }) => pathOf(uri))).toEqual(inOrder);
    expect(mistyped.appearancesOf("UJI-1").map(({ paper: { uri } }) => pathOf(uri))).toEqual(inOrder);
  });

  test("after papers came, went and changed is the one that had them from the start", () => {
    const [latest, previous, ...older] = files.map(({ uri, text }) => new Document(uri, "paper", text));
    const grown = older.reduce((before, document) => before.with(undefined, document), Timeline.of([]));
    const draft = new Document(previous!.uri, "paper", previous!.text.replace("number: 37", "number: 35"));
    expect(grown.with(undefined, latest).previousOf(at("38.kertas.yaml"), institutions)).toHaveLength(1);
    const changed = grown.with(undefined, draft).with(undefined, latest).with(draft, previous);
    for (const one of [changed, changed.with(latest, undefined).with(undefined, latest)]) {
      expect(one.appearancesOf("UJI-1")).toEqual(timeline.appearancesOf("UJI-1"));
      expect(one.previousOf(at("38.kertas.yaml"), institutions)).toEqual([at("37.kertas.yaml")]);
      expect(one.papersOf("forum-uji")).toEqual(timeline.papersOf("forum-uji"));
    }
  });

  test("leaves out papers that the configuration ignores, and takes them in again", () => {
    const configuration = (text: string) => new Document("file:///folder/kertas-kerja.yaml", "configuration", text);
    const less = workspace.with(configuration("ignore: ['37*']\n"));
    expect(less.timeline.appearancesOf("UJI-2")).toEqual([]);
    expect(less.with(configuration("ignore: []\n")).timeline.appearancesOf("UJI-2")).toHaveLength(1);
  });
});

describe("a story", () => {
  const story = storyOf(timeline, "UJI-1")!;

  test("lays the papers on top of one another, across forums", () => {
    expect(story.steps.map(({ sitting, paper: from }) => [sitting.key, pathOf(from.uri)])).toEqual([
      ["forum-uji#36", "36.kertas.yaml"],
      ["forum-uji#37", "37.kertas.yaml"],
      ["forum-pusat#37", "pusat.kertas.yaml"],
    ]);
    expect(isOpen(story)).toBe(true);
    expect(countSessions(openSteps(story))).toBe(3);
  });

  test("loses nothing where one paper tells of two meetings on one day", () => {
    const morning = "  - meeting: Rapat teknis\n    date: 2024-05-01\n    outcome: raised\n    decision: Pagi.\n";
    const evening = morning.replace("Rapat teknis", "Kunjungan").replace("Pagi", "Petang");
    const told = storyOf(
      workspaceOf([
        paper("37.kertas.yaml", { number: 37, date: "2024-11-22" }, item("UJI-1", morning, evening)),
        paper("38.kertas.yaml", { number: 38, date: "2025-11-03" }, item("UJI-1", morning, evening)),
      ]).timeline,
      "UJI-1",
    )!;
    expect(told.steps.map(({ entry: { decision } }) => decision)).toEqual(["Pagi.", "Petang."]);
  });

  test("keeps the follow-ups that one side's paper sets where the other side's of that session has none", () => {
    const planned = "    followUp: [{ action: Survei }]\n";
    const sideBySide = (indonesia: string, malaysia: string, later: string | undefined) =>
      storyOf(
        workspaceOf([
          paper("37i.kertas.yaml", { number: 37, date: "2024-11-22" }, item("UJI-1", first + indonesia)),
          paper(
            "37m.kertas.yaml",
            { number: 37, date: "2024-11-22", side: "malaysia" },
            item("UJI-1", first + malaysia),
          ),
          ...(later === undefined
            ? []
            : [paper("38.kertas.yaml", { number: 38, date: "2025-11-03" }, item("UJI-1", first + later))]),
        ]).timeline,
        "UJI-1",
      )!.steps.flatMap(({ entry: { followUps } }) => followUps.map(({ action }) => action));
    expect(sideBySide(planned, "", undefined)).toEqual(["Survei"]);
    expect(sideBySide("", planned, undefined)).toEqual(["Survei"]);
    expect(sideBySide(planned, planned, undefined)).toEqual(["Survei"]);
    expect(sideBySide(planned, "", "")).toEqual([]);
  });

  test("words a decision as the paper nearest to it did, and takes follow-ups as they stand now", () => {
    const done = "    followUp:\n      - action: Survei\n        done: 2024-02-01\n";
    const told = storyOf(
      workspaceOf([
        paper("36.kertas.yaml", { number: 36, date: "2023-09-19" }, item("UJI-1", first)),
        paper(
          "37.kertas.yaml",
          { number: 37, date: "2024-11-22" },
          item("UJI-1", first.replace("Putusan", "Lain") + done),
        ),
      ]).timeline,
      "UJI-1",
    )!;
    expect(told.steps.map(({ entry: { decision } }) => decision)).toEqual(["Putusan 36."]);
    expect(lastDone(told)).toBe(Date.UTC(2024, 1, 1) / 86_400_000);
  });
});

describe("dependents", () => {
  const change = (name: string, from: string, to: string): readonly string[] => {
    const before = workspace.documents.get(`file:///folder/${name}`)!;
    const after = workspace.with(new Document(before.uri, "paper", before.text.replace(from, to)));
    return [...dependentsOf(at(name), after.timeline.at(before.uri), after.timeline, institutions)].map(pathOf).sort();
  };

  test("nobody looks at what others are not told", () => {
    expect(change("37.kertas.yaml", "title: Keamanan", "summary: Ringkas\ntitle: Keamanan")).toEqual([]);
    expect(change("37.kertas.yaml", "imigrasi-kalbar", "imigrasi-kalbar ")).toEqual([]);
  });

  test("a wording concerns the next paper alone, what became of an item all that hold it", () => {
    expect(change("36.kertas.yaml", "Putusan 36", "Putusan lain")).toEqual(["37.kertas.yaml"]);
    expect(change("36.kertas.yaml", "outcome: ", "outcome: x")).toContain("38.kertas.yaml");
    expect(change("37.kertas.yaml", "UJI-2", "UJI-4")).toEqual(["38.kertas.yaml"]);
  });

  test("a session's own facts concern everybody", () => {
    expect(change("37.kertas.yaml", "2024-11-22", "2024-11-21")).toHaveLength(files.length - 1);
  });
});
