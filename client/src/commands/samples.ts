/** Opens a copy of the sample papers, so that whoever tries something out changes nothing of the extension. */
import { commands, FileSystemError, Uri, window, workspace, type Disposable } from "vscode";
import { shownLanguage } from "../language.ts";
import { viewTexts } from "../views/texts.ts";

export const registerOpenSamples = (extensionUri: Uri): Disposable =>
  commands.registerCommand("kertasKerja.openSamples", async () => {
    const [folder] =
      (await window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        openLabel: viewTexts.samplesWhere[shownLanguage()],
      })) ?? [];
    if (!folder) return;
    const target = Uri.joinPath(folder, "kertas-kerja-samples");
    await copyOnce(Uri.joinPath(extensionUri, "samples"), target);
    await commands.executeCommand("vscode.openFolder", target, {
      forceNewWindow: workspace.workspaceFolders !== undefined,
    });
  });

/** What is there already stays as it is. */
async function copyOnce(from: Uri, to: Uri): Promise<void> {
  try {
    await workspace.fs.copy(from, to, { overwrite: false });
  } catch (error) {
    if (!(error instanceof FileSystemError) || error.code !== "FileExists") throw error;
  }
}
