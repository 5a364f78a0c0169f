import { defineConfig } from "vitest/config";

// One file after the other: each has a VS Code and a browser of its own.
export default defineConfig({
  test: { include: ["client/test/e2e/*.e2e.ts"], fileParallelism: false, testTimeout: 90_000, hookTimeout: 120_000 },
});
