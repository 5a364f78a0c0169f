/** Files are written whole or not at all, whatever happens: power that fails, a disk that is full, links, rights, folders in the way. */
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CannotRun } from "../src/check.ts";
import { writeWhole } from "../src/commands/write-whole.ts";
import { chanceOf } from "./world.ts";

const program = fileURLToPath(new URL("fixtures/write-forever.ts", import.meta.url));
const length = 400_000;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kertas-kerja-tulis-"));
  file = join(folder, "naskah.kertas.yaml");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const saidBy = async (writing: Promise<void>): Promise<string> => {
  const error: unknown = await writing.then(
    () => "it was written",
    (reason: unknown) => reason,
  );
  return error instanceof CannotRun ? error.text.en : String(error);
};

test("killed at any of 200 moments, the file is the old or the new one as a whole", { timeout: 300_000 }, async () => {
  const chance = chanceOf(1);
  const letters = new Set<string>();
  for (let time = 0; time < 200; time++) {
    writeFileSync(file, "o".repeat(length));
    const child = spawn(process.execPath, [program, file, String(length)], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await pause(chance.below(12));
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    const text = readFileSync(file, "utf8");
    expect(text).toHaveLength(length);
    expect(new Set(text).size).toBe(1);
    letters.add(text[0] ?? "");
  }
  // Some were killed before they had written anything, others later.
  expect(letters.size).toBeGreaterThan(1);
  const drafts = readdirSync(folder).filter((name) => name.endsWith(".kertas-tmp"));
  expect(drafts.length).toBeGreaterThan(0);
  // Another process may still write one; an hour later nobody does.
  const longAgo = Date.now() / 1_000 - 4_000;
  for (const name of drafts.slice(1)) utimesSync(join(folder, name), longAgo, longAgo);
  await writeWhole(file, "selesai", { force: true });
  expect(readdirSync(folder).sort()).toEqual([drafts[0], "naskah.kertas.yaml"]);
});

test("drafts of other files stay, however old, and those of a file that is gone: they may be all that is left", async () => {
  const drafts = ["naskah.kertas.yaml.bak", "lain.kertas.yaml"].map((name) => `.${name}.${randomUUID()}.kertas-tmp`);
  const own = `.naskah.kertas.yaml.${randomUUID()}.kertas-tmp`;
  for (const name of [...drafts, own]) {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), 1, 1);
  }
  await writeWhole(file, "isi");
  expect(readdirSync(folder).sort()).toEqual([...drafts, own, "naskah.kertas.yaml"].sort());
  await writeWhole(file, "isi lagi", { force: true });
  expect(readdirSync(folder).sort()).toEqual([...drafts, "naskah.kertas.yaml"].sort());
});

test("what a link leads to is written, be it there or not", async () => {
  const link = join(folder, "tautan.kertas.yaml");
  symlinkSync("belum-ada.kertas.yaml", link);
  await writeWhole(link, "satu");
  await writeWhole(link, "dua", { force: true });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "belum-ada.kertas.yaml"), "utf8")).toBe("dua");

  // One that leads up, in a folder that is a link itself: up from where the folder is.
  mkdirSync(join(folder, "jauh/dalam"), { recursive: true });
  symlinkSync("jauh/dalam", join(folder, "pintas"));
  symlinkSync("../luar.kertas.yaml", join(folder, "jauh/dalam/naik.kertas.yaml"));
  await writeWhole(join(folder, "pintas/naik.kertas.yaml"), "tiga");
  expect(readFileSync(join(folder, "jauh/luar.kertas.yaml"), "utf8")).toBe("tiga");
});

test("a file that came where none was read stays, and is spoken of", async () => {
  writeFileSync(file, "orang lain");
  expect(await saidBy(writeWhole(file, "baru", { asRead: null }))).toContain("it is there but was not read");
  expect(readFileSync(file, "utf8")).toBe("orang lain");
});

test("a link stays a link, and who may read a file stays as it was", async () => {
  const [real, link] = [join(folder, "asli.kertas.yaml"), join(folder, "tautan.kertas.yaml")];
  writeFileSync(real, "lama");
  chmodSync(real, 0o640);
  symlinkSync("asli.kertas.yaml", link);
  await writeWhole(link, "baru", { force: true });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, "utf8")).toBe("baru");
  expect((statSync(real).mode & 0o777).toString(8)).toBe("640");
});

describe("where it cannot be written, it says why, and leaves what there was", () => {
  test("an existing file, without being told to replace it", async () => {
    writeFileSync(file, "lama");
    expect(await saidBy(writeWhole(file, "baru", { force: false }))).toContain(
      "exists. Choose another name, or replace it with --force.",
    );
    expect(await saidBy(writeWhole(file, "baru"))).toContain("is never replaced");
    expect(readFileSync(file, "utf8")).toBe("lama");
  });

  test("a folder of that name, a folder that is a file, none at all, a link in circles", async () => {
    mkdirSync(join(folder, "map"));
    writeFileSync(join(folder, "berkas"), "");
    symlinkSync("lingkar", join(folder, "lingkar"));
    const reasons = await Promise.all(
      ["map", "berkas/x.docx", "tidak-ada/x.docx", "lingkar"].map((name) =>
        saidBy(writeWhole(join(folder, name), "x", { force: true })),
      ),
    );
    expect(reasons.map((reason) => /because .*\.$/.exec(reason)?.[0])).toEqual([
      "because there is a folder of that name.",
      "because its folder does not exist.",
      "because its folder does not exist.",
      "because its name is a link that leads in circles.",
    ]);
    expect(readdirSync(folder).sort()).toEqual(["berkas", "lingkar", "map"]);
  });

  test.skipIf(process.platform === "win32")("a pipe of that name", async () => {
    const pipe = join(folder, "pipa.md");
    spawnSync("mkfifo", [pipe]);
    expect(await saidBy(writeWhole(pipe, "x", { force: true }))).toContain("it is a device or a pipe, not a file");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test.skipIf(process.platform === "win32")("a disk that is full", () => {
    writeFileSync(file, "lama");
    // No file of this process may grow beyond 100 KB.
    const { stderr } = spawnSync(
      "sh",
      ["-c", `ulimit -f 200; trap '' XFSZ; exec "$0" "$@"`, process.execPath, program, file, String(length)],
      { encoding: "utf8", timeout: 60_000 },
    );
    expect(stderr).toMatch(/CannotRun|no room left/);
    expect(readFileSync(file, "utf8")).toBe("lama");
    expect(readdirSync(folder)).toEqual(["naskah.kertas.yaml"]);
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() !== 0)(
    "a folder that somebody else alone may write to, and a file that is protected",
    () => {
      writeFileSync(file, "lama");
      for (const mode of [0o755, 0o777]) {
        // In the second round the folder lets others write; the file does not.
        chmodSync(folder, mode);
        chmodSync(file, 0o644);
        expect(asNobody(file)).toMatch(/because you may not write there/);
        expect(readFileSync(file, "utf8")).toBe("lama");
      }
    },
  );
});

/** What `writeWhole` says to somebody who owns nothing. */
function asNobody(file: string): string {
  const module = JSON.stringify(new URL("../src/commands/write-whole.ts", import.meta.url).href);
  const script = `
    const { writeWhole } = await import(${module});
    process.setgid(65534);
    process.setuid(65534);
    await writeWhole(${JSON.stringify(file)}, "x", { force: true }).catch((error) => console.log(error.text.en));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout;
}

test.skipIf(process.getuid?.() !== 0)("a file stays whose it was", async () => {
  writeFileSync(file, "lama");
  chmodSync(file, 0o640);
  chownSync(file, 1234, 2345);
  await writeWhole(file, "baru", { force: true });
  const { uid, gid, mode } = statSync(file);
  expect([uid, gid, (mode & 0o777).toString(8)]).toEqual([1234, 2345, "640"]);
});

test("on a file system without links a new file appears, and none is replaced", () => {
  const script = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    fs.promises.link = () => Promise.reject(Object.assign(new Error(), { code: "EISDIR" }));
    syncBuiltinESMExports();
    const { writeWhole } = await import(${JSON.stringify(new URL("../src/commands/write-whole.ts", import.meta.url).href)});
    for (const text of ["satu", "dua"])
      await writeWhole(${JSON.stringify(file)}, text).catch((error) => console.log(error.text.en));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual([expect.stringContaining("exists and is never replaced"), ""]);
  expect(readFileSync(file, "utf8")).toBe("satu");
  expect(readdirSync(folder)).toEqual(["naskah.kertas.yaml"]);
});
