/** What is generated and checked in is what the schemas and rules yield now. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkedIn } from "../../scripts/generate.ts";

test("npm run generate would change nothing", async () => {
  const stale = Object.entries(await checkedIn()).filter(
    ([path, text]) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8") !== text,
  );
  expect(stale.map(([path]) => `${path} is stale: run "npm run generate"`)).toEqual([]);
});
