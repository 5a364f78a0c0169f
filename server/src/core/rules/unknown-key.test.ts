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
import { unknownKey as rule } from "./unknown-key.ts";

const good = rule.example.good;
const found = (text: string, name = "paper.kertas.yaml") =>
  findingsIn(workspaceOf([{ uri: `${folder}/${name}`, text }]), `${folder}/${name}`).filter(
    (one) => one.rule === rule.id,
  );
const withKey = (key: string): string => paperWith(good.replace("background", key));
const withMore = (lines: string): string => paperWith(good + lines);
const entry = (more: string): string =>
  paperWith(
    good.replace(
      "history: []",
      `history:\n  - session: 38\n    date: 2025-11-04\n    outcome: raised\n    decision: Uji.\n${more}`,
    ),
  );
const titles = (text: string) => fixesOf(text, rule.id).map((fix) => `${fix.title.en}${fix.preferred ? " !" : ""}`);

test("a key that the schema does not know is found at the key, and known keys are not", () => {
  expectFindings(marked(withKey("latarBelakang"), "latarBelakang", rule.id));
  expectFindings(marked(withMore("xyzzy: { title: 1 }\n"), "xyzzy", rule.id), rule.id);
  expectFindings(paperWith(good));
  expectFindings(withMore("progress: Uji\nannexes: [{ title: { id: Peta }, file: peta.pdf }]\n"), rule.id);
});

test("a key in Indonesian, Malay or another way of joining words is renamed", () => {
  for (const key of ["latarBelakang", "latar_belakang", "Latar belakang", "BACKGROUND", '"background "', "bakground"]) {
    expect(titles(withKey(key)), key).toEqual(["Rename to `background` !"]);
    expect(applyFix(withKey(key), rule.id)).toBe(paperWith(good));
  }
  for (const key of ["judul", "tajuk", "tittle"])
    expect(applyFix(paperWith(good.replace("title", key)), rule.id)).toBe(paperWith(good));
  for (const key of ["sidang", "persidangan", "sesi"])
    expect(applyFix(paperWith(good).replace("session", key), rule.id)).toBe(paperWith(good));
  for (const key of ["tindak_lanjut", "tindakanSusulan"])
    expect(applyFix(entry(`    ${key}: []\n`), rule.id)).toBe(entry("    followUp: []\n"));
  expect(applyFix(entry("    followUp: [{ action: Uji, tarikhAkhir: 2025-12-01 }]\n"), rule.id)).toContain(
    "{ action: Uji, due:",
  );
});

test("with CRLF only the key changes", () => {
  expect(applyFix(paperWith(rule.example.bad).replaceAll("\n", "\r\n"), rule.id)).toBe(
    paperWith(good).replaceAll("\n", "\r\n"),
  );
});

test("a key whose English name is there already is not renamed", () => {
  const text = withMore("judul: Jembatan\n");
  expect(titles(text)).toEqual([]);
  expect(found(text)[0]?.message).toEqual({
    id: "Kunci `judul` tidak dikenal di sini: maksudnya `title`, yang sudah ada; gabungkan keduanya.",
    ms: "Kunci `judul` tidak dikenali di sini: maksudnya `title`, yang sudah ada; sila gabungkan kedua-duanya.",
    en: "The key `judul` is not known here: it means `title`, which is there already; merge the two.",
  });
});

test("a key that stands one level too deep or too high is sent to its place", () => {
  const deep = paperWith(
    good.replace("  malaysia: [jim-sarawak]\n", "  malaysia: [jim-sarawak]\n  place: entikong-tebedu\n"),
  );
  expect(found(deep).map((one) => one.message.en)).toEqual([
    "The key `place` is not known here: it belongs outside `counterparts`; indent it less.",
  ]);
  const high = entry("    due: 2026-01-01\n");
  expect(found(high)[0]?.message.id).toBe(
    "Kunci `due` tidak dikenal di sini: tempatnya di dalam `followUp`; pindahkan ke sana.",
  );
  expect(found(`${paperWith(good)}date: 2025-11-03\n`)[0]?.message.ms).toBe(
    "Kunci `date` tidak dikenali di sini: tempatnya di dalam `session`; sila pindahkan ke sana.",
  );
  expect([...titles(deep), ...titles(high)]).toEqual([]);
});

test("the message names the key and what to do", () => {
  expect(found(withKey("latarBelakang"))[0]?.message).toEqual({
    id: "Kunci `latarBelakang` tidak dikenal di sini: gunakan `background`.",
    ms: "Kunci `latarBelakang` tidak dikenali di sini: sila gunakan `background`.",
    en: "The key `latarBelakang` is not known here: use `background`.",
  });
  expect(found(withKey("xyzzy"))[0]?.message.id).toBe(
    "Kunci `xyzzy` tidak dikenal di sini: periksa ejaannya, atau hapus kunci ini.",
  );
});

test("keys that are no text are found and harm nothing", () => {
  for (const key of ["? [a]\n    ", "<<", "~", "1", '""', "__proto__", "constructor"])
    expect(found(withKey(key)), key).toHaveLength(1);
});

test("institutions and the configuration are held to it too", () => {
  const file = (key: string): string =>
    `format: kertas-kerja-institutions/1\nissueAreas:\n  - id: uji\n    ${key}: Uji\n    sources: [https://example.org/uji]\n`;
  expect(applyFix(`#- a.institutions.yaml\n${file("nama")}`, rule.id)).toBe(file("name"));
  expect(found(file("name"), "a.institutions.yaml")).toEqual([]);
  expect(found("rules: { missing-keys: off }\n", "kertas-kerja.yaml")[0]?.message.en).toBe(
    "The key `missing-keys` is not known here: use `missing-key`.",
  );
});
