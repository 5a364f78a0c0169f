/** All findings of one document in its workspace: every rule run, severities as configured, what comments ignore left out, sorted by place. */
import type { Document } from "./document.ts";
import { lineEndingOf } from "./edit.ts";
import type { Finding, Fix, Report } from "./finding.ts";
import { rules } from "./generated/rules.ts";
import { applyIgnores } from "./ignores.ts";
import { findByItem } from "./findings/by-item.ts";
import type { Rule } from "./rules/rule.ts";
import { whyUnread } from "./tree/unread.ts";
import { yamlSyntax } from "./rules/yaml-syntax.ts";
import { tooManyFindings } from "./rules/too-many-findings.ts";
import { unusedIgnore } from "./rules/unused-ignore.ts";
import { contextOf, distinct, findIn, findingsBy, paperContextOf, type OnCrash } from "./findings/run-rules.ts";
import type { Workspace } from "./workspace.ts";

/** How many documents' findings are kept for a workspace: those in front of a reader. The findings of others are asked for once. */
const mostKept = 8;

const known = new WeakMap<Workspace, Map<Document, readonly Finding[]>>();

/** The findings of a document. None for a file that the configuration ignores. */
export function findingsOf(document: Document, workspace: Workspace, onCrash?: OnCrash): readonly Finding[] {
  const kept = known.get(workspace) ?? new Map<Document, readonly Finding[]>();
  known.set(workspace, kept);
  let findings = kept.get(document);
  if (!findings) {
    findings = workspace.isIgnored(document.uri) ? [] : judge(document, workspace, findParts, onCrash);
    kept.set(document, findings);
    const [oldest] = kept.keys();
    if (oldest && kept.size > mostKept) kept.delete(oldest);
  }
  return findings;
}

/**
 * The same findings of a document that will be asked about only once: found in the whole of it, and not kept. In a text
 * with faults the items are judged one by one all the same: a fault in one casts no doubt on another.
 */
export const findingsOnce = (document: Document, workspace: Workspace, onCrash?: OnCrash): readonly Finding[] =>
  workspace.isIgnored(document.uri)
    ? []
    : judge(document, workspace, document.tree.faults.length > 0 ? findParts : findWhole, onCrash);

type Find = (document: Document, workspace: Workspace, onCrash: OnCrash | undefined) => readonly Finding[];

const findWhole: Find = (document, workspace, onCrash) =>
  distinct(findIn(document, workspace, { parts: true, whole: true }, onCrash));

const findParts: Find = (document, workspace, onCrash) =>
  findByItem(document, workspace, onCrash) ?? findWhole(document, workspace, onCrash);

function judge(document: Document, workspace: Workspace, find: Find, onCrash: OnCrash | undefined): readonly Finding[] {
  if (whyUnread(document.text))
    return findingsBy(
      yamlSyntax,
      () => yamlSyntax.document?.(contextOf(yamlSyntax, document, workspace)) ?? [],
      document,
      workspace,
      onCrash,
    );
  const by = (rule: Rule, reports: () => Iterable<Report>): readonly Finding[] =>
    findingsBy(rule, reports, document, workspace, onCrash);
  const found = find(document, workspace, onCrash);
  // What a comment silences is in order.
  const others = applyIgnores(document, found).kept;
  const judged = judges.flatMap((rule) => by(rule, () => judgeOthers(rule, others, document, workspace)));
  const { kept, unused } = applyIgnores(document, [...found, ...judged]);
  const useless = by(unusedIgnore, () =>
    // Where most rules are silent, nobody can say what a comment is of use for.
    document.format.age === "current" ? unusedIgnore.unused(unused, contextOf(unusedIgnore, document, workspace)) : [],
  );
  return cut([...kept, ...useless].sort(byPlace), document, workspace, by).map((finding) =>
    inLineEndings(document, finding),
  );
}

const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** No more findings than a reader can be shown, and one that says so. */
function cut(
  found: readonly Finding[],
  document: Document,
  workspace: Workspace,
  by: (rule: Rule, reports: () => Iterable<Report>) => readonly Finding[],
): readonly Finding[] {
  const context = contextOf(tooManyFindings, document, workspace);
  const shown = tooManyFindings.cut(found, context);
  if (shown.length === found.length) return found;
  const note = by(tooManyFindings, () => [tooManyFindings.leftOut(context)]);
  // Where the rule is off, all are wanted.
  return note.length === 0 ? found : [...note, ...shown].sort(byPlace);
}

/** A finding whose fixes write the line ending of the whole document: the part in which it was found may not show it. */
function inLineEndings(document: Document, { fixes, ...finding }: Finding): Finding {
  if (!fixes) return finding;
  const write = (): readonly Fix[] => {
    const eol = lineEndingOf(document.text);
    return fixes().map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/g, eol) })),
    }));
  };
  return { ...finding, fixes: write };
}

const judges = rules.filter(({ findings }) => findings !== undefined);

/** What a rule says of the findings of the others. */
function* judgeOthers(
  rule: Rule,
  others: readonly Finding[],
  document: Document,
  workspace: Workspace,
): Iterable<Report> {
  if (!rule.findings || !document.paper) return;
  yield* rule.findings(others, paperContextOf(rule, document.paper, document, workspace));
}
