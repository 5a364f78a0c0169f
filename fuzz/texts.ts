/** Texts of every kind through every feature: bytes, mutilated samples, the YAML test suite, JSON, deep and long things, every key with every type. */
import { parse, stringify } from "yaml";
import { Document } from "../server/src/core/document.ts";
import { findingsOf, findingsOnce } from "../server/src/core/findings.ts";
import { schemaOf, schemasBelow, type DocumentKind } from "../server/src/core/schema.ts";
import { Workspace } from "../server/src/core/workspace.ts";
import { builtInDocuments } from "../server/src/texts.ts";
import { everyFeature } from "../server/test/every-feature.ts";
import { samplePapers } from "../server/test/sample-papers.ts";
import type { Chance } from "../server/test/world.ts";
import { cases } from "../server/test/yaml-suite.ts";
import { add, timed, type Campaign } from "./campaign.ts";

const samples = samplePapers.map(([, text]) => text);

const endings = {
  paper: "kertas.yaml",
  institutions: "institutions.yaml",
  configuration: "kertas-kerja.yaml",
} as const;
const kinds = ["paper", "paper", "paper", "institutions", "configuration"] as const satisfies readonly DocumentKind[];

const keys = [
  ...new Set(
    kinds.flatMap((kind) =>
      [...schemasBelow(schemaOf(kind))].flatMap(({ properties = {} }) => Object.keys(properties)),
    ),
  ),
];

const values = [
  "",
  "null",
  "~",
  "true",
  "12",
  "-1",
  "1e999",
  ".nan",
  "0x10",
  "2025-02-30",
  "[]",
  "{}",
  "[[]]",
  "[{}]",
  "{a: b}",
  '""',
  "'",
  '"',
  "|",
  ">",
  "*a",
  "&a",
  "!!int x",
  "[1",
  "{",
  "- x",
  "? x",
  "# x",
  "\u0000",
  "\uFEFF",
  "\u2028",
  "🏴",
  "a: b: c",
  "<<: *a",
  "%",
  "@",
  "`",
];

const pieces = [
  ...values,
  ...keys.map((key) => `${key}:`),
  "\n",
  "\r\n",
  "\r",
  "\t",
  "  ",
  "    ",
  "- ",
  ": ",
  ", ",
  "--- ",
  "---\n",
  "...\n",
  "kertas-kerja/1",
  "indonesia",
  "\ud800",
  "\u00a0",
  "# kertas-kerja-ignore stale-item: x\n",
];

function bytes(chance: Chance): string {
  const buffer = Buffer.from(Array.from({ length: chance.below(3_000) }, () => chance.below(256)));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(buffer);
}

/** Some places of a text replaced, doubled, removed or moved. */
export function mutilate(chance: Chance, text: string, times: number): string {
  let mutilated = text;
  for (let time = 0; time < times; time++) {
    const start = chance.below(mutilated.length + 1);
    const end = Math.min(mutilated.length, start + chance.below(chance.pick([2, 20, 200])));
    const cut = mutilated.slice(start, end);
    const put = chance.pick([
      (): string => "",
      (): string => cut + cut,
      (): string => chance.pick(pieces),
      (): string => cut.split("").reverse().join(""),
      (): string => `\n${" ".repeat(chance.below(9))}${chance.pick(keys)}: ${chance.pick(values)}\n`,
    ])();
    mutilated = mutilated.slice(0, start) + put + mutilated.slice(end);
  }
  return mutilated;
}

/** A sample in which some values are of other types. */
function retyped(chance: Chance): string {
  return chance
    .pick(samples)
    .replace(/^( *(?:- )?[A-Za-z]+:) .*$/gm, (line, key: string) =>
      chance.below(4) === 0 ? `${key} ${chance.pick(values)}` : line,
    );
}

function nested(chance: Chance): string {
  const [open, close] = chance.pick([
    ["[", "]"],
    ["{a: ", "}"],
    ["- ", ""],
    ["? ", ""],
    ["a:\n ", ""],
    ["&x [", "]"],
    ["!!map {k: ", "}"],
  ] as const);
  const levels = chance.pick([150, 199, 200, 201, 1_000, 10_000]);
  return `items: ${chance.below(2) === 0 ? "" : "\n  "}${open.repeat(levels)}${chance.below(3) === 0 ? "" : close.repeat(levels)}`;
}

function bomb(chance: Chance): string {
  const levels = chance.below(40) + 2;
  return `${Array.from({ length: levels }, (_, level) => `a${level}: &a${level} ${level === 0 ? "x" : `[${`*a${level - 1}, `.repeat(9)}]`}`).join("\n")}\nitems: *a${levels - 1}\nsession: *a1\n`;
}

function long(chance: Chance): string {
  const unit = chance.pick(["kata ", "a: ", "- ", "[", "'", '"', "\\", "#", "\t", ": ", "x,", "🏴", "&a ", "*a "]);
  const size = chance.pick([10_000, 100_000, 1_000_000, 10_000_000]);
  return `format: kertas-kerja/1\nbackground: ${chance.pick(["", '"', "'", "|\n  ", "["])}${unit.repeat(Math.floor(size / unit.length))}`;
}

const asJson = (chance: Chance): string => {
  const value: unknown = parse(chance.pick(samples));
  return JSON.stringify(value, null, chance.pick([0, 2]));
};

const generators: Readonly<Record<string, (chance: Chance) => string>> = {
  bytes,
  "mutilated sample": (chance) => mutilate(chance, chance.pick(samples), 1 + chance.below(30)),
  "mutilated JSON": (chance) => mutilate(chance, asJson(chance), chance.below(10)),
  "YAML suite": (chance) => chance.pick(cases)[1].yaml,
  "mutilated suite": (chance) => mutilate(chance, chance.pick(cases)[1].yaml, 1 + chance.below(5)),
  "JSON as YAML": asJson,
  "styles of YAML": (chance) =>
    stringify(parse(chance.pick(samples)), {
      defaultStringType: chance.pick(["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"]),
      indentSeq: chance.below(2) === 0,
    }),
  retyped,
  pieces: (chance) =>
    Array.from({ length: chance.below(60) }, () => chance.pick(pieces)).join(chance.pick(["", " ", "\n"])),
};

/** What costs more comes less often. */
const rare: Readonly<Record<string, (chance: Chance) => string>> = { nested, bomb, long };

export const texts: Campaign = {
  name: "texts",
  round: (chance, count) => {
    const pool = chance.below(20) === 0 ? rare : generators;
    const name = chance.pick(Object.keys(pool));
    const text = pool[name]?.(chance) ?? "";
    const kind = chance.pick(kinds);
    const uri = `file:///arsip/teks.${endings[kind]}`;
    const other = chance.pick(samples);
    const workspaceOf = (): Workspace => {
      const others = [new Document("file:///arsip/lain.kertas.yaml", "paper", other)];
      const documents = [new Document(uri, kind, text), ...others].map((one) => [one.uri, one] as const);
      return Workspace.of({
        documents: new Map(documents),
        builtIn: builtInDocuments(),
        folders: ["file:///arsip"],
        files: new Set(),
      });
    };
    const document = new Document(uri, kind, text);
    const workspace = workspaceOf();
    const here = workspace.documents.get(uri) ?? document;
    const crashes: string[] = [];
    const found = timed(
      count,
      () => `findings of ${name}`,
      () => findingsOf(here, workspace, (rule, _, error) => crashes.push(`${rule}: ${String(error)}`)),
    );
    const again = workspaceOf();
    const once = findingsOnce(again.documents.get(uri) ?? document, again);
    if (crashes.length > 0) throw new Error(`rules failed on ${name}: ${crashes.join("; ")}`);
    if (found.length > 1_000) throw new Error(`${found.length} findings of ${name}`);
    const tell = (findings: typeof found): string =>
      JSON.stringify(findings.map(({ rule, start, end, message }) => [rule, start, end, message.en]));
    if (text.length < 100_000 && tell(once) !== tell(found))
      throw new Error(`by item ${tell(found)}\nas a whole ${tell(once)}\nof ${name}\n${text}`);
    for (const { start, end } of found)
      if (start < 0 || end > text.length || start > end)
        throw new Error(`a finding of ${name} lies outside: ${start}–${end} of ${text.length}`);
    const offset = chance.below(text.length + 1);
    timed(
      count,
      () => `features on ${name}`,
      () => everyFeature(here, workspace, offset),
    );
    add(count, "texts");
    return Promise.resolve();
  },
};
