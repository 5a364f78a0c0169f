/** Word's styles and numberings of a paper: named styles that a ministry's template can replace, and headings that number themselves. */
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  TabStopType,
  type IPropertiesOptions,
} from "docx";
import { languageTags } from "../core/export/html.ts";
import { numberForms, type NumberFormat } from "../core/export/numbering.ts";
import type { PageGeometry } from "../core/export/letterhead.ts";
import type { Layout, Print } from "../core/export/print.ts";
import { deepestList } from "../core/export/prose.ts";

type Styles = NonNullable<IPropertiesOptions["styles"]>;
type Numbering = NonNullable<IPropertiesOptions["numbering"]>;

const cm = (length: number): number => Math.round(length * 567);

/** A4 with the wider margin where papers are filed. */
export const a4: PageGeometry = {
  width: cm(21),
  height: cm(29.7),
  top: cm(2.5),
  bottom: cm(2.2),
  left: cm(2.5),
  right: cm(2),
};

export const textWidthOf = ({ width, left, right }: PageGeometry): number => Math.max(cm(5), width - left - right);

/** Ids of the styles that are no built-in ones of Word. */
export const style = { forum: "KertasForum", contents: "KertasContents", cell: "KertasCell", label: "KertasLabel" };

export const stylesOf = ({ language }: Print, textWidth: number): Styles => {
  const edge = { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }], spacing: { after: 0 } };
  const heading = (size: number, before: number) => ({
    run: { bold: true, size, color: "000000" },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 100 } },
  });
  const levelled = (level: number, size: number, before: number) => {
    const { run, paragraph } = heading(size, before);
    return { run, paragraph: { ...paragraph, numbering: { reference: "headings", level } } };
  };
  return {
    default: {
      document: {
        run: { font: "Arial", size: 22, language: { value: languageTags[language] } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { bold: true, size: 32, color: "000000" },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 120, after: 120, line: 288, lineRule: LineRuleType.AUTO },
        },
      },
      heading1: levelled(0, 26, 360),
      heading2: levelled(1, 24, 320),
      heading3: levelled(2, 22, 200),
    },
    paragraphStyles: [
      {
        id: style.forum,
        name: "Kertas Forum",
        basedOn: "Normal",
        run: { bold: true, size: 24 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
      },
      { id: style.contents, name: "Kertas Contents", basedOn: "Normal", ...heading(24, 480) },
      {
        id: style.cell,
        name: "Kertas Cell",
        basedOn: "Normal",
        run: { size: 17 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: style.label,
        name: "Kertas Label",
        basedOn: "Normal",
        paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: "Header",
        name: "header",
        basedOn: "Normal",
        run: { size: 16 },
        paragraph: { border: { bottom: rule }, ...edge },
      },
      {
        id: "Footer",
        name: "footer",
        basedOn: "Normal",
        run: { size: 16 },
        paragraph: { border: { top: rule }, ...edge },
      },
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: "Normal",
        run: { bold: level === 1 },
        paragraph: { spacing: { after: 40, before: level === 1 ? 80 : 0 }, indent: { left: (level - 1) * 400 } },
      })),
    ],
  };
};

const rule = { style: BorderStyle.SINGLE, size: 4, space: 4, color: "808080" };

const formats: Readonly<Record<NumberFormat, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  upperRoman: LevelFormat.UPPER_ROMAN,
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
};

/** The room for a heading's number: "III." or "3.12.10". */
const indents: Readonly<Record<Layout, number>> = { indonesia: 480, malaysia: 780 };

/** Headings; bullets; and lists that begin with each of these numbers. */
export const numberingOf = (layout: Layout, starts: Iterable<number>): Numbering => ({
  config: [
    {
      reference: "headings",
      levels: numberForms[layout].map(({ text, format }, level) => ({
        level,
        text,
        format: formats[format],
        suffix: LevelSuffix.TAB,
        alignment: AlignmentType.LEFT,
        style: {
          style: `Heading${level + 1}`,
          paragraph: { indent: { left: indents[layout], hanging: indents[layout] } },
        },
      })),
    },
    { reference: "bullets", levels: listLevels(() => ({ text: "•", format: LevelFormat.BULLET, start: 1 })) },
    ...[...starts].map((start) => ({
      reference: orderedFrom(start),
      levels: listLevels((level) => ({
        text: `%${level + 1}.`,
        format: LevelFormat.DECIMAL,
        start: level === 0 ? start : 1,
      })),
    })),
  ],
});

export const orderedFrom = (start: number): string => `ordered-${start}`;

const listLevels = <T extends object>(of: (level: number) => T) =>
  Array.from({ length: deepestList + 1 }, (_, level) => ({
    level,
    ...of(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }));
