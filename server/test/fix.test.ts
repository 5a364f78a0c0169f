/** `kertas fix`: what it changes, byte for byte, what it leaves, and what it says. */
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fixEverything } from "../src/core/features/fix-everything.ts";
import { CannotRun } from "../src/check.ts";
import { writeWhole } from "../src/commands/write-whole.ts";
import { paperFile, paperWith, workspaceOf } from "./fixture.ts";
import { Repository } from "./repository.ts";

const institutions = readFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), "utf8");

const item = `id: UJI-2024-001 # tetap
title:   'Gerbang'
raisedBy: indonesia
counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }
history:
  - session: 38

    date: 17/11/2024   # tanggal sidang
    outcome: raised
    decison: Diajukan.
`;

const faulty = paperWith(item);
const mended = faulty.replace("17/11/2024", "2024-11-17").replace("decison", "decision");

let place: Repository;
beforeEach(() => {
  place = new Repository();
  place.write("kertas-kerja.yaml", "").write("uji.institutions.yaml", institutions);
});
afterEach(() => {
  place.end();
});

const read = (path: string) => readFileSync(join(place.folder, path), "utf8");

test("what is certain is fixed; comments, quotes, line endings and byte order mark stay", () => {
  for (const dress of [(text: string) => text, (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`]) {
    place.write("a.kertas.yaml", dress(faulty));
    chmodSync(join(place.folder, "a.kertas.yaml"), 0o600);
    const { stdout } = place.kertas(["fix"]);
    expect(statSync(join(place.folder, "a.kertas.yaml")).mode & 0o777).toBe(0o600);
    expect(read("a.kertas.yaml")).toBe(dress(mended));
    expect(stdout).toMatch(/^2 findings fixed in 1 file \(bad-date 1, unknown-key 1\)\.\n/);
  }
});

test("a dry run writes nothing, and its diff is what git applies", () => {
  for (const dress of [(text: string) => text, (text: string) => text.replaceAll("\n", "\r\n").trimEnd()]) {
    place.write("sidang 38/a.kertas.yaml", dress(faulty)).commit();
    const { stdout, stderr } = place.kertas(["fix", "--dry-run", "sidang 38"]);
    expect(read("sidang 38/a.kertas.yaml")).toBe(dress(faulty));
    expect(stderr).toContain("2 findings would be fixed in 1 file");
    writeFileSync(join(place.folder, ".git/fix.patch"), stdout);
    place.git("apply", ".git/fix.patch");
    expect(read("sidang 38/a.kertas.yaml")).toBe(dress(mended));
  }
});

test("one rule alone, in the person's language; what people have to decide makes the exit code 1", () => {
  place.write("a.kertas.yaml", faulty);
  const one = place.kertas(["fix", "--rule", "bad-date", "--lang", "id"]);
  expect([one.status, one.stdout]).toEqual([
    0,
    "1 temuan diperbaiki di 1 berkas (bad-date 1).\nTidak ada lagi temuan.\n",
  ]);
  expect(read("a.kertas.yaml")).toContain("decison");
  place.write("a.kertas.yaml", faulty.replace("17/11/2024", "kemarin"));
  const rest = place.kertas(["fix", "--lang", "ms"]);
  expect([rest.status, rest.stdout]).toEqual([
    1,
    expect.stringMatching(
      /^1 penemuan dibetulkan dalam 1 fail \(unknown-key 1\)\.\n\d penemuan lagi \(.+\) perlu diputuskan orang/,
    ),
  ]);
  const wrong = place.kertas(["fix", "--rule", "bad-dat"]);
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("Did you mean: bad-date")]);
});

test("a paper that both sides adopted is fixed like others, and spoken of", () => {
  place.write("a.kertas.yaml", faulty.replace("preparedBy:", "status: adopted\npreparedBy:"));
  expect(place.kertas(["fix"]).stderr).toBe('"a.kertas.yaml" is adopted: let both sides know of this change.\n');
  expect(place.kertas(["fix"]).stderr).toBe("");
});

test("a file that changed since it was read is never written over", async () => {
  place.write("a.kertas.yaml", "lain");
  const file = join(place.folder, "a.kertas.yaml");
  await expect(writeWhole(file, mended, { asRead: faulty })).rejects.toThrow(CannotRun);
  expect(read("a.kertas.yaml")).toBe("lain");
});

test("fixes are applied until nothing more changes, over all papers", () => {
  const files = [
    paperFile(
      "a.kertas.yaml",
      { number: 38, date: "2025-11-03" },
      item.replace("history:\n  - session", "histroy:\n  - session"),
    ),
    paperFile("b.kertas.yaml", { number: 37, date: "2024-11-20" }, item),
  ];
  const { workspace, fixed, left } = fixEverything(
    workspaceOf(files),
    files.map(({ uri }) => uri),
    () => true,
  );
  // What stands below a key that nobody knows is read only once the key is mended.
  expect(workspace.documents.get(files[0]!.uri)?.text).toContain("date: 2024-11-17   # tanggal sidang");
  expect([...fixed.values()].flat().filter((rule) => rule === "unknown-key")).toHaveLength(3);
  expect([...left.values()].flat().filter(({ rule }) => rule === "bad-date")).toEqual([]);
});
