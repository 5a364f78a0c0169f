/** Lists of institutions from outside and to outside: an import is previewed, confirmed, and written in one step; an export asks where to. */
import { commands, Disposable, ProgressLocation, Uri, window, workspace } from "vscode";
import { fromBase64, toBase64 } from "../../../server/src/base64.ts";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  listing,
  type ExportedList,
  type ListOptions,
  type ListPreview,
  type ListWritten,
} from "../../../server/src/protocol/institutions.ts";
import { shownLanguage } from "../language.ts";
import { texts } from "../texts.ts";
import { exportTexts } from "./export-texts.ts";
import { listTexts } from "./institution-lists-texts.ts";
import { mayWrite, registerAsking, registerWriting, type WriteWhole } from "./run.ts";
import { refuseDay } from "./session-steps.ts";

type Ask = <T>(command: string, ...args: readonly unknown[]) => Promise<T>;

export function registerInstitutionLists(client: BaseLanguageClient, writeWhole: WriteWhole): Disposable {
  const ask: Ask = (command, ...args) => client.sendRequest("workspace/executeCommand", { command, arguments: args });
  return Disposable.from(
    registerWriting("kertasKerja.importInstitutions", (given) => importList(ask, given)),
    registerAsking("kertasKerja.exportInstitutions", (given) => exportList(ask, writeWhole, given)),
  );
}

interface List {
  readonly bytes: string;
  readonly name: string;
}

async function importList(ask: Ask, given: unknown): Promise<void> {
  const file = given instanceof Uri ? given : await chooseFile();
  const folder = file && (await chooseFolder());
  if (!file || !folder) return;
  const bytes = toBase64(await workspace.fs.readFile(file));
  const list = { bytes, name: file.path.slice(file.path.lastIndexOf("/") + 1) };
  let options: ListOptions | undefined = { folder: folder.toString() };
  while (options) options = await previewAndWrite(ask, list, options);
}

async function chooseFile(): Promise<Uri | undefined> {
  const language = shownLanguage();
  const chosen = await window.showOpenDialog({
    title: listTexts.importTitle[language],
    openLabel: listTexts.importIt[language],
    filters: { [listTexts.lists[language]]: ["xlsx", "csv"] },
  });
  return chosen?.[0];
}

/** The only one, where there is one. */
async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const placeHolder = listTexts.whichFolder[shownLanguage()];
  return (await window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}

/** The options with which to look once more; undefined where it is over. */
async function previewAndWrite(
  ask: Ask,
  { bytes, name }: List,
  options: ListOptions,
): Promise<ListOptions | undefined> {
  const language = shownLanguage();
  const progress = { location: ProgressLocation.Notification, title: listTexts.reading[language] };
  const preview = await window.withProgress(progress, () =>
    ask<ListPreview | null>(listing.preview, bytes, name, options, language),
  );
  if (!preview || "problem" in preview) {
    void window.showErrorMessage(preview?.problem ?? listTexts.failed[language]);
    return undefined;
  }
  await showMarkdown(preview.markdown);
  const choice = await confirm(preview, options);
  if (choice !== "write") return choice;
  const written = await ask<ListWritten | null>(listing.import, bytes, name, options, language, preview.print);
  if (!written) {
    void window.showErrorMessage(listTexts.failed[language]);
    return undefined;
  }
  if ("stale" in written) {
    void window.showWarningMessage(listTexts.stale[language]);
    return options;
  }
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(written.uri)));
  return undefined;
}

async function showMarkdown(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: "markdown", content });
  await window.showTextDocument(document);
  await commands.executeCommand("markdown.showPreview");
}

type Preview = Exclude<ListPreview, { readonly problem: string }>;

/** Whether to write; else what to look at with other options; undefined where nothing is to be written. */
async function confirm(
  { counts, writes, asks }: Preview,
  options: ListOptions,
): Promise<ListOptions | "write" | undefined> {
  const language = shownLanguage();
  if (!writes && counts.unclear === 0) {
    void window.showInformationMessage(listTexts.nothing[language]);
    return undefined;
  }
  const sides = asks.includes("side") ? (["indonesia", "malaysia"] as const) : [];
  const choices = [
    ...(writes
      ? [
          {
            label: listTexts.write(counts)[language],
            detail: listTexts.nothingDeleted[language],
            value: "write" as const,
          },
        ]
      : []),
    ...sides.map((side) => ({
      label: listTexts.ofSide(side === "indonesia" ? "Indonesia" : "Malaysia")[language],
      value: { ...options, side },
    })),
    ...(asks.includes("end") ? [{ label: listTexts.endedOn[language], value: "ask" as const }] : []),
    { label: listTexts.cancel[language], value: undefined },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: listTexts.importTitle[language],
    placeHolder: counts.unclear > 0 ? listTexts.unclear(counts.unclear)[language] : listTexts.importTitle[language],
    ignoreFocusOut: true,
  });
  return chosen?.value === "ask" ? askEnd(options) : chosen?.value;
}

async function askEnd(options: ListOptions): Promise<ListOptions> {
  const language = shownLanguage();
  const endedOn = await window.showInputBox({
    prompt: listTexts.lastDay[language],
    ignoreFocusOut: true,
    validateInput: refuseDay(language),
  });
  return endedOn === undefined ? options : { ...options, endedOn };
}

const formats = ["xlsx", "csv", "md"] as const;

async function exportList(ask: Ask, writeWhole: WriteWhole, given: unknown): Promise<void> {
  const language = shownLanguage();
  const file = given instanceof Uri ? given : await chooseTarget();
  if (!file || !mayWrite(file)) return;
  const format = formats.find((known) => file.path.toLowerCase().endsWith(`.${known}`));
  if (!format) return void window.showErrorMessage(listTexts.noFormat[language]);
  const answer = await ask<ExportedList | null>(listing.export, format, {}, language);
  if (!answer) return void window.showErrorMessage(texts.notAnswered[language]);
  try {
    await writeWhole(file, fromBase64(answer.bytes));
  } catch (error) {
    return void window.showErrorMessage(exportTexts.notWritten(file, error)[language]);
  }
  void window.showInformationMessage(exportTexts.written(file)[language]);
}

async function chooseTarget(): Promise<Uri | undefined> {
  const language = shownLanguage();
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    title: listTexts.exportTitle[language],
    saveLabel: listTexts.exportIt[language],
    filters: { Excel: ["xlsx"], CSV: ["csv"], Markdown: ["md"] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `${listTexts.fileName[language]}.xlsx`) }),
  });
}
