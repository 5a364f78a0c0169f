/** Blocks of a print as paragraphs and tables of Word. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ITableBordersOptions,
} from "docx";
import { languageTags } from "../core/export/html.ts";
import { deepestList } from "../core/export/prose.ts";
import type {
  Block,
  Cell,
  Fact,
  List,
  Passage,
  Print,
  Prose,
  Run,
  Signatures,
  Table as PrintTable,
} from "../core/export/print.ts";
import { orderedFrom, style } from "./word-styles.ts";

type WordBlock = Paragraph | Table;

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Writes blocks in their order; knows which lists have been begun. */
export class WordBlocks {
  readonly #print: Print;
  readonly #textWidth: number;
  /** The numbers with which lists begin. */
  readonly starts = new Set<number>();
  #lists = 0;

  constructor(print: Print, textWidth: number) {
    this.#print = print;
    this.#textWidth = textWidth;
  }

  write(blocks: readonly Block[]): readonly WordBlock[] {
    return blocks.flatMap((block, index) => {
      if (block.kind === "heading")
        return [
          new Paragraph({
            heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_3,
            text: block.text,
            // Not every letterhead's headings do so of themselves.
            keepNext: true,
            // The cover and the contents have pages of their own.
            ...(index === 0 && { pageBreakBefore: true, spacing: { before: 0 } }),
          }),
        ];
      // A decision stays with its follow-ups, the closing words with the signatures.
      const next = blocks[index + 1]?.kind;
      if (block.kind === "text") return this.#text(block.passages, next === "table" || next === "signatures");
      if (block.kind === "facts") return [this.facts(block.facts)];
      if (block.kind === "table") return [this.#table(block), gap()];
      return this.#signatures(block);
    });
  }

  #text(passages: readonly Passage[], keepNext: boolean): readonly WordBlock[] {
    const [only, ...others] = passages.map((passage) => this.#prose(passage, keepNext ? { keepNext } : {}));
    if (!only || others.length === 0) return only ?? [];
    const share = 100 / passages.length;
    const row = new TableRow({
      children: [only, ...others].map((children) => this.#plainCell(children, share, 240)),
    });
    return [this.#tableOf([row], Array<number>(passages.length).fill(share), noBorders), gap()];
  }

  facts(facts: readonly Fact[]): Table {
    const shares = [30, 70] as const;
    const rows = facts.map(({ label, passages }, index) => {
      const options = { style: style.label, ...(index < facts.length - 1 && { keepNext: true }) };
      const told = passages.flatMap((passage) => this.#prose(passage, options));
      return new TableRow({
        cantSplit: true,
        children: [
          this.#plainCell([new Paragraph({ ...options, children: [boldRun(label)] })], shares[0]),
          this.#plainCell(told.length > 0 ? told : [new Paragraph(options)], shares[1]),
        ],
      });
    });
    return this.#tableOf(rows, shares, noBorders);
  }

  #table({ columns, rows }: PrintTable): Table {
    const shares = columns.map(({ share }) => share);
    const header = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(
        ({ title, share }) =>
          new TableCell({
            width: this.#widthOf(share),
            shading: { type: ShadingType.CLEAR, color: "auto", fill: "E8EEF4" },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: style.cell,
                keepNext: true,
                alignment: AlignmentType.LEFT,
                children: [boldRun(title)],
              }),
            ],
          }),
      ),
    });
    const body = rows.map((cells) => new TableRow({ cantSplit: true, children: this.#cells(cells, shares) }));
    return this.#tableOf([header, ...body], shares, lines);
  }

  #cells(cells: readonly Cell[], shares: readonly number[]): readonly TableCell[] {
    return cells.flatMap((cell, index) => {
      if (cell === "covered") return [];
      const children = cell.passages.flatMap((passage) => this.#prose(passage, { style: style.cell }));
      return [
        new TableCell({
          width: this.#widthOf(shares[index] ?? 0),
          rowSpan: cell.rowSpan,
          children: children.length > 0 ? children : [new Paragraph({ style: style.cell })],
        }),
      ];
    });
  }

  #signatures({ place, parties, name, office }: Signatures): readonly WordBlock[] {
    const keep = { keepNext: true, keepLines: true };
    const blank = (): Paragraph => new Paragraph(keep);
    const share = 100 / parties.length;
    const cells = parties.map((party) =>
      this.#plainCell(
        [
          new Paragraph({ ...keep, children: [boldRun(party)] }),
          ...[1, 2, 3].map(blank),
          new Paragraph({
            ...keep,
            border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: "000000" } },
            text: `${name}:`,
          }),
          new Paragraph({ keepLines: true, text: `${office}:` }),
        ],
        share,
        300,
      ),
    );
    return [
      new Paragraph({ ...keep, text: place, spacing: { before: 360, after: 240 } }),
      this.#tableOf(
        [new TableRow({ cantSplit: true, children: cells })],
        Array<number>(parties.length).fill(share),
        noBorders,
      ),
      gap(),
    ];
  }

  #tableOf(rows: readonly TableRow[], shares: readonly number[], borders: ITableBordersOptions): Table {
    return new Table({
      rows,
      borders,
      layout: TableLayoutType.FIXED,
      width: { size: this.#textWidth, type: WidthType.DXA },
      columnWidths: shares.map((share) => this.#widthOf(share).size),
      margins: { top: 40, bottom: 20, left: 80, right: 80 },
    });
  }

  #plainCell(children: readonly Paragraph[], share: number, right = 100): TableCell {
    return new TableCell({ width: this.#widthOf(share), margins: { left: 0, right }, children });
  }

  #widthOf(share: number) {
    return { size: Math.round((this.#textWidth * share) / 100), type: WidthType.DXA };
  }

  #prose({ language, prose }: Passage, options: IParagraphOptions): readonly Paragraph[] {
    const tag = language === this.#print.language ? undefined : languageTags[language];
    return this.#paragraphs(prose, options, tag, 0);
  }

  #paragraphs(
    prose: readonly Prose[],
    options: IParagraphOptions,
    tag: string | undefined,
    depth: number,
  ): readonly Paragraph[] {
    return prose.flatMap((block) =>
      block.kind === "paragraph"
        ? [new Paragraph({ ...options, children: block.runs.map((run) => textRun(run, tag)) })]
        : this.#list(block, options, tag, depth),
    );
  }

  /** The first paragraph of an item carries its number; what follows in it stands indented below. */
  #list(
    { start, items }: List,
    options: IParagraphOptions,
    tag: string | undefined,
    depth: number,
  ): readonly Paragraph[] {
    const level = Math.min(depth, deepestList);
    const instance = ++this.#lists;
    const begin = depth === 0 ? (start ?? 1) : 1;
    if (start !== undefined) this.starts.add(begin);
    const reference = start === undefined ? "bullets" : orderedFrom(begin);
    return items.flatMap((item) => {
      const [first, ...rest] = item;
      const numbered = { ...options, numbering: { reference, level, instance } };
      const leading = first?.kind === "paragraph" ? first.runs.map((run) => textRun(run, tag)) : [];
      const below = { ...options, indent: { left: 360 * (level + 1) } };
      return [
        new Paragraph({ ...numbered, children: leading }),
        ...this.#paragraphs(first?.kind === "paragraph" ? rest : item, below, tag, depth + 1),
      ];
    });
  }
}

function textRun({ text, bold, italic }: Run, tag: string | undefined): TextRun {
  const options: IRunOptions = {
    text,
    ...(bold && { bold: true }),
    ...(italic && { italics: true }),
    ...(tag !== undefined && { language: { value: tag } }),
  };
  return new TextRun(options);
}

const boldRun = (text: string): TextRun => textRun({ text, bold: true, italic: false }, undefined);

const side = { style: BorderStyle.SINGLE, size: 4, color: "8A95A1" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const around = <T>(one: T) => ({
  top: one,
  bottom: one,
  left: one,
  right: one,
  insideHorizontal: one,
  insideVertical: one,
});
const lines = around(side);
const noBorders = around(none);

/** Word joins tables that touch. */
const gap = (): Paragraph =>
  new Paragraph({ style: style.cell, spacing: { after: 0, line: 120, lineRule: LineRuleType.AUTO } });
