/** One tree view over rows that the server tells: shows them, and asks anew only while somebody looks. */
import {
  EventEmitter,
  languages,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type TreeView,
} from "vscode";
import type { ViewNode } from "../../../server/src/protocol/reading.ts";
import { shownLanguage } from "../language.ts";
import { texts } from "../texts.ts";
import { addressOf, badgeOf } from "./badges.ts";
import { inTurn } from "../in-turn.ts";

export interface Tree {
  readonly view: TreeView<ViewNode>;
  /** Asks anew, now or as soon as somebody looks. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** `ask` answers undefined while nothing can be told; `opens` says which groups are open at first. */
export function createTree(
  id: string,
  ask: () => Promise<readonly ViewNode[] | undefined>,
  opens: (node: ViewNode) => boolean,
  onRows: (rows: readonly ViewNode[]) => void = () => undefined,
): Tree {
  const changed = new EventEmitter<undefined>();
  const first = Promise.withResolvers<undefined>();
  let rows: readonly ViewNode[] = [];
  let told = "";
  let isStale = true;
  /** The badges drawn, by the keys of their rows. */
  const drawn = new Map<string, { readonly node: ViewNode; readonly address: string }>();

  const view = window.createTreeView<ViewNode>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => {
        await first.promise;
        return [...(node?.children ?? rows)];
      },
      getTreeItem: (node) => {
        const item = itemOf(node, opens(node));
        if (item.resourceUri) drawn.set(node.key, { node, address: item.resourceUri.toString() });
        return item;
      },
    },
  });
  const load = inTurn(async () => {
    isStale = false;
    const answer = await ask();
    if (!answer) return;
    const text = JSON.stringify(answer);
    first.resolve(undefined);
    onRows(answer);
    if (text === told) return;
    told = text;
    rows = answer;
    drawn.clear();
    changed.fire(undefined);
  });
  const refresh = (): void => {
    if (view.visible) load();
    else isStale = true;
  };
  const redraw = inTurn(() => {
    const differs = [...drawn.values()].some(
      ({ node, address }) => addressOf(node.key, badgeOf(node)).toString() !== address,
    );
    if (differs && view.visible) changed.fire(undefined);
    return Promise.resolve();
  });
  const listeners: readonly { dispose(): unknown }[] = [
    view,
    changed,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) load();
    }),
    languages.onDidChangeDiagnostics(redraw),
  ];
  return {
    view,
    refresh,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

function itemOf(node: ViewNode, isOpen: boolean): TreeItem {
  const item = new TreeItem(node.label, collapsible(node, isOpen));
  const language = shownLanguage();
  const badge = badgeOf(node);
  const found = badge.count > 0 ? [texts.findings(badge.count)[language]] : [];
  item.id = node.key;
  item.description = node.detail;
  // As it is written: what looks like Markdown in a paper is none.
  item.tooltip = new MarkdownString().appendText([node.tip, ...found].join("\n"));
  item.accessibilityInformation = { label: [node.spoken, ...found].join(", "), role: "treeitem" };
  item.contextValue = [node.kind, node.scope ? "dossier" : "", node.id === undefined ? "" : "id"]
    .filter(Boolean)
    .join(" ");
  const icon = iconOf(node);
  if (icon) item.iconPath = icon;
  if (node.kind === "item" || node.kind === "paper") item.resourceUri = addressOf(node.key, badge);
  if (node.place)
    item.command = {
      command: "vscode.open",
      title: "",
      arguments: [Uri.parse(node.place.uri), { selection: new Range(node.place.line, 0, node.place.line, 0) }],
    };
  return item;
}

function collapsible({ children }: ViewNode, isOpen: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

const icons: Readonly<Record<ViewNode["kind"], string | undefined>> = {
  group: undefined,
  item: "circle-large-outline",
  sitting: "circle-small-filled",
  session: "calendar",
  paper: "file",
  agency: "organization",
  committee: "comment-discussion",
  borderPost: "milestone",
  issueArea: "tag",
};

const marks: Readonly<Record<NonNullable<ViewNode["mark"]>, readonly [icon: string, colour?: string] | undefined>> = {
  open: undefined,
  waiting: ["watch"],
  lacking: ["question", "list.warningForeground"],
  overdue: ["history", "list.warningForeground"],
  closed: ["pass", "disabledForeground"],
  retired: ["circle-slash", "disabledForeground"],
};

function iconOf({ kind, mark }: ViewNode): ThemeIcon | undefined {
  const [name, colour] = (mark && marks[mark]) ?? [icons[kind]];
  return name === undefined
    ? undefined
    : new ThemeIcon(name, colour === undefined ? undefined : new ThemeColor(colour));
}
