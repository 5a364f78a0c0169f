/** `kertas check --baseline` and `--write-baseline`: known findings are silent, new ones are told, gone ones are counted. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { missingKey } from "../src/core/rules/missing-key.ts";
import { paperWith } from "./fixture.ts";
import { Repository } from "./repository.ts";

const bad = missingKey.example.bad;
const institutions = readFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), "utf8");

let place: Repository;
beforeAll(() => {
  place = new Repository();
  place.write("kertas-kerja.yaml", "").write("uji.institutions.yaml", institutions);
});
afterAll(() => {
  place.end();
});

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = place.kertas(["check", ...args]);
  return [status, stdout.split("\n").at(-2), stderr];
};

test("what was noted is silent until something new is found; what is gone is told", () => {
  place.write("a.kertas.yaml", paperWith(bad)).write("sidang/b.kertas.yaml", paperWith(bad));
  expect(run("--write-baseline", "sidang/known.json")).toEqual([
    0,
    "2 findings (2 errors) in 2 of 4 files.",
    '2 findings were written to "sidang/known.json", and will not be told again with --baseline.\n',
  ]);
  const written = readFileSync(join(place.folder, "sidang/known.json"), "utf8");
  expect(Object.keys(JSON.parse(written).findings)).toEqual(["../a.kertas.yaml", "b.kertas.yaml"]);
  expect(JSON.parse(written).findings["b.kertas.yaml"]).toEqual([
    {
      fingerprint: expect.stringMatching(/^\w+$/),
      rule: "missing-key",
      message: "`history` is missing in this entry of `items`: add it.",
      item: "UJI-2024-001",
    },
  ]);
  const known = ["--baseline", "sidang/known.json"];
  expect(run(...known)).toEqual([0, "4 files checked, no findings.", ""]);

  const second = bad.replace("UJI-2024-001", "UJI-2024-002");
  place.write("a.kertas.yaml", `# Digeser\n\n${paperWith(second, bad)}`);
  expect(run(...known)).toEqual([1, "1 finding (1 error) in 1 of 4 files.", ""]);

  place.remove("sidang/b.kertas.yaml").write("sidang/c.kertas.yaml", paperWith(bad));
  place.write("a.kertas.yaml", paperWith(missingKey.example.good));
  expect(run(...known)).toEqual([
    0,
    "4 files checked, no findings.",
    "1 finding of the list is gone. Bring the list up to date with --write-baseline.\n",
  ]);
  expect(run(...known, "--write-baseline", "sidang/known.json", "--lang", "id")[0]).toBe(0);
  expect(run(...known)).toEqual([0, "4 files checked, no findings.", ""]);
});

test("a list that is none is refused with a sentence", () => {
  place.write("rusak.json", '{"format": "kertas-baseline/1", "findings": {"a": [3]}}');
  expect(run("--baseline", "rusak.json")).toEqual([2, undefined, expect.stringContaining("is no list of known")]);
  expect(run("--baseline", "tiada.json")[0]).toBe(2);
  expect(run("--write-baseline", "x.json", "--changed-since", "HEAD")[0]).toBe(2);
});

test("a new list takes the place of an old one, be it spoilt by a merge, and of nothing else", () => {
  place.write("a.kertas.yaml", paperWith(bad)).write("catatan.json", "{}").write("kosong.json", "");
  const read = (name: string): string => readFileSync(join(place.folder, name), "utf8");
  for (const name of ["a.kertas.yaml", "catatan.json", "kosong.json", "sidang"]) {
    const refused = [
      2,
      undefined,
      expect.stringContaining(`"${name}" was left as it is: it cannot be read as a list of findings`),
    ];
    expect(run("--write-baseline", name)).toEqual(refused);
  }
  expect([read("a.kertas.yaml"), read("catatan.json"), read("kosong.json")]).toEqual([paperWith(bad), "{}", ""]);

  run("--write-baseline", "daftar.json");
  const whole = read("daftar.json");
  place.write(
    "daftar.json",
    whole.replace('"a.kertas.yaml"', '<<<<<<< kami\n"a.kertas.yaml"').replaceAll("\n", "\r\n"),
  );
  expect(run("--write-baseline", "daftar.json")[0]).toBe(0);
  expect(read("daftar.json")).toBe(whole);
  place.write("daftar.json", `<<<<<<< kami\n${whole}=======\n${whole}>>>>>>> mereka\n`);
  expect(run("--write-baseline", "daftar.json")[0]).toBe(0);
  expect(read("daftar.json")).toBe(whole);
  expect(run("--write-baseline", "a.kertas.yaml/daftar.json")).toEqual([
    2,
    "2 findings (2 errors) in 2 of 4 files.",
    'The file "a.kertas.yaml/daftar.json" cannot be written because its folder does not exist.\n',
  ]);
});
