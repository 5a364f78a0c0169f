import { describe, expect, test } from "vitest";
import { paperFile as paper, workspaceOf } from "../../../test/fixture.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { parseDay } from "../day.ts";
import { languages } from "../language.ts";
import type { Reader } from "../reports/names.ts";
import { statusOf } from "../reports/status.ts";
import { figuresOf, standings } from "./figures.ts";
import { dashboard, type Subject } from "./page.ts";

const due = "    followUp: [{ action: Membangun, by: [jim-sarawak], due: 2024-12-31 }]\n";
const owed = `  - session: 37\n    date: 2024-09-21\n    outcome: carried-over\n    decision: Dibawa.\n${due}`;
const lacking = "  - session: 37\n    date: 2024-09-21\n    outcome: carried-over\n    decision: Dibawa.\n";
const hostile = `'<script>alert("1")</script> & "x" \\x07 =1+1 ‮'`;

const files = [
  paper(
    "37.kertas.yaml",
    { number: 37, date: "2024-09-21" },
    itemOf("UJI-1", "Jalan", owed),
    itemOf("UJI-2", hostile, lacking),
    itemOf("UJI-3", "Selesai", entryOf(37, "2024-09-21", "completed")),
  ),
  paper("38.kertas.yaml", { number: 38, date: "2025-09-21" }, itemOf("UJI-2", hostile, lacking)),
];
const reader: Reader = { workspace: workspaceOf(files), language: "en", asOf: parseDay("2026-01-01") ?? 0 };
const draw = (subject: Subject = {}, at: Reader = reader): string =>
  dashboard(subject, { styles: "'sha256-x'" }, { reader: at, linkTo: ({ uri, line }) => `${uri}#L${line + 1}` }) ?? "";

describe("the figures", () => {
  const figures = figuresOf({}, reader);

  test("are those of kertas status", () => {
    const status = statusOf({}, reader);
    expect(figures.status).toEqual(status);
    expect(figures.open.map(({ report }) => report.id)).toEqual(status.open.map(({ id }) => id));
    expect(figures.agencies.map(({ id, open }) => [id, open])).toEqual(
      status.byAgency.map(({ id, open }) => [id, open]),
    );
    expect(figures.agencies.map(({ items }) => items.length)).toEqual(status.byAgency.map(({ open }) => open));
    const overdue = new Set(
      figures.agencies.flatMap(({ debts }) =>
        debts.filter(({ followUp }) => followUp.state === "overdue").map(({ followUp }) => followUp),
      ),
    );
    expect(overdue.size).toBe(status.counts.overdue);
  });

  test("count what became of the steps of each session", () => {
    expect(figures.sessions.map(({ label, counts }) => [label, standings.map((one) => counts[one])])).toEqual([
      [expect.stringMatching(/^Session 37/), [0, 0, 1, 1, 1]],
    ]);
  });

  test("hold an agency to what it owes", () => {
    const [agency] = figures.agencies.filter(({ debts }) => debts.length > 0);
    expect(agency).toMatchObject({
      id: "jim-sarawak",
      debts: [{ followUp: { action: "Membangun", state: "overdue" } }],
    });
  });
});

describe("the page", () => {
  test("shows what people wrote as text", () => {
    const html = draw();
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &quot;x&quot;");
    expect(html).not.toContain("\u0007");
  });

  test("lets nothing in but its stylesheet", () => {
    expect(/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(draw())?.[1]).toBe(
      "default-src 'none'; style-src 'sha256-x'; base-uri 'none'; form-action 'none'",
    );
    expect(draw()).not.toMatch(/ style="|<link|@import|https?:\/\//);
  });

  test("leads from every figure to papers", () => {
    const html = draw();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    const chart = /<svg[^>]+class="chart"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? "";
    expect(chart).toMatch(/<a href="#area-0-/);
    expect(html).toContain(`href="${files[1]!.uri}#L`);
    expect([...html.matchAll(/ id="([^"]+)"/g)].length).toBe(ids.size);
  });

  test("counts ages without a leap, also where no item has one between", () => {
    const sat = [36, 37, 38].map((number) => entryOf(number, `${number + 1987}-09-21`, "carried-over")).join("");
    const items = [itemOf("UJI-1", "Lama", sat), itemOf("UJI-2", "Baru", entryOf(38, "2025-09-21", "carried-over"))];
    const file = paper("38.kertas.yaml", { number: 38, date: "2025-09-21" }, ...items);
    const html = draw({}, { ...reader, workspace: workspaceOf([file]) });
    const chart = /<section id="age"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? "";
    const heads = [...chart.matchAll(/<text[^>]*>(\d)<\/text>/g)].map(([, age]) => age);
    expect(heads.slice(0, 3)).toEqual(["1", "2", "3"]);
  });

  test.each(languages)("speaks %s", (language) => {
    expect(draw({}, { ...reader, language })).toContain(`<html lang="${language}">`);
    expect(draw({}, { ...reader, language })).not.toMatch(/undefined|NaN|\[object/);
  });

  test("draws who answers whom, with names from a folder's own register as texts", () => {
    const name = JSON.stringify(hostile);
    const register = `format: kertas-kerja-institutions/1\nagencies:\n  - { id: jim-sarawak, name: ${name}, side: malaysia, level: regional, kind: agency, issueAreas: [security-border], valid: { to: 2024 }, succeededBy: [baru] }\n  - { id: baru, name: ${name}, side: malaysia, level: regional, kind: agency, issueAreas: [security-border], valid: { from: 2025 }, counterparts: [imigrasi-kalbar] }\n  - { id: sendiri, name: ${name}, side: malaysia, level: regional, kind: agency, issueAreas: [security-border] }\n`;
    const workspace = workspaceOf([...files, { uri: "file:///folder/uji.institutions.yaml", text: register }]);
    const html = draw({}, { ...reader, workspace });
    expect(html).not.toMatch(/<script/i);
    const part = (id: string): string => new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? "";
    expect(part("changed")).toContain("not there after 31 December 2024");
    expect(part("changed")).toMatch(/href="file:\/\/\/folder\/38\.kertas\.yaml#L\d+">UJI-2<\/a>/);
    expect(part("counterparts")).toMatch(/<title>Security and Border Management, Malaysia, regional: 1\/2 agencies/);
    expect(part("pairs")).toContain("&lt;script&gt;");
    expect(part("roles")).toContain("secretariat");
  });

  test("says where nothing changed", () => {
    const html = draw({}, { ...reader, asOf: parseDay("2024-09-21") ?? 0 });
    expect(/<section id="changed"[\s\S]*?<\/section>/.exec(html)?.[0]).toContain("None.");
  });

  test("tells one item alone, also a closed one, and none that is unknown", () => {
    expect(draw({ item: "UJI-3" })).toContain("Selesai");
    expect(draw({ item: "UJI-3" })).not.toContain("UJI-1");
    expect(draw({ item: "NO" })).toBe("");
  });

  test("says so where there is nothing", () => {
    expect(draw({}, { ...reader, workspace: workspaceOf([]) })).toContain("No paper of this folder holds an item yet.");
  });
});
