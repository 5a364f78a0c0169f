/** Every preferred fix of some documents, again and again until nothing more changes: values in, texts out. */
import type { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import type { Finding } from "../finding.ts";
import { findingsOnce } from "../findings.ts";
import type { OnCrash } from "../findings/run-rules.ts";
import type { Workspace } from "../workspace.ts";
import { preferredFixes } from "./preferred-edits.ts";

export interface Fixed {
  /** The workspace with the texts as they are now. */
  readonly workspace: Workspace;
  /** The rules whose findings were fixed, one for each fix, by document. */
  readonly fixed: ReadonlyMap<string, readonly string[]>;
  /** What is left, by document: it is for people to decide. */
  readonly left: ReadonlyMap<string, readonly Finding[]>;
}

/** A fix may bring up another finding, and that one another: after so many rounds they only chase one another. */
const mostRounds = 10;

/** Findings for which `concerns` is false are neither fixed nor counted. */
export function fixEverything(
  workspace: Workspace,
  uris: readonly string[],
  concerns: (finding: Finding) => boolean,
  onCrash?: OnCrash,
): Fixed {
  const fixed = new Map<string, readonly string[]>();
  const left = new Map<string, readonly Finding[]>();
  let current = workspace;
  for (let round = 0; ; round++) {
    const judged = current;
    let next = current;
    for (const uri of uris) {
      const document = judged.documents.get(uri);
      if (!document) continue;
      const findings = findingsOnce(document, judged, onCrash).filter(concerns);
      left.set(uri, findings);
      const made = round < mostRounds ? fixOnce(document, findings, onCrash) : undefined;
      document.rest();
      if (!made) continue;
      next = next.with(made.document);
      fixed.set(uri, [...(fixed.get(uri) ?? []), ...made.rules]);
    }
    if (next === current) return { workspace: current, fixed, left };
    current = next;
  }
}

/** Undefined where nothing changes. */
function fixOnce(
  document: Document,
  findings: readonly Finding[],
  onCrash: OnCrash | undefined,
): { readonly document: Document; readonly rules: readonly string[] } | undefined {
  const chosen = preferredFixes(document, findings, onCrash);
  const text = applyEdits(
    document.text,
    chosen.flatMap(({ fix }) => fix.edits),
  );
  if (text === document.text) return undefined;
  return { document: document.edited(text), rules: chosen.map(({ finding }) => finding.rule) };
}
