/** Opens a folder in the VS Code for the browser, with a packed extension installed, until it is told to stop: serve.ts FOLDER VSIX. */
import { spawn } from "node:child_process";
import { findProgram, hasDisplay } from "../find.mjs";
import { startHost } from "./host.ts";

const [folder, vsix] = process.argv.slice(2);
if (folder === undefined || vsix === undefined) throw new Error("Usage: serve.ts FOLDER VSIX");

const host = await startHost({ folder, vsix, settings: { "workbench.localHistory.enabled": true } });
const stop = Promise.withResolvers<undefined>();
// The terminal may be gone before this program.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => {
    stop.resolve(undefined);
  });
}

const url = host.url();
console.log(`\nKertas Kerja is open at  ${url}\n`);
if (hasDisplay() && open(url)) console.log("Your browser shows it. Ctrl-C stops it.");
else console.log("Open this address in a browser on this machine. Ctrl-C stops it.");

await Promise.race([
  stop.promise,
  host.ended.then(() => {
    console.error("VS Code's server ended.");
  }),
]);
await host.stop();
if (process.connected) process.disconnect();

/** Shows a page in the person's browser; false where no program for that is known. */
function open(page: string): boolean {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", ""]
        : [findProgram("xdg-open", "x-www-browser", "chromium")];
  if (command === undefined) return false;
  const child = spawn(command, [...args, page], { stdio: "ignore", detached: true });
  child.on("error", () => {
    console.log("No browser could be started: open the address yourself.");
  });
  child.unref();
  return true;
}
