/** Carries an item into the paper of a later session: its whole text, an entry for that session, its files found from there. */
import { formatDay } from "./day.ts";
import type { Document } from "./document.ts";
import { appendItem, columnOf, dashOf, insertPairs, lineStart, replaceNode, scalarText } from "./edit.ts";
import { fillList, insertCopy, writeOutAliases } from "./copy.ts";
import type { Edit } from "./finding.ts";
import type { Item, Paper, Session } from "./paper.ts";
import { isEmpty } from "./read.ts";
import { relativePath } from "./paths.ts";
import { commentsAbove } from "./reorder.ts";
import type { MapNode, Span } from "./tree.ts";
import type { Workspace } from "./workspace.ts";

/** What the later session is about to decide. */
export interface Decision {
  readonly outcome: string;
  /** A proposal: it is a tab stop. */
  readonly decision: string;
}

/** An entry to be appended: its lines as for column 0, and the same in braces. */
export interface NewEntry {
  readonly lines: readonly string[];
  readonly flow: readonly string[];
  readonly snippet?: boolean;
}

/** What goes into the copy of an item besides its own text. */
export interface Additions {
  readonly entry?: NewEntry;
  /** A comment without line breaks, put before everything else. */
  readonly heading?: string;
}

/** The edit of the later paper that puts the item at the end of its list; undefined where it has none, or where a text does not parse. */
export function carryItem(
  item: Item,
  from: Document,
  into: Document,
  decision: Decision,
  workspace: Workspace,
): Edit | undefined {
  const lines = into.paper ? entryLines(into.paper, decision) : [];
  const additions = lines.length > 0 ? { entry: { lines, flow: lines, snippet: true } } : {};
  return copyItem(item, from, into, additions, workspace);
}

/** The same, with whatever else is to stand in it. */
export function copyItem(
  item: Item,
  from: Document,
  into: Document,
  { entry, heading }: Additions,
  workspace: Workspace,
): Edit | undefined {
  const pair = into.paper?.itemsPair;
  if (!pair || from.tree.faults.length + into.tree.faults.length > 0) return undefined;
  const { start } = item.node;
  const comments = [...(heading === undefined ? [] : [heading]), ...commentsBefore(from.text, item.node)];
  const edits = [
    ...(comments.length > 0 ? [{ start, end: start, text: comments.map((line) => `${line}\n`).join("") }] : []),
    ...(entry ? appendEntry(from.text, item, entry) : []),
    ...pathEdits(item.node, from, into.uri, workspace),
    ...writeOutAliases(item.node),
  ];
  return insertCopy(into.text, pair, { text: from.text, node: item.node, edits });
}

/** The comments above an item's dash and behind it. */
function commentsBefore(text: string, node: MapNode): readonly string[] {
  const dash = dashOf(text, node);
  if (!dash) return [];
  const line = lineStart(text, dash.start);
  const above = text.slice(commentsAbove(text, line, columnOf(text, dash.start)), line);
  return `${above}\n${text.slice(dash.end, node.start)}`
    .split(/[\r\n]+/)
    .flatMap((part) => /#.*/.exec(part)?.[0].trimEnd() ?? []);
}

/** The keys of an entry of the paper's own session; none where it cannot be told which session that is. */
function entryLines({ session }: Paper, { outcome, decision }: Decision): readonly string[] {
  const named = sessionLines(session);
  return named.length > 0 ? [...named, `outcome: ${outcome}`, `decision: \${1:${decision}}`] : [];
}

/** The keys that name the paper's own session in an entry; none where it cannot be told which that is. */
export function sessionLines({ number, name, date }: Session): readonly string[] {
  if (!date || (!number && !name)) return [];
  return [
    number ? `session: ${number.value}` : `meeting: ${scalarText(name?.value ?? "")}`,
    `date: ${formatDay(date.value)}`,
  ];
}

/** Appends an entry to the item's history; nothing where that is no list of its own. */
export function appendEntry(
  text: string,
  { node, historyPair: pair }: Item,
  { lines, flow, snippet }: NewEntry,
): readonly Edit[] {
  const braces = `{ ${flow.join(", ")} }`;
  const kind = snippet ? { snippet } : {};
  if (!pair) {
    const written = node.flow ? [`history: [${braces}]`] : ["history:", ...lines.map(underDash)];
    return [{ ...insertPairs(text, node, written), ...kind }];
  }
  const { value: list } = pair;
  if (isEmpty(list) || (list.kind === "list" && list.items.length === 0)) {
    if (node.flow) return [{ ...replaceNode(list, `${list.start === list.end ? " " : ""}[${braces}]`), ...kind }];
    return [fillList(text, pair, { text: lines.join("\n"), ...kind })];
  }
  return list.kind === "list" ? [{ ...appendItem(text, list, list.flow ? [braces] : lines), ...kind }] : [];
}

const underDash = (line: string, index: number): string => `  ${index === 0 ? "- " : "  "}${line}`;

/** Paths are counted from the paper that holds them: those inside a span, as they are written in a file that lies elsewhere. */
export function pathEdits(within: Span, from: Document, uri: string, workspace: Workspace): readonly Edit[] {
  return from.placed.flatMap(({ schema, node: value }) => {
    const isInside = value.start >= within.start && value.end <= within.end;
    if (!schema["x-file"] || !isInside || value.kind !== "scalar") return [];
    const target = workspace.resolvePath(from, value.text);
    const path = target === undefined ? value.text : relativePath(uri, target);
    return path === value.text ? [] : [replaceNode(value, scalarText(path))];
  });
}
