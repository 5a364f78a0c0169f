/** Every command of the command line that writes papers or institutions: a dry run writes nothing, nothing is replaced that was not to be, and what somebody else writes at that moment stays. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { usages } from "../src/commands/usages.ts";
import { filesBelow } from "./files-below.ts";
import { cleanEnvironment } from "./repository.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = at("../../dist/kertas.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kertas-kerja-tulis-"));
  cpSync(at("../../samples"), join(folder, "samples"), { recursive: true });
  cpSync(at("./fixtures/import/libreoffice.docx"), join(folder, "lama.docx"));
  const own = read(ours);
  write(theirs, own.replace("side: indonesia", "side: malaysia").replace("outcome: raised", "outcome: noted"));
  write("samples/salah.kertas.yaml", own.replace(/(date: \d{4}-\d\d-\d\d)\n/, "$1 \n").replace("outcome:", "outcom:"));
  write("samples/lama.kertas.yaml", old);
  write("senarai.csv", "id,name.ms,side,level\nlembaga-uji,Lembaga Ujian,malaysia,state\n");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ours = "samples/kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";
const theirs = "samples/kalbar-sarawak/sidang-38/sosial-malaysia.kertas.yaml";
const old = `format: kertas-kerja/0
forum: kk-jkk-kaltara-sabah
session: 1
dates: 2009-06-02
side: malaysia # kami
sector: social-culture
title: Sosial
items:
  - { id: UJI-2009-001, title: Papan tanda, raisedBy: both, counterparts: { indonesia: [], malaysia: [] }, history: [] }
`;

const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const kertas = (args: readonly string[], meanwhile?: readonly [file: string, text: string]) =>
  spawnSync(process.execPath, [...(meanwhile ? ["--import", at("./fixtures/meanwhile.ts")] : []), program, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...cleanEnvironment, NODE_NO_WARNINGS: "1", ...(meanwhile && { MEANWHILE: meanwhile.join("|") }) },
  });

const session39 = "samples/kalbar-sarawak/sidang-39";
const given = ["--area", "social-culture", "--side", "malaysia", "--date", "2026-11-02"];

/** A command, and a file that it writes: a new one, or one that is there. */
const withOutput = "exists and is never replaced. Choose another name with -o.";
const changed = "was left as it is: it changed since it was read";
const appeared = "was left as it is: it is there but was not read";

/** `says`: what is said where somebody else has written the file meanwhile. */
const commands = [
  {
    args: ["new", "samples", "--forum", "kk-jkk-kalbar-sarawak", ...given],
    writes: `${session39}/sosial-malaysia.kertas.yaml`,
    isNew: true,
    says: withOutput,
  },
  {
    args: ["carry-forward", ours, "--date", "2026-11-02"],
    writes: `${session39}/sosial-budaya.kertas.yaml`,
    isNew: true,
    says: withOutput,
  },
  { args: ["merge", ours, theirs], writes: ours.replace(".kertas", "-bersama.kertas"), isNew: true, says: withOutput },
  {
    args: ["import", "lama.docx", "-o", "samples/impor.kertas.yaml"],
    writes: "samples/impor.kertas.yaml",
    isNew: true,
    says: "exists. Choose another name, or replace it with --force.",
  },
  { args: ["fix", "samples/salah.kertas.yaml"], writes: "samples/salah.kertas.yaml", isNew: false, says: changed },
  { args: ["migrate", "samples"], writes: "samples/lama.kertas.yaml", isNew: false, says: changed },
  {
    args: ["institution", "import", "senarai.csv", "--kind", "agencies", "--folder", "samples"],
    writes: "samples/lembaga.institutions.yaml",
    isNew: true,
    says: appeared,
  },
  {
    args: ["institution", "supersede", "jim-sarawak", "--dissolved", "--on", "2027-01-01", "--folder", "samples"],
    writes: "samples/lembaga.institutions.yaml",
    isNew: true,
    says: appeared,
  },
] as const;

const nameOf = (args: readonly string[]): string =>
  args[0] === "institution" ? args.slice(0, 2).join(" ") : (args[0] ?? "");

test("the list holds every command that has a dry run", () => {
  const dry = [...usages].filter(([, { options }]) => options.some(({ name }) => name === "dry-run"));
  expect(commands.map(({ args }) => nameOf(args)).sort()).toEqual(dry.map(([name]) => name).sort());
});

describe.each(commands.map((one) => [nameOf(one.args), one] as const))(
  "kertas %s",
  (_, { args, writes, isNew, says }) => {
    test("writes nothing in a dry run, and that file without", () => {
      const before = filesBelow(folder);
      const dry = kertas([...args, "--dry-run"]);
      expect(dry.status, dry.stderr).toBeLessThan(2);
      expect(dry.stdout.length).toBeGreaterThan(50);
      expect(filesBelow(folder)).toEqual(before);

      const done = kertas(args);
      expect(done.status, done.stderr).toBeLessThan(2);
      const after = filesBelow(folder);
      const written = [...after].filter(([path, state]) => state !== "folder" && before.get(path) !== state);
      expect(written.map(([path]) => path)).toEqual([join(folder, writes)]);
      expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
      expect(before.has(join(folder, writes))).toBe(!isNew);
    });

    test("leaves what somebody else writes at that moment, and says so", () => {
      mkdirSync(dirname(join(folder, writes)), { recursive: true });
      const { status, stderr } = kertas(args, [writes, "title: dari orang lain\n"]);
      expect(read(writes)).toBe("title: dari orang lain\n");
      // One of several papers that was left is told by the exit code of what is left.
      expect([status, stderr]).toEqual([nameOf(args) === "migrate" ? 1 : 2, expect.stringContaining(says)]);
      expect(readdirSync(dirname(join(folder, writes))).filter((name) => name.endsWith("kertas-tmp"))).toEqual([]);
    });
  },
);
