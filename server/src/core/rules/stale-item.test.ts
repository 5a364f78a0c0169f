import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { both, entry, foundBy, paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { staleItem as rule } from "./stale-item.ts";

const held = (session: number, outcome = "carried-over"): string =>
  entry(session, outcome, [`action: Survei ${session}`, both]);
const through = (...sessions: readonly number[]): string[] => sessions.map((session) => held(session));

test("an item open through five sessions, the paper's own among them, is found at its id", () => {
  expectFindings(marked(paperOf(through(34, 35, 36, 37)), "UJI-2024-001", rule.id), rule.id);
  expectFindings(marked(paperOf(through(34, 35, 36, 37, 38)), "UJI-2024-001", rule.id), rule.id);
});

test("four sessions are none, whatever the years between them; nor is a session counted twice", () => {
  expectFindings(paperOf(through(35, 36, 37)), rule.id);
  expectFindings(paperOf(through(10, 20, 30)), rule.id);
  expectFindings(
    paperOf([...through(35, 36, 37), held(37), held(37).replace("session: 37", "session: forum-uji#37")]),
    rule.id,
  );
  expectFindings(paperOf([...through(35, 36, 37), held(37).replace("session: 37", "meeting: Rapat teknis")]), rule.id);
});

test("an item that is closed, awaits another body, or was opened anew is none", () => {
  expectFindings(paperOf([...through(33, 34, 35, 36), held(37, "completed")]), rule.id);
  expectFindings(paperOf(through(33, 34, 35, 36, 37), "waitingOn: forum-pusat\n"), rule.id);
  expectFindings(paperOf([...through(33, 34, 35), held(36, "noted"), held(37, "raised")]), rule.id);
});

test("the option says from how many sessions on", () => {
  const text = paperOf(through(35, 36, 37));
  expect(
    foundBy(rule.id, text, "rules: { stale-item: { sessions: 4, severity: error } }\n").map((one) => one.severity),
  ).toEqual(["error"]);
});

test("the message says through how many sessions, and leads to the first", () => {
  const text = paperOf(through(33, 34, 35, 36, 37));
  const [finding] = foundBy(rule.id, text);
  expect(finding?.message).toEqual({
    id: "UJI-2024-001 sudah terbuka selama 6 sidang: ajukan keputusan, angkat ke tingkat pusat, atau tarik butir ini.",
    ms: "UJI-2024-001 telah terbuka sepanjang 6 persidangan: sila pohon keputusan, rujuk ke peringkat pusat, atau tarik balik perkara ini.",
    en: "UJI-2024-001 has been open through 6 sessions: ask for a decision, escalate it, or withdraw it.",
  });
  expect(finding?.related?.map(({ start, end }) => text.slice(start, end))).toEqual(["33"]);
});
