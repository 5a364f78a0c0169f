/** Finds programs on this machine: in PATH, and browsers where their installers put them. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const windows = process.platform === "win32";

/**
 * The path of the first of these programs that PATH has.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function findProgram(...names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const endings = windows ? [".exe", ".cmd"] : [""];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (existsSync(path)) return path;
      }
  return undefined;
}

const browsers = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]
      : [];
  }),
  linux: ["/usr/bin/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"],
};

/**
 * The path of a Chromium, Chrome or Edge: that of the variable CHROMIUM, else the first one found.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env["CHROMIUM"];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const places = process.platform === "darwin" ? browsers.darwin : windows ? browsers.win32 : browsers.linux;
  return (
    places.find((path) => existsSync(path)) ??
    findProgram("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
  );
}

/** The path of Neovim. */
export const findNeovim = () => findProgram("nvim");

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.env["CI"]) return false;
  if (windows || process.platform === "darwin") return !process.env["SSH_CONNECTION"];
  return Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}
