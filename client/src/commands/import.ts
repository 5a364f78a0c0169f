/** "Import a Word Paper…": asks for a Word document and opens the draft that the server makes of it as a new file. */
import { commands, ProgressLocation, window, workspace, type Disposable, type Uri } from "vscode";
import { toBase64 } from "../../../server/src/base64.ts";
import type { BaseLanguageClient } from "vscode-languageclient";
import { importCommand, type ImportedWord } from "../../../server/src/protocol/writing.ts";
import { shownLanguage } from "../language.ts";
import { texts } from "../texts.ts";

/** `given` is the document that a menu, or another extension, names. */
export function registerImport(client: BaseLanguageClient): Disposable {
  return commands.registerCommand("kertasKerja.import", async (given?: Uri) => {
    const language = shownLanguage();
    const [file] = given
      ? [given]
      : ((await window.showOpenDialog({
          title: texts.importWord[language],
          openLabel: texts.importIt[language],
          filters: { Word: ["docx"] },
        })) ?? []);
    if (!file) return;
    const answer = await window
      .withProgress({ location: ProgressLocation.Notification, title: texts.importing[language] }, async () => {
        const bytes = toBase64(await workspace.fs.readFile(file));
        const parameters = { command: importCommand, arguments: [bytes, language] };
        return client.sendRequest<ImportedWord | null>("workspace/executeCommand", parameters);
      })
      .then(
        (answered) => answered,
        () => null,
      );
    if (!answer || "problem" in answer) {
      void window.showErrorMessage(answer?.problem ?? texts.importFailed[language]);
      return;
    }
    const document = await workspace.openTextDocument({ language: "kertas-kerja", content: answer.text });
    await window.showTextDocument(document);
  });
}
