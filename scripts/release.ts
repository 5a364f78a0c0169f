/**
 * `npm run release`: builds everything that is published into release/, the same bytes from the same commit on every
 * machine; with `--check` it does so twice and compares.
 */
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { zipSync, type Zippable } from "fflate";
import type { ListedPackage } from "./bundled.ts";
import { pack, packTarball } from "./package.mjs";
import { root } from "./paths.mjs";
import { build, Failure, main, say } from "./setup.mjs";

interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

const product = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Product;

/** When the commit was made that is released. */
function commitTime(): Date {
  try {
    return new Date(Number(execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" })) * 1000);
  } catch {
    throw new Failure("A release is of a commit: git must be installed, and this folder a clone of the repository.");
  }
}

/** Builds all files into a new folder and answers its path. */
async function release(commit: Date): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-release-"));
  await build();
  const packages = JSON.parse(readFileSync(join(root, "dist/packages.json"), "utf8")) as readonly ListedPackage[];
  await pack(folder);
  await packTarball(folder);
  writeFileSync(join(folder, `${product.name}-schemas-${product.version}.zip`), schemas(commit));
  writeFileSync(join(folder, "THIRD-PARTY-NOTICES.md"), readFileSync(join(root, "dist/THIRD-PARTY-NOTICES.md")));
  writeFileSync(join(folder, "bom.cdx.json"), `${JSON.stringify(billOfMaterials(packages, commit), null, 2)}\n`);
  writeFileSync(join(folder, "SHA256SUMS"), checksums(folder));
  return folder;
}

/** The schemas for other tools, each whole in a file of its own. */
function schemas(commit: Date): Uint8Array {
  const names = readdirSync(join(root, "schemas"), { recursive: true, encoding: "utf8" });
  const files: Zippable = {};
  for (const name of names.filter((one) => one.endsWith(".schema.json")).sort())
    files[name.replaceAll("\\", "/")] = readFileSync(join(root, "schemas", name));
  files["LICENSE"] = readFileSync(join(root, "LICENSE"));
  return zipSync(files, { mtime: commit, level: 9 });
}

/** What is bundled, as CycloneDX 1.6 tells it. */
function billOfMaterials(packages: readonly ListedPackage[], commit: Date): object {
  const { name, version, description, license } = product;
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: commit.toISOString(),
      component: {
        type: "application",
        "bom-ref": `pkg:npm/${name}@${version}`,
        name,
        version,
        description,
        licenses: licenses(license),
      },
    },
    components: packages.map((one) => {
      const purl = one.integrity === undefined ? undefined : `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`;
      return {
        type: purl === undefined ? "data" : "library",
        "bom-ref": purl ?? `${one.name}@${one.version}`,
        name: one.name,
        version: one.version,
        licenses: licenses(one.license),
        ...(purl !== undefined && { purl }),
        ...(one.integrity !== undefined && { hashes: [hashOf(one.integrity)] }),
      };
    }),
  };
}

const licenses = (license: string): readonly object[] =>
  license.startsWith("(") ? [{ expression: license }] : [{ license: { id: license } }];

/** From what a lock file says of a package's content. */
function hashOf(integrity: string): object {
  const [algorithm = "", content = ""] = integrity.split(/-(.*)/s);
  return { alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(content, "base64").toString("hex") };
}

const checksums = (folder: string): string =>
  readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex")}  ${basename(name)}\n`,
    )
    .join("");

await main(async () => {
  const commit = commitTime();
  // What packs reads the time of the files from here.
  process.env["SOURCE_DATE_EPOCH"] = String(commit.getTime() / 1000);
  const folder = join(root, "release");
  const first = await release(commit);
  if (process.argv.includes("--check")) {
    const second = await release(commit);
    for (const name of readdirSync(first))
      if (!readFileSync(join(first, name)).equals(readFileSync(join(second, name))))
        throw new Failure(
          `${name} is not the same when it is built twice: something in it depends on the moment or the machine.`,
        );
    rmSync(second, { recursive: true });
    say("Built twice: the same, byte by byte");
  }
  rmSync(folder, { recursive: true, force: true });
  cpSync(first, folder, { recursive: true });
  rmSync(first, { recursive: true });
  console.log(readFileSync(join(folder, "SHA256SUMS"), "utf8").trimEnd());
  say(`Everything that is published is in ${folder}`);
  return 0;
});
