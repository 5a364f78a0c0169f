/** The tree view of what changed institutions touch, on a day that its toolbar sets; today's at first. */
import { commands, window, type Disposable } from "vscode";
import { parseDay } from "../../../server/src/core/day.ts";
import { writeDate } from "../../../server/src/core/written-date.ts";
import type { ViewNode, ViewRequest } from "../../../server/src/protocol/reading.ts";
import { refuseDay } from "../commands/session-steps.ts";
import { shownLanguage } from "../language.ts";
import { viewTexts, viewTitles } from "./texts.ts";
import { createTree, type Tree } from "./tree.ts";

export function createImpact(ask: (request: ViewRequest) => Promise<readonly ViewNode[] | undefined>): Tree {
  /** As `YYYY-MM-DD`; empty for today. */
  let day = "";
  const tree = createTree(
    "kertasKerja.impact",
    () => ask({ view: "impact", ...(day !== "" && { day }) }),
    ({ key }) => key === "changed",
    (rows) => {
      const isTouched = rows.some(({ key }) => key === "changed");
      tree.view.message = isTouched ? "" : viewTexts.nothingChanged[shownLanguage()];
    },
  );
  const refresh = (): void => {
    const language = shownLanguage();
    const shown = parseDay(day);
    tree.view.title = viewTitles.impact[language];
    tree.view.description = shown === undefined ? "" : writeDate(shown, language, "medium");
    tree.refresh();
  };
  const command: Disposable = commands.registerCommand("kertasKerja.impact.day", async () => {
    const chosen = await chooseDay(day);
    if (chosen === undefined) return;
    day = chosen;
    await commands.executeCommand("kertasKerja.impact.focus");
    refresh();
  });
  return {
    view: tree.view,
    refresh,
    dispose: () => {
      command.dispose();
      tree.dispose();
    },
  };
}

/** Undefined where the person left. */
async function chooseDay(now: string): Promise<string | undefined> {
  const language = shownLanguage();
  const refuse = refuseDay(language);
  const day = await window.showInputBox({
    title: viewTexts.impactDay[language],
    prompt: viewTexts.impactDayHint[language],
    value: now,
    validateInput: (value) => (value.trim() === "" ? undefined : refuse(value.trim())),
  });
  return day?.trim();
}
