/** Carries an item into the paper of a later session: its whole text, an entry for that session, its files found from there. */
import { formatDay } from "./day.ts";
import type { Document } from "./document.ts";
import { appendItem, insertPairs, replaceNode, scalarText } from "./edit.ts";
import { fillList, insertCopy } from "./copy.ts";
import type { Edit } from "./finding.ts";
import type { Item, Paper } from "./paper.ts";
import { isEmpty } from "./read.ts";
import { relativePath } from "./paths.ts";
import type { Workspace } from "./workspace.ts";

/** What the later session is about to decide. */
export interface Decision {
  readonly outcome: string;
  /** A proposal: it is a tab stop. */
  readonly decision: string;
}

/** The edit of the later paper that puts the item at the end of its list; undefined where it has none, or where a text does not parse. */
export function carryItem(
  item: Item,
  from: Document,
  into: Document,
  decision: Decision,
  workspace: Workspace,
): Edit | undefined {
  const pair = into.paper?.itemsPair;
  if (!into.paper || !pair || from.tree.faults.length + into.tree.faults.length > 0) return undefined;
  const entry = entryEdit(from.text, item, entryLines(into.paper, decision));
  const edits = [...entry, ...pathEdits(item, from, into, workspace)];
  return insertCopy(into.text, pair, { text: from.text, node: item.node, edits });
}

/** The keys of an entry of the paper's own session; none where it cannot be told which session that is. */
function entryLines({ session }: Paper, { outcome, decision }: Decision): readonly string[] {
  const { number, name, date } = session;
  if (!date || (!number && !name)) return [];
  return [
    number ? `session: ${number.value}` : `meeting: ${scalarText(name?.value ?? "")}`,
    `date: ${formatDay(date.value)}`,
    `outcome: ${outcome}`,
    `decision: \${1:${decision}}`,
  ];
}

/** Appends an entry to the item's history. */
function entryEdit(text: string, { node, historyPair: pair }: Item, lines: readonly string[]): readonly Edit[] {
  if (lines.length === 0) return [];
  const braces = `{ ${lines.join(", ")} }`;
  const snippet = true;
  if (!pair) {
    const written = node.flow ? [`history: [${braces}]`] : ["history:", ...lines.map(underDash)];
    return [{ ...insertPairs(text, node, written), snippet }];
  }
  const { value: list } = pair;
  if (isEmpty(list) || (list.kind === "list" && list.items.length === 0)) {
    if (node.flow) return [{ ...replaceNode(list, `${list.start === list.end ? " " : ""}[${braces}]`), snippet }];
    return [fillList(text, pair, { text: lines.join("\n"), snippet })];
  }
  return list.kind === "list" ? [{ ...appendItem(text, list, list.flow ? [braces] : lines), snippet }] : [];
}

const underDash = (line: string, index: number): string => `  ${index === 0 ? "- " : "  "}${line}`;

/** Paths are counted from the paper that holds them. */
function pathEdits({ node }: Item, from: Document, into: Document, workspace: Workspace): readonly Edit[] {
  return from.placed.flatMap(({ schema, node: value }) => {
    const isInside = value.start >= node.start && value.end <= node.end;
    if (!schema["x-file"] || !isInside || value.kind !== "scalar") return [];
    const target = workspace.resolvePath(from, value.text);
    const path = target === undefined ? value.text : relativePath(into.uri, target);
    return path === value.text ? [] : [replaceNode(value, scalarText(path))];
  });
}
