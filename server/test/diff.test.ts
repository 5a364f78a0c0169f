/** `kertas diff`: files and revisions, formats, and what it says where it cannot compare. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { paperWith } from "./fixture.ts";
import { Repository } from "./repository.ts";

const item = (outcome: string) =>
  `id: UJI-2024-001\ntitle: Gerbang\nraisedBy: indonesia\ncounterparts: { indonesia: [bppd-kalbar], malaysia: [jim-sarawak] }\nhistory:\n  - { session: 37, date: 2024-11-20, outcome: ${outcome}, decision: Disepakati. }\n`;

let place: Repository;
beforeAll(() => {
  place = new Repository();
  place
    .write("kertas-kerja.yaml", "")
    .write("sidang/a.kertas.yaml", paperWith(item("raised")))
    .commit();
  place.write("sidang/a.kertas.yaml", paperWith(item("agreed")));
});
afterAll(() => {
  place.end();
});

test("a revision and the file as it is now", () => {
  const { status, stdout } = place.kertas([
    "diff",
    "HEAD:sidang/a.kertas.yaml",
    "sidang/a.kertas.yaml",
    "--lang",
    "id",
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain(
    "\nUJI-2024-001 · Gerbang\n  - Hasil (Sidang ke-37) berubah dari “diajukan” menjadi “disepakati”.\n",
  );
  const back = place.kertas(["diff", "sidang/a.kertas.yaml", "HEAD:./sidang/a.kertas.yaml", "--format", "json"]);
  expect(JSON.parse(back.stdout).items[0].differences).toEqual([
    {
      ...{ about: "outcome", before: "Agreed", after: "Raised" },
      text: "Outcome (Session 37) changed from “Agreed” to “Raised”.",
    },
  ]);
  expect(place.kertas(["diff", "HEAD:sidang/a.kertas.yaml", "HEAD:sidang/a.kertas.yaml"]).stdout).toContain("Nothing");
});

test("what cannot be compared is said in a sentence", () => {
  const asked = (...args: readonly string[]) => {
    const { status, stderr } = place.kertas(["diff", ...args]);
    return [status, stderr];
  };
  const here = "sidang/a.kertas.yaml";
  expect(asked(here)).toEqual([2, "Name two papers: kertas diff OLD NEW. See: kertas --help\n"]);
  expect(asked(here, "tiada.kertas.yaml")).toEqual([
    2,
    expect.stringContaining('no file or folder "tiada.kertas.yaml"'),
  ]);
  expect(asked("HEAD:tiada.kertas.yaml", here)).toEqual([2, expect.stringContaining('in the revision "HEAD"')]);
  expect(asked("tiada:a.kertas.yaml", here)).toEqual([2, expect.stringContaining('The revision "tiada"')]);
  expect(asked("-x:a.kertas.yaml", here)[0]).toBe(2);
  expect(asked("HEAD:kertas-kerja.yaml", here)).toEqual([2, expect.stringContaining("is no working paper")]);
  place.write("b.kertas.yaml", "- bukan kertas");
  expect(asked(here, "b.kertas.yaml")).toEqual([2, expect.stringContaining('"b.kertas.yaml" cannot be read')]);
});
