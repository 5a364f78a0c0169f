/** The previews that are open: the command that opens one, those that come back after a reload, what each of them shows. */
import { commands, Disposable, Uri, ViewColumn, window, workspace, type WebviewPanel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { languages, type Language } from "../../../server/src/core/language.ts";
import { previewCommand, type PreviewAnswer } from "../../../server/src/protocol/printing.ts";
import type { Remembered } from "./messages.ts";
import { PreviewPanel, type Ask } from "./panel.ts";

const viewType = "kertasKerja.preview";

export interface Previews {
  /** What the preview in front shows, and the language that it is printed in. */
  readonly active: () => { readonly uri: Uri; readonly language: Language | null } | undefined;
  /** The server has checked: institutions or other papers may have changed what is printed. */
  readonly refresh: () => void;
  readonly redraw: () => void;
  readonly dispose: () => void;
}

export function registerPreviews(client: BaseLanguageClient): Previews {
  const open = new Set<PreviewPanel>();
  const ask: Ask = async (uri, language, known) => {
    if (!client.isRunning()) return undefined;
    const parameters = { command: previewCommand, arguments: [uri.toString(), language, known] };
    return client.sendRequest<PreviewAnswer | null>("workspace/executeCommand", parameters);
  };
  const add = (panel: WebviewPanel, remembered: Remembered): void => {
    const preview = new PreviewPanel(panel, remembered, ask);
    open.add(preview);
    panel.onDidDispose(() => open.delete(preview));
  };
  const reveal = (uri: Uri): void => {
    const present =
      [...open].find((preview) => preview.uri.toString() === uri.toString()) ??
      [...open].find((preview) => preview.follows);
    if (present) {
      present.show(uri);
      present.panel.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(viewType, "Kertas Kerja", column, options);
    add(panel, { uri: uri.toString(), language: null, follows: true, top: 0 });
  };
  /** Whether the text of a preview changed since the server was last ready: then it has been asked for already. */
  const changed = new Set<string>();
  const disposables = Disposable.from(
    commands.registerCommand("kertasKerja.openPreview", (given?: unknown) => {
      const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
      if (uri?.path.endsWith(".kertas.yaml") || window.activeTextEditor?.document.languageId === "kertas-kerja")
        if (uri) reveal(uri);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        panel.webview.options = options;
        const remembered = asRemembered(state);
        if (remembered) add(panel, remembered);
        else panel.dispose();
        return Promise.resolve();
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => changed.add(document.uri.toString())),
  );
  return {
    active: () => [...open].find(({ panel }) => panel.active),
    refresh: () => {
      for (const preview of open) if (!changed.has(preview.uri.toString())) preview.refresh();
      changed.clear();
    },
    redraw: () => {
      for (const preview of open) preview.redraw();
    },
    dispose: () => {
      disposables.dispose();
      for (const { panel } of open) panel.dispose();
    },
  };
}

const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };

/** What a panel said of itself before the window was reloaded. */
function asRemembered(state: unknown): Remembered | undefined {
  const { uri, language, follows, top } = (state ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof uri !== "string") return undefined;
  return {
    uri,
    language: languages.find((one) => one === language) ?? null,
    follows: follows !== false,
    top: typeof top === "number" ? top : 0,
  };
}
