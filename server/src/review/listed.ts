/** A finding as every format of `kertas check` writes it: a plain value, which can cross from one thread to another. Lines and columns count from 1, columns in UTF-16. */
import { relative, sep } from "node:path";
import { URI } from "vscode-uri";
import type { Document } from "../core/document.ts";
import type { Edit, Finding, Severity } from "../core/finding.ts";
import { identify } from "../core/findings/identity.ts";
import type { Language } from "../core/language.ts";
import { inLanguage } from "../core/read.ts";
import type { Span } from "../core/tree.ts";
import type { Workspace } from "../core/workspace.ts";

export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Listed extends Region {
  /** As a person in the working folder writes its path. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly item: { readonly id: string; readonly title: string } | undefined;
  /** Equal for the same finding in another version of the file. */
  readonly fingerprint: string;
  /** Other places that are part of the cause; empty unless asked for. */
  readonly related: readonly RelatedPlace[];
  /** Empty unless asked for. */
  readonly fixes: readonly WholeFix[];
  /** The finding with its line, for a terminal; empty unless asked for. */
  readonly shown: string;
}

interface RelatedPlace extends Region {
  readonly file: string;
  readonly message: string;
}

/** A fix that leaves nothing to fill in. */
export interface WholeFix {
  readonly title: string;
  readonly files: readonly { readonly file: string; readonly edits: readonly (Region & { readonly text: string })[] }[];
}

/** Where a finding is, and who reads it. */
export interface Reading {
  readonly document: Document;
  readonly workspace: Workspace;
  readonly language: Language;
  readonly workingFolder: string;
}

export function listFinding(finding: Finding, reading: Reading): Omit<Listed, "related" | "fixes" | "shown"> {
  const { document, language, workingFolder } = reading;
  const { item, fingerprint } = identify(finding, document);
  return {
    file: fileOf(document.uri, workingFolder),
    ...regionOf(document, finding),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
    item: item && { id: item.id, title: inLanguage(item.title, language) },
    fingerprint,
  };
}

export const listRelated = (finding: Finding, reading: Reading): readonly RelatedPlace[] =>
  (finding.related ?? []).flatMap((place) => {
    const holder = documentAt(place.uri, reading);
    if (!holder) return [];
    const file = fileOf(holder.uri, reading.workingFolder);
    return { file, ...regionOf(holder, place), message: place.message[reading.language] };
  });

/** The fixes that are whole: those without places to fill in, and whose files are all there. */
export function listFixes(finding: Finding, reading: Reading): readonly WholeFix[] {
  return (finding.fixes?.() ?? []).flatMap(({ title, edits, elsewhere = [] }) => {
    const changed = [{ uri: reading.document.uri, edits }, ...elsewhere].filter((file) => file.edits.length > 0);
    const files = changed.flatMap(({ uri, edits: own }) => {
      const holder = documentAt(uri, reading);
      return holder ? [{ file: fileOf(uri, reading.workingFolder), edits: placeEdits(holder, own) }] : [];
    });
    const isWhole =
      files.length > 0 &&
      files.length === changed.length &&
      changed.every((file) => file.edits.every(({ snippet }) => !snippet)) &&
      elsewhere.every(({ create }) => !create);
    return isWhole ? [{ title: title[reading.language], files }] : [];
  });
}

const placeEdits = (document: Document, edits: readonly Edit[]) =>
  edits.map((edit) => ({ ...regionOf(document, edit), text: edit.text }));

/** The document of the workspace with this URI; the finding's own where there is none. Shipped institutions are no files of anybody's. */
const documentAt = (uri: string | undefined, { document, workspace }: Reading): Document | undefined =>
  uri === undefined || uri === document.uri ? document : workspace.documents.get(uri);

function regionOf(document: Document, span: Span): Region {
  const { start, end } = document.rangeOf(span);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A document's path as a person in the working folder writes it. */
export const fileOf = (uri: string, workingFolder: string): string =>
  relative(workingFolder, URI.parse(uri).fsPath).split(sep).join("/");
