import { defineConfig } from "vitest/config";

// LibreOffice answers one caller at a time.
export default defineConfig({
  test: {
    include: ["server/test/office/*.office.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
