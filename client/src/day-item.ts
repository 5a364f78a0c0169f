/** The day on which the papers are looked at, in the status bar: beside papers and institutions files, and everywhere while another day is chosen. */
import {
  languages,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  type DocumentSelector,
  type StatusBarItem,
} from "vscode";
import type { DayOfLook } from "../../server/src/protocol/reading.ts";
import type { LookOn } from "./commands/look-on.ts";
import { dayTexts as texts } from "./commands/look-on-texts.ts";
import { shownLanguage } from "./language.ts";

export interface DayItem {
  /** Asks for the day anew, and shows it in the language now chosen. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** Left of what VS Code says of the caret and the file. */
const priority = 102;

const change = "kertasKerja.lookOnDay";

export function createDayItem(selector: DocumentSelector, lookOn: LookOn): DayItem {
  const item = window.createStatusBarItem("kertasKerja.day", StatusBarAlignment.Right, priority);
  let asked = 0;
  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    const isOurs = document !== undefined && languages.match(selector, document) > 0;
    const turn = ++asked;
    void lookOn.dayOf(isOurs ? document.uri.toString() : null).then((found) => {
      // Another editor may have come to the front meanwhile.
      if (turn !== asked) return;
      if (found && (isOurs || found.is === "chosen")) draw(item, found);
      else item.hide();
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

/** A click changes the day, or leads back from a chosen one; the tooltip offers both. */
function draw(item: StatusBarItem, { day, is }: DayOfLook): void {
  const language = shownLanguage();
  const isChosen = is === "chosen";
  const asOf = texts.asOf(day)[language];
  const title = (isChosen ? texts.back : texts.change)[language];
  item.name = texts.name[language];
  item.text = isChosen ? `$(history) ${asOf}` : `${asOf} (${texts.of[is][language]})`;
  item.backgroundColor = isChosen ? new ThemeColor("statusBarItem.warningBackground") : undefined;
  item.command = { title, command: change, arguments: isChosen ? [null] : [] };
  item.accessibilityInformation = { label: [asOf, texts.is[is][language], title].join(". "), role: "button" };
  const links = [
    ...(isChosen ? [`[${texts.back[language]}](command:${change}?${encodeURIComponent("[null]")})`] : []),
    `[${texts.change[language]}](command:${change})`,
  ];
  const tooltip = new MarkdownString(`${texts.is[is][language]}. ${texts.findings[language]}\n\n${links.join(" · ")}`);
  tooltip.isTrusted = { enabledCommands: [change] };
  item.tooltip = tooltip;
  item.show();
}
