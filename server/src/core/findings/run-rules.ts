/** Runs rules over one document: each by itself, at the severity that its folder gives it, and so that one that throws takes no other away. */
import type { Document } from "../document.ts";
import type { Finding, Report } from "../finding.ts";
import { rules } from "../generated/rules.ts";
import type { Paper } from "../paper.ts";
import type { Context, PaperContext, Rule } from "../rules/rule.ts";
import type { DocumentKind } from "../schema.ts";
import type { Workspace } from "../workspace.ts";

/** Told of a rule that threw: a bug of ours, which must not take the other findings away. */
export type OnCrash = (rule: string, document: Document, error: unknown) => void;

/** What of the rules is to run: that which looks at single values and items, that which looks at the whole paper. */
export interface Scope {
  readonly parts: boolean;
  readonly whole: boolean;
  /** Only rules that look at other papers, or only those that do not; all where nothing is said. */
  readonly others?: boolean;
}

/** A rule that has said so much of one document says no more: what it found is of one cause, and nobody will read it. */
const mostOfRule = 10_000;

/** What a rule reports, at the severity that the folder's configuration gives it; what it has reported before it threw, where it does; nothing where it is off. */
export function findingsBy(
  rule: Rule,
  reports: () => Iterable<Report>,
  document: Document,
  workspace: Workspace,
  onCrash: OnCrash | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  collect(rule, found, [reports], document, workspace, onCrash);
  return found;
}

/** Adds what a rule reports to what is found already. */
function collect(
  rule: Rule,
  found: Finding[],
  sources: Iterable<() => Iterable<Report>>,
  document: Document,
  workspace: Workspace,
  onCrash: OnCrash | undefined,
): void {
  const setting = workspace.configurationFor(document.uri).rules.get(rule.id)?.severity;
  const severity = setting ?? rule.severity;
  if (severity === "off") return;
  const most = found.length + mostOfRule;
  try {
    for (const reports of sources)
      for (const report of reports()) {
        if (found.length === most) return;
        found.push({
          ...report,
          rule: rule.id,
          severity: setting === undefined ? (report.severity ?? severity) : severity,
        });
      }
  } catch (error) {
    onCrash?.(rule.id, document, error);
  }
}

/** What all rules find that look at the document itself. */
export function findIn(
  document: Document,
  workspace: Workspace,
  scope: Scope,
  onCrash: OnCrash | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rulesFor(document.kind, scope))
    collect(rule, found, sourcesOf(rule, document, workspace, scope), document, workspace, onCrash);
  return found;
}

const known = new Map<string, readonly Rule[]>();

/** The rules that have something to say of a kind of document. */
function rulesFor(kind: DocumentKind, { parts, whole, others }: Scope): readonly Rule[] {
  const key = `${kind} ${parts} ${whole} ${others}`;
  let found = known.get(key);
  if (!found) {
    const looks = (rule: Rule): boolean =>
      (rule.kinds ?? ["paper"]).includes(kind) &&
      (others === undefined || (rule.readsOthers ?? false) === others) &&
      ((parts && Boolean(rule.document ?? rule.values ?? rule.item)) || (whole && rule.paper !== undefined));
    known.set(key, (found = rules.filter(looks)));
  }
  return found;
}

/** What of a rule is to run, one after the other. */
function sourcesOf(
  rule: Rule,
  document: Document,
  workspace: Workspace,
  { parts, whole }: Scope,
): readonly (() => Iterable<Report>)[] {
  if (!rule.readsEveryVersion && document.format.age !== "current") return [];
  if (rule.readsOthers && !workspace.isComplete) return [];
  const sources: (() => Iterable<Report>)[] = [];
  const { document: ofDocument, values, paper: ofPaper, item: ofItem } = rule;
  if (parts && ofDocument) sources.push(() => ofDocument(contextOf(rule, document, workspace)));
  const { paper } = document;
  if (!paper || !(values ?? ofPaper ?? ofItem)) return sources;
  const context = paperContextOf(rule, paper, document, workspace);
  if (parts && values) sources.push(() => values(context));
  if (whole && ofPaper) sources.push(() => ofPaper(context));
  if (parts && ofItem) for (const item of paper.items) sources.push(() => ofItem(item, context));
  return sources;
}

export function paperContextOf(rule: Rule, paper: Paper, document: Document, workspace: Workspace): PaperContext {
  const asOf = paper.session.date?.value ?? workspace.today;
  return { ...contextOf(rule, document, workspace), paper, asOf };
}

export function contextOf(rule: Rule, document: Document, workspace: Workspace): Context {
  const options = workspace.configurationFor(document.uri).rules.get(rule.id)?.options ?? {};
  return {
    document,
    workspace,
    institutions: workspace.institutions,
    option: (name) => options[name] ?? rule.options?.[name]?.default ?? 0,
  };
}

/** One finding for what a rule says twice of a place. */
export const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [`${one.rule} ${one.start} ${one.end} ${one.message.en}`, one])).values(),
];
