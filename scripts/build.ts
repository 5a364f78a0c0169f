/** Builds what people run into dist/: the extension's client and server, the command line; and the suite that runs inside VS Code. */
import { build, type BuildOptions } from "esbuild";
import { chmod, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listOf, noticesOf, packagesIn } from "./bundled.ts";
import { contentHash } from "./content-hash.ts";
import { prepare } from "./generate.ts";
import { buildPieces, loaders, withoutPieces } from "./pieces.ts";

await prepare();

const anywhere: BuildOptions = {
  absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  bundle: true,
  metafile: true,
  target: ["node20", "es2022"],
  logLevel: "warning",
};
const common: BuildOptions = { ...anywhere, outdir: "dist", platform: "node", target: "node20" };
/** CommonJS, as VS Code's extension host loads it. */
const forHost: BuildOptions = {
  ...common,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  external: ["vscode"],
  mainFields: ["module", "main"],
};

/** For a worker of a browser: the extension host there, and the server. */
const forWorker: BuildOptions = { ...anywhere, outdir: "dist", platform: "browser", conditions: ["worker"] };
/** That host takes nothing but CommonJS, and knows it by the name where the package's own modules are none. */
const forWebHost: BuildOptions = {
  ...forWorker,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  external: ["vscode"],
};

// Chunks are named by what is in them: those of an earlier build would stay beside the new ones.
await rm(fileURLToPath(new URL("../dist", import.meta.url)), { recursive: true, force: true });
const [pieces, ...bundles] = await Promise.all([
  buildPieces(anywhere),
  build({ ...forHost, minify: true, entryPoints: { client: "client/src/main.node.ts" } }),
  build({
    ...common,
    minify: true,
    entryPoints: {
      kertas: "server/src/main.cli.ts",
      judge: "server/src/main.judge.ts",
      server: "server/src/main.node.ts",
    },
    format: "esm",
    splitting: true,
    plugins: [withoutPieces(loaders.node)],
    external: ["../pieces/*"],
    // What the server keeps for its next start is of use to the same program alone.
    define: { "process.env.KERTAS_BUILD": JSON.stringify(contentHash("server/src", "schemas", "package-lock.json")) },
    chunkNames: "chunks/[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as kertasRequire } from "node:module"; const require = kertasRequire(import.meta.url);',
    },
  }),
  build({ ...forWebHost, minify: true, entryPoints: { "web/client": "client/src/main.web.ts" } }),
  build({
    ...forWorker,
    minify: true,
    format: "iife",
    plugins: [withoutPieces(loaders.web)],
    entryPoints: { "web/server": "server/src/main.web.ts" },
  }),
]);
await Promise.all([
  build({
    ...forWebHost,
    alias: { "node:assert": "./client/test/suite/assert.web.ts" },
    entryPoints: { "test/web-suite": "client/test/suite/index.web.ts" },
  }),
  build({ ...forHost, entryPoints: { "test/suite": "client/test/suite/index.ts" }, external: ["vscode", "mocha"] }),
]);
const packages = packagesIn([...pieces, ...bundles].flatMap(({ metafile }) => metafile ?? []));
const told = { "THIRD-PARTY-NOTICES.md": noticesOf(packages), "packages.json": listOf(packages) };
for (const [name, text] of Object.entries(told))
  await writeFile(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)), text);
// npx runs the file itself, and allows that only when it first sees it: a later build must still be allowed.
await chmod(fileURLToPath(new URL("../dist/kertas.mjs", import.meta.url)), 0o755);
console.log(
  "Built dist/: the extension's client and server, for desktop and web, the command line and the suites for VS Code.",
);
