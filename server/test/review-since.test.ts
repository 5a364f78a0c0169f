/** `kertas check --changed-since` on histories that are made here, commit by commit. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { check } from "../src/check.ts";
import { changedLines } from "../src/review/changed-lines.ts";
import { paperFile } from "./fixture.ts";
import { cleanEnvironment, Repository } from "./repository.ts";

const institutions = readFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), "utf8");

/** An item that was carried over without a follow-up at session 36. */
const itemOf = (id: string, title: string): string => `id: ${id}
title: ${title}
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar]
  malaysia: [jim-sarawak]
history:
  - session: 35
    date: 2022-11-03
    outcome: raised
    decision: Diajukan.
    followUp:
      - action: Survei bersama
        by: [imigrasi-kalbar, jim-sarawak]
  - session: 36
    date: 2023-09-20
    outcome: carried-over
    decision: Dilanjutkan.
`;

const gate = itemOf("UJI-2022-001", "Gerbang Entikong");
const road = itemOf("UJI-2022-002", "Jalan Aruk");

const withEvidence = gate.replace(
  "jim-sarawak]\n  - session",
  "jim-sarawak]\n        evidence: [lampiran/a.pdf]\n  - session",
);

const paper = (number: number, date: string, ...items: readonly string[]): string =>
  paperFile("x", { number, date }, ...items).text;

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.write("kertas-kerja.yaml", "").write("uji.institutions.yaml", institutions);
  repository.write("36.kertas.yaml", paper(36, "2023-09-20", gate, road));
  repository.write("37.kertas.yaml", paper(37, "2024-11-20", gate, road));
});
afterEach(() => {
  repository.end();
});

/** What is told, as `file:line rule`. */
async function since(revision: string): Promise<readonly string[]> {
  const { output } = await check({
    ...{ paths: [], format: "json", threshold: "hint", language: "en", colours: false },
    ...{ changedSince: revision, workingFolder: repository.folder },
  });
  const records = JSON.parse(output) as { file: string; line: number; rule: string }[];
  return records.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

const replaceIn = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(repository.folder, path), "utf8");
  expect(text).toContain(from);
  repository.write(path, text.replace(from, to));
};

test("old findings that nothing touched are not told, not even in files that changed", async () => {
  const first = repository.commit();
  expect(await since(first)).toEqual([]);
  replaceIn("37.kertas.yaml", "title: Keamanan", "# Sebuah komentar\ntitle: Keamanan");
  expect(await since(first)).toEqual([]);
  const { status, stdout } = repository.kertas(["check", "--changed-since", "HEAD", "--max-severity", "error"]);
  expect([status, stdout]).toEqual([0, "4 files checked, no findings.\n"]);
});

test("a history of several commits: each step tells what it caused, and nothing else", async () => {
  const first = repository.commit("Papers of sessions 36 and 37");

  // An institution ends: papers that nobody touched name it.
  replaceIn(
    "uji.institutions.yaml",
    "    issueAreas: [security-border]\n    counterparts: [jim-sarawak]",
    "    issueAreas: [security-border]\n    valid: { to: 2023 }\n    succeededBy: [biro-perbatasan]\n    counterparts: [jim-sarawak]",
  );
  const ended = [
    "37.kertas.yaml:14 retired-institution",
    "37.kertas.yaml:15 counterpart-mismatch",
    "37.kertas.yaml:33 retired-institution",
    "37.kertas.yaml:34 counterpart-mismatch",
  ];
  expect(await since("HEAD")).toEqual(ended);
  const second = repository.commit("An agency ends");
  expect(await since(second)).toEqual([]);
  expect(await since(first)).toEqual(ended);

  // An item is dropped from the later paper.
  repository.write("37.kertas.yaml", paper(37, "2024-11-20", gate));
  expect(await since(second)).toEqual(["37.kertas.yaml:9 dropped-item"]);
  const third = repository.commit("An item gets lost");
  expect(await since(first)).toEqual(["37.kertas.yaml:9 dropped-item", ...ended.slice(0, 2)]);

  // The items of the earlier paper change places: nothing new is wrong.
  repository.write("36.kertas.yaml", paper(36, "2023-09-20", road, gate));
  expect(await since(third)).toEqual([]);
  const fourth = repository.commit("Items in another order");

  // A line gets a fault.
  replaceIn("36.kertas.yaml", "date: 2022-11-03", "date: 2022-13-03");
  expect(await since(fourth)).toEqual(["36.kertas.yaml:18 bad-date"]);

  // What was lost comes back, beside the fault.
  repository.commit("A date goes wrong");
  repository.write("37.kertas.yaml", paper(37, "2024-11-20", gate, road));
  expect(await since("HEAD")).not.toContain("37.kertas.yaml:9 dropped-item");
});

test("a renamed paper is compared with what it was, told to git or not", async () => {
  const first = repository.commit();
  repository
    .write("sidang/37.kertas.yaml", `# Pindah\n${paper(37, "2024-11-20", gate, road)}`)
    .remove("37.kertas.yaml");
  expect(await since(first)).toEqual([]);
  repository.commit("Renamed");
  expect(await since(first)).toEqual([]);
});

test("an untracked paper is new; a deleted one counts for what its absence causes", async () => {
  const first = repository.commit();
  repository.write("38.kertas.yaml", paper(38, "2025-11-03", gate));
  expect(await since(first)).toEqual([
    "38.kertas.yaml:9 dropped-item",
    "38.kertas.yaml:26 carried-over-without-follow-up",
  ]);
});

test("a deleted file counts for what its absence causes", async () => {
  const begun = gate.replace(/ {2}- session: 35[^]*(?= {2}- session: 36)/, "");
  repository.write("37.kertas.yaml", paper(37, "2024-11-20", begun, road));
  const first = repository.commit();
  repository.remove("36.kertas.yaml");
  expect(await since(first)).toEqual(["37.kertas.yaml:19 not-raised-first"]);

  repository.write("lampiran/a.pdf", "pdf").write("37.kertas.yaml", paper(37, "2024-11-20", withEvidence));
  const second = repository.commit();
  repository.remove("lampiran/a.pdf");
  expect(await since(second)).toEqual(["37.kertas.yaml:24 missing-file"]);
});

test("line endings alone change nothing", async () => {
  const first = repository.commit();
  repository.write("37.kertas.yaml", paper(37, "2024-11-20", gate, road).replaceAll("\n", "\r\n"));
  expect(await since(first)).toEqual([]);
});

test("what cannot be compared is said in a sentence, with exit code 2", () => {
  repository.commit();
  const asked = (revision: string, ...more: readonly string[]) => {
    const { status, stderr } = repository.kertas(["check", `--changed-since=${revision}`, ...more]);
    return [status, stderr];
  };
  expect(asked("tiada")).toEqual([
    2,
    'The revision "tiada" is not in this git repository. Check its spelling, or get it with git fetch first.\n',
  ]);
  expect(asked("--output=x", "--lang", "id")).toEqual([
    2,
    '"--output=x" bukan nama versi git. Sebutkan cabang, tag, atau commit, misalnya HEAD.\n',
  ]);
  expect(asked("HEAD:36.kertas.yaml")[0]).toBe(2);
  expect(asked("HEAD; touch x")[0]).toBe(2);
  const outside = repository.kertas(["check", "--changed-since", "HEAD", "--lang", "ms"], { GIT_DIR: "/dev/null" });
  expect([outside.status, outside.stderr]).toEqual([2, expect.stringContaining("tidak berada dalam repositori git")]);
  const without = repository.kertas(["check", "--changed-since", "HEAD"], { PATH: "" });
  expect([without.status, without.stderr]).toEqual([2, expect.stringContaining("git was not found")]);
});

test("in a shallow clone the sentence says how to get the rest", () => {
  const first = repository.commit();
  repository.write("37.kertas.yaml", paper(37, "2024-11-20", gate)).commit();
  const clone = new Repository();
  try {
    const address = `file://${repository.folder}`;
    execFileSync("git", ["clone", "-q", "--depth", "1", address, "salinan"], {
      cwd: clone.folder,
      env: cleanEnvironment,
    });
    const { status, stderr } = clone.kertas(["check", "salinan", "--changed-since", first]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("git fetch --unshallow")]);
  } finally {
    clone.end();
  }
});

test("git's own environment variables say where the repository is", () => {
  repository.commit();
  replaceIn("36.kertas.yaml", "date: 2022-11-03", "date: 2022-13-03");
  const copy = new Repository();
  try {
    copy.git(
      "--git-dir",
      join(repository.folder, ".git"),
      "--work-tree",
      copy.folder,
      "checkout",
      "-f",
      "HEAD",
      "--",
      ".",
    );
    copy.write("37.kertas.yaml", paper(37, "2024-11-20", gate));
    const { stdout } = copy.kertas(["check", "--changed-since", "HEAD", "--format", "github"], {
      GIT_DIR: join(repository.folder, ".git"),
    });
    expect(stdout).toMatch(
      /^::error file=37\.kertas\.yaml,line=9,endLine=9,col=1,endColumn=6,title=dropped-item::[^\n]*\n$/,
    );
  } finally {
    copy.end();
  }
});

test("a folder inside a repository, with names in any letters, also where it is new", () => {
  const first = repository.commit();
  const place = "kertas é/sidang 36";
  repository.write(`${place}/36.kertas.yaml`, paper(36, "2023-09-20", gate, road));
  repository.write("kertas é/kertas-kerja.yaml", "").write("kertas é/uji.institutions.yaml", institutions);
  const told = (revision: string) =>
    repository.kertas(["check", place, "--changed-since", revision, "--format", "github"]).stdout;
  const fault = (text: string) => text.replace("title: Jalan Aruk", "judul: Jalan Aruk");
  repository.write(`${place}/36.kertas.yaml`, fault(paper(36, "2023-09-20", gate, road)));
  expect(told(first)).toMatch(/^::error file=kertas é\/sidang 36\/36\.kertas\.yaml,line=30,.*title=unknown-key::.*\n$/);
  const second = repository.commit();
  expect(told(second)).toBe("");
  repository.write(`${place}/36.kertas.yaml`, fault(paper(36, "2023-09-20", road, gate)));
  expect(told(second)).toBe("");
});

test("lines that were only moved are not new, however much of a text changed", () => {
  expect([...changedLines("a\nb\nc\n", "c\na\nb\nd\n")]).toEqual([4]);
  expect([...changedLines("a\nb\n", "\uFEFFa\r\nb\r\n")]).toEqual([]);
  const many = (mark: string) => Array.from({ length: 6000 }, (_, index) => `${mark} ${index}`);
  const before = ["tetap", ...many("lama"), "akhir"];
  const lines = changedLines(before.join("\n"), ["tetap", ...many("baru"), "akhir"].join("\n"));
  expect([lines.size, lines.has(1), lines.has(2), lines.has(6002)]).toEqual([6000, false, true, false]);
});
