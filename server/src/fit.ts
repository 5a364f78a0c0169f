/** Leaves out of answers what the client has not said that it understands. */
import type { CompletionItem, DocumentLink, Hover } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { withoutMarkdown } from "./core/markdown.ts";

type Understood = Client["understands"];

export function fitHover(hover: Hover | undefined, { markdownHovers }: Understood): Hover | null {
  if (!hover) return null;
  const { contents } = hover;
  if (markdownHovers || typeof contents === "string" || Array.isArray(contents) || !("kind" in contents)) return hover;
  return { ...hover, contents: { kind: "plaintext", value: withoutMarkdown(contents.value) } };
}

export const fitProposals = (items: CompletionItem[], understands: Understood): CompletionItem[] =>
  understands.markdownProposals && understands.proposalTags && understands.asIs
    ? items
    : items.map((item) => fitProposal(item, understands));

function fitProposal(item: CompletionItem, { markdownProposals, proposalTags, asIs }: Understood): CompletionItem {
  const { documentation, tags, insertTextMode, ...rest } = item;
  const isMarkdown = typeof documentation === "object" && documentation.kind === "markdown";
  return {
    ...rest,
    ...(documentation !== undefined && {
      documentation: isMarkdown && !markdownProposals ? withoutMarkdown(documentation.value) : documentation,
    }),
    ...(tags && proposalTags && { tags }),
    ...(insertTextMode !== undefined && asIs && { insertTextMode }),
  };
}

export const fitLinks = (links: DocumentLink[], { linkTooltips }: Understood): DocumentLink[] =>
  linkTooltips ? links : links.map(({ range, target }) => ({ range, ...(target !== undefined && { target }) }));
