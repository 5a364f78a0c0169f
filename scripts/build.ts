/** Builds what people run into dist/: the extension's client and server, the command line; and the suite that runs inside VS Code. */
import { build, type BuildOptions } from "esbuild";
import { chmod, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { prepare } from "./generate.ts";

await prepare();

const common: BuildOptions = {
  absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20",
  logLevel: "warning",
};
/** CommonJS, as VS Code's extension host loads it. */
const forHost: BuildOptions = {
  ...common,
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  external: ["vscode"],
  mainFields: ["module", "main"],
};

// Pieces are named by what is in them: those of an earlier build would stay beside the new ones.
await rm(fileURLToPath(new URL("../dist", import.meta.url)), { recursive: true, force: true });
await Promise.all([
  build({ ...forHost, minify: true, entryPoints: { client: "client/src/main.node.ts" } }),
  // What is rarely used (Word, PDF, import) lies in pieces of its own, loaded when it is asked for.
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
    chunkNames: "chunks/[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as kertasRequire } from "node:module"; const require = kertasRequire(import.meta.url);',
    },
  }),
  build({ ...forHost, entryPoints: { "test/suite": "client/test/suite/index.ts" }, external: ["vscode", "mocha"] }),
]);
// npx runs the file itself, and allows that only when it first sees it: a later build must still be allowed.
await chmod(fileURLToPath(new URL("../dist/kertas.mjs", import.meta.url)), 0o755);
console.log("Built dist/: the extension's client and server, the command line and the suite for VS Code.");
