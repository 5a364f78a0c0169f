/** "Export as …": asks where to, has the server print the paper, and writes what it answers. */
import { commands, Disposable, env, ProgressLocation, Uri, window, workspace, type CancellationToken } from "vscode";
import { fromBase64, toBase64 } from "../../../server/src/base64.ts";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Language } from "../../../server/src/core/language.ts";
import { exportCommand, type ExportedPaper } from "../../../server/src/protocol/printing.ts";
import { shownLanguage } from "../language.ts";
import { exportTexts } from "./export-texts.ts";
import { mayWrite, type WriteWhole } from "./run.ts";

const kinds = {
  word: { format: "docx", name: "Word" },
  pdf: { format: "pdf", name: "PDF" },
  excel: { format: "xlsx", name: "Excel" },
  html: { format: "html", name: "HTML" },
  markdown: { format: "md", name: "Markdown" },
} as const;

type Kind = (typeof kinds)[keyof typeof kinds];

/** A paper, and the language to print it in; null for the paper's own. */
interface Subject {
  readonly uri: Uri;
  readonly language: Language | null;
}

/** `inPreview` is what the preview in front shows: it is exported as it is seen. */
export function registerExports(
  client: BaseLanguageClient,
  writeWhole: WriteWhole,
  inPreview: () => Subject | undefined,
): Disposable {
  return Disposable.from(
    ...Object.entries(kinds).map(([name, kind]) =>
      commands.registerCommand(`kertasKerja.export.${name}`, async (given?: unknown, target?: unknown) => {
        const subject = subjectOf(given, inPreview());
        if (!subject) {
          void window.showInformationMessage(exportTexts.noPaper[shownLanguage()]);
          return;
        }
        const file = target instanceof Uri ? target : await askWhere(subject.uri, kind);
        if (file && mayWrite(file)) await exportPaper(client, writeWhole, subject, kind, file);
      }),
    ),
  );
}

function subjectOf(given: unknown, previewed: Subject | undefined): Subject | undefined {
  const isPreviewed = previewed && (!(given instanceof Uri) || given.toString() === previewed.uri.toString());
  if (isPreviewed) return previewed;
  if (given instanceof Uri && given.path.endsWith(".kertas.yaml")) return { uri: given, language: null };
  const document = window.activeTextEditor?.document;
  return document?.languageId === "kertas-kerja" ? { uri: document.uri, language: null } : undefined;
}

/** Proposes the paper's own name, beside it. */
function askWhere(paper: Uri, { format, name }: Kind): Thenable<Uri | undefined> {
  const folder = paper.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(paper, "..");
  const stem = paper.path.slice(paper.path.lastIndexOf("/") + 1).replace(/(?:\.kertas)?\.yaml$/, "");
  return window.showSaveDialog({
    title: exportTexts.title(name)[shownLanguage()],
    saveLabel: exportTexts.save[shownLanguage()],
    filters: { [name]: [format] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `${stem}.${format}`) }),
  });
}

async function exportPaper(
  client: BaseLanguageClient,
  writeWhole: WriteWhole,
  subject: Subject,
  kind: Kind,
  file: Uri,
): Promise<void> {
  const language = shownLanguage();
  const progress = {
    location: ProgressLocation.Notification,
    title: exportTexts.exporting(kind.name)[language],
    cancellable: true,
  };
  const problem = await window
    .withProgress(progress, async (_, token): Promise<string | undefined> => {
      // The server knows the texts of open papers, wherever they lie.
      const document = await workspace.openTextDocument(subject.uri);
      const letterhead = kind.format === "docx" ? await readLetterhead(subject.uri) : undefined;
      if (letterhead && "problem" in letterhead) return letterhead.problem;
      const options = { language: subject.language, ...(letterhead && { letterhead: letterhead.bytes }) };
      const parameters = { command: exportCommand, arguments: [document.uri.toString(), kind.format, options] };
      const answer = await Promise.race([
        client.sendRequest<ExportedPaper | null>("workspace/executeCommand", parameters, token),
        cancelled(token),
      ]);
      if (answer === "cancelled") return "";
      if (!answer) return exportTexts.failed[language];
      if ("problem" in answer) return exportTexts.noLetterhead(letterhead?.path ?? "")[language];
      await writeWhole(file, fromBase64(answer.bytes));
      if (answer.brokenLine !== undefined)
        void window.showWarningMessage(exportTexts.broken(answer.brokenLine + 1)[language]);
      return undefined;
    })
    .then(
      (said) => said,
      (error: unknown) => exportTexts.notWritten(file, error)[language],
    );
  if (problem !== undefined) {
    if (problem !== "") void window.showErrorMessage(problem);
    return;
  }
  const choice = await window.showInformationMessage(exportTexts.written(file)[language], exportTexts.open[language]);
  if (choice !== undefined) await openFile(file, kind);
}

/** The server may be in the middle of a paper: nobody waits for it. */
const cancelled = (token: CancellationToken): Promise<"cancelled"> =>
  new Promise((resolve) => {
    token.onCancellationRequested(() => {
      resolve("cancelled");
    });
  });

interface Letterhead {
  readonly path: string;
  readonly bytes: string;
}

const largest = 20_000_000;

/** The folder's own template: never that of a folder that is not trusted, nor a file outside of it. */
async function readLetterhead(
  paper: Uri,
): Promise<Letterhead | { readonly problem: string; readonly path: string } | undefined> {
  const path = workspace.getConfiguration("kertasKerja", paper).get<unknown>("letterhead");
  const folder = workspace.getWorkspaceFolder(paper)?.uri;
  if (typeof path !== "string" || path.trim() === "" || !folder || !workspace.isTrusted) return undefined;
  const file = Uri.joinPath(folder, path.trim());
  const problem = { problem: exportTexts.noLetterhead(path)[shownLanguage()], path };
  if (!file.path.startsWith(`${folder.path.replace(/\/$/, "")}/`)) return problem;
  try {
    if ((await workspace.fs.stat(file)).size > largest) return problem;
    return { path, bytes: toBase64(await workspace.fs.readFile(file)) };
  } catch {
    return problem;
  }
}

/** In the program that the system has for it; a text, or a file elsewhere than on this machine, in VS Code. */
async function openFile(file: Uri, { format }: Kind): Promise<void> {
  const isHere = file.scheme === "file" && env.remoteName === undefined;
  if (isHere && format !== "md" && (await env.openExternal(file))) return;
  await commands.executeCommand("vscode.open", file);
}
