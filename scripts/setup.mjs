/** The steps that take a fresh machine to where the product builds, starts and is tested. Plain JavaScript for Node 20: it runs before anything is installed. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findChromium, findNeovim, findProgram } from "./find.mjs";
import { hostFolder, node24, peersFolder, root } from "./paths.mjs";

const bin = join(root, "node_modules/.bin");
const windows = process.platform === "win32";

/** A step that could not be done; its message says what a person can do. */
export class Failure extends Error {}

/** The program was told to end: what it ran is ended, and nothing else is begun. */
export class Interruption extends Error {}

/** @param {string} text */
export const say = (text) => {
  console.log(`• ${text}`);
};

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

let isEnding = false;

/** Ends what this program started when it is told to end, and when the program that started it is gone: npm passes no signal on. */
export function superviseChildren() {
  const end = () => {
    isEnding = true;
    if (running.size === 0) process.exit(130);
    // Each child ends in its own way, and then so does this program.
    for (const child of running) child.kill("SIGTERM");
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, end);
  // The terminal may be gone before this program.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 1000).unref();
}

/**
 * Runs a program to its end; its output is shown, it gets no input. Answers its exit code, 130 where a signal ended it.
 * Once this program has been told to end, it throws an Interruption instead of running anything.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  const path = `${bin}${delimiter}${process.env["PATH"] ?? ""}`;
  const script = windows && !command.endsWith(".exe");
  // The channel tells the child when this program is gone, even where it was killed.
  const channel = command === node24;
  return new Promise((resolve, reject) => {
    if (isEnding) {
      reject(new Interruption());
      return;
    }
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: path, ...env },
      stdio: ["ignore", "inherit", "inherit", ...(channel ? /** @type {const} */ (["ipc"]) : [])],
      shell: script,
    });
    running.add(child);
    child.on("error", (error) => {
      running.delete(child);
      reject(new Failure(`${command} could not be run: ${error.message}`));
    });
    child.on("exit", (code) => {
      running.delete(child);
      // A program that ended well when told to (a server) is no failure.
      if (isEnding && code !== 0) reject(new Interruption());
      else resolve(code ?? 130);
    });
  });
}

/**
 * Runs one of the project's programs, or that of a package, under Node 24.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runNode = (args, env) => run(node24, args, env ? { env } : {});

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} failure
 */
export async function npm(args, cwd, failure) {
  const all = [...args, "--no-audit", "--no-fund", "--loglevel=error"];
  const program = process.env["npm_execpath"];
  const code = program?.endsWith(".js")
    ? await run(process.execPath, [program, ...all], { cwd })
    : await run("npm", all, { cwd });
  if (code !== 0) throw new Failure(failure);
}

const noRegistry =
  "Is there a connection to the npm registry (npm ping), and room on the disk? Then run the command again.";

/** Installs the packages of package-lock.json where they are missing or others. */
export async function installPackages() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20)
    throw new Failure(
      `Kertas Kerja needs Node 20 or later, and this is ${process.versions.node}. Get it from https://nodejs.org.`,
    );
  await alone(async () => {
    if (existsSync(node24) && hasPackages(root)) return;
    say("Installing the development packages (npm ci)");
    await npm(["ci"], root, `The development packages could not be installed. ${noRegistry}`);
    if (!existsSync(node24))
      throw new Failure(
        "Node 24 did not come with the packages: npm must be allowed to run install scripts (npm config get ignore-scripts must say false).",
      );
  });
}

/**
 * Whether every package of the lock file that every platform needs is installed in the version it names.
 * @param {string} folder
 */
function hasPackages(folder) {
  const installed = readPackages(join(folder, "node_modules/.package-lock.json"));
  const wanted = readPackages(join(folder, "package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional === true || installed[path]?.version === version,
  );
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** @param {string} file */
function readPackages(file) {
  if (!existsSync(file)) return {};
  return /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(file, "utf8"))).packages;
}

/** Installs what the benchmark compares with. */
export async function installPeers() {
  await alone(async () => {
    if (hasPackages(peersFolder)) return;
    say("Installing what Kertas Kerja is compared with (npm ci in bench/peers, about 30 MB, once)");
    await npm(["ci"], peersFolder, `The packages of bench/peers could not be installed. ${noRegistry}`);
  });
}

/** Installs the VS Code that runs in a browser, for the tests and for machines without VS Code. */
export async function installHost() {
  await alone(async () => {
    const stamp = join(hostFolder, "node_modules/.complete");
    const wanted = readFileSync(join(hostFolder, "package-lock.json"), "utf8");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
    say("Installing a VS Code that runs in the browser (code-server, about 620 MB, once)");
    const failure = `The VS Code for the browser could not be installed. ${noRegistry}`;
    // Without the install scripts nothing is compiled; what they would build (the terminal) is not needed here.
    await npm(["ci", "--ignore-scripts"], hostFolder, failure);
    const inner = join(hostFolder, "node_modules/code-server/lib/vscode");
    await npm(["install", "--omit=dev", "--ignore-scripts"], inner, failure);
    await npm(["install", "--omit=dev", "--ignore-scripts"], join(inner, "extensions"), failure);
    writeFileSync(stamp, wanted);
  });
}

/** The path of a Chromium, Chrome or Edge; where there is none, Debian's is installed if that needs no password. */
export async function installChromium() {
  return installProgram(findChromium, {
    name: "Chromium",
    packages: ["chromium"],
    hint: "Install Chromium or Chrome, or set CHROMIUM to the path of its program, and run the command again.",
  });
}

/** LibreOffice and poppler's programs, which open what is exported as people do. */
export async function installOffice() {
  const programs = ["soffice", "pdftotext", "pdftoppm", "pdffonts"];
  await installProgram(() => (programs.every((program) => findProgram(program)) ? programs[0] : undefined), {
    name: "LibreOffice",
    packages: ["libreoffice-writer", "libreoffice-calc", "poppler-utils", "fonts-liberation"],
    hint: "Install LibreOffice and poppler-utils, and run the command again.",
  });
}

/** Neovim, another editor that speaks to the server. */
export async function installNeovim() {
  await installProgram(findNeovim, {
    name: "Neovim",
    packages: ["neovim"],
    hint: "Install Neovim 0.7 or later, and run the command again.",
  });
}

/**
 * Where `find` finds nothing, installs Debian's packages, if that needs no password. Answers what it found.
 * @param {() => string | undefined} find
 * @param {{ name: string, packages: readonly string[], hint: string }} program
 */
async function installProgram(find, { name, packages, hint }) {
  const found = find();
  if (found) return found;
  const apt = findProgram("apt-get");
  const isRoot = process.getuid?.() === 0;
  const sudo = !isRoot && apt !== undefined && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  if (!apt || !(isRoot || sudo)) throw new Failure(`No ${name} was found. ${hint}`);
  const asRoot = (/** @type {readonly string[]} */ ...args) =>
    run(sudo ? "sudo" : apt, [...(sudo ? ["-n", apt] : []), ...args], { env: { DEBIAN_FRONTEND: "noninteractive" } });
  await alone(async () => {
    if (find()) return;
    say(`Installing ${name} for the tests (apt-get install ${packages.join(" ")})`);
    await asRoot("-qq", "update");
    if ((await asRoot("-qq", "install", "-y", "--no-install-recommends", ...packages)) !== 0)
      throw new Failure(`${name} could not be installed with apt-get. ${hint}`);
  });
  const installed = find();
  if (!installed) throw new Failure(`apt-get installed no ${name} that could be found. ${hint}`);
  return installed;
}

/** Bundles client, server, command line and the host's test suite into dist/. */
export async function build() {
  say("Building the extension, the language server and the command line (dist/)");
  if ((await runNode(["scripts/build.ts"])) !== 0) throw new Failure("The build failed: the lines above say where.");
}

/**
 * Lets one program at a time install into this folder. A lock whose owner is gone counts for nothing.
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  const lock = join(root, ".cache/installing");
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told) say("Waiting for another run that installs into this folder");
    await pause(500);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Runs a program of the project: a failure ends it with its sentence, not with a stack.
 * @param {() => Promise<number>} program
 */
export async function main(program) {
  superviseChildren();
  try {
    process.exitCode = await program();
  } catch (error) {
    if (!(error instanceof Interruption)) console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    process.exitCode = error instanceof Interruption ? 130 : 1;
  }
}
