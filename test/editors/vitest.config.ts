import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/editors/*.editor.ts"], testTimeout: 120_000, hookTimeout: 60_000 },
});
