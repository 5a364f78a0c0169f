/** `npm run package`: builds and packs the extension; fails where it grew beyond its limit. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { holdTo, holdToBudgets, packedBudgets } from "./budgets.mjs";
import { root } from "./paths.mjs";
import { build, Failure, installPackages, main, npm, runNode, say } from "./setup.mjs";

const { name, version } = /** @type {{ name: string, version: string }} */ (
  JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
);

/**
 * Packs what is in dist/ into a folder, as the extension for VS Code. Answers the path of the file.
 * @param {string} folder
 */
export async function pack(folder) {
  const file = join(folder, `${name}-${version}.vsix`);
  say("Packing the extension");
  holdToBudgets();
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file];
  if ((await runNode(["node_modules/@vscode/vsce/vsce", "package", ...options])) !== 0)
    throw new Failure("The extension could not be packed: the lines above say why.");
  holdTo(file, packedBudgets.vsix);
  return file;
}

/**
 * Packs what is in dist/ into a folder, as the package for npm: the command line and the server, without VS Code. Answers the path of the file.
 * @param {string} folder
 */
export async function packTarball(folder) {
  say("Packing the command line for npm");
  const options = ["pack", "--ignore-scripts", "--pack-destination", folder];
  await npm(options, root, "The package for npm could not be packed: the lines above say why.");
  const file = join(folder, `${name}-${version}.tgz`);
  if (!existsSync(file)) throw new Failure(`npm pack has not written ${file}.`);
  holdTo(file, packedBudgets.tarball);
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await main(async () => {
    await installPackages();
    await build();
    say(`Packed: ${await pack(root)}`);
    return 0;
  });
