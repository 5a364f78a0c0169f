/** All findings of one document in its workspace: every rule run, severities as configured, sorted by place. */
import type { Document } from "./document.ts";
import type { Finding, Report } from "./finding.ts";
import { rules } from "./generated/rules.ts";
import type { Context, PaperContext, Rule } from "./rules/rule.ts";
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
  const configuration = workspace.configurationFor(document.uri);
  const findings = new Map<string, Finding>();
  const judge = (rule: Rule, others: readonly Finding[]): void => {
    const setting = configuration.rules.get(rule.id);
    const severity = setting?.severity ?? rule.severity;
    if (severity === "off") return;
    try {
      for (const report of run(rule, document, workspace, others)) {
        const finding = {
          ...report,
          rule: rule.id,
          severity: setting?.severity === undefined ? (report.severity ?? severity) : severity,
        };
        findings.set(`${rule.id} ${report.start} ${report.end} ${report.message.en}`, finding);
      }
    } catch (error) {
      onCrash?.(rule.id, document, error);
    }
  };
  for (const rule of rules) if (!rule.findings) judge(rule, []);
  const others = [...findings.values()];
  for (const rule of rules) if (rule.findings) judge(rule, others);
  return [...findings.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function* run(rule: Rule, document: Document, workspace: Workspace, others: readonly Finding[]): Iterable<Report> {
  if (!(rule.kinds ?? ["paper"]).includes(document.kind)) return;
  if (rule.readsOthers && !workspace.isComplete) return;
  const context = contextOf(rule, document, workspace);
  if (rule.document) yield* rule.document(context);
  const paper = document.paper;
  if (!paper) return;
  const paperContext: PaperContext = { ...context, paper, asOf: paper.session.date?.value ?? workspace.today };
  if (rule.paper) yield* rule.paper(paperContext);
  if (rule.item) for (const item of paper.items) yield* rule.item(item, paperContext);
  if (rule.findings) yield* rule.findings(others, paperContext);
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
