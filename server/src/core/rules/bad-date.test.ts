import { expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  fixesOf,
  folder,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { badDate as rule } from "./bad-date.ts";

const good = rule.example.good;
const withDate = (date: string): string => paperWith(good.replace("2025-11-04", date));
const messageOf = (text: string, name = "paper.kertas.yaml") =>
  findingsIn(workspaceOf([{ uri: `${folder}/${name}`, text }]), `${folder}/${name}`).find((one) => one.rule === rule.id)
    ?.message;

test("another notation is found at the whole value, wherever the schema wants a date", () => {
  const followUp =
    "    followUp:\n      - action: Survei\n        by: [imigrasi-kalbar, jim-sarawak]\n        due: 30 Juni 2026\n";
  const text = paperWith(good.replace("2025-11-04", "04/11/2025 # sore") + followUp);
  expectFindings(marked(marked(text, "04/11/2025", rule.id), "30 Juni 2026", rule.id), rule.id);
  const session = paperWith(good).replace("date: 2025-11-03", 'date: "3.11.2025"');
  expectFindings(marked(session, '"3.11.2025"', rule.id), rule.id);
});

test("a day that does not exist is found, a leap day is none", () => {
  expectFindings(marked(withDate("2025-02-29"), "2025-02-29", rule.id), rule.id);
  expectFindings(withDate("2024-02-29"), rule.id);
  expect(fixesOf(withDate("2025-02-29"), rule.id)).toEqual([]);
});

test("a number and a yes/no are no dates; an empty value and a map are another rule's", () => {
  expectFindings(marked(withDate("2025"), "2025", rule.id, "session: 38"), rule.id);
  expectFindings(marked(withDate("true"), "true", rule.id), rule.id);
  expectFindings(withDate(""), rule.id);
  expectFindings(withDate("{}"), rule.id);
});

test("a date behind an alias is one finding", () => {
  const text = paperWith(
    good
      .replace("2025-11-04", "&d 4/11/2025")
      .replace("decision: ", "followUp: [{ action: Survei, due: *d }]\n    decision: "),
  );
  expect(fixesOf(text, rule.id)).toHaveLength(2);
  expect(
    findingsIn(workspaceOf([{ uri: `${folder}/a.kertas.yaml`, text }]), `${folder}/a.kertas.yaml`).filter(
      (one) => one.rule === rule.id,
    ),
  ).toHaveLength(1);
});

test("the message names the value and what to write", () => {
  expect(messageOf(withDate("17hb November 2025"))).toEqual({
    id: "“17hb November 2025” tidak terbaca sebagai tanggal: tulis 2025-11-17.",
    ms: "“17hb November 2025” tidak dapat dibaca sebagai tarikh: sila tulis 2025-11-17.",
    en: "“17hb November 2025” cannot be read as a date: write 2025-11-17.",
  });
  expect(messageOf(withDate("2025-02-30"))).toEqual({
    id: "“2025-02-30” tidak ada dalam kalender: perbaiki tanggalnya.",
    ms: "“2025-02-30” tiada dalam kalendar: sila betulkan tarikhnya.",
    en: "“2025-02-30” is not in the calendar: correct the date.",
  });
  expect(messageOf(withDate("03/04/2025"))?.en).toBe(
    "“03/04/2025” may mean 2025-04-03 or 2025-03-04: write the date that is meant.",
  );
  expect(messageOf(withDate("segera"))?.id).toBe(
    "“segera” tidak terbaca sebagai tanggal: tulis sebuah tanggal seperti 2025-11-17.",
  );
});

test("the fix writes year-month-day and nothing else, in flow style and with CRLF too", () => {
  expect(applyFix(paperWith(rule.example.bad), rule.id)).toBe(paperWith(good));
  const crlf = paperWith(rule.example.bad).replaceAll("\n", "\r\n");
  expect(applyFix(crlf, rule.id)).toBe(paperWith(good).replaceAll("\n", "\r\n"));
  const flow = (date: string): string =>
    paperWith(
      good.replace(/history:[^]*/, `history: [{ session: 38, date: ${date}, outcome: raised, decision: Uji }]\n`),
    );
  expect(applyFix(flow("'4/11/2025'"), rule.id, "2025-11-04")).toBe(flow("2025-11-04"));
  expectFindings(flow("2025-11-04"));
});

test("only a sure reading is preferred; two readings are offered", () => {
  expect(fixesOf(withDate("17/11/2025"), rule.id).map((fix) => [fix.title.en, fix.preferred])).toEqual([
    ["Write 2025-11-17", true],
  ]);
  expect(fixesOf(withDate("03/04/2025"), rule.id).map((fix) => [fix.title.en, fix.preferred])).toEqual([
    ["Write 2025-04-03", undefined],
    ["Write 2025-03-04", undefined],
  ]);
});

test("a period of an institution may be a year, a month or a day", () => {
  const file = (from: string): string =>
    `format: kertas-kerja-institutions/1\nissueAreas:\n  - id: uji\n    name: Uji\n    valid: { from: ${from} }\n    sources: [https://example.org/uji]\n`;
  const institutions = "uji.institutions.yaml";
  for (const from of ["2016", "2016-05", "2016-05-17", '"2016"'])
    expect(messageOf(file(from), institutions)).toBeUndefined();
  expect(messageOf(file("Mei 2016"), institutions)?.ms).toBe(
    "“Mei 2016” tidak dapat dibaca sebagai tarikh: sila tulis 2016-05.",
  );
  expect(messageOf(file("2016-13"), institutions)?.en).toBe("“2016-13” is not in the calendar: correct the date.");
  expect(applyFix(`#- ${institutions}\n${file("21 Oktober 2024")}`, rule.id)).toBe(file("2024-10-21"));
});
