/** Starts a real VS Code (server, extension host and workbench of code-server) on a free loopback port, in a throw-away profile. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hostFolder, node24 } from "../paths.mjs";
import { quietSettings, restrictedSettings } from "./settings.ts";

const server = join(hostFolder, "node_modules/code-server/lib/vscode/out/server-main.js");

export interface HostOptions {
  /** The folder that the workbench opens; it is used in place. */
  readonly folder: string;
  /** A packed extension to install. */
  readonly vsix?: string;
  /** Lets the page name an extension under development and a test suite. Notifications are then held back. */
  readonly testDriver?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether VS Code trusts no folder until a person says so. */
  readonly restricted?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Host {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The page that opens the folder, with an extension under development and its tests if named (paths). */
  readonly url: (extension?: string, tests?: string) => string;
  /** All that the server has logged. */
  readonly log: () => string;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends the server and removes its profile. */
  readonly stop: () => Promise<Network>;
}

/** What one process asked for outside this machine; only its name where it tells that it is watched. */
interface Watched {
  /** Its program and first argument. */
  readonly process: string;
  readonly to?: string;
  readonly stack?: readonly string[];
}

/** What was seen from the server's start to its end. */
export interface Network {
  /** The processes that were watched. */
  readonly watched: readonly string[];
  /** What they asked for outside this machine. */
  readonly asked: readonly Watched[];
}

function readNetwork(profile: string): Network {
  const file = join(profile, "network.log");
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  const told = lines.map((line) => JSON.parse(line) as Watched);
  return { watched: told.map(({ process: name }) => name), asked: told.filter(({ to }) => to !== undefined) };
}

/** Rejects with the server's own words where it does not start within a minute. */
export async function startHost(options: HostOptions): Promise<Host> {
  const profile = realpathSync(mkdtempSync(join(tmpdir(), "kertas-kerja-host-")));
  const remove = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const env = { ...environment(profile, options.env), KERTAS_KERJA_PROFILE: profile };
    const trust = options.restricted === true ? restrictedSettings : {};
    writeSettings(profile, { ...quietSettings, ...trust, ...options.settings });
    if (options.vsix !== undefined) install(profile, options.vsix, env);
    const driver = options.testDriver === true ? ["--enable-smoke-test-driver"] : [];
    const listen = [
      "--host",
      "127.0.0.1",
      "--port",
      "0",
      "--without-connection-token",
      "--telemetry-level",
      "off",
      ...(options.restricted === true ? [] : ["--disable-workspace-trust"]),
    ];
    const loaded = ["leash.mjs", "network.mjs"].map((name) => `--import=${new URL(name, import.meta.url).href}`);
    const child = spawn(node24, [...loaded, server, ...listen, ...profileArguments(profile), ...driver], {
      env,
      cwd: profile,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // Its own process group: extension hosts and file watchers end with it.
      detached: process.platform !== "win32",
    });
    return await listening(child, options.folder, profile, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

const profileArguments = (profile: string): readonly string[] => [
  "--accept-server-license-terms",
  ...[
    "--server-data-dir",
    join(profile, "server"),
    "--user-data-dir",
    join(profile, "user"),
    "--extensions-dir",
    join(profile, "extensions"),
  ],
];

function writeSettings(profile: string, settings: object): void {
  mkdirSync(join(profile, "extensions"), { recursive: true });
  for (const folder of ["user/User", "user/Machine", "server/data/Machine", "server/data/User"]) {
    mkdirSync(join(profile, folder), { recursive: true });
    writeFileSync(join(profile, folder, "settings.json"), JSON.stringify(settings, null, 2));
  }
}

/** The process's own environment without what another VS Code or npm left in it; nothing outside this machine is reached. */
function environment(profile: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_|npm_|NODE_OPTIONS$|NODE_CHANNEL|PORT$|VITEST)/.test(name),
  );
  const nowhere = "http://127.0.0.1:9";
  return {
    ...Object.fromEntries(kept),
    HOME: profile,
    XDG_CONFIG_HOME: join(profile, "config"),
    XDG_DATA_HOME: join(profile, "data"),
    XDG_CACHE_HOME: join(profile, "cache"),
    ...{
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      http_proxy: nowhere,
      https_proxy: nowhere,
      NO_PROXY: "127.0.0.1,localhost",
      no_proxy: "127.0.0.1,localhost",
    },
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "", itemUrl: "", resourceUrlTemplate: "", controlUrl: "" }),
    ...more,
  };
}

function install(profile: string, vsix: string, env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(
    node24,
    [server, ...profileArguments(profile), "--install-extension", vsix, "--force"],
    { env, encoding: "utf8" },
  );
  if (status !== 0 || !stdout.includes("successfully installed"))
    throw new Error(`The packed extension could not be installed:\n${stdout}${stderr}`);
}

/** The host, as soon as the server says on which port it listens. */
function listening(child: ChildProcess, folder: string, profile: string, remove: () => void): Promise<Host> {
  let log = "";
  const ended = new Promise<void>((resolve) => {
    // One that could not be started tells of an error alone.
    for (const event of ["exit", "error"])
      child.once(event, () => {
        resolve();
      });
  });
  const stop = async (): Promise<Network> => {
    endGroup(child, "SIGTERM");
    const patience = setTimeout(() => {
      endGroup(child, "SIGKILL");
    }, 3000);
    await ended;
    clearTimeout(patience);
    endGroup(child, "SIGKILL");
    const network = readNetwork(profile);
    remove();
    return network;
  };
  return new Promise((resolve, reject) => {
    const give = (reason: string): void => {
      clearTimeout(patience);
      child.off("exit", early);
      void stop();
      reject(new Error(`VS Code's server ${reason}:\n${log}`));
    };
    const patience = setTimeout(() => {
      give("did not start within a minute");
    }, 60_000);
    const early = (): void => {
      give("ended before it was ready");
    };
    child.once("exit", early);
    child.once("error", (error) => {
      give(`could not be started: ${error.message}`);
    });
    const read = (chunk: Buffer): void => {
      log += chunk.toString();
      const port = /Server bound to 127\.0\.0\.1:(\d+)|listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(log);
      if (!port) return;
      clearTimeout(patience);
      child.off("exit", early);
      const authority = `127.0.0.1:${port[1] ?? port[2] ?? ""}`;
      resolve({
        origin: `http://${authority}`,
        url: (...paths) => pageUrl(authority, folder, ...paths),
        log: () => log,
        ended,
        stop,
      });
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
  });
}

/** The process may be gone already. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (process.platform === "win32") child.kill(signal);
    else if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    return;
  }
}

function pageUrl(authority: string, folder: string, extension?: string, tests?: string): string {
  const remote = (path: string): string => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(extension === undefined ? [] : [["extensionDevelopmentPath", remote(extension)]]),
    ...(tests === undefined ? [] : [["extensionTestsPath", remote(tests)]]),
  ];
  const url = new URL(`http://${authority}/`);
  url.searchParams.set("folder", folder);
  if (payload.length > 0) url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}
