/** Findings in the shape and language of an editor. */
import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import type { Finding, FindingTag, Severity } from "../finding.ts";
import { findingsOf } from "../findings.ts";
import type { OnCrash } from "../findings/run-rules.ts";
import type { Language } from "../language.ts";
import type { Workspace } from "../workspace.ts";

/** Who reads the diagnostics, and which of their parts the editor shows. */
export interface DiagnosticReader {
  readonly language: Language;
  readonly related: boolean;
  readonly pages: boolean;
  readonly tags: readonly DiagnosticTag[];
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

const tagNumbers: Readonly<Record<FindingTag, DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/** The page that explains a rule. */
export const pageOf = (rule: string): string =>
  `https://github.com/kertas-kerja/kertas-kerja/blob/main/docs/rules/${rule}.md`;

/** The diagnostics of a document, in the order of their places. */
export function diagnose(
  workspace: Workspace,
  document: Document,
  reader: DiagnosticReader,
  onCrash?: OnCrash,
): Diagnostic[] {
  return findingsOf(document, workspace, onCrash).map((finding) => diagnosticOf(finding, workspace, document, reader));
}

export function diagnosticOf(
  finding: Finding,
  workspace: Workspace,
  document: Document,
  reader: DiagnosticReader,
): Diagnostic {
  const related = (reader.related ? (finding.related ?? []) : []).flatMap((place) => {
    const uri = place.uri ?? document.uri;
    const holder = uri === document.uri ? document : documentAt(workspace, uri);
    return holder ? [{ location: { uri, range: holder.rangeOf(place) }, message: place.message[reader.language] }] : [];
  });
  const tags = (finding.tags ?? []).map((tag) => tagNumbers[tag]).filter((tag) => reader.tags.includes(tag));
  return {
    range: document.rangeOf(finding),
    severity: severities[finding.severity],
    code: finding.rule,
    source: "Kertas Kerja",
    message: finding.message[reader.language],
    ...(reader.pages && { codeDescription: { href: pageOf(finding.rule) } }),
    ...(tags.length > 0 && { tags }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

const documentAt = (workspace: Workspace, uri: string): Document | undefined =>
  workspace.documents.get(uri) ?? workspace.builtIn.find((builtIn) => builtIn.uri === uri);
