/** How large what people fetch and load may become. Someone on a slow line at a border post installs this. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { Failure } from "./setup.mjs";

const kilobyte = 1024;

/** In bytes, about a tenth more than what there is. Paths are from the repository's root; a folder counts with all in it. */
export const budgets = /** @type {const} */ ({
  "dist/client.cjs": 580 * kilobyte,
  "dist/server.mjs": 360 * kilobyte,
  "dist/chunks": 2800 * kilobyte,
  "dist/pieces": 3900 * kilobyte,
  "dist/web/client.cjs": 500 * kilobyte,
  "dist/web/server.js": 2500 * kilobyte,
});

/** Of the packed files, in bytes. */
export const packedBudgets = /** @type {const} */ ({
  vsix: 3.5 * kilobyte * kilobyte,
  tarball: 2.5 * kilobyte * kilobyte,
});

/** @param {string} path */
export function sizeOf(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  /** @type {number} */
  let size = 0;
  for (const name of readdirSync(path)) size += sizeOf(join(path, name));
  return size;
}

/**
 * Throws a Failure where a file is larger than it may be.
 * @param {string} file
 * @param {number} limit In bytes.
 */
export function holdTo(file, limit) {
  const size = sizeOf(file);
  if (size > limit)
    throw new Failure(
      `${file} has ${Math.ceil(size / kilobyte)} KB; ${Math.floor(limit / kilobyte)} KB is the limit (scripts/budgets.mjs). What has made it grow?`,
    );
}

/** Throws a Failure where anything in dist/ is larger than it may be. */
export function holdToBudgets() {
  for (const [path, limit] of Object.entries(budgets)) holdTo(join(root, path), limit);
}
