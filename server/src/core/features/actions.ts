/** Quick fixes at a place, and the one action that applies every fix that needs no second thought. */
import type {
  CodeAction,
  OptionalVersionedTextDocumentIdentifier,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { Document } from "../document.ts";
import { lineEnd, lineEndingOf, lineStart, plainText } from "../edit.ts";
import type { Edit, FileEdit, Finding, Fix } from "../finding.ts";
import { findingsOf } from "../findings.ts";
import type { OnCrash } from "../findings/run-rules.ts";
import { canBeIgnored, commentAt, ignoreWord, isInText } from "../ignores.ts";
import type { Localized } from "../language.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { diagnosticOf, type DiagnosticReader } from "./diagnose.ts";
import { fixesOf, preferredEdits } from "./preferred-edits.ts";

export const fixAllKind = "source.fixAll.kertasKerja";

/** Who asks, and what the editor takes. */
export interface ActionReader extends DiagnosticReader {
  /** Edits of versioned documents, in an order. */
  readonly documentChanges: boolean;
  /** Edits with tab stops. */
  readonly snippets: boolean;
  /** New files. */
  readonly creates: boolean;
  readonly preferred: boolean;
  /** How the editor knows a document: its own spelling of the URI, and the version where it is open. */
  readonly identify: (uri: string) => OptionalVersionedTextDocumentIdentifier;
  readonly onCrash?: OnCrash;
}

const fixAllTitle: Localized = {
  id: "Perbaiki semua yang dapat diperbaiki otomatis",
  ms: "Betulkan semua yang boleh dibetulkan secara automatik",
  en: "Fix everything that can be fixed automatically",
};

/** The quick fixes of the findings that touch a span; last, to ignore them. */
export function quickFixesAt(workspace: Workspace, document: Document, span: Span, reader: ActionReader): CodeAction[] {
  const touched = findingsOf(document, workspace, reader.onCrash).filter(
    (finding) => finding.start <= span.end && finding.end >= span.start,
  );
  const fixes = touched.flatMap((finding) =>
    fixesOf(finding, document, reader.onCrash).flatMap((fix) => {
      const edit = editOf(workspace, document, fix, reader);
      if (!edit) return [];
      return {
        title: fix.title[reader.language],
        kind: "quickfix",
        diagnostics: [diagnosticOf(finding, workspace, document, reader)],
        ...(fix.preferred && reader.preferred && { isPreferred: true }),
        edit,
      };
    }),
  );
  return [...fixes, ...ignoreActions(workspace, document, touched, reader)];
}

const ignoreTitle = (rule: string): Localized => ({
  id: `Abaikan temuan ini di sini (${rule})`,
  ms: `Abaikan penemuan ini di sini (${rule})`,
  en: `Ignore this finding here (${rule})`,
});

/** One action for each rule and line, save for errors. */
function ignoreActions(
  workspace: Workspace,
  document: Document,
  findings: readonly Finding[],
  reader: ActionReader,
): CodeAction[] {
  const ignorable = findings.filter(({ rule, severity }) => severity !== "error" && canBeIgnored(rule));
  const byLine = new Map(ignorable.map((one) => [`${one.rule} ${document.positionAt(one.start).line}`, one]));
  return [...byLine.values()].flatMap((finding) => {
    const comment = ignoreEdit(document, finding);
    const edit = comment && editOf(workspace, document, { edits: [comment] }, reader);
    if (!edit) return [];
    const diagnostics = [diagnosticOf(finding, workspace, document, reader)];
    return { title: ignoreTitle(finding.rule)[reader.language], kind: "quickfix", diagnostics, edit };
  });
}

/** The comment at the line's end; above it where there is one already or a text goes on. None where both places are inside a text. */
function ignoreEdit(document: Document, { rule, start }: Finding): Edit | undefined {
  const { text } = document;
  const comment = `# ${ignoreWord} ${rule}: \${1:alasan}`;
  const end = lineEnd(text, start);
  if (!commentAt(document, start) && !isInText(document, end))
    return { start: end, end, text: `${/[ \t]$/.test(text.slice(0, end)) ? "" : " "}${comment}`, snippet: true };
  const line = lineStart(text, start);
  const at = line + (text.startsWith("\uFEFF", line) ? 1 : 0);
  if (isInText(document, line)) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(at, end))?.[0] ?? "";
  return { start: at, end: at, text: `${indent}${comment}${lineEndingOf(text)}`, snippet: true };
}

/** One action with every preferred fix; none where there is nothing to fix. */
export function fixAll(workspace: Workspace, document: Document, reader: ActionReader): CodeAction[] {
  const edits = preferredEdits(document, findingsOf(document, workspace, reader.onCrash), reader.onCrash);
  if (edits.length === 0) return [];
  const edit = editOf(workspace, document, { edits }, { ...reader, snippets: false });
  return edit ? [{ title: fixAllTitle[reader.language], kind: fixAllKind, edit }] : [];
}

/** The edits of this text and of others; undefined where there are none, or the editor or the workspace cannot take them all. */
function editOf(
  workspace: Workspace,
  document: Document,
  { edits, elsewhere = [] }: Pick<Fix, "edits" | "elsewhere">,
  reader: ActionReader,
): WorkspaceEdit | undefined {
  const changes: Change[] = edits.length > 0 ? [{ document, edits, create: false }] : [];
  for (const file of elsewhere) {
    const target = targetOf(workspace, document, file);
    if (!target || (file.create && !reader.creates)) return undefined;
    changes.push({ document: target, edits: file.edits, create: file.create === true });
  }
  if (changes.length === 0) return undefined;
  if (!reader.documentChanges)
    return {
      changes: Object.fromEntries(changes.map((one) => [reader.identify(one.document.uri).uri, plainEdits(one)])),
    };
  return {
    documentChanges: changes.flatMap((change) => {
      const textDocument = reader.identify(change.document.uri);
      const filled = { textDocument, edits: reader.snippets ? snippetEdits(change) : plainEdits(change) };
      const create = { kind: "create" as const, uri: textDocument.uri, options: { ignoreIfExists: true } };
      return change.create ? [create, filled] : [filled];
    }),
  };
}

/** What a file's edits count from: its text, or nothing where it is made. */
function targetOf(workspace: Workspace, document: Document, { uri, create }: FileEdit): Document | undefined {
  return create ? new Document(uri, document.kind, "") : workspace.documents.get(uri);
}

interface Change {
  readonly document: Document;
  readonly edits: readonly Edit[];
  readonly create: boolean;
}

const plainEdits = ({ document, edits }: Change): TextEdit[] =>
  edits.map((edit) => ({ range: document.rangeOf(edit), newText: plainText(edit) }));

const snippetEdits = ({ document, edits }: Change): (TextEdit | SnippetTextEdit)[] =>
  edits.map((edit) => {
    if (!edit.snippet) return { range: document.rangeOf(edit), newText: edit.text };
    const placed = fromFirstColumn(document.text, edit);
    return { range: document.rangeOf(placed), snippet: { kind: "snippet", value: placed.text } };
  });

/** Editors indent a snippet's lines like the line that it begins in: whole lines begin where nothing stands before them. */
function fromFirstColumn(text: string, edit: Edit): Edit {
  const begins = /^\r?\n/.exec(edit.text)?.[0];
  const ends = /^\r?\n/.exec(text.slice(edit.end, edit.end + 2))?.[0];
  if (edit.start !== edit.end || begins === undefined || ends === undefined) return edit;
  const at = edit.end + ends.length;
  return { ...edit, start: at, end: at, text: edit.text.slice(begins.length) + begins };
}
