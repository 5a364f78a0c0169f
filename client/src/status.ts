/** The language status items: the findings of the paper in front and what the server is at; the day on which it is looked at. */
import { languages, LanguageStatusSeverity, window, type DocumentSelector, type LanguageStatusItem } from "vscode";
import { State } from "vscode-languageclient";
import type { DayOfLook, Status } from "../../server/src/protocol.ts";
import { shownLanguage } from "./language.ts";
import type { LookOn } from "./commands/look-on.ts";
import { dayTexts } from "./commands/look-on-texts.ts";
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
    item.severity = status.kind === "error" ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.text =
      status.kind === "ready"
        ? texts.findings(findings)[language]
        : status.kind === "loading"
          ? texts.loading[language]
          : texts.stopped[language];
    item.detail =
      status.message ?? (status.kind === "ready" ? texts.known(status.papers, status.institutions)[language] : "");
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
      if (state === State.Stopped) show({ kind: "error", papers: 0, institutions: 0 });
      else if (state === State.Starting) show(loading);
    },
    refresh,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    },
  };
}

/** The day on which the paper in front is looked at; a warning while that is not its own. */
export function createDayItem(selector: DocumentSelector, lookOn: LookOn): Pick<StatusItem, "refresh" | "dispose"> {
  const item = languages.createLanguageStatusItem("kertasKerja.day", selector);
  let asked = 0;
  const refresh = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString() ?? null;
    const turn = ++asked;
    void lookOn.dayOf(uri).then((found) => {
      // Another editor may have come to the front meanwhile.
      if (found && turn === asked) draw(item, found);
    });
  };
  const listeners = [window.onDidChangeActiveTextEditor(refresh), lookOn.onDidChange(refresh)];
  return {
    refresh,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    },
  };
}

function draw(item: LanguageStatusItem, { day, is }: DayOfLook): void {
  const language = shownLanguage();
  const isChosen = is === "chosen";
  item.name = dayTexts.name[language];
  item.text = dayTexts.asOf(day)[language];
  item.detail = dayTexts.is[is][language];
  item.severity = isChosen ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  const title = (isChosen ? dayTexts.back : dayTexts.change)[language];
  item.command = { title, command: "kertasKerja.lookOnDay", arguments: isChosen ? [null] : [] };
}
