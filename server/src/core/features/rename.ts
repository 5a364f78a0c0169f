/** Gives an item or an institution of the workspace another id, in every text that holds it: all of them or, in words, none. */
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  OptionalVersionedTextDocumentIdentifier,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import { wordsInDoubt } from "../doubt.ts";
import type { Edit } from "../finding.ts";
import type { Language, Localized } from "../language.ts";
import {
  allDocuments,
  contentOf,
  idSchemaOf,
  isId,
  occurrenceAt,
  occurrencesAmong,
  occurrencesOf,
  type Occurrence,
  type Subject,
} from "../occurrences.ts";
import { asScalar, asString, dereference, type TextValue } from "../read.ts";
import type { Referable } from "../references.ts";
import { parse } from "../tree/parse.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import * as words from "./rename-words.ts";

/** Who asks, and what the editor takes. */
export interface RenameReader {
  readonly language: Language;
  /** Edits of versioned documents. */
  readonly documentChanges: boolean;
  /** Edits in labelled groups, for the preview. */
  readonly annotations: boolean;
  /** How the editor knows a document: its own spelling of the URI, and the version where it is open. */
  readonly identify: (uri: string) => OptionalVersionedTextDocumentIdentifier;
}

/** Why there is no answer, to be shown to the person who asked. */
export interface Refusal {
  readonly refusal: Localized;
}

export interface Renamable {
  readonly range: Range;
  /** The id as it stands. */
  readonly placeholder: string;
}

interface Named {
  readonly kind: Referable;
  readonly id: string;
}

/** What may be renamed at an offset. */
export function prepareRename(workspace: Workspace, document: Document, offset: number): Renamable | Refusal {
  const found = occurrenceAt(document, offset);
  const subject = renamable(found);
  if (!found || !subject) return { refusal: words.nothingThere };
  const refusal = refuseSubject(workspace, subject);
  return refusal ? { refusal } : { range: document.rangeOf(found), placeholder: subject.id };
}

/** One edit that puts the new id in place of the one at the offset, in every document of the workspace, ignored ones too. */
export function rename(
  workspace: Workspace,
  document: Document,
  offset: number,
  newId: string,
  reader: RenameReader,
): WorkspaceEdit | Refusal {
  const subject = renamable(occurrenceAt(document, offset));
  if (!subject) return { refusal: words.nothingThere };
  const id = newId.trim();
  const refusal = refuseSubject(workspace, subject) ?? refuseId(workspace, subject, id);
  if (refusal) return { refusal };
  const places = id === subject.id ? [] : [...occurrencesAmong(workspace.documents.values(), subject)];
  const changes = places
    .sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1))
    .map(({ document: holder, occurrences }) => ({ holder, edits: editsOf(holder, occurrences, id) }));
  return editOf(changes, reader);
}

/** A session's number is a fact, not a name. */
const renamable = (found: Subject | undefined): Named | undefined =>
  found && found.kind !== "session" ? { kind: found.kind, id: found.id } : undefined;

/** Why this id cannot be changed, whatever the new one. */
function refuseSubject(workspace: Workspace, subject: Named): Localized | undefined {
  if (!workspace.isComplete) return words.stillReading;
  const shipped = workspace.builtIn.flatMap((document) => occurrencesOf(document, subject));
  if (shipped.some(({ isDefinition }) => isDefinition)) return words.builtIn(subject.id);
  const documents = [...workspace.documents.values()];
  const damaged = documents.find((document) => isInDoubt(document, subject));
  if (damaged) return words.damaged(subject.id, pathOf(workspace, damaged.uri));
  // There the id may stand under keys that the schema does not know.
  const other = documents.find(({ format, text }) => format.age !== "current" && names(text, subject));
  return other && words.otherFormat(subject.id, pathOf(workspace, other.uri));
}

const names = (text: string, { id }: Named): boolean => text.split(/[^\p{L}\p{N}-]+/u).includes(id);

/** Whether lines that do not parse name the id: nobody can say what it stands for there. */
function isInDoubt(document: Document, subject: Named): boolean {
  if (document.tree.faults.length === 0) return false;
  return occurrencesOf(document, subject).some(({ isDamaged }) => isDamaged) || wordsInDoubt(document).has(subject.id);
}

function refuseId(workspace: Workspace, { kind, id: old }: Named, id: string): Localized | undefined {
  if (id === old) return undefined;
  if (!isId(kind, id)) return words.malformed(id, kind, idSchemaOf(kind)?.examples?.[0]);
  const taken = [...occurrencesAmong(allDocuments(workspace), { kind, id })];
  const holder = taken.find(({ occurrences }) => occurrences.some(({ isDefinition }) => isDefinition)) ?? taken[0];
  if (!holder) return undefined;
  const title = titleOf(workspace, { kind, id });
  return words.taken(id, title, pathOf(workspace, holder.document.uri));
}

function titleOf(workspace: Workspace, { kind, id }: Named): TextValue | undefined {
  if (kind === "item") return workspace.timeline.appearancesOf(id).at(-1)?.item.title;
  return workspace.institutions.get(kind, id)?.name;
}

/** A file as a person knows it: its path in its folder. */
function pathOf(workspace: Workspace, uri: string): string {
  const folder = workspace.folderOf(uri);
  return decodeURIComponent(folder === undefined ? uri.slice(uri.lastIndexOf("/") + 1) : uri.slice(folder.length + 1));
}

/** An alias stays as it is: what it stands for is changed, once. */
function editsOf({ text }: Document, occurrences: readonly Occurrence[], id: string): readonly Edit[] {
  const edits = new Map<number, Edit>();
  for (const found of occurrences) {
    const edit = editAt(text, found, id);
    if (edit) edits.set(edit.start, edit);
  }
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

function editAt(text: string, { id: old, node }: Occurrence, id: string): Edit | undefined {
  const scalar = asScalar(dereference(node));
  if (!scalar) return undefined;
  const value = scalar.text === old ? id : `${id}${scalar.text.slice(old.length)}`;
  const content = contentOf(text, scalar);
  if (text.slice(content.start, content.end) !== scalar.text)
    return { ...spanOf(scalar), text: quote(value, scalar.style) };
  const isPlain = scalar.style === "plain" && asString(parse(value).root)?.value !== value;
  return { start: content.start, end: content.start + old.length, text: isPlain ? JSON.stringify(value) : id };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** A text whose letters were written otherwise (`"\x4a"`), in quotes of its own kind. */
const quote = (value: string, style: string): string => (style === "single" ? `'${value}'` : JSON.stringify(value));

interface Changed {
  readonly holder: Document;
  readonly edits: readonly Edit[];
}

function editOf(changes: readonly Changed[], reader: RenameReader): WorkspaceEdit {
  const edits = ({ holder, edits: own }: Changed): TextEdit[] =>
    own.map((edit) => ({ range: holder.rangeOf(edit), newText: edit.text }));
  if (!reader.documentChanges)
    return { changes: Object.fromEntries(changes.map((one) => [reader.identify(one.holder.uri).uri, edits(one)])) };
  const groups = new Set(changes.map(({ holder }) => groupOf(holder)));
  return {
    documentChanges: changes.map((one) => ({
      textDocument: reader.identify(one.holder.uri),
      edits: reader.annotations
        ? edits(one).map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: groupOf(one.holder) }))
        : edits(one),
    })),
    ...(reader.annotations && {
      changeAnnotations: Object.fromEntries([...groups].map((group) => [group, annotationOf(group, reader)])),
    }),
  };
}

type Group = keyof typeof words.groups;

const groupOf = ({ kind, paper }: Document): Group =>
  kind === "institutions" ? "institutions" : paper?.status?.value === "adopted" ? "adopted" : "papers";

const annotationOf = (group: Group, { language }: RenameReader): ChangeAnnotation => ({
  label: words.groups[group][language],
  needsConfirmation: false,
});
