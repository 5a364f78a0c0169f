/** Builds what people run: the command line, one file that needs nothing but Node. */
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { generate } from "./generate.ts";

await generate();
await build({
  absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  entryPoints: { kertas: "server/src/main.cli.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  logLevel: "warning",
});
console.log("Built dist/kertas.mjs: the command line.");
