/** The next session's paper from this one: what is open with its whole text, an entry prepared for the session just held; nothing of the author's is lost. */
import { appendEntry, copyItem, pathEdits } from "../carry.ts";
import { formatDay, type Day } from "../day.ts";
import { Document } from "../document.ts";
import { insertPairs, lineEndingOf, lineStart, removePair, scalarText, setValue } from "../edit.ts";
import type { Edit } from "../finding.ts";
import type { Localized } from "../language.ts";
import { isOpenAfter, type Item, type Paper, type Session } from "../paper.ts";
import { asMap, inLanguage, pairOf } from "../read.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import { onOneLine, settleComment } from "../settle.ts";
import type { Workspace } from "../workspace.ts";
import { removeClosed } from "./closed-items.ts";
import { DraftText } from "./draft-text.ts";
import { pathOfSession } from "./next-path.ts";
import { ownEntry, preparedEntry } from "./own-entry.ts";
import { succeed } from "./succeed.ts";

/** The session to come. Without a number it is a special one, which has a name. */
export interface NextSession {
  readonly number?: number;
  readonly name?: string;
  readonly date: Day;
  /** The day is not settled yet: a comment says so. */
  readonly isTentative?: boolean;
  readonly endDate?: Day;
  readonly venue?: string;
}

export interface Carried {
  readonly text: string;
  /** Where the new paper is to lie. */
  readonly uri: string;
  /** What the author should look at. */
  readonly notes: readonly Localized[];
}

/** The new paper; undefined for a text that does not parse, or that has no session and no list of items. */
export function carryForward(
  workspace: Workspace,
  document: Document,
  next: NextSession,
  target?: string,
): Carried | undefined {
  const { paper } = document;
  const session = asMap(paper?.session.node);
  if (!paper || !session || document.tree.faults.length > 0 || paper.itemsPair?.value.kind !== "list") return undefined;
  const home = workspace.folderOf(document.uri);
  const uri = target ?? pathOfSession(document.uri, paper.session.number?.value, nameOfNext(next), home);
  const inMalay = paper.side?.value === "malaysia";
  const notes: Localized[] = [];
  const draft = new DraftText(document);
  // Paths are read where the text lies, then it moves.
  draft.apply(pathEdits(paper.node, document, uri, workspace));
  draft.document = new Document(uri, document.kind, draft.text, { schema: document.schema });
  const closed = paper.items.filter((item) => !isOpen(item));
  prepareEntries(draft, paper.session, inMalay, notes);
  if (closed.length > 0) removeClosed(draft, isOpen);
  addFromOthers(draft, document, workspace, inMalay, notes);
  listClosed(draft, closed, paper.session, inMalay);
  convene(draft, next, inMalay);
  notes.push(...succeed(draft, workspace, next.date, inMalay));
  return { text: draft.text, uri, notes };
}

const nameOfNext = ({ number, name, date }: NextSession): string =>
  String(number ?? name?.replace(/\W+/g, "-") ?? formatDay(date));

/** Whether the paper leaves the item open, as it ends there. */
const isOpen = ({ history }: Item): boolean => {
  const last = history.at(-1);
  return last === undefined || isOpenAfter(last);
};

/** Gives every open item an entry of the session just held, where it has none. */
function prepareEntries(draft: DraftText, session: Session, inMalay: boolean, notes: Localized[]): void {
  const edits = (draft.paper?.items ?? []).flatMap((item) => {
    const entry = isOpen(item) && !ownEntry(item, session) ? preparedEntry(item, session, inMalay) : undefined;
    const appended = entry ? appendEntry(draft.text, item, entry) : [];
    if (entry && appended.length === 0) notes.push(noEntry(item.id?.value ?? ""));
    return appended;
  });
  draft.apply(edits);
}

/** Open items of this session and area that only another paper holds, each with a comment that says which. */
function addFromOthers(
  draft: DraftText,
  document: Document,
  workspace: Workspace,
  inMalay: boolean,
  notes: Localized[],
): void {
  const copies = copiesOf(document, workspace, inMalay);
  // Into an empty list the first one goes alone; behind it there is room for all others at once.
  for (const some of [copies.slice(0, 1), copies.slice(1)]) {
    const edits = some.map((copy) => ({ ...copy, edit: copy.into(draft.document) }));
    draft.apply(edits.map(({ edit }) => edit));
    notes.push(...edits.map(({ edit, id, heading }) => (edit ? fromOther(id, heading.slice(2)) : notCopied(id))));
  }
}

interface Copied {
  readonly id: string;
  readonly heading: string;
  /** The edit that puts it at the end; undefined where that cannot be. */
  readonly into: (target: Document) => Edit | undefined;
}

function copiesOf(document: Document, workspace: Workspace, inMalay: boolean): readonly Copied[] {
  const own = workspace.timeline.at(document.uri);
  const held = new Set(document.paper?.items.map(({ id }) => id?.value));
  return (own ? workspace.timeline.besides(own) : []).flatMap(({ uri, summary }) => {
    const other = workspace.documents.get(uri);
    const paper = other?.paper;
    if (!paper || summary.issueArea !== own?.summary.issueArea) return [];
    const heading = headingOf(paper, inMalay);
    return paper.items.flatMap((item) => {
      const id = item.id?.value;
      if (id === undefined || held.has(id) || !isOpen(item)) return [];
      held.add(id);
      const entry = ownEntry(item, paper.session) ? undefined : preparedEntry(item, paper.session, inMalay);
      const additions = { heading, ...(entry && { entry }) };
      return { id, heading, into: (target) => copyItem(item, other, target, additions, workspace) };
    });
  });
}

function headingOf({ side, session }: Paper, inMalay: boolean): string {
  const name = meaningOf(schemaAt("paper", ["side"]) ?? {}, side?.value ?? "");
  const which = session.number?.value === undefined ? "" : ` ke-${session.number.value}`;
  return inMalay
    ? `# daripada kertas kerja pihak ${name?.ms ?? "lain"}, persidangan${which}`
    : `# dari kertas kerja pihak ${name?.id ?? "lain"}, sidang${which}`;
}

/** One line for each item that is not carried, above the items. */
function listClosed(draft: DraftText, closed: readonly Item[], { number }: Session, inMalay: boolean): void {
  const { itemsPair: pair, node } = draft.paper ?? {};
  if (closed.length === 0 || !pair || !node) return;
  const which = number === undefined ? "" : ` ke-${number.value}`;
  const language = inMalay ? "ms" : "id";
  const outcome = schemaAt("paper", ["items", 0, "history", 0, "outcome"]) ?? {};
  const lines = closed.map(({ id, title, history }) => {
    // "selesai; tertutup": the second half goes without saying here.
    const [word] = (meaningOf(outcome, history.at(-1)?.outcome?.value ?? "")?.[language] ?? "").split(";");
    return `#   ${onOneLine(`${id?.value ?? "?"} ${inLanguage(title, language)} (${word ?? ""})`)}`;
  });
  const head = inMalay
    ? `# Telah ditutup sehingga persidangan${which}, tidak dibawa:`
    : `# Sudah ditutup sampai sidang${which}, tidak dibawa:`;
  const eol = lineEndingOf(draft.text);
  const text = [head, ...lines].map((line) => line + eol).join("");
  const start = node.flow ? 0 : lineStart(draft.text, pair.start);
  const at = draft.text.startsWith("\uFEFF", start) ? start + 1 : start;
  draft.apply([{ start: at, end: at, text }]);
}

/** Puts the session to come in the place of the one just held. */
function convene(
  draft: DraftText,
  { number, name, date, isTentative, endDate, venue }: NextSession,
  inMalay: boolean,
): void {
  set(draft, "number", number === undefined ? undefined : String(number));
  set(draft, "name", name === undefined ? undefined : scalarText(name));
  set(draft, "date", formatDay(date));
  set(draft, "endDate", endDate === undefined ? undefined : formatDay(endDate));
  set(draft, "venue", venue === undefined ? undefined : scalarText(venue));
  if (isTentative) doubtDate(draft, inMalay);
  const status = pairOf(draft.paper?.node, "status");
  if (status) draft.apply([setValue(status, "draft")]);
}

function doubtDate(draft: DraftText, inMalay: boolean): void {
  const pair = pairOf(draft.paper?.session.node, "date");
  // In braces the rest of the line would become part of the comment.
  if (!pair || pair.map.flow) return;
  const at = pair.end;
  const said = inMalay ? "tarikh persidangan belum ditetapkan" : "tanggal sidang belum ditetapkan";
  draft.apply([{ start: at, end: at, text: ` ${settleComment(said)}` }]);
}

function set(draft: DraftText, key: string, value: string | undefined): void {
  const session = asMap(draft.paper?.session.node);
  const pair = pairOf(session, key);
  if (!session || (!pair && value === undefined)) return;
  if (value === undefined) draft.apply([pair && removePair(draft.text, pair)]);
  else draft.apply([pair ? setValue(pair, value) : insertPairs(draft.text, session, [`${key}: ${value}`])]);
}

const noEntry = (id: string): Localized => ({
  id: `Entri untuk ${id} tidak dapat disiapkan: riwayatnya bukan daftar.`,
  ms: `Catatan bagi ${id} tidak dapat disediakan: sejarahnya bukan senarai.`,
  en: `No entry could be prepared for ${id}: its history is no list of its own.`,
});

const fromOther = (id: string, where: string): Localized => ({
  id: `${id} diambil ${where}.`,
  ms: `${id} diambil ${where}.`,
  en: `${id} was taken from the other side's paper.`,
});

const notCopied = (id: string): Localized => ({
  id: `${id} masih terbuka di kertas kerja pihak lain, tetapi tidak dapat disalin. Salin sendiri.`,
  ms: `${id} masih terbuka dalam kertas kerja pihak lain, tetapi tidak dapat disalin. Sila salin sendiri.`,
  en: `${id} is open in the other side's paper, but cannot be copied. Copy it by hand.`,
});
