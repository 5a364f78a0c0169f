/** The dependency rule of docs/architecture.md, read from the import lines. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const core = fileURLToPath(new URL("../src/core", import.meta.url));

interface Import {
  /** The importing file, relative to the core. */
  readonly from: string;
  /** The imported file, relative to the core; a package by its name. */
  readonly to: string;
}

const sources = readdirSync(core, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.startsWith("generated/"));

const imports: readonly Import[] = sources.flatMap((from) =>
  [...readFileSync(join(core, from), "utf8").matchAll(/\bfrom "([^"]+)"/g)].map(([, target = ""]) => ({
    from,
    to: target.startsWith(".") ? relative(core, join(core, dirname(from), target)).replaceAll("\\", "/") : target,
  })),
);
const broken = (wrong: (one: Import) => boolean): readonly string[] =>
  imports.filter(wrong).map(({ from, to }) => `${from} → ${to}`);

test("there is something to read", () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(imports.length).toBeGreaterThan(200);
});

const ofExport = new Set(["fflate", "micromark", "micromark-util-types"]);

test("the core imports nothing of its hosts", () => {
  const packages = new Set(["ignore", "js-yaml", "vscode-languageserver-types", "vscode-uri", "yaml"]);
  expect(
    broken(({ from, to }) =>
      to.startsWith("..")
        ? !/^\.\.\/\.\.\/\.\.\/schemas\//.test(to)
        : !to.endsWith(".ts") &&
          !to.endsWith(".js") &&
          !packages.has(to) &&
          !(from.startsWith("export/") && ofExport.has(to)),
    ),
  ).toEqual([]);
});

test("rules import one another only through shared files", () => {
  const shared = /^rules\/(?:rule|shared-[a-z-]+)\.ts$/;
  expect(broken(({ from, to }) => from.startsWith("rules/") && to.startsWith("rules/") && !shared.test(to))).toEqual(
    [],
  );
  expect(broken(({ from, to }) => from.startsWith("rules/") && to.startsWith("features/"))).toEqual([]);
});

test("what prints papers is loaded by no editor feature, and knows neither rules nor features", () => {
  const prints = (path: string): boolean => path.startsWith("export/");
  // The import reads what the export wrote, by the same words.
  expect(broken(({ from, to }) => !prints(from) && !from.startsWith("import/") && prints(to))).toEqual([]);
  expect(broken(({ from, to }) => prints(from) && /^(?:rules|features)\//.test(to))).toEqual([]);
});

test("features know of findings, not of rules", () => {
  expect(broken(({ from, to }) => from.startsWith("features/") && to.startsWith("rules/"))).toEqual([]);
});

test("reports know neither of rules nor of features", () => {
  expect(broken(({ from, to }) => from.startsWith("reports/") && /^(?:rules|features)\//.test(to))).toEqual([]);
  expect(broken(({ from, to }) => from.startsWith("rules/") && to.startsWith("reports/"))).toEqual([]);
});

test("commands know neither of rules, reports and features, nor they of commands", () => {
  expect(broken(({ from, to }) => from.startsWith("commands/") && /^(?:rules|reports|features)\//.test(to))).toEqual(
    [],
  );
  expect(broken(({ from, to }) => /^(?:rules|reports|features)\//.test(from) && to.startsWith("commands/"))).toEqual(
    [],
  );
});

test("views and the dashboard draw what reports tell, and nothing else reads them", () => {
  const drawn = /^(?:views|dashboard)\//;
  expect(broken(({ from, to }) => drawn.test(from) && /^(?:rules|features)\//.test(to))).toEqual([]);
  expect(broken(({ from, to }) => /^(?:rules|reports|features)\//.test(from) && drawn.test(to))).toEqual([]);
});

test("an assistant is told what reports and findings tell, and nothing else knows of it", () => {
  expect(
    broken(({ from, to }) => from.startsWith("assistant/") && /^(?:rules|features|commands|dashboard)\//.test(to)),
  ).toEqual([]);
  expect(broken(({ from, to }) => !from.startsWith("assistant/") && to.startsWith("assistant/"))).toEqual([]);
});

test("what lies below knows nothing of rules, reports, commands and features", () => {
  const above = /^(?:rules|reports|commands|features|views|dashboard|assistant|findings)\/|^findings\.ts$/;
  const below = ({ from }: Import): boolean => !above.test(from);
  expect(broken((one) => below(one) && above.test(one.to))).toEqual([]);
  expect(
    broken(
      ({ from, to }) =>
        /^tree(?:\/|\.ts)/.test(from) &&
        !/^tree(?:\/|\.ts)|^(?:edit|finding|language|lines|day)\.ts$/.test(to) &&
        to.endsWith(".ts"),
    ),
  ).toEqual([]);
});
