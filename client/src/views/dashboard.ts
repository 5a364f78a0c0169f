/** The dashboard's panels: one for all items, one for each item whose timeline is looked at. They follow the papers and the language. */
import { commands, Disposable, Range, Uri, ViewColumn, window, type WebviewPanel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { dashboardCommand, type DashboardSubject, type ViewNode } from "../../../server/src/protocol/reading.ts";
import { shownLanguage } from "../language.ts";
import { createNonce } from "../nonce.ts";
import { scriptFor } from "./dashboard-script.ts";
import { inTurn } from "../in-turn.ts";
import { viewTexts } from "./texts.ts";

const viewType = "kertasKerja.dashboard";

export interface Dashboards {
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export function registerDashboards(client: BaseLanguageClient, extensionUri: Uri): Dashboards {
  const open = new Map<string, Shown>();
  const ask = async (subject: DashboardSubject, nonce: string): Promise<string | null | undefined> => {
    if (!client.isRunning()) return undefined;
    const args = { command: dashboardCommand, arguments: [subject, nonce, shownLanguage()] };
    return client.sendRequest<string | null>("workspace/executeCommand", args);
  };
  const show = (panel: WebviewPanel, subject: DashboardSubject): void => {
    const key = subject.item ?? "";
    panel.iconPath = Uri.joinPath(extensionUri, "media", "icon.png");
    const shown = fill(panel, subject, ask);
    open.set(key, shown);
    panel.onDidDispose(() => {
      if (open.get(key) === shown) open.delete(key);
    });
  };
  const reveal = (subject: DashboardSubject): void => {
    const present = open.get(subject.item ?? "");
    if (present) present.panel.reveal();
    else show(window.createWebviewPanel(viewType, "Kertas Kerja", ViewColumn.Active, options), subject);
  };
  const disposables = Disposable.from(
    commands.registerCommand(viewType, () => {
      reveal({});
    }),
    commands.registerCommand("kertasKerja.timeline", (row?: ViewNode) => {
      if (row?.scope && "item" in row.scope) reveal(row.scope);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        panel.webview.options = options;
        show(panel, subjectOf(state));
        return Promise.resolve();
      },
    }),
  );
  return {
    refresh: () => {
      for (const { refresh } of open.values()) refresh();
    },
    dispose: () => {
      disposables.dispose();
      for (const { panel } of open.values()) panel.dispose();
    },
  };
}

const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };

/** What a panel remembers. */
function subjectOf(state: unknown): DashboardSubject {
  const { subject } = (state ?? {}) as { readonly subject?: { readonly item?: unknown } };
  return typeof subject?.item === "string" ? { item: subject.item } : {};
}

interface Shown {
  readonly panel: WebviewPanel;
  readonly refresh: () => void;
}

/** A page is loaded once; later ones are handed to its script, which keeps the place. One that was hidden is loaded anew. */
function fill(
  panel: WebviewPanel,
  subject: DashboardSubject,
  ask: (subject: DashboardSubject, nonce: string) => Promise<string | null | undefined>,
): Shown {
  const { webview } = panel;
  const nonce = createNonce();
  let told: string | undefined;
  const refresh = inTurn(async () => {
    const language = shownLanguage();
    panel.title = subject.item ?? viewTexts.dashboard[language];
    const html = await ask(subject, nonce);
    if (html === undefined) return;
    const next = html === null ? gone(nonce) : html;
    if (next === told) return;
    const isFirst = told === undefined;
    told = next;
    if (isFirst || !panel.visible) webview.html = withScript(next, subject, nonce);
    else await webview.postMessage({ html: next });
  });
  panel.onDidChangeViewState(() => {
    if (!panel.visible || told === undefined) return;
    const page = withScript(told, subject, nonce);
    if (webview.html !== page) webview.html = page;
  });
  webview.onDidReceiveMessage((message: { readonly open?: unknown }) => {
    if (typeof message.open === "string") void openPaper(message.open, panel);
  });
  refresh();
  return { panel, refresh };
}

const withScript = (html: string, subject: DashboardSubject, nonce: string): string =>
  html.replace("</body>", () => `<script nonce="${nonce}">${scriptFor(subject)}</script>\n</body>`);

const gone = (nonce: string): string =>
  `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'"></head><body><main><p>${viewTexts.gone[shownLanguage()]}</p></main></body></html>`;

/** Beside the dashboard, at the line that the address names. Only papers are opened. */
async function openPaper(address: string, panel: WebviewPanel): Promise<void> {
  const uri = Uri.parse(address);
  if (!uri.path.endsWith(".yaml")) return;
  const line = Math.max(0, Number(/^L(\d+)$/.exec(uri.fragment)?.[1] ?? 1) - 1);
  const viewColumn = panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
  await commands.executeCommand("vscode.open", uri.with({ fragment: "" }), {
    selection: new Range(line, 0, line, 0),
    viewColumn,
  });
}
