/** Whatever stands in an entry reads back from its cell as the same, in every language. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../language.ts";
import { readCell, writeCell } from "./cells.ts";
import { toCsv, withoutGuard } from "./csv.ts";
import { entrySchema, fieldsOf, isSame } from "./fields.ts";

const field = (key: string, list: "agencies" | "committees" = "agencies") => {
  const found = fieldsOf(entrySchema(list)).find((one) => one.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
};

const resolve = (_: string, name: string): string | undefined => (/^[a-z0-9-]+$/.test(name) ? name : undefined);

test.each([
  ["parent", [{ agency: "kemenko-polkam", valid: { from: "2024-10-21" } }], "kemenko-polkam (2024-10-21–)"],
  [
    "parent",
    [{ agency: "a", valid: { to: 2016 }, confidence: "likely" }, { agency: "b" }],
    "a (–2016; No source states it)\nb",
  ],
  ["counterparts", ["jim-sarawak", { agency: "b", confidence: "likely" }], "jim-sarawak\nb (No source states it)"],
  [
    "handedOver",
    [{ to: "akps", what: { id: "tugas pos; loket (A)", en: "post duty" }, from: "2025-01-01" }],
    'akps (2025-01-01–; What (Indonesian): "tugas pos; loket (A)"; What (English): post duty)',
  ],
  ["aliases", ["A; B", "C, D", '"E"', "F (G"], '"A; B"\nC, D\n"\\"E\\""\nF (G'],
])("%s is written for people, and reads back", (key, value, text) => {
  expect(writeCell(field(key), value, "en")).toBe(text);
  expect(readCell(field(key), text, resolve)).toEqual({ value });
});

test("roles", () => {
  const roles = [
    { role: "chair", side: "indonesia", office: "Panglima TNI", valid: { to: "2005-08-24" } },
    { role: "secretariat", side: "joint", agency: "x", note: "sejak lama: ya" },
  ];
  const text = writeCell(field("roles", "committees"), roles, "id");
  expect(text).toBe(
    "chair (–2005-08-24; Indonesia; Jabatan: Panglima TNI)\nsecretariat (kedua belah pihak bersama; Instansi: x; Catatan: sejak lama: ya)",
  );
  expect(readCell(field("roles", "committees"), text, resolve)).toEqual({ value: roles });
});

const signs = ["a", "b", " ", "(", ")", '"', ";", ",", ":", "–", "-", "'", "\\", "=", "@", "\n", "ñ"];

const word = fc.string({ unit: fc.constantFrom(...signs), minLength: 1 });

test("any texts", () => {
  fc.assert(
    fc.property(fc.constantFrom(...languages), fc.array(word, { minLength: 1 }), word, (language, aliases, note) => {
      const items = writeCell(field("aliases"), aliases, language);
      expect(readCell(field("aliases"), items, resolve)).toEqual({ value: aliases });
      const text = writeCell(field("note"), note, language);
      expect(readCell(field("note"), text, resolve)).toEqual({ value: note });
      const role = { role: aliases[0], office: note, valid: { from: 2016 } };
      const roles = writeCell(field("roles", "committees"), [role], language);
      const read = readCell(field("roles", "committees"), roles, resolve);
      expect("value" in read && isSame(read.value, [role]), roles).toBe(true);
    }),
  );
});

test("no cell of a CSV is a formula, and each reads back", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", "\t", "a", "1", "＝") }), (text) => {
      const cell = toCsv([[text]])
        .slice(1, -2)
        .replace(/^"(.*)"$/s, (_, inner: string) => inner.replaceAll('""', '"'));
      expect(cell).not.toMatch(/^[=+\-@\t＝]/u);
      expect(withoutGuard(cell)).toBe(text);
    }),
  );
});
