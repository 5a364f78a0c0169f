/** The packages of strangers that the build takes into dist/, as esbuild tells them: what is licensed, listed and counted is derived from here. */
import type { Metafile } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { Failure } from "./setup.mjs";

export interface ListedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX id or expression. */
  readonly license: string;
  /** As package-lock.json has it: `sha512-` and base64; undefined for what is no package. */
  readonly integrity: string | undefined;
}

export interface BundledPackage extends ListedPackage {
  /** The texts of its licence files, with the notices that go with them. */
  readonly texts: readonly string[];
}

/** Licences under which a package may be passed on with a product that is MIT itself. */
export const allowedLicenses: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "(MIT AND Zlib)",
]);

/** What a package says of itself where its package.json does not, or says it of a choice that we make. */
const settled: Readonly<Record<string, string>> = {
  // Dual: https://stuk.github.io/jszip/#license
  jszip: "MIT",
  // Its licence file is MIT's text.
  pako: "(MIT AND Zlib)",
  "png-js": "MIT",
};

/** Of these bundles, by name. Throws a Failure for a licence that nobody has allowed, and for a package without its text. */
export function packagesIn(metafiles: readonly Metafile[]): readonly BundledPackage[] {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)).flatMap(folderOf));
  for (const folder of folders)
    if (prebuilt.has(nameOf(folder))) for (const inner of needsOf(folder)) folders.add(inner);
  const packages = [...[...folders].map(readPackage), roboto];
  const byId = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byId.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

/** Packages that are published as one file with what they need in it: nobody but their lists of dependencies tells what that is. */
const prebuilt = new Set(["docx", "pdfmake", "read-excel-file"]);

/** The fonts in a PDF, which lie in pdfmake. */
const roboto: BundledPackage = {
  name: "roboto",
  version: "3.014",
  license: "OFL-1.1",
  texts: [readFileSync(join(root, "scripts/licences/roboto.txt"), "utf8").trim()],
  integrity: undefined,
};

/** The folders of all packages that one needs to run, at any distance. */
function needsOf(folder: string, known = new Set<string>()): ReadonlySet<string> {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const found = name.startsWith("@types/") ? undefined : locate(name, folder);
    if (found === undefined || known.has(found)) continue;
    known.add(found);
    needsOf(found, known);
  }
  return known;
}

/** As Node looks for it: beside the package, then further out. */
function locate(name: string, from: string): string | undefined {
  const places = from
    .split("/node_modules/")
    .map((_, index, parts) => parts.slice(0, index + 1).join("/node_modules/"));
  const folders = [...places.reverse().map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
  return folders.find((folder) => existsSync(join(root, folder, "package.json")));
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);

/** The folder of the package that a file belongs to, from the root; none for files of our own. */
function folderOf(file: string): readonly string[] {
  // Where node_modules is a link, esbuild tells where that leads.
  const path = file.replace(/^.*?(?=node_modules\/)/, "");
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return match ? [match[0]] : [];
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string | { readonly type?: string };
    readonly author?: string | { readonly name?: string };
  };
  const said = settled[name] ?? (typeof license === "string" ? license : (license?.type ?? "none"));
  if (!allowedLicenses.has(said))
    throw new Failure(
      `The package ${name} is bundled under the licence "${said}", which scripts/bundled.ts does not allow. Is it one under which the product may be passed on? Then add it there.`,
    );
  const texts = licenceTexts(folder, said, typeof author === "string" ? author : author?.name);
  if (texts.length === 0)
    throw new Failure(
      `The package ${name} is bundled, but its folder holds no licence text, and ${said} asks for it. Without it the package cannot be passed on.`,
    );
  return { name, version, license: said, texts, integrity: integrityOf(folder) };
}

const mit = readFileSync(join(root, "scripts/licences/mit.txt"), "utf8").trim();

/** Of the package; where it says that it is MIT's and forgot the text, that text under its author's name. */
function licenceTexts(folder: string, license: string, author: string | undefined): readonly string[] {
  const files = readdirSync(join(root, folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file),
  );
  if (files.length > 0) return files.sort().map((file) => readFileSync(join(root, folder, file), "utf8").trim());
  return license === "MIT" ? [`Copyright (c) ${author ?? `the authors of ${nameOf(folder)}`}\n\n${mit}`] : [];
}

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
};

function integrityOf(folder: string): string {
  const integrity = lock.packages[folder]?.integrity;
  if (integrity === undefined) throw new Failure(`package-lock.json does not say what ${folder} contains (integrity).`);
  return integrity;
}

/** The notices that go with every copy, as one text. */
export function noticesOf(packages: readonly BundledPackage[]): string {
  const texts = packages.map(
    ({ name, version, license, texts: own }) =>
      `## ${name} ${version}\n\nLicence: ${license}\n\n${own.map((text) => `\`\`\`text\n${text.replaceAll("\r\n", "\n")}\n\`\`\``).join("\n\n")}\n`,
  );
  return `# What others have written\n\nKertas Kerja contains these packages, each under its own licence.\n\n${texts.join("\n")}`;
}

/** The packages without their texts, for whoever lists them. */
export const listOf = (packages: readonly BundledPackage[]): string => {
  const listed = packages.map(({ name, version, license, integrity }): ListedPackage => ({
    name,
    version,
    license,
    integrity,
  }));
  return `${JSON.stringify(listed, null, 2)}\n`;
};
