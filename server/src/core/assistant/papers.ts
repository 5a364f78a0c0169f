/** Files as an assistant names them: by their paths in the folders that are open, and by nothing else. */
import type { Document } from "../document.ts";
import type { Localized } from "../language.ts";
import { nearest } from "../nearest.ts";
import { readPath } from "../paths.ts";
import { pathOf } from "../reports/item-report.ts";
import type { Reader } from "../reports/names.ts";
import type { Told } from "./answer.ts";
import { quote } from "./quote.ts";

/** The path in its folder; where several are open, the folder's name before it. */
export function nameOfFile(uri: string, reader: Reader): string {
  const { workspace } = reader;
  const folder = workspace.folders.length > 1 ? workspace.folderOf(uri) : undefined;
  const path = pathOf(uri, reader);
  return folder === undefined ? path : `${decodeURIComponent(folder.slice(folder.lastIndexOf("/") + 1))}/${path}`;
}

/** So many files are named where one is not found, or several are. */
const mostNamed = 5;

/** The file of a path, or of the end of one where no other ends like it. Only files that the workspace holds can be named. */
export function findFile(path: string, reader: Reader): Document | Extract<Told, { problem: Localized }> {
  const written = path.replaceAll("\\", "/").replace(/^\.\//, "");
  if (readPath(path) !== "path" || written.split("/").includes("..")) return { problem: outside(path) };
  const files = [...reader.workspace.documents.values()].map((document) => ({
    document,
    name: nameOfFile(document.uri, reader),
  }));
  const exact = files.filter(({ name }) => name === written);
  const found = exact.length > 0 ? exact : files.filter(({ name }) => name.endsWith(`/${written}`));
  const [first, ...others] = found;
  if (first && others.length === 0) return first.document;
  const names = first
    ? found.map(({ name }) => name)
    : nearNames(
        written,
        files.map(({ name }) => name),
      );
  const choices = { quotedPaths: names.slice(0, mostNamed).map(quote) };
  return { problem: first ? several(path) : unknown(path), ...(names.length > 0 && { choices }) };
}

/** Names that are nearly the one asked for, whole or by their ends. */
function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const whole = nearest(wanted, names, mostNamed);
  if (whole.length > 0) return whole;
  const last = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
  const near = new Set(nearest(last(wanted), names.map(last), mostNamed));
  return names.filter((name) => near.has(last(name)));
}

const outside = (path: string): Localized => ({
  id: `"${path}" tidak menunjuk ke dalam folder kertas kerja. Tulis jalurnya di dalam folder itu, tanpa "..".`,
  ms: `"${path}" tidak menunjuk ke dalam folder kertas kerja. Sila tulis laluannya dalam folder itu, tanpa "..".`,
  en: `"${path}" does not lead into the folder of the papers. Write its path inside that folder, without "..".`,
});

const unknown = (path: string): Localized => ({
  id: `Tidak ada kertas kerja "${path}" di folder ini.`,
  ms: `Tiada kertas kerja "${path}" dalam folder ini.`,
  en: `There is no working paper "${path}" in the folder.`,
});

const several = (path: string): Localized => ({
  id: `Ada beberapa berkas yang berakhir dengan "${path}". Tulis jalurnya secara lengkap.`,
  ms: `Beberapa fail berakhir dengan "${path}". Sila tulis laluannya dengan lengkap.`,
  en: `Several files end in "${path}". Write the whole path.`,
});
