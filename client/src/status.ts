/** The language status item: the findings of the paper in front, and what the server is at. */
import { languages, LanguageStatusSeverity, Uri, window, workspace, type DocumentSelector } from "vscode";
import { State } from "vscode-languageclient";
import type { Status } from "../../server/src/protocol.ts";
import { shownLanguage } from "./language.ts";
import { texts } from "./texts.ts";

export interface StatusItem {
  readonly show: (status: Status) => void;
  readonly showState: (state: State) => void;
  /** Draws it anew, in the language now chosen. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

const loading: Status = { kind: "loading", papers: 0, institutions: 0 };

export function createStatusItem(selector: DocumentSelector): StatusItem {
  const item = languages.createLanguageStatusItem("kertasKerja.status", selector);
  let status = loading;
  item.name = "Kertas Kerja";

  const refresh = (): void => {
    const language = shownLanguage();
    const uri = window.activeTextEditor?.document.uri;
    const findings = uri ? languages.getDiagnostics(uri).filter(({ source }) => source === "Kertas Kerja").length : 0;
    item.busy = status.kind === "loading";
    const closed = (status.closed ?? []).map((folder) => workspace.asRelativePath(Uri.parse(folder)));
    item.severity =
      status.kind === "error"
        ? LanguageStatusSeverity.Error
        : closed.length > 0
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
    item.text =
      status.kind === "ready"
        ? texts.findings(findings)[language]
        : status.kind === "loading"
          ? texts.loading[language]
          : texts.stopped[language];
    const known = closed.length > 0 ? texts.closed(closed) : texts.known(status.papers, status.institutions);
    item.detail = status.message ?? (status.kind === "ready" ? known[language] : "");
    item.command =
      status.kind === "error"
        ? { command: "kertasKerja.restartServer", title: texts.restart[language] }
        : { command: "kertasKerja.showOutput", title: texts.output[language] };
  };
  const show = (next: Status): void => {
    status = next;
    refresh();
  };
  const listeners = [languages.onDidChangeDiagnostics(refresh), window.onDidChangeActiveTextEditor(refresh)];
  refresh();
  return {
    show,
    showState: (state) => {
      if (state === State.Stopped || state === State.StartFailed) show({ kind: "error", papers: 0, institutions: 0 });
      else if (state === State.Starting) show(loading);
    },
    refresh,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    },
  };
}
