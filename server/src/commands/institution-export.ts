/** `kertas institution export`: the institutions as Excel, CSV or Markdown, into a file that appears whole or not at all. */
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CannotRun, load, noSuchPath, rootOf } from "../check.ts";
import type { Language, Localized } from "../core/language.ts";
import { listKeys } from "../core/lists/fields.ts";
import { sides } from "../core/paper.ts";
import type { Workspace } from "../core/workspace.ts";
import { listAs, listFormats, type ListFormat } from "../export/lists.ts";
import { oneOf, readArguments, readDay, wrongUse } from "./arguments.ts";
import { refuseInVain, writeWhole } from "./write-whole.ts";

/** Nothing to print. Throws CannotRun where it cannot be told or written. */
export async function exportInstitutions(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "institution export");
  const output = read.value("output");
  if (output === undefined) throw noOutput();
  const kind = oneOf(read, "kind", listKeys);
  const wanted = {
    keys: kind && [kind],
    side: oneOf(read, "side", sides),
    asOf: readDay(read, "as-of"),
  };
  const format = formatOf(output);
  await refuseInVain(output, read.has("force"));
  const workspace = await openFolder(read.positionals[0] ?? ".");
  await writeWhole(output, listAs(format, workspace, wanted, language), { force: read.has("force") });
  return "";
}

/** The institutions of the folder that a path belongs to, with or without papers. */
export async function openFolder(path: string): Promise<Workspace> {
  const absolute = resolve(path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new CannotRun(noSuchPath(path));
  return (await load(await rootOf(found.isDirectory() ? absolute : dirname(absolute)))).workspace;
}

function formatOf(output: string): ListFormat {
  const format = listFormats.find((known) => output.toLowerCase().endsWith(`.${known}`));
  if (!format) throw new CannotRun(noFormat(output));
  return format;
}

const noOutput = (): CannotRun =>
  wrongUse(
    "Sebutkan berkas tujuannya: kertas institution export -o DAFTAR.xlsx.",
    "Sila nyatakan fail tujuannya: kertas institution export -o SENARAI.xlsx.",
    "Name the file to write: kertas institution export -o LIST.xlsx.",
  );

const noFormat = (output: string): Localized => ({
  id: `Format "${output}" tidak dikenal. Akhiri namanya dengan .xlsx, .csv atau .md.`,
  ms: `Format "${output}" tidak dikenali. Sila akhiri namanya dengan .xlsx, .csv atau .md.`,
  en: `The format of "${output}" is unknown. End its name with .xlsx, .csv or .md.`,
});
