/** `kertas export`: a paper as Word, PDF, HTML or Markdown, or the follow-up matrix of papers as Excel. Writes the whole file or none. */
import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, documentsBelow } from "../check.ts";
import type { Document } from "../core/document.ts";
import { readLetterhead, UnusableLetterhead, type Letterhead } from "../core/export/letterhead.ts";
import type { Layout } from "../core/export/print.ts";
import { UnreadableZip } from "../core/export/zip.ts";
import { languages, type Language, type Localized } from "../core/language.ts";
import { sides } from "../core/paper.ts";
import { exportAs, formats, type Format } from "../export/formats.ts";
import { oneOf, readArguments } from "./arguments.ts";
import { refuseInVain, writeWhole } from "./write-whole.ts";
import { unreadable } from "./written.ts";

/** Answers the exit code: 0 written, 2 could not run. */
export async function runExport(args: readonly string[], language: Language): Promise<0 | 2> {
  const tell = (text: Localized, language: Language): void => void process.stderr.write(`${text[language]}\n`);
  try {
    for (const note of await exportPapers(readOptions(args), process.cwd())) tell(note, language);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    tell(error.text, language);
    return 2;
  }
}

interface Options {
  readonly paths: readonly string[];
  readonly output: string;
  readonly format: Format;
  readonly language: Language | undefined;
  readonly layout: Layout | undefined;
  readonly bilingual: boolean;
  readonly template: string | undefined;
  readonly force: boolean;
}

/** Writes the file; answers what the person should know besides. */
async function exportPapers(options: Options, workingFolder: string): Promise<readonly Localized[]> {
  const { output, format } = options;
  await refuseInVain(output, options.force);
  const found = (await Promise.all(options.paths.map((path) => documentsBelow(path, workingFolder)))).flat();
  const papers = found.filter(({ document }) => document.kind === "paper");
  const [first, ...others] = papers;
  if (!first) throw new CannotRun(noPaper(options.paths.join(", ")));
  if (others.length > 0 && format !== "xlsx") throw new CannotRun(onePaper);
  const bytes = await exportAs(
    format,
    first.workspace,
    papers.map(({ document }) => document),
    { ...options, letterhead: await letterheadAt(options.template, workingFolder) },
  );
  const paths = options.paths.join(", ");
  if (!bytes) throw new CannotRun(first.document.tree.faults.length > 0 ? unreadable(paths) : noPaper(paths));
  await writeWhole(output, bytes, { force: options.force });
  return papers.flatMap(({ document }) => [
    ...brokenLines(document, workingFolder),
    ...(options.bilingual && document.paper?.side?.value !== "joint" ? [notJoint] : []),
  ]);
}

const largestTemplate = 20_000_000;

async function letterheadAt(path: string | undefined, workingFolder: string): Promise<Letterhead | undefined> {
  if (path === undefined) return undefined;
  const file = resolve(workingFolder, path);
  const size = (await stat(file).catch(() => undefined))?.size;
  if (size === undefined || size > largestTemplate) throw new CannotRun(noTemplate(path));
  try {
    return readLetterhead(await readFile(file));
  } catch (error) {
    if (error instanceof UnusableLetterhead || error instanceof UnreadableZip) throw new CannotRun(noTemplate(path));
    throw error;
  }
}

function brokenLines(document: Document, workingFolder: string): readonly Localized[] {
  const [fault] = document.tree.faults;
  const path = relative(workingFolder, URI.parse(document.uri).fsPath).split(sep).join("/");
  return fault ? [broken(path, document.positionAt(fault.start).line + 1)] : [];
}

function readOptions(args: readonly string[]): Options {
  const read = readArguments(args, "export");
  const output = read.value("output");
  const template = read.value("template");
  const format = formats.find((known) => output?.toLowerCase().endsWith(`.${known}`));
  if (output === undefined || read.positionals.length === 0) throw new CannotRun(wrongUse);
  if (!format) throw new CannotRun(noFormat(output));
  if (template !== undefined && format !== "docx") throw new CannotRun(templateIsForWord);
  return {
    paths: read.positionals,
    output,
    format,
    language: oneOf(read, "lang", languages),
    layout: oneOf(read, "layout", sides),
    bilingual: read.has("bilingual"),
    template,
    force: read.has("force"),
  };
}

const wrongUse: Localized = {
  id: "Sebutkan kertas kerja dan berkas tujuannya: kertas export BERKAS -o TUJUAN.docx. Lihat: kertas --help",
  ms: "Sila nyatakan kertas kerja dan fail tujuannya: kertas export FAIL -o TUJUAN.docx. Lihat: kertas --help",
  en: "Name the paper and the file to write: kertas export FILE -o OUT.docx. See: kertas --help",
};
const noFormat = (output: string): Localized => ({
  id: `Format "${output}" tidak dikenal. Akhiri namanya dengan .docx, .pdf, .xlsx, .html atau .md.`,
  ms: `Format "${output}" tidak dikenali. Sila akhiri namanya dengan .docx, .pdf, .xlsx, .html atau .md.`,
  en: `The format of "${output}" is unknown. End its name with .docx, .pdf, .xlsx, .html or .md.`,
});
const noPaper = (paths: string): Localized => ({
  id: `Tidak ada kertas kerja di "${paths}". Sebutkan berkas *.kertas.yaml yang berisi.`,
  ms: `Tiada kertas kerja dalam "${paths}". Sila nyatakan fail *.kertas.yaml yang berisi.`,
  en: `There is no working paper in "${paths}". Name a *.kertas.yaml file that is not empty.`,
});
const onePaper: Localized = {
  id: "Hanya .xlsx dapat memuat beberapa kertas kerja. Sebutkan satu berkas saja.",
  ms: "Hanya .xlsx boleh memuatkan beberapa kertas kerja. Sila nyatakan satu fail sahaja.",
  en: "Only .xlsx holds several papers. Name one file.",
};
const templateIsForWord: Localized = {
  id: "--template hanya berlaku untuk .docx. Hapus pilihan itu, atau pilih .docx.",
  ms: "--template hanya untuk .docx. Sila buang pilihan itu, atau pilih .docx.",
  en: "--template is for .docx alone. Leave it out, or choose .docx.",
};
const noTemplate = (path: string): Localized => ({
  id: `"${path}" tidak dapat dipakai sebagai kop surat. Pilih dokumen Word (.docx) yang tidak lebih dari 20 MB.`,
  ms: `"${path}" tidak boleh digunakan sebagai kepala surat. Sila pilih dokumen Word (.docx) yang tidak melebihi 20 MB.`,
  en: `"${path}" cannot be used as a letterhead. Choose a Word document (.docx) of at most 20 MB.`,
});
const broken = (path: string, line: number): Localized => ({
  id: `${path}:${line}: ada kesalahan penulisan; hanya yang terbaca yang diekspor. Perbaiki dengan bantuan: kertas check`,
  ms: `${path}:${line}: ada kesilapan penulisan; hanya yang dapat dibaca dieksport. Sila betulkan dengan bantuan: kertas check`,
  en: `${path}:${line}: has mistakes in its YAML; only what could be read was exported. See: kertas check`,
});
const notJoint: Localized = {
  id: "--bilingual hanya berlaku untuk kertas kerja bersama; pilihan itu diabaikan.",
  ms: "--bilingual hanya untuk kertas kerja bersama; pilihan itu diabaikan.",
  en: "--bilingual is for joint papers alone; it was left aside.",
};
