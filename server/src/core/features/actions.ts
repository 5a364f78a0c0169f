/** Quick fixes at a place, and the one action that applies every fix that needs no second thought. */
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import { plainText } from "../edit.ts";
import type { Edit, Finding } from "../finding.ts";
import { findingsOf } from "../findings.ts";
import type { Language, Localized } from "../language.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { diagnosticOf } from "./diagnose.ts";

export const fixAllKind = "source.fixAll.kertasKerja";

export interface ActionOptions {
  readonly language: Language;
  /** Whether the editor takes edits with tab stops. */
  readonly snippets: boolean;
  /** The editor's version of the document, null where it has none. */
  readonly version: number | null;
}

const fixAllTitle: Localized = {
  id: "Perbaiki semua yang dapat diperbaiki otomatis",
  ms: "Betulkan semua yang boleh dibetulkan secara automatik",
  en: "Fix everything that can be fixed automatically",
};

/** The quick fixes of the findings that touch a span. */
export function quickFixesAt(
  workspace: Workspace,
  document: Document,
  span: Span,
  options: ActionOptions,
): CodeAction[] {
  const touched = findingsOf(document, workspace).filter(
    (finding) => finding.start <= span.end && finding.end >= span.start,
  );
  return touched.flatMap((finding) =>
    (finding.fixes?.() ?? []).map((fix) => ({
      title: fix.title[options.language],
      kind: "quickfix",
      diagnostics: [diagnosticOf(finding, workspace, document, options.language)],
      ...(fix.preferred && { isPreferred: true }),
      edit: { documentChanges: [changeOf(document, fix.edits, options)] },
    })),
  );
}

/** One action with every preferred fix; none where there is nothing to fix. */
export function fixAll(workspace: Workspace, document: Document, options: ActionOptions): CodeAction[] {
  const edits = preferredEdits(findingsOf(document, workspace));
  if (edits.length === 0) return [];
  const change = changeOf(document, edits, { ...options, snippets: false });
  return [{ title: fixAllTitle[options.language], kind: fixAllKind, edit: { documentChanges: [change] } }];
}

/** The edits of all preferred fixes, in order of place; a fix that overlaps an earlier one waits for the next time. */
export function preferredEdits(findings: readonly Finding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find((candidate) => candidate.preferred);
    if (fix && fix.edits.every((edit) => !chosen.some((other) => overlap(edit, other)))) chosen.push(...fix.edits);
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

const overlap = (a: Span, b: Span): boolean => a.start === b.start || (a.start < b.end && b.start < a.end);

function changeOf(document: Document, edits: readonly Edit[], options: ActionOptions): TextDocumentEdit {
  const changes = edits.map((edit): TextEdit | SnippetTextEdit =>
    edit.snippet && options.snippets
      ? { range: document.rangeOf(edit), snippet: { kind: "snippet", value: edit.text } }
      : { range: document.rangeOf(edit), newText: plainText(edit) },
  );
  return { textDocument: { uri: document.uri, version: options.version }, edits: changes };
}
