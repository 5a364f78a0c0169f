/** Tests of `shortPath`. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { shortPath } from "./short-path.ts";

test("a file is named from the working folder, unless its whole path is shorter", () => {
  expect(shortPath(resolve("kalbar", "a.kertas.yaml"))).toBe("kalbar/a.kertas.yaml");
  expect(shortPath("kalbar/a.kertas.yaml")).toBe("kalbar/a.kertas.yaml");
  const far = resolve("/a.kertas.yaml");
  expect(shortPath(far)).toBe(far);
  expect(shortPath(process.cwd())).toBe(".");
});
