/** `missing-file`: an annex or evidence that is not there, or that lies outside the workspace folder. */
import { kindOf, type Document } from "../document.ts";
import { replaceNode, scalarText } from "../edit.ts";
import type { Edit, Fix, Report } from "../finding.ts";
import type { Localized } from "../language.ts";
import { fold, nearest } from "../nearest.ts";
import { readPath, relativePath } from "../paths.ts";
import { asString } from "../read.ts";
import type { Placed } from "../schema.ts";
import type { Node } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import type { Context, Rule } from "./rule.ts";
import { firstLineOf, isDamaged } from "./shared-faults.ts";
import { quoteValue } from "./shared-words.ts";

const example = (file: string): string =>
  `id: UJI-2024-001\ntitle: Pos pemeriksaan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\nannexes:\n  - title: Notulen\n    file: ${file}\n`;

export const missingFile: Rule = {
  id: "missing-file",
  group: "references",
  severity: "warning",
  summary: {
    id: "Lampiran atau bukti yang berkasnya tidak ada, atau yang berada di luar folder kerja.",
    ms: "Lampiran atau bukti yang failnya tiada, atau yang berada di luar folder kerja.",
    en: "An annex or evidence whose file does not exist, or lies outside the workspace folder.",
  },
  explanation: {
    id: "Letak berkas dihitung dari kertas kerja ini, dengan garis miring biasa. Yang berada di luar folder kerja tidak ikut terkirim bersama kertas kerja: itu kesalahan, bukan sekadar peringatan. Dokumen daring ditulis dengan alamat https.",
    ms: "Lokasi fail dikira dari kertas kerja ini, dengan garis condong biasa. Yang berada di luar folder kerja tidak dihantar bersama kertas kerja: itu ralat, bukan sekadar amaran. Dokumen dalam talian ditulis dengan alamat https.",
    en: "A path counts from the paper itself, with forward slashes. What lies outside the workspace folder does not travel with the paper: that is an error, not only a warning. Documents on the web are written as https addresses.",
  },
  example: { bad: example("/home/notulen.pdf"), good: example("https://example.org/notulen.pdf") },
  *document(context) {
    const { document, workspace } = context;
    if (!workspace.files || workspace.folderOf(document.uri) === undefined) return;
    for (const placed of document.placed) {
      const written = placed.schema["x-file"] ? asString(placed.node)?.value : undefined;
      const message = written ? judge(written, placed, context) : undefined;
      if (written && message && !isDamaged(document, placed.node)) yield reportOf(written, message, placed, context);
    }
  },
};

interface Judgement {
  readonly message: Localized;
  readonly severity?: "error";
}

function judge(written: string, { schema }: Placed, { document, workspace }: Context): Judgement | undefined {
  const kind = readPath(written);
  if (kind === "https") return undefined;
  if (kind === "http") return { message: insecureMessage(written) };
  const target = workspace.resolvePath(document, written);
  if (target === undefined)
    return { message: outsideMessage(written, String(schema.examples?.[0] ?? "")), severity: "error" };
  return !written.includes("\\") && exists(target, workspace) ? undefined : { message: missingMessage(written) };
}

/** A file, or a folder that holds one. */
function exists(target: string, { files = new Set<string>() }: Workspace): boolean {
  return files.has(target) || [...files].some((file) => file.startsWith(`${target}/`));
}

function reportOf(written: string, judgement: Judgement, { node }: Placed, context: Context): Report {
  const { text } = context.document;
  return {
    ...firstLineOf(text, node),
    ...judgement,
    fixes: () =>
      readPath(written) === "http"
        ? secureFixes(text, node)
        : nearestFiles(written, context).map((path) => replaceFix(path, replaceNode(node, scalarText(path)))),
  };
}

const replaceFix = (path: string, edit: Edit): Fix => ({
  title: { id: `Ganti dengan ${path}`, ms: `Gantikan dengan ${path}`, en: `Replace by ${path}` },
  edits: [edit],
});

function secureFixes(text: string, node: Node): readonly Fix[] {
  const colon = text.slice(node.start, node.end).indexOf("://");
  const at = node.start + colon;
  return colon < 0 ? [] : [replaceFix("https://", { start: at, end: at, text: "s" })];
}

const missingMessage = (written: string): Localized => ({
  id: `Berkas ${quoteValue(written)} tidak ada. Periksa nama dan letaknya, dihitung dari berkas kertas kerja ini.`,
  ms: `Fail ${quoteValue(written)} tiada. Sila semak nama dan lokasinya, dikira dari fail kertas kerja ini.`,
  en: `There is no file ${quoteValue(written)}. Check its name and its place, counted from this paper's own file.`,
});

const outsideMessage = (written: string, example: string): Localized => ({
  id: `${quoteValue(written)} berada di luar folder kerja. Salin berkasnya ke dalam folder itu, lalu tuliskan letaknya dari sini, misalnya ${example}.`,
  ms: `${quoteValue(written)} berada di luar folder kerja. Sila salin fail itu ke dalam folder, kemudian tulis lokasinya dari sini, contohnya ${example}.`,
  en: `${quoteValue(written)} lies outside the workspace folder. Copy the file into the folder, and write its path from here, such as ${example}.`,
});

const insecureMessage = (written: string): Localized => ({
  id: `Alamat ${quoteValue(written)} tidak aman. Tuliskan alamat yang diawali https://.`,
  ms: `Alamat ${quoteValue(written)} tidak selamat. Sila tulis alamat yang bermula dengan https://.`,
  en: `The address ${quoteValue(written)} is not secure. Write an address that begins with https://.`,
});

/** The files of that name wherever they lie in the folder, then those of nearly that path or name. */
function nearestFiles(written: string, { document, workspace }: Context): readonly string[] {
  const paths = filesBeside(document, workspace);
  const name = fileName(written);
  const sameName = paths.filter((path) => fold(fileName(path)) === fold(name));
  const names = new Set(nearest(name, paths.map(fileName)));
  const nearName = paths.filter((path) => names.has(fileName(path)));
  return [...new Set([...sameName, ...nearest(written, paths), ...nearName])].slice(0, 3);
}

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** The files of the folder as paths from the document, our own kinds left out. */
function filesBeside(document: Document, workspace: Workspace): readonly string[] {
  const folder = workspace.folderOf(document.uri);
  return [...(workspace.files ?? [])]
    .filter((file) => workspace.folderOf(file) === folder && kindOf(file) === undefined)
    .map((file) => relativePath(document.uri, file))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
