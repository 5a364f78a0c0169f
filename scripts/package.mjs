/** `npm run package`: builds and packs the extension; fails where it grew beyond its limit. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./paths.mjs";
import { build, Failure, installPackages, main, runNode, say } from "./setup.mjs";

/** In bytes: someone on a slow line at a border post installs this. */
const limit = 3.5 * 1024 * 1024;

/**
 * Packs what is in dist/ into a folder. Answers the path of the file.
 * @param {string} folder
 */
export async function pack(folder) {
  const { name, version } = /** @type {{ name: string, version: string }} */ (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  );
  const file = join(folder, `${name}-${version}.vsix`);
  say("Packing the extension");
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file];
  if ((await runNode(["node_modules/@vscode/vsce/vsce", "package", ...options])) !== 0)
    throw new Failure("The extension could not be packed: the lines above say why.");
  const { size } = statSync(file);
  if (size > limit)
    throw new Failure(
      `The packed extension has ${Math.ceil(size / 1024)} KB; ${Math.floor(limit / 1024)} KB is the limit. "npx vsce ls" shows what is in it.`,
    );
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await main(async () => {
    await installPackages();
    await build();
    say(`Packed: ${await pack(root)}`);
    return 0;
  });
