/** Reads the HTML that mammoth makes of a Word document into blocks; unknown tags are passed through, no text is lost. */
import { emptyCell, textOfAll, type Block, type Cell, type Run } from "./blocks.ts";

/** Deeper nesting is read as text alone. */
const deepest = 60;

interface Open {
  readonly tag: string;
  readonly attributes: string;
  readonly blocks: Block[];
  /** Of tables: rows of cells with the places that they cover; of lists: items. */
  readonly rows: (readonly Spanning[])[];
  readonly cells: Spanning[];
  readonly items: (readonly Block[])[];
  runs: Run[];
}

interface Spanning {
  readonly cell: Cell;
  readonly columns: number;
  readonly rows: number;
}

const containers = /^(?:p|h[1-6]|ul|ol|li|table|tr|td|th|dl|dt|dd)$/;

export function readHtml(html: string): readonly Block[] {
  const reader = new HtmlReader();
  for (const [whole, slash, tag, attributes] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+|</g)) {
    if (tag === undefined) reader.text(decode(whole));
    else if (slash) reader.close(tag);
    else reader.open(tag, attributes ?? "");
  }
  return reader.end();
}

class HtmlReader {
  readonly #stack: Open[] = [opened("body", "")];
  #bold = 0;
  #italic = 0;
  /** Containers that stand too deep, still open. */
  #tooDeep = 0;

  open(tag: string, attributes: string): void {
    if (tag === "strong") this.#bold++;
    else if (tag === "em") this.#italic++;
    else if (tag === "br") this.text("\n");
    else if (tag === "img") this.text(decode(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ""));
    else if (containers.test(tag)) {
      if (this.#stack.length > deepest) {
        this.#tooDeep++;
        this.text("\n");
        return;
      }
      if (tag !== "tr" && tag !== "td" && tag !== "th" && tag !== "li") this.#endRuns();
      this.#stack.push(opened(tag, attributes));
    }
  }

  close(tag: string): void {
    if (tag === "strong") this.#bold--;
    else if (tag === "em") this.#italic--;
    else if (!containers.test(tag)) return;
    else if (this.#tooDeep > 0) {
      this.#tooDeep--;
      this.text("\n");
    } else if (this.#top.tag === tag && this.#stack.length > 1) this.#finish();
  }

  text(text: string): void {
    if (text === "") return;
    this.#top.runs.push({ text: text.replaceAll("\u00a0", " "), bold: this.#bold > 0, italic: this.#italic > 0 });
  }

  end(): readonly Block[] {
    while (this.#stack.length > 1) this.#finish();
    this.#endRuns();
    return this.#top.blocks;
  }

  get #top(): Open {
    return this.#stack.at(-1) ?? opened("body", "");
  }

  /** Text that stands outside a paragraph is one. */
  #endRuns(): void {
    const { runs } = this.#top;
    this.#top.runs = [];
    if (runs.some(({ text }) => text.trim() !== "")) this.#top.blocks.push({ kind: "paragraph", role: "plain", runs });
  }

  #finish(): void {
    const closing = this.#top;
    const { tag, attributes } = closing;
    if (tag === "p" || tag === "dt" || tag === "dd" || /^h\d$/.test(tag)) {
      this.#stack.pop();
      this.#top.blocks.push(...asBlocks(closing));
      return;
    }
    this.#endRuns();
    this.#stack.pop();
    const { blocks } = closing;
    if (tag === "td" || tag === "th") this.#top.cells.push({ cell: { blocks }, ...spansOf(attributes) });
    else if (tag === "tr") this.#top.rows.push(closing.cells);
    else if (tag === "li") this.#top.items.push(blocks);
    else if (tag === "table") this.#top.blocks.push({ kind: "table", rows: gridOf(closing.rows) });
    else if (closing.items.length > 0)
      this.#top.blocks.push({ kind: "list", ordered: tag === "ol", items: closing.items });
    else this.#top.blocks.push(...blocks);
  }
}

function opened(tag: string, attributes: string): Open {
  return { tag, attributes, blocks: [], rows: [], cells: [], items: [], runs: [] };
}

function asBlocks({ tag, attributes, runs, blocks }: Open): readonly Block[] {
  const level = /^h(\d)$/.exec(tag)?.[1];
  if (!runs.some(({ text }) => text.trim() !== "")) return blocks;
  if (level !== undefined) return [...blocks, { kind: "heading", level: Number(level), runs }];
  const named = / class="([a-z]+)"/.exec(attributes)?.[1];
  const role = named === "title" || named === "contents" || named === "margin" ? named : "plain";
  return [...blocks, { kind: "paragraph", role, runs }];
}

/** More columns or rows than anyone writes are not believed. */
const widest = 64;

const spansOf = (attributes: string): { readonly columns: number; readonly rows: number } => ({
  columns: spanOf(/ colspan="(\d+)"/.exec(attributes)?.[1]),
  rows: spanOf(/ rowspan="(\d+)"/.exec(attributes)?.[1]),
});

const spanOf = (span: string | undefined): number => Math.min(widest, Math.max(1, Number(span ?? 1)));

function gridOf(rows: readonly (readonly Spanning[])[]): readonly (readonly Cell[])[] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { cell, columns, rows: height } of row) {
      while (grid[y]?.[x]) x++;
      for (let below = 0; below < height; below++)
        for (let beside = 0; beside < columns; beside++) {
          const line = grid[y + below];
          if (line) line[x + beside] = cell;
        }
      x += columns;
    }
  }
  // Places that no cell covers are holes.
  return grid.map((row) => Array.from(row, (cell) => cell ?? emptyCell)).filter((row) => row.some(hasText));
}

const hasText = ({ blocks }: Cell): boolean => textOfAll(blocks) !== "";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole);
