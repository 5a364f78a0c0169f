import { describe, expect, test } from "vitest";
import { findingsIn, paperFile as paper, workspaceOf } from "../../../test/fixture.ts";
import { formatDay } from "../day.ts";
import { languages, type Language } from "../language.ts";
import { storyOf } from "../story.ts";
import { reportItem } from "./item-report.ts";
import { asJson } from "./json.ts";
import { describeStatus } from "./status-text.ts";
import { statusOf, type Filter } from "./status.ts";
import { describeItem } from "./timeline-text.ts";
import { wrap } from "./columns.ts";

const raised = `  - session: 36
    date: 2016-09-20
    outcome: raised
    decision: { id: Sidang menerima usulan., ms: Persidangan menerima cadangan., en: The session took up the proposal. }
    followUp:
      - action: Survei bersama
        by: [dinas-lama, polis-sempadan]
        due: 2017-03-31
        done: 2017-02-20
        result: Ruas Sajingan disurvei.
`;
const escalated = `  - session: 37
    date: 2024-09-22
    outcome: escalated
    decision: Diangkat ke tingkat pusat.
    followUp:
      - action: Menyusun rencana anggaran
        by: balai-terbelah
        due: 2025-03-31
`;
const returned = `  - session: forum-pusat#40
    date: 2025-01-05
    outcome: returned
    decision: Dikembalikan *tanpa* keputusan.
`;
const item = (id: string, indonesia: string, ...entries: readonly string[]): string =>
  `id: ${id}\ntitle: Jalan [penghubung]\nraisedBy: indonesia\ncounterparts:\n  indonesia: [${indonesia}]\n  malaysia: [polis-sempadan]\nbackground: Jalan terputus.\nhistory:${entries.length > 0 ? `\n${entries.join("")}` : " []\n"}`;
const closed = `  - session: 37
    date: 2024-09-22
    outcome: completed
    decision: Selesai.
`;

const files = [
  paper("36.kertas.yaml", { number: 36, date: "2016-09-19" }, item("UJI-1", "dinas-lama", raised)),
  paper(
    "37.kertas.yaml",
    { number: 37, date: "2024-09-21" },
    item("UJI-1", "dinas-lama", raised, escalated),
    item("UJI-2", "imigrasi-kalbar", closed),
  ),
  paper(
    "pusat/40.kertas.yaml",
    { forum: "forum-pusat", number: 40, date: "2025-01-04" },
    item("UJI-1", "dinas-baru", raised.replace("36", "forum-uji#36"), returned),
  ),
  paper(
    "38.kertas.yaml",
    { number: 38, date: "2025-11-03" },
    item("UJI-1", "dinas-baru", raised, escalated, returned),
    `${item("UJI-3", "imigrasi-kalbar")}waitingOn: forum-pusat\n`,
  ),
];
const workspace = workspaceOf(files);
const reader = (language: Language) => ({ workspace, language, asOf: workspace.today });
const report = (id: string, language: Language = "id") => {
  const story = storyOf(workspace.timeline, id);
  if (!story) throw new Error(`no paper holds ${id}`);
  return reportItem(story, reader(language));
};
const status = (filter: Filter = {}) => statusOf(filter, reader("id"));

describe("an item's timeline", () => {
  test.each(languages)("reads as a story in %s", async (language) => {
    await expect(describeItem(report("UJI-1", language), reader(language))).toMatchFileSnapshot(
      `../../../test/fixtures/reports/timeline.${language}.txt`,
    );
  });

  test("has the same content as JSON, days written out", () => {
    const json = JSON.parse(asJson(report("UJI-1"))) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual([
      "id",
      "title",
      "forum",
      "issueArea",
      "raisedBy",
      "counterparts",
      "formerCounterparts",
      "waitingOn",
      "state",
      "matter",
      "sittings",
      "changes",
      "papers",
    ]);
    expect(json).toMatchObject({
      raisedBy: { id: "indonesia", name: "Indonesia" },
      formerCounterparts: { indonesia: [{ id: "dinas-lama", until: "2016-12-31", today: [{ id: "dinas-baru" }] }] },
      state: { open: true, since: "2016-09-20", closed: null, sessions: 4, lastDone: "2017-02-20", withoutFollowUp: 1 },
      sittings: [
        { session: 36, outcome: "raised", followUps: [{ state: "done", done: "2017-02-20" }] },
        { session: 37, outcome: "escalated", followUps: [{ state: "overdue", due: "2025-03-31" }] },
        { forum: "forum-pusat", session: 40, outcome: "returned", followUps: [] },
      ],
      changes: [
        { day: "2016-12-31", kind: "renamed", agency: { id: "dinas-lama" }, to: [{ id: "dinas-baru" }] },
        { day: "2024-10-20", kind: "split", to: [{ id: "balai-satu" }, { id: "balai-dua" }] },
        { day: "2025-01-01", kind: "handed-over", to: [{ id: "agensi-sempadan" }] },
      ],
      papers: [
        { path: "36.kertas.yaml" },
        { path: "37.kertas.yaml" },
        { path: "pusat/40.kertas.yaml" },
        { path: "38.kertas.yaml" },
      ],
    });
  });

  test("keeps to its width, whatever people wrote", () => {
    for (const language of languages)
      for (const line of describeItem(report("UJI-1", language), reader(language)).split("\n"))
        expect(Array.from(line).length).toBeLessThanOrEqual(100);
    expect(wrap(`a\u001b[31m ${"b".repeat(12)}`, 5)).toEqual(["a[31m", "bbbbb", "bbbbb", "bb"]);
  });

  test("sets an action anew once a later sitting does, and lets what was not done lapse with the item", () => {
    const again = escalated.replace("37", "38").replace("2024-09-22", "2025-11-04");
    const states = (...entries: readonly string[]) => {
      const told = workspaceOf([
        paper("38.kertas.yaml", { number: 38, date: "2025-11-03" }, item("UJI-1", "a", ...entries)),
      ]);
      const story = storyOf(told.timeline, "UJI-1");
      const { sittings } = reportItem(story ?? expect.unreachable(), {
        workspace: told,
        language: "id",
        asOf: told.today,
      });
      return sittings.flatMap(({ followUps }) => followUps.map(({ state }) => state));
    };
    expect(states(escalated, again)).toEqual(["renewed", "overdue"]);
    expect(states(escalated, again.replace("escalated", "dropped"))).toEqual(["renewed", "lapsed"]);
    expect(states(escalated.replace("Menyusun rencana anggaran", "dalam proses"))).toEqual(["empty"]);
  });
});

describe("the status", () => {
  test("counts open items by age, area and agency of today", () => {
    const { counts, open, withoutFollowUp, overdue, byArea, byAgency } = status();
    expect(counts).toEqual({ items: 3, open: 2, waiting: 1, withoutFollowUp: 1, overdue: 1 });
    expect(open.map(({ id, sessions }) => [id, sessions])).toEqual([
      ["UJI-1", 4],
      ["UJI-3", 0],
    ]);
    expect(withoutFollowUp).toEqual([{ id: "UJI-1", title: "Jalan [penghubung]", sittings: 1 }]);
    expect(overdue.map(({ id, due, days }) => [id, formatDay(due), days])).toEqual([["UJI-1", "2025-03-31", 224]]);
    expect(byArea).toMatchObject([{ id: "security-border", open: 2, oldest: 4, withoutFollowUp: 1, overdue: 1 }]);
    expect(byAgency.map(({ id, open: count }) => [id, count])).toEqual([
      ["polis-sempadan", 2],
      ["balai-dua", 1],
      ["balai-satu", 1],
      ["dinas-baru", 1],
      ["imigrasi-kalbar", 1],
    ]);
  });

  test("filters by area, forum and agency, the agency under any of its names through time", () => {
    const ids = (filter: Filter) => status(filter).open.map(({ id }) => id);
    expect(ids({ agency: "dinas-lama" })).toEqual(["UJI-1"]);
    expect(ids({ agency: "balai-dua" })).toEqual(["UJI-1"]);
    expect(ids({ agency: "imigrasi-kalbar" })).toEqual(["UJI-3"]);
    expect(ids({ forum: "forum-pusat" })).toEqual(["UJI-1"]);
    expect(ids({ area: "social-culture" })).toEqual([]);
  });

  test.each(languages)("reads as tables of at most a hundred columns in %s", async (language) => {
    const text = describeStatus(statusOf({}, reader(language)), reader(language));
    for (const line of text.split("\n")) expect(Array.from(line).length).toBeLessThanOrEqual(100);
    await expect(text).toMatchFileSnapshot(`../../../test/fixtures/reports/status.${language}.txt`);
  });

  test("agrees with the rules on age and on what is without a follow-up", () => {
    const bare = (number: number, date: string): string =>
      `  - session: ${number}\n    date: ${date}\n    outcome: carried-over\n    decision: Dilanjutkan.\n`;
    const told = workspaceOf([
      { uri: "file:///folder/kertas-kerja.yaml", text: "rules:\n  stale-item: { sessions: 1 }\n" },
      paper(
        "38.kertas.yaml",
        { number: 38, date: "2025-11-03" },
        item("UJI-1", "imigrasi-kalbar", raised, bare(36, "2023-09-20"), bare(37, "2024-11-23")),
        item("UJI-2", "imigrasi-kalbar", closed.replace("37", "35").replace("2024", "2022"), bare(37, "2024-11-23")),
        item("UJI-3", "imigrasi-kalbar", bare(38, "2025-11-04")),
      ),
    ]);
    const { open, withoutFollowUp } = statusOf({}, { workspace: told, language: "en", asOf: told.today });
    const messages = (rule: string) =>
      findingsIn(told, "file:///folder/38.kertas.yaml").flatMap((finding) =>
        finding.rule === rule ? [finding.message.en] : [],
      );
    expect(open.map(({ id, sessions }) => `${id} has been open through ${sessions} sessions`).sort()).toEqual(
      messages("stale-item").map((message) => message.replace(/:.*/, "")),
    );
    expect(withoutFollowUp.map(({ sittings }) => sittings)).toEqual([2, 1]);
    // One session is not counted in words.
    const counted = messages("carried-over-without-follow-up").map((message) => Number(/\d+/.exec(message)?.[0] ?? 1));
    expect(counted).toEqual([1, 2, 1]);
  });
});
