/** Supersedes an institution: from what happened to the edits that tell it, and everything that they touch; nothing is written here. */
import { Document, kindOf } from "../document.ts";
import { applyEdits } from "../edit.ts";
import type { FileEdit } from "../finding.ts";
import type { Localized } from "../language.ts";
import { ownFileOf } from "../own-institutions.ts";
import type { Workspace } from "../workspace.ts";
import { judge, type Case } from "./supersede-case.ts";
import type { InstitutionChange } from "./supersede-change.ts";
import { updatedDrafts, type UpdatedDraft } from "./supersede-drafts.ts";
import { touchedPlaces, type TouchedPlace } from "./supersede-papers.ts";
import { Register, type WrittenEntry } from "./supersede-register.ts";
import { noFile } from "./supersede-words.ts";
import { writeChange } from "./supersede-write.ts";

/** What a change does, told before it is done. */
export interface Superseding {
  readonly found: Case;
  /** The entries that it writes. */
  readonly entries: readonly WrittenEntry[];
  /** Where papers name what it is about. */
  readonly places: readonly TouchedPlace[];
  /** The edits of institutions files. */
  readonly files: readonly FileEdit[];
  /** The edits of draft papers, for whoever wants them. */
  readonly drafts: readonly UpdatedDraft[];
  /** What is left for a person. */
  readonly left: readonly Localized[];
}

/** `file`: the URI of the institutions file for new entries and for copies of shipped ones, where it is not the default one. */
export function supersede(
  workspace: Workspace,
  change: InstitutionChange,
  file = workspace.folders[0] && ownFileOf(workspace, workspace.folders[0]),
): Superseding | { readonly problem: Localized } {
  if (file === undefined || kindOf(file) !== "institutions") return { problem: noFile };
  const found = judge(workspace, change);
  if ("problem" in found) return found;
  const register = new Register(workspace, file);
  const left = writeChange(register, found);
  if (register.problem) return { problem: register.problem };
  return {
    found,
    entries: register.written,
    places: touchedPlaces(found),
    files: register.files,
    drafts: updatedDrafts(found),
    left,
  };
}

/** The workspace after it; with its drafts brought up to date, where that is wanted. */
export function afterwards(workspace: Workspace, { files, drafts }: Superseding, withDrafts: boolean): Workspace {
  let after = workspace;
  for (const { uri, edits } of withDrafts ? [...files, ...drafts] : files) {
    const { kind, text } = after.documents.get(uri) ?? { kind: "institutions", text: "" };
    after = after.with(new Document(uri, kind, applyEdits(text, edits)));
  }
  return after;
}
