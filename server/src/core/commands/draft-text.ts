/** A paper's text as it is changed step by step, each step on what the last one left. */
import type { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import type { Edit } from "../finding.ts";
import type { Paper } from "../paper.ts";

export class DraftText {
  document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  get text(): string {
    return this.document.text;
  }

  get paper(): Paper | undefined {
    return this.document.paper;
  }

  /** Puts the edits in; says whether there were any. */
  apply(edits: readonly (Edit | undefined)[]): boolean {
    const wanted = edits.filter((edit) => edit !== undefined);
    if (wanted.length === 0) return false;
    this.document = this.document.edited(applyEdits(this.text, wanted));
    return true;
  }
}
