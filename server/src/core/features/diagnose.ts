/** Findings in the shape and language of an editor. */
import type { Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import type { Finding, Severity } from "../finding.ts";
import { findingsOf, type OnCrash } from "../findings.ts";
import type { Language } from "../language.ts";
import type { Workspace } from "../workspace.ts";

export const source = "Kertas Kerja";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** The page that explains a rule. */
export const ruleHref = (rule: string): string =>
  `https://github.com/kertas-kerja/kertas-kerja/blob/main/docs/rules/${rule}.md`;

/** The diagnostics of a document, in the order of their places. */
export function diagnose(
  workspace: Workspace,
  document: Document,
  language: Language,
  onCrash?: OnCrash,
): Diagnostic[] {
  return findingsOf(document, workspace, onCrash).map((finding) =>
    diagnosticOf(finding, workspace, document, language),
  );
}

export function diagnosticOf(
  finding: Finding,
  workspace: Workspace,
  document: Document,
  language: Language,
): Diagnostic {
  const related = (finding.related ?? []).flatMap((place) => {
    const uri = place.uri ?? document.uri;
    const holder = documentAt(workspace, document, uri);
    return holder ? [{ location: { uri, range: holder.rangeOf(place) }, message: place.message[language] }] : [];
  });
  return {
    range: document.rangeOf(finding),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: ruleHref(finding.rule) },
    source,
    message: finding.message[language],
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

const documentAt = (workspace: Workspace, document: Document, uri: string): Document | undefined =>
  uri === document.uri
    ? document
    : (workspace.documents.get(uri) ?? workspace.builtIn.find((builtIn) => builtIn.uri === uri));
