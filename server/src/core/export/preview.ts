/** A paper as the preview shows it: the blocks of its print with the lines that they come from, each told apart by a key that outlives edits. */
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import type { Workspace } from "../workspace.ts";
import { HtmlWriter, languageTags } from "./html.ts";
import type { Block, Print } from "./print.ts";
import { printed } from "./printed.ts";

export interface Preview {
  readonly title: string;
  readonly language: Language;
  /** BCP 47. */
  readonly tag: string;
  readonly blocks: readonly PreviewBlock[];
}

/** The cover, the contents, an item, or another part of the paper. */
export interface PreviewBlock {
  /** No other block of the preview has it; that of an item stays with its id. */
  readonly key: string;
  /** Where it begins in the paper; null for the form's own parts. */
  readonly line: number | null;
  /** The lines in it (`data-line`) are counted from its own, so that it stays the same when lines above it come or go. */
  readonly html: string;
}

/** The preview in a language, else in that of the paper; undefined where there is no paper. */
export function previewOf(workspace: Workspace, document: Document, language?: Language): Preview | undefined {
  const print = printed(workspace, document, { language });
  if (!print) return undefined;
  const lineAt = (at: number): number => document.positionAt(at).line;
  const ids = (document.paper?.items ?? []).map(({ id }) => id?.value ?? "");
  const sections = sectionsOf(print.blocks);
  const keys = keysOf(sections, ids);
  const contents = new HtmlWriter(print.language).contents(print);
  return {
    title: print.title,
    language: print.language,
    tag: languageTags[print.language],
    blocks: [
      coverBlock(print, lineAt),
      { key: "contents", line: null, html: contents },
      ...sections.map((blocks, index) => {
        const at = placesIn(blocks).find((place) => place !== undefined);
        const line = at === undefined ? null : lineAt(at);
        const show = new HtmlWriter(print.language, (place) => lineAt(place) - (line ?? 0));
        return { key: keys[index] ?? "", line, html: blocks.map((block) => show.block(block)).join("\n") };
      }),
    ],
  };
}

const coverBlock = ({ cover, language }: Print, lineAt: (at: number) => number): PreviewBlock => ({
  key: "cover",
  line: 0,
  html: new HtmlWriter(language, lineAt).cover(cover),
});

/** Each heading of the first two levels begins a section. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    if (sections.length === 0 || (block.kind === "heading" && block.level < 3)) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** Only items have headings of level 2, one each. */
function keysOf(sections: readonly (readonly Block[])[], ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  let item = 0;
  return sections.map(([first], index) => {
    const isItem = first?.kind === "heading" && first.level === 2;
    const name = isItem ? `item ${ids[item++] ?? ""}` : `part ${index - item}`;
    let key = name;
    for (let count = 2; taken.has(key); count++) key = `${name} ${count}`;
    taken.add(key);
    return key;
  });
}

const placesIn = (blocks: readonly Block[]): readonly (number | undefined)[] =>
  blocks.flatMap((block) => {
    if (block.kind === "facts") return block.facts.map(({ at }) => at);
    if (block.kind === "table") return block.rows.flat().map((cell) => (cell === "covered" ? undefined : cell.at));
    return block.kind === "signatures" ? [] : [block.at];
  });
