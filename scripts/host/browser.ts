/** Headless Chromium in which nothing but this machine can be reached. */
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../find.mjs";

const flags = [
  ...[
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
  ],
  ...[
    "--disable-sync",
    "--disable-extensions",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--metrics-recording-only",
    "--no-pings",
  ],
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

export interface Browser {
  readonly page: Page;
  /** What the page asked for outside this machine; all of it was refused. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium was found: npm test installs it, or set CHROMIUM to the path of its program.");
  // Chromium's sandbox does not work for root, which containers run as.
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? [...flags, "--no-sandbox"] : flags });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const refused: string[] = [];
  const isOutside = ({ protocol, hostname }: URL): boolean =>
    /^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1" && hostname !== "localhost";
  await context.route(isOutside, (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  // A route sees no web sockets: the rules for names above refuse them.
  context.on("page", (page) => {
    page.on("websocket", (socket) => {
      if (isOutside(new URL(socket.url()))) refused.push(socket.url());
    });
  });
  return { page: await context.newPage(), refused, close: () => browser.close() };
}
