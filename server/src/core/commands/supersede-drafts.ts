/** Draft papers brought up to date after an institution ended: the one successor is named, or people are asked which. */
import { lineEnd } from "../edit.ts";
import type { Edit, FileEdit } from "../finding.ts";
import { commentAt, isInText } from "../ignores.ts";
import type { TextValue } from "../read.ts";
import { referencesOf, replaceReference, type Reference } from "../references.ts";
import { settleComment } from "../settle.ts";
import { Manuscript } from "./manuscript.ts";
import { writtenIn } from "./record-decision.ts";
import type { Case } from "./supersede-case.ts";
import { isEnding } from "./supersede-change.ts";
import { asPaper, isOnOrAfter, isReplaceable, isSubject, papersOf, type PaperAt } from "./supersede-papers.ts";

export interface UpdatedDraft extends FileEdit {
  readonly title: TextValue | undefined;
  readonly replaced: number;
  readonly questions: number;
}

/** The drafts of that day or later, with its one successor in the place of what ended; where there are several, a question. */
export function updatedDrafts(found: Case): readonly UpdatedDraft[] {
  if (!isEnding(found.change) || found.heirs.length === 0) return [];
  return papersOf(found.workspace).flatMap((at) => {
    if (at.paper.status?.value !== "draft" || at.asOf < found.first || at.document.tree.faults.length > 0) return [];
    const draft = found.heirs.length === 1 ? replaceIn(at, found) : askIn(at, found);
    return draft.edits.length > 0 ? [{ uri: at.document.uri, title: at.paper.title, ...draft }] : [];
  });
}

interface Update {
  readonly edits: readonly Edit[];
  readonly replaced: number;
  readonly questions: number;
}

/** One after the other: where a list would hold the successor twice, the second is taken out. */
function replaceIn({ document }: PaperAt, found: Case): Update {
  const id = found.heirs[0]?.successor.id ?? "";
  const manuscript = new Manuscript(document);
  let replaced = 0;
  for (;;) {
    const now = asPaper(manuscript.document, found.workspace.today)[0];
    const reference = now && outdatedIn(now, found)[0];
    if (!reference) return { edits: manuscript.edits, replaced, questions: 0 };
    manuscript.apply([replaceReference(manuscript.document, reference, id)]);
    replaced++;
  }
}

const outdatedIn = (at: PaperAt, found: Case): readonly Reference[] =>
  referencesOf(at.document).filter((one) => isSubject(one, found) && isReplaceable(one) && isOnOrAfter(one, at, found));

/** One comment for each line, behind it; none where a text goes on there, or a comment stands there. */
function askIn(at: PaperAt, found: Case): Update {
  const { document } = at;
  const { text } = document;
  const byLine = new Map(outdatedIn(at, found).map((one) => [lineEnd(text, one.start), one]));
  const isMalay = writtenIn(document) === "ms";
  const ids = found.heirs.map(({ successor }) => successor.id);
  const edits = [...byLine].flatMap(([end, { id, start }]) => {
    if (commentAt(document, start) || isInText(document, end)) return [];
    const gap = /[ \t]$/.test(text.slice(0, end)) ? "" : " ";
    return [{ start: end, end, text: gap + settleComment(isMalay ? askInMalay(id, ids) : askInIndonesian(id, ids)) }];
  });
  return { edits, replaced: 0, questions: edits.length };
}

const askInIndonesian = (id: string, ids: readonly string[]): string =>
  `${id} sudah tidak ada pada tanggal sidang; pilih penggantinya: ${ids.join(", ")}`;

const askInMalay = (id: string, ids: readonly string[]): string =>
  `${id} tidak lagi wujud pada tarikh persidangan; sila pilih penggantinya: ${ids.join(", ")}`;
