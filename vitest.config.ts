import { defineConfig } from "vitest/config";

// Property tests take long on a slow machine: the limit ends what hangs, it measures nothing.
export default defineConfig({
  test: { include: ["server/**/*.test.ts", "client/test/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
