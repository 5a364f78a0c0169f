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
  /** How many fixes were applied, by rule. */
  readonly counts: ReadonlyMap<string, number>;
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
  const counts = new Map<string, number>();
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
      const fixed = round < mostRounds ? fixOnce(document, findings, counts, onCrash) : document;
      document.rest();
      if (fixed !== document) next = next.with(fixed);
    }
    if (next === current) return { workspace: current, counts, left };
    current = next;
  }
}

/** The document itself where nothing changes. */
function fixOnce(
  document: Document,
  findings: readonly Finding[],
  counts: Map<string, number>,
  onCrash: OnCrash | undefined,
): Document {
  const chosen = preferredFixes(document, findings, onCrash);
  const text = applyEdits(
    document.text,
    chosen.flatMap(({ fix }) => fix.edits),
  );
  if (text === document.text) return document;
  for (const { finding } of chosen) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return document.edited(text);
}
