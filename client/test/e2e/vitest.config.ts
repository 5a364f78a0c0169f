import { defineConfig } from "vitest/config";

// One file after the other: each has a VS Code and a browser of its own. A workbench on a busy machine may lose the focus
// once; a fault of ours shows twice.
export default defineConfig({
  test: {
    include: ["client/test/e2e/*.e2e.ts"],
    fileParallelism: false,
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
