/** The view container: items, papers, institutions and what changed ones touch, and the commands on their rows. */
import { commands, Disposable, env, window, type Memento } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { viewCommand, type Grouping, type ViewNode, type ViewRequest } from "../../../server/src/protocol/reading.ts";
import { shownLanguage } from "../language.ts";
import { registerBadges } from "./badges.ts";
import { createImpact } from "./impact.ts";
import { groupingTexts, viewTexts, viewTitles } from "./texts.ts";
import { createTree } from "./tree.ts";

const groupings = Object.keys(groupingTexts) as Grouping[];
const groupingKey = "kertasKerja.items.grouping";

export interface Trees {
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export function registerTrees(client: BaseLanguageClient, memory: Memento): Trees {
  let filter = "";
  const grouping = (): Grouping => groupings.find((one) => one === memory.get(groupingKey)) ?? "age";
  const ask = async (request: ViewRequest): Promise<readonly ViewNode[] | undefined> => {
    if (!client.isRunning()) return undefined;
    const args = { command: viewCommand, arguments: [request, shownLanguage()] };
    return (await client.sendRequest<readonly ViewNode[] | null>("workspace/executeCommand", args)) ?? undefined;
  };
  const items = createTree(
    "kertasKerja.items",
    () => ask({ view: "items", grouping: grouping(), filter }),
    ({ kind, key }) => kind === "group" && key !== "closed",
    (rows) => {
      items.view.message = filter !== "" && rows.length === 0 ? viewTexts.nothingPasses[shownLanguage()] : "";
    },
  );
  const trees = {
    items,
    papers: createTree(
      "kertasKerja.papers",
      () => ask({ view: "papers" }),
      ({ kind }) => kind === "group",
    ),
    institutions: createTree(
      "kertasKerja.institutions",
      () => ask({ view: "institutions" }),
      () => false,
    ),
    impact: createImpact(ask),
  };
  const title = (): void => {
    const language = shownLanguage();
    for (const name of ["items", "papers", "institutions"] as const)
      trees[name].view.title = viewTitles[name][language];
    items.view.description = filter === "" ? groupingTexts[grouping()][language] : `“${filter}”`;
    void commands.executeCommand("setContext", "kertasKerja.items.filtered", filter !== "");
    void commands.executeCommand("setContext", "kertasKerja.language", language);
  };
  const refresh = (): void => {
    title();
    for (const tree of Object.values(trees)) tree.refresh();
  };
  const setFilter = (text: string): void => {
    filter = text.trim();
    refresh();
  };
  title();
  const disposables = Disposable.from(
    ...Object.values(trees),
    registerBadges(),
    commands.registerCommand("kertasKerja.items.group", async () => {
      const chosen = await chooseGrouping(grouping());
      if (!chosen) return;
      await memory.update(groupingKey, chosen);
      refresh();
    }),
    commands.registerCommand("kertasKerja.items.filter", async () => {
      const language = shownLanguage();
      const text = await window.showInputBox({
        title: viewTexts.filter[language],
        placeHolder: viewTexts.filterHint[language],
        value: filter,
      });
      if (text !== undefined) setFilter(text);
    }),
    commands.registerCommand("kertasKerja.items.clearFilter", () => {
      setFilter("");
    }),
    commands.registerCommand("kertasKerja.copyId", (node?: ViewNode) =>
      node?.id === undefined ? undefined : env.clipboard.writeText(node.id),
    ),
  );
  return {
    refresh,
    dispose: () => {
      disposables.dispose();
    },
  };
}

async function chooseGrouping(now: Grouping): Promise<Grouping | undefined> {
  const language = shownLanguage();
  const choices = groupings.map((grouping) => ({
    label: groupingTexts[grouping][language],
    description: grouping === now ? "✓" : "",
    grouping,
  }));
  return (await window.showQuickPick(choices, { title: viewTexts.groupBy[language] }))?.grouping;
}
