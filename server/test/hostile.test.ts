/** Texts that are made to bring the server down: each gets an answer from every feature, few findings, and no more memory than there is. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { Document } from "../src/core/document.ts";
import { findingsOf, findingsOnce } from "../src/core/findings.ts";
import { longest, withheld } from "../src/core/tree/unread.ts";
import { Workspace } from "../src/core/workspace.ts";
import { diskHost, readNow } from "../src/host.disk.ts";
import { everyFeature } from "./every-feature.ts";

const uri = "file:///arsip/jahat.kertas.yaml";
const head = "format: kertas-kerja/1\ntitle: Bidang\n";
const levels = 10_000;

const bomb = Array.from(
  { length: 30 },
  (_, level) => `a${level}: &a${level} [${`*a${level - 1}, `.repeat(level === 0 ? 0 : 9)}x]`,
);

const texts: Readonly<Record<string, () => string>> = {
  "brackets in brackets": () => `${head}items: ${"[".repeat(levels)}${"]".repeat(levels)}\n`,
  "brackets that stay open": () => `${head}items: ${"[{a: ".repeat(levels)}`,
  "lists in lists": () => `${head}items:\n${"- ".repeat(levels)}x\n`,
  "maps in maps": () => head + Array.from({ length: 3_000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
  "aliases of aliases": () => `${head}${bomb.join("\n")}\nitems: *a29\n`,
  "100,000 items without keys": () => `${head}items:\n${"  - {}\n".repeat(100_000)}`,
  "100,000 unknown keys": () => head + Array.from({ length: 100_000 }, (_, key) => `kunci${key}: 1\n`).join(""),
  "100,000 comments that ignore": () => head + "# kertas-kerja-ignore x\n".repeat(100_000),
  "a quoted line of 4 MB": () => `${head}background: "${"kata ".repeat(800_000)}"\n`,
  "an open quote of 4 MB": () => `${head}background: "${"kata ".repeat(800_000)}\n`,
  "a plain line of 4 MB": () => `${head}background: ${"kata: ".repeat(700_000)}\n`,
  "4 MB of colons": () => head + ":".repeat(4_000_000),
  "4 MB of dashes": () => head + "- ".repeat(2_000_000),
  "a million pairs without keys": () => `${head}background: [${": ".repeat(1_000_000)}`,
  "17 broken items of 280 KB": () => `${head}items:\n${`  - a: [${": ".repeat(140_000)}\n`.repeat(17)}`,
  "80,000 keys and a tag": () =>
    `${head}${Array.from({ length: 80_000 }, (_, key) => `kunci${key}: 1\n`).join("")}z: !!str\n  abc\n`,
  "a million aliases of nothing": () => `${head}background: [${"*a ".repeat(1_000_000)}`,
  "4 MB of blanks": () => head + " ".repeat(4_000_000),
  "1 MB of line ends": () => head + "\r\n".repeat(500_000),
  "bytes without meaning": () =>
    Array.from({ length: 300_000 }, (_, at) => String.fromCharCode((at * 7919) % 0xffff)).join(""),
  "a line of 10 MB": () => `${head}background: "${"kata ".repeat(2_000_000)}"\n`,
  "a file that cannot be opened": () => withheld,
  nothing: () => "",
};

/** Those of which a part is not read, though the text is not too long as a whole. */
const unrecovered = [
  "4 MB of dashes",
  "a million pairs without keys",
  "17 broken items of 280 KB",
  "80,000 keys and a tag",
  "a million aliases of nothing",
];

describe.each(Object.keys(texts))("%s", (name) => {
  test("every feature answers, and the findings are few", { timeout: 120_000 }, () => {
    const text = texts[name]?.() ?? "";
    const workspace = Workspace.of({ documents: new Map([[uri, new Document(uri, "paper", text)]]) });
    const document = workspace.documents.get(uri);
    if (!document) throw new Error("no document");
    const crashes: unknown[] = [];
    const found = findingsOf(document, workspace, (rule, _, error) => crashes.push([rule, error]));
    expect(crashes).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(1_000);
    if (name !== "nothing") expect(found.length).toBeGreaterThan(0);
    if (text.length > longest)
      expect(found.map(({ message }) => message.en)).toEqual([expect.stringContaining("million characters")]);
    const isUnrecovered = found.some(({ message }) => message.en.includes("too much text to read on"));
    expect(isUnrecovered).toBe(unrecovered.includes(name));
    const before = process.memoryUsage().heapUsed;
    for (const offset of [0, head.length + 20, Math.floor(text.length / 2), text.length])
      everyFeature(document, workspace, offset);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(700_000_000);
  });
});

test("what is left out is the least grave, by item and as a whole alike", () => {
  const text = `${head}items:\n${"  - { judul: x }\n".repeat(1_500)}`;
  const make = (): readonly [Document, Workspace] => {
    const document = new Document(uri, "paper", text);
    const workspace = Workspace.of({ documents: new Map([[uri, document]]) });
    return [workspace.documents.get(uri) ?? document, workspace];
  };
  const tell = (found: ReturnType<typeof findingsOf>) =>
    found.map(({ rule, start, end, severity }) => [rule, start, end, severity]);
  const [byItem, whole] = [tell(findingsOf(...make())), tell(findingsOnce(...make()))];
  expect(byItem).toHaveLength(1_000);
  expect(byItem).toEqual(whole);
  expect(byItem.filter(([rule]) => rule === "too-many-findings")).toEqual([["too-many-findings", 0, 22, "info"]]);
  expect(byItem.filter(([, , , severity]) => severity === "error")).toHaveLength(999);
});

describe("a file of 3 GB", () => {
  const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-besar-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("is not read, and says that it is too long", async () => {
    const file = join(folder, "besar.kertas.yaml");
    writeFileSync(file, head);
    // With a hole in it, which takes no room on the disk.
    truncateSync(file, 3_000_000_000);
    for (const text of [await diskHost.read(pathToFileURL(file).href), readNow(pathToFileURL(file).href)]) {
      expect(text?.length).toBeGreaterThan(longest);
      expect(text?.length).toBeLessThan(5 * longest);
    }
  });
});
