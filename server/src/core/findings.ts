/** All findings of one document in its workspace: every rule run, severities as configured, what comments ignore left out, sorted by place. */
import type { Document } from "./document.ts";
import type { Finding, Report } from "./finding.ts";
import { rules } from "./generated/rules.ts";
import { applyIgnores } from "./ignores.ts";
import type { Paper } from "./paper.ts";
import type { Context, PaperContext, Rule } from "./rules/rule.ts";
import { unusedIgnore } from "./rules/unused-ignore.ts";
import type { Workspace } from "./workspace.ts";

/** Told of a rule that threw: a bug of ours, which must not take the other findings away. */
export type OnCrash = (rule: string, document: Document, error: unknown) => void;

const known = new WeakMap<Workspace, Map<Document, readonly Finding[]>>();

/** The findings of a document, computed once for a workspace. None for a file that the configuration ignores. */
export function findingsOf(document: Document, workspace: Workspace, onCrash?: OnCrash): readonly Finding[] {
  const ofWorkspace = known.get(workspace) ?? new Map<Document, readonly Finding[]>();
  known.set(workspace, ofWorkspace);
  let findings = ofWorkspace.get(document);
  if (!findings)
    ofWorkspace.set(
      document,
      (findings = workspace.isIgnored(document.uri) ? [] : check(document, workspace, onCrash)),
    );
  return findings;
}

function check(document: Document, workspace: Workspace, onCrash: OnCrash | undefined): readonly Finding[] {
  const findingsBy = (rule: Rule, reports: () => Iterable<Report>): readonly Finding[] => {
    const found: Finding[] = [];
    try {
      for (const finding of withSeverity(rule, reports, document, workspace)) found.push(finding);
    } catch (error) {
      onCrash?.(rule.id, document, error);
    }
    return found;
  };
  const found = rules.flatMap((rule) => findingsBy(rule, () => run(rule, document, workspace)));
  // What a comment silences is in order.
  const others = applyIgnores(document, found).kept;
  const judged = rules.flatMap((rule) => findingsBy(rule, () => judge(rule, others, document, workspace)));
  const { kept, unused } = applyIgnores(document, distinct([...found, ...judged]));
  const useless = findingsBy(unusedIgnore, () =>
    // Where most rules are silent, nobody can say what a comment is of use for.
    document.format.age === "current" ? unusedIgnore.unused(unused, contextOf(unusedIgnore, document, workspace)) : [],
  );
  return [...kept, ...useless].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What a rule reports, at the severity that the folder's configuration gives it; nothing where the rule is off. */
function* withSeverity(
  rule: Rule,
  reports: () => Iterable<Report>,
  document: Document,
  workspace: Workspace,
): Iterable<Finding> {
  const setting = workspace.configurationFor(document.uri).rules.get(rule.id);
  const severity = setting?.severity ?? rule.severity;
  if (severity === "off") return;
  for (const report of reports())
    yield {
      ...report,
      rule: rule.id,
      severity: setting?.severity === undefined ? (report.severity ?? severity) : severity,
    };
}

/** One finding for what a rule says twice of a place. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [`${one.rule} ${one.start} ${one.end} ${one.message.en}`, one])).values(),
];

function* run(rule: Rule, document: Document, workspace: Workspace): Iterable<Report> {
  if (!(rule.kinds ?? ["paper"]).includes(document.kind)) return;
  if (!rule.readsEveryVersion && document.format.age !== "current") return;
  if (rule.readsOthers && !workspace.isComplete) return;
  const context = contextOf(rule, document, workspace);
  if (rule.document) yield* rule.document(context);
  if (!document.paper) return;
  const paperContext = paperContextOf(rule, document.paper, document, workspace);
  if (rule.paper) yield* rule.paper(paperContext);
  if (rule.item) for (const item of document.paper.items) yield* rule.item(item, paperContext);
}

/** What a rule says of the findings of the others. */
function* judge(rule: Rule, others: readonly Finding[], document: Document, workspace: Workspace): Iterable<Report> {
  if (!rule.findings || !document.paper) return;
  yield* rule.findings(others, paperContextOf(rule, document.paper, document, workspace));
}

function paperContextOf(rule: Rule, paper: Paper, document: Document, workspace: Workspace): PaperContext {
  const asOf = paper.session.date?.value ?? workspace.today;
  return { ...contextOf(rule, document, workspace), paper, asOf };
}

function contextOf(rule: Rule, document: Document, workspace: Workspace): Context {
  const options = workspace.configurationFor(document.uri).rules.get(rule.id)?.options ?? {};
  return {
    document,
    workspace,
    institutions: workspace.institutions,
    option: (name) => options[name] ?? rule.options?.[name]?.default ?? 0,
  };
}
