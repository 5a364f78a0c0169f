import { defineConfig } from "vitest/config";

export default defineConfig({ test: { exclude: ["server/test/protocol.test.ts", "**/node_modules/**"], include: ["server/**/*.test.ts"] } });
