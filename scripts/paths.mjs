/** Where things are in this repository. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The package of its own that brings a VS Code for the browser. */
export const hostFolder = join(root, "test/host");

/** The package of its own that pins what the benchmark compares with. */
export const peersFolder = join(root, "bench/peers");

/** Node 24 from the development packages, whatever Node the machine has. */
export const node24 = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
