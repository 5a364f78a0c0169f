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
import { notAllowedValue as rule } from "./not-allowed-value.ts";

const good = rule.example.good;
const found = (text: string, name = "paper.kertas.yaml") =>
  findingsIn(workspaceOf([{ uri: `${folder}/${name}`, text }]), `${folder}/${name}`).filter(
    (one) => one.rule === rule.id,
  );
const withOutcome = (outcome: string): string => paperWith(good.replace("outcome: raised", `outcome: ${outcome}`));
const withSide = (side: string): string => paperWith(good).replace("side: indonesia", `side: ${side}`);
const withId = (id: string): string => paperWith(good.replace("UJI-2024-001", id));
const withSession = (session: string): string => paperWith(good.replace("session: 38", `session: ${session}`));
const titles = (text: string) => fixesOf(text, rule.id).map((fix) => `${fix.title.en}${fix.preferred ? " !" : ""}`);

test("a value that is no choice is found at the value; each choice is none", () => {
  expectFindings(marked(withOutcome("diajukan # sore"), "diajukan", rule.id));
  expectFindings(marked(withSide('"Indonesia"'), '"Indonesia"', rule.id), rule.id);
  for (const outcome of ["raised", "carried-over", "'noted'", "withdrawn"])
    expectFindings(withOutcome(outcome), rule.id);
  for (const side of ["malaysia", "joint"]) expectFindings(withSide(side), rule.id);
});

test("an outcome in Indonesian or Malay is put into the format's word", () => {
  const words = {
    dilanjutkan: "carried-over",
    "Dibawa ke hadapan": "carried-over",
    "dilanjutkan ke sidang berikutnya": "carried-over",
    "Carried Over": "carried-over",
    carried_over: "carried-over",
    disepakati: "agreed",
    dipersetujui: "agreed",
    "tidak disepakati": "not-agreed",
    selesai: "completed",
    ditangguhkan: "deferred",
    "diambil maklum": "noted",
    digugurkan: "dropped",
    "ditarik balik": "withdrawn",
    dikembalikan: "returned",
  };
  for (const [word, outcome] of Object.entries(words)) {
    expect(applyFix(withOutcome(word), rule.id), word).toBe(withOutcome(outcome));
    expect(
      fixesOf(withOutcome(word), rule.id).map((fix) => fix.preferred),
      word,
    ).toEqual([true]);
  }
});

test("a word that may mean two values, or is misspelt, is offered and not preferred", () => {
  expect(titles(withOutcome("dirujuk"))).toEqual([
    "Write `escalated` (Escalated to the central level)",
    "Write `referred` (Referred to another body, named in waitingOn)",
  ]);
  expect(titles(withOutcome("agred"))).toEqual(["Write `agreed` (Agreed; it awaits its follow-up)"]);
  expect(titles(withSide("bersama"))).toEqual(["Write `joint` (both sides together)"]);
  expect(titles(withOutcome("xyz"))).toEqual([]);
});

test("the fix keeps quotes, comments and line endings, in flow style too", () => {
  expect(applyFix(withSide("'Malaysia' # x"), rule.id)).toBe(withSide("'malaysia' # x"));
  expect(applyFix(paperWith(rule.example.bad).replaceAll("\n", "\r\n"), rule.id)).toBe(
    paperWith(good).replaceAll("\n", "\r\n"),
  );
  const flow = (outcome: string): string =>
    paperWith(
      good.replace(
        /history:[^]*/,
        `history: [{ session: 38, date: 2025-11-04, outcome: ${outcome}, decision: Uji }]\n`,
      ),
    );
  expect(applyFix(flow("selesai"), rule.id)).toBe(flow("completed"));
  expectFindings(flow("completed"), rule.id);
});

test("an item's id is explained in words with an example", () => {
  expectFindings(marked(withId("uji/2024"), "uji/2024", rule.id), rule.id);
  expect(found(withId("42x"))[0]?.message).toEqual({
    id: "“42x” tidak dapat dipakai di `id`: tulis huruf besar, angka dan tanda hubung, misalnya `KBS-2017-014`.",
    ms: "“42x” tidak boleh digunakan dalam `id`: sila tulis huruf besar, angka dan sengkang, contohnya `KBS-2017-014`.",
    en: "“42x” cannot be used in `id`: write capital letters, digits and hyphens, for example `KBS-2017-014`.",
  });
  expect(titles(withId("uji/2024 001"))).toEqual(["Write `UJI-2024-001`"]);
  expect(applyFix(withId("uji-2024-001"), rule.id)).toBe(paperWith(good));
});

test("a session is a number, or a forum and a number", () => {
  for (const session of ["36", "forum-pusat#39"]) expectFindings(withSession(session), rule.id);
  expect(applyFix(withSession('"38"'), rule.id)).toBe(withSession("38"));
  expect(applyFix(withSession("Sidang ke-38"), rule.id)).toBe(withSession("38"));
  expect(applyFix(withSession("forum-pusat 39"), rule.id)).toBe(withSession("forum-pusat#39"));
  expect(titles(withSession("38 dan 39"))).toEqual([]);
  expect(found(withSession("0"))[0]?.message.id).toBe("“0” tidak dapat dipakai di `session`: tulis 1 atau lebih.");
});

test("a blank text is found at its quotes", () => {
  const text = paperWith(good.replace("title: Jalan penghubung", 'title: ""'));
  expectFindings(marked(text, '""', rule.id), rule.id);
  expect(found(text)[0]?.message.ms).toBe("`title` masih kosong: sila isikan sebuah teks.");
  expect(found(paperWith(good.replace("Jalan penghubung", "{}")))).toHaveLength(1);
});

test("a value of another type is not accused twice", () => {
  expectFindings(withSide("[indonesia]"), rule.id);
  expectFindings(withOutcome("5"), rule.id);
});

test("the message names the value and what to write", () => {
  expect(found(withOutcome("dilanjutkan"))[0]?.message).toEqual({
    id: "“dilanjutkan” tidak dapat dipakai di `outcome`: tulis `carried-over`.",
    ms: "“dilanjutkan” tidak boleh digunakan dalam `outcome`: sila tulis `carried-over`.",
    en: "“dilanjutkan” cannot be used in `outcome`: write `carried-over`.",
  });
  expect(found(withSide("x"))[0]?.message.id).toBe(
    "“x” tidak dapat dipakai di `side`: tulis `indonesia`, `malaysia` atau `joint`.",
  );
});

test("institutions and the configuration are held to it too", () => {
  const sources = (source: string): string =>
    `format: kertas-kerja-institutions/1\nissueAreas:\n  - id: uji\n    name: Uji\n    sources: [${source}]\n`;
  expect(found(sources("https://example.org"), "a.institutions.yaml")).toEqual([]);
  expect(applyFix(`#- a.institutions.yaml\n${sources("example.org/uji")}`, rule.id)).toBe(
    sources("https://example.org/uji"),
  );
  expect(found("rules:\n  missing-key: eror\n", "kertas-kerja.yaml")[0]?.message.en).toBe(
    "“eror” cannot be used in `missing-key`: write `error`.",
  );
  expect(found("rules:\n  missing-key: peringatan\n", "kertas-kerja.yaml")[0]?.fixes?.()[0]?.title.id).toBe(
    "Tulis `warning` (peringatan)",
  );
});
