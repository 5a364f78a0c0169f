/** Findings that are known and not to be told again, in a file that is reviewed like any other: sorted, one line each, by fingerprints and not by lines. */
import { readFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { CannotRun, noSuchPath } from "../cannot-run.ts";
import type { Localized } from "../core/language.ts";
import type { CheckedFile } from "./formats.ts";
import type { Listed } from "./listed.ts";
import { take } from "./changed-since.ts";

const format = "kertas-baseline/1";

/** What is kept of a finding; all but the fingerprint is for whoever reads the file. */
type Known = Pick<Listed, "fingerprint" | "rule" | "message"> & { readonly item?: string };

/** By paths from the baseline's own folder, so that it is the same from wherever it is read. */
type Baseline = Readonly<Record<string, readonly Known[]>>;

export interface Compared {
  readonly files: readonly CheckedFile[];
  /** Known findings of these files that are there no more. */
  readonly gone: number;
}

export function writeBaseline(files: readonly CheckedFile[], path: string, workingFolder: string): string {
  const findings: Record<string, readonly Known[]> = {};
  const sorted = files
    .map((one) => ({ name: nameFrom(path, one.file, workingFolder), found: one.findings }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, found } of sorted) if (found.length > 0) findings[name] = found.map(keep);
  const lines = Object.entries(findings).map(
    ([name, known]) =>
      `    ${JSON.stringify(name)}: [\n${known.map((one) => `      ${JSON.stringify(one)}`).join(",\n")}\n    ]`,
  );
  const body = lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n  }`;
  return `{\n  "format": "${format}",\n  "findings": ${body}\n}\n`;
}

const keep = ({ fingerprint, rule, item, message }: Listed): Known => ({
  ...{ fingerprint, rule, message },
  ...(item && { item: item.id }),
});

/** Throws CannotRun where the file is not there, or is no baseline. */
export async function readBaseline(path: string, workingFolder: string): Promise<Baseline> {
  const text = await readFile(resolve(workingFolder, path), "utf8").catch(() => undefined);
  if (text === undefined) throw new CannotRun(noSuchPath(path));
  const read = parseJson(text);
  if (!isMap(read) || read["format"] !== format || !isMap(read["findings"])) throw new CannotRun(noBaseline(path));
  const { findings } = read;
  if (!Object.values(findings).every((known) => Array.isArray(known) && known.every(isKnown)))
    throw new CannotRun(noBaseline(path));
  return findings as Baseline;
}

/** The text of the list that lies there, which may be written anew also where two people's edits spoilt it; null where there is no file. Throws CannotRun for anything else. */
export async function listToReplace(path: string, workingFolder: string): Promise<string | null> {
  try {
    const text = await readFile(resolve(workingFolder, path), "utf8");
    const plain = text.replace(/^(?:<{7}|={7}|>{7}).*$/gm, "").replace(/\s/g, "");
    if (plain.startsWith(`{"format":"${format}"`)) return text;
  } catch (error) {
    // Where there is no folder, whoever writes says so.
    if (error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code))) return null;
  }
  throw new CannotRun(somethingElse(path));
}

/** The files without what is known. Where a file has another name now, what was known of a file that is gone counts for it. */
export function withoutKnown(
  files: readonly CheckedFile[],
  baseline: Baseline,
  path: string,
  workingFolder: string,
  isThere: (file: string) => boolean,
): Compared {
  const nameOf = (file: string): string => nameFrom(path, file, workingFolder);
  const fileNamed = (name: string): string => nameBack(path, name, workingFolder);
  const homeless = countAll(
    Object.entries(baseline).flatMap(([name, known]) => (isThere(fileNamed(name)) ? [] : known)),
  );
  let gone = 0;
  const compared = files.map(({ file, title, findings }) => {
    const name = nameOf(file);
    const known = countAll(Object.hasOwn(baseline, name) ? (baseline[name] ?? []) : []);
    const isNamed = Object.hasOwn(baseline, name);
    const left = findings.filter(
      ({ fingerprint }) => !take(known, fingerprint) && (isNamed || !take(homeless, fingerprint)),
    );
    gone += sum(known);
    return { file, title, findings: left };
  });
  return { files: compared, gone: gone + sum(homeless) };
}

function countAll(known: readonly Known[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fingerprint } of known) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

const nameFrom = (path: string, file: string, workingFolder: string): string =>
  relative(dirname(resolve(workingFolder, path)), resolve(workingFolder, file))
    .split(sep)
    .join("/");

const nameBack = (path: string, name: string, workingFolder: string): string =>
  resolve(dirname(resolve(workingFolder, path)), name);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isKnown = (value: unknown): boolean => isMap(value) && typeof value["fingerprint"] === "string";

const noBaseline = (path: string): Localized => ({
  id: `"${path}" bukan daftar temuan yang dikenal. Buat daftarnya dengan kertas check --write-baseline BERKAS.`,
  ms: `"${path}" bukan senarai penemuan yang diketahui. Sila buat senarainya dengan kertas check --write-baseline FAIL.`,
  en: `"${path}" is no list of known findings. Make one with kertas check --write-baseline FILE.`,
});

const somethingElse = (path: string): Localized => ({
  id: `"${path}" dibiarkan: isinya tidak terbaca sebagai daftar temuan. Pilih nama lain untuk --write-baseline.`,
  ms: `"${path}" dibiarkan: isinya tidak dapat dibaca sebagai senarai penemuan. Sila pilih nama lain untuk --write-baseline.`,
  en: `"${path}" was left as it is: it cannot be read as a list of findings. Choose another name for --write-baseline.`,
});

export const goneWords = (gone: number): Localized => ({
  id: `${gone} temuan dalam daftar sudah tidak ada lagi. Perbarui daftarnya dengan --write-baseline.`,
  ms: `${gone} penemuan dalam senarai sudah tiada lagi. Sila kemas kini senarainya dengan --write-baseline.`,
  en: `${gone} ${gone === 1 ? "finding of the list is" : "findings of the list are"} gone. Bring the list up to date with --write-baseline.`,
});

export const writtenWords = (count: number, path: string): Localized => ({
  id: `${count} temuan ditulis ke "${path}" dan tidak akan dilaporkan lagi dengan --baseline.`,
  ms: `${count} penemuan ditulis ke "${path}" dan tidak akan dilaporkan lagi dengan --baseline.`,
  en: `${count} ${count === 1 ? "finding was" : "findings were"} written to "${path}", and will not be told again with --baseline.`,
});
