/** All that an editor asks of a document at a place, for tests that want to know that nothing throws. */
import { complete } from "../src/core/features/complete.ts";
import { codeLenses } from "../src/core/features/code-lenses.ts";
import { definition } from "../src/core/features/definition.ts";
import { diagnose } from "../src/core/features/diagnose.ts";
import { quickFixesAt } from "../src/core/features/actions.ts";
import { foldingRanges } from "../src/core/features/folding.ts";
import { hover } from "../src/core/features/hover.ts";
import { inlayHints } from "../src/core/features/inlay-hints.ts";
import { prepareCallHierarchy } from "../src/core/features/item-hierarchy.ts";
import { documentLinks } from "../src/core/features/links.ts";
import { documentHighlights, references } from "../src/core/features/references.ts";
import { prepareRename, rename } from "../src/core/features/rename.ts";
import { selectionRange } from "../src/core/features/selection.ts";
import { semanticTokens } from "../src/core/features/semantic-tokens.ts";
import { documentSymbols } from "../src/core/features/symbols.ts";
import type { Document } from "../src/core/document.ts";
import type { Workspace } from "../src/core/workspace.ts";

const reader = {
  language: "id",
  related: true,
  pages: true,
  tags: [1, 2],
  documentChanges: true,
  snippets: true,
  creates: true,
  preferred: true,
  identify: (uri: string) => ({ uri, version: null }),
  onCrash: (rule: string, _: Document, error: unknown): void => {
    throw new Error(`rule ${rule} failed`, { cause: error });
  },
} as const;

/** Throws where any feature does. Answers how long the slowest took, in milliseconds, and which that was. */
export function everyFeature(
  document: Document,
  workspace: Workspace,
  offset: number,
): { readonly slowest: string; readonly time: number } {
  const { language } = reader;
  const whole = document.rangeOf({ start: 0, end: document.text.length });
  const span = { start: offset, end: offset };
  const features: Readonly<Record<string, () => unknown>> = {
    complete: () => complete(workspace, document, offset, language, { snippets: true }),
    hover: () => hover(workspace, document, offset, language),
    definition: () => definition(workspace, document, offset, { links: true }),
    references: () => references(workspace, document, offset, { includeDeclaration: true }),
    highlights: () => documentHighlights(document, offset),
    prepareRename: () => prepareRename(workspace, document, offset),
    rename: () =>
      rename(workspace, document, offset, "UJI-1", {
        language,
        annotations: true,
        documentChanges: true,
        identify: reader.identify,
      }),
    hierarchy: () => prepareCallHierarchy(workspace, document, offset, language),
    selection: () => selectionRange(document, offset),
    actions: () => quickFixesAt(workspace, document, span, reader),
    symbols: () => documentSymbols(document, language),
    folding: () => foldingRanges(document),
    links: () => documentLinks(workspace, document, language),
    lenses: () => codeLenses(workspace, document, language),
    hints: () => inlayHints(workspace, document, whole, language),
    tokens: () => semanticTokens(workspace, document),
    diagnose: () => diagnose(workspace, document, reader, reader.onCrash),
  };
  let slowest = { slowest: "", time: 0 };
  for (const [name, ask] of Object.entries(features)) {
    const begin = performance.now();
    ask();
    const time = performance.now() - begin;
    if (time > slowest.time) slowest = { slowest: name, time };
  }
  return slowest;
}
