/** What is generated and checked in is what the schemas and rules yield now. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { checkedIn } from "../../scripts/generate.ts";

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

test("npm run generate would change nothing", async () => {
  const stale = Object.entries(await checkedIn()).filter(
    ([path, text]) => !existsSync(at(path)) || readFileSync(at(path), "utf8") !== text,
  );
  expect(stale.map(([path]) => `${path} is stale: run "npm run generate"`)).toEqual([]);
});

test("no page is left of what is gone", async () => {
  const pages = Object.keys(await checkedIn()).filter((path) => path.startsWith("docs/"));
  const folders = [...new Set(pages.map((page) => dirname(page)))];
  const there = folders.flatMap((folder) => readdirSync(at(folder)).map((name) => `${folder}/${name}`));
  expect(there.filter((page) => !pages.includes(page)).map((page) => `${page}: delete it`)).toEqual([]);
});
