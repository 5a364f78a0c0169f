/** The edits that need no second thought: what "fix all" applies in an editor, and `kertas fix` on the command line. */
import type { Document } from "../document.ts";
import type { Edit, Finding, Fix } from "../finding.ts";
import type { OnCrash } from "../findings/run-rules.ts";
import type { Span } from "../tree.ts";

/** A fix that fails is our fault, and must not take the others away. */
export function fixesOf(finding: Finding, document: Document, onCrash?: OnCrash): readonly Fix[] {
  try {
    return finding.fixes?.() ?? [];
  } catch (error) {
    onCrash?.(finding.rule, document, error);
    return [];
  }
}

/** The edits of all preferred fixes of this text alone, in order of place; a fix that overlaps an earlier one waits for the next time. */
export const preferredEdits = (document: Document, findings: readonly Finding[], onCrash?: OnCrash): readonly Edit[] =>
  preferredFixes(document, findings, onCrash)
    .flatMap(({ fix }) => fix.edits)
    .sort((a, b) => a.start - b.start || a.end - b.end);

/** The same fixes, each with what it mends. */
export function preferredFixes(
  document: Document,
  findings: readonly Finding[],
  onCrash?: OnCrash,
): readonly { readonly finding: Finding; readonly fix: Fix }[] {
  const chosen: { readonly finding: Finding; readonly fix: Fix }[] = [];
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = fixesOf(finding, document, onCrash).find(({ preferred, elsewhere }) => preferred && !elsewhere);
    if (!fix?.edits.every((edit) => !taken.some((other) => overlap(edit, other)))) continue;
    chosen.push({ finding, fix });
    taken.push(...fix.edits);
  }
  return chosen;
}

/** Two insertions at one place overlap too: which comes first is not for us to guess. */
const overlap = (a: Span, b: Span): boolean => a.start === b.start || (a.start < b.end && b.start < a.end);
