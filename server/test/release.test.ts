/** What is published works where there is nothing else, and says whose work is in it. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { allowedLicenses, packagesIn, type ListedPackage } from "../../scripts/bundled.ts";
import { packTarball } from "../../scripts/package.mjs";
import { root } from "../../scripts/paths.mjs";

describe("the package for npm, installed in an empty folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-npm-"));
  const kertas = (...args: readonly string[]) =>
    spawnSync("npx", ["--no-install", "kertas", ...args], { cwd: folder, encoding: "utf8", timeout: 60_000 });

  beforeAll(async () => {
    const tarball = await packTarball(folder);
    writeFileSync(join(folder, "package.json"), "{}");
    cpSync(join(root, "samples"), join(folder, "samples"), { recursive: true });
    const { status, stderr } = spawnSync(
      "npm",
      ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball],
      { cwd: folder, encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("brings no other package, and none of VS Code's parts", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["kertas-kerja"]);
    const dist = readdirSync(join(folder, "node_modules/kertas-kerja/dist"));
    expect(dist.sort()).toEqual([
      "THIRD-PARTY-NOTICES.md",
      "chunks",
      "judge.mjs",
      "kertas.mjs",
      "pieces",
      "server.mjs",
    ]);
  });

  test("checks papers and writes them as Word and PDF", () => {
    const checked = kertas("check", "samples", "--format", "json");
    expect(checked.status).toBe(1);
    expect((JSON.parse(checked.stdout) as readonly unknown[]).length).toBeGreaterThan(10);
    const paper = "samples/pusat/sidang-40";
    const [name = ""] = readdirSync(join(folder, paper)).filter((file) => file.endsWith(".kertas.yaml"));
    for (const written of ["kertas.docx", "kertas.pdf"]) {
      expect(kertas("export", join(paper, name), "-o", written).stderr).toBe("");
      expect(readFileSync(join(folder, written)).subarray(0, 4).toString("latin1")).toMatch(/^(?:PK|%PDF)/);
    }
  });

  test("serves an editor", async () => {
    const server = spawn(process.execPath, [
      join(folder, "node_modules/kertas-kerja/dist/kertas.mjs"),
      "lsp",
      "--stdio",
    ]);
    const ended = new Promise((resolve) => server.once("exit", resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const params = { processId: null, rootUri: null, capabilities: {} };
    const answer = await connection.sendRequest<{ readonly serverInfo: unknown }>("initialize", params);
    expect(answer.serverInfo).toEqual({ name: "kertas-kerja" });
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await ended).toBe(0);
  });
});

describe("what is bundled", () => {
  const packages = JSON.parse(readFileSync(join(root, "dist/packages.json"), "utf8")) as readonly ListedPackage[];
  const notices = readFileSync(join(root, "dist/THIRD-PARTY-NOTICES.md"), "utf8");

  test("is listed with a licence that allows it, its text and its content's digest", () => {
    expect(packages.length).toBeGreaterThan(60);
    for (const { name, version, license, integrity } of packages) {
      expect(allowedLicenses).toContain(license);
      expect(notices).toContain(`## ${name} ${version}\n\nLicence: ${license}\n\n\`\`\`text\n`);
      if (name !== "roboto") expect(integrity).toMatch(/^sha512-/);
    }
    for (const name of ["js-yaml", "docx", "fontkit", "nanoid", "zod", "roboto"])
      expect(packages.map((one) => one.name)).toContain(name);
  });

  test("holds nothing that nobody has allowed", () => {
    const inputs = { "node_modules/axe-core/axe.js": { bytes: 1, imports: [] } };
    expect(() => packagesIn([{ inputs, outputs: {} }])).toThrow(/axe-core is bundled under the licence "MPL-2.0"/);
  });
});

describe("what is installed to build it", () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(join(root, path), "utf8")) as {
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly devDependencies?: Readonly<Record<string, string>>;
      readonly allowScripts?: Readonly<Record<string, boolean>>;
      readonly packages?: Readonly<
        Record<
          string,
          {
            readonly integrity?: string;
            readonly link?: boolean;
            readonly hasInstallScript?: boolean;
            readonly optional?: boolean;
          }
        >
      >;
    };

  test.each(["package.json", "test/host/package.json", "bench/peers/package.json"])("%s pins every version", (path) => {
    const { dependencies, devDependencies } = read(path);
    const wanted = Object.values({ ...dependencies, ...devDependencies });
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((version) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(existsSync(join(root, path.replace("package.json", "package-lock.json")))).toBe(true);
  });

  test("every package has its digest, and runs scripts by name only", () => {
    const { packages = {} } = read("package-lock.json");
    const installed = Object.entries(packages).filter(([path]) => path !== "");
    expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
    const { allowScripts = {} } = read("package.json");
    const scripted = installed
      .filter(([, one]) => one.hasInstallScript && !one.optional)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(scripted.filter((name) => !(name in allowScripts))).toEqual([]);
  });
});

describe("the built product", () => {
  /** Ways to reach another machine, and the one file where each stands, with why it reaches none. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    // pdfmake fetches pictures by address; every address is refused (server/src/export/pdf.ts), and papers name none.
    "fetch(": ["pieces/pdf.js"],
    // The same; and Papa Parse, which is given texts and never an address.
    XMLHttpRequest: ["pieces/pdf.js", "chunks/papaparse", "web/server.js"],
    // Sockets of this machine, by which an editor may ask to be spoken to (--socket, --pipe).
    'require("net")': ["client.cjs"],
    'from"net"': ["server.mjs"],
  };
  const ways = [
    ...["fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon"],
    ...["net", "http", "https", "tls", "dns", "dgram", "http2"].flatMap((name) =>
      ["", "node:"].flatMap((scheme) => [`require("${scheme}${name}")`, `from"${scheme}${name}"`]),
    ),
  ];

  test("has no way to another machine but those that are known and shut", () => {
    const dist = join(root, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /\.[cm]?js$/.test(file) && !file.startsWith("test/"));
    const found = files.flatMap((file) => {
      const text = readFileSync(join(dist, file), "utf8");
      return ways
        .filter((way) => text.includes(way) && !allowed[way]?.some((known) => file.startsWith(known)))
        .map((way) => `${file}: ${way}`);
    });
    expect(files.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });
});
