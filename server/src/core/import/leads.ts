/** What a block may be besides a passage: a heading of whatever look, or words before a colon. */
import { textOf, type Block, type Paragraph } from "./blocks.ts";
import { hasMarker, itemLabelOf, paperLabelOf, withoutMarker } from "./labels.ts";

/** How a line leads: `level` 1 to 6 of Word's headings, `look` where it only looks like one. */
export interface Lead {
  readonly text: string;
  readonly level: number | "look";
  /** What follows the label in its own paragraph. */
  readonly rest: Block | undefined;
}

/** Longer lines are no headings. */
const longest = 200;

export function leadOf(block: Block): Lead | undefined {
  if (block.kind === "heading") {
    const labelled = labelledOf({ ...block, kind: "paragraph", role: "plain" }, textOf(block));
    return { text: textOf(block).replaceAll("\n", " "), rest: undefined, ...labelled, level: block.level };
  }
  if (block.kind !== "paragraph" || block.role !== "plain") return undefined;
  const text = textOf(block);
  const labelled = labelledOf(block, text);
  if (labelled) return labelled;
  const isBold = block.runs.every((run) => run.bold || run.text.trim() === "");
  const looks = isBold || hasMarker(text) || isLabel(text);
  return looks && text.length <= longest && !text.includes("\n") && !/[.;,]$/.test(text)
    ? { text, level: "look", rest: undefined }
    : undefined;
}

const isLabel = (text: string): boolean => itemLabelOf(text) !== undefined || paperLabelOf(text) !== undefined;

/** "Latar Belakang: …", or its label in bold before the text. */
function labelledOf(block: Paragraph, text: string): Lead | undefined {
  const colon = text.indexOf(":");
  const label = colon > 0 && colon <= 60 ? text.slice(0, colon) : undefined;
  if (label !== undefined && isLabel(label)) return { text: label, level: "look", rest: restOf(block, ":") };
  const end = block.runs.findIndex((run) => !run.bold && run.text.trim() !== "");
  const bold = block.runs
    .slice(0, Math.max(0, end))
    .map((run) => run.text)
    .join("")
    .trim();
  if (bold === "" || !isLabel(bold.replace(/[.:]$/, ""))) return undefined;
  return { text: bold.replace(/[.:]$/, ""), level: "look", rest: { ...block, runs: block.runs.slice(end) } };
}

/** The paragraph behind the first sign of its kind. */
function restOf(block: Paragraph, sign: string): Paragraph | undefined {
  const at = block.runs.findIndex(({ text }) => text.includes(sign));
  const run = block.runs[at];
  if (!run) return undefined;
  const rest = { ...run, text: run.text.slice(run.text.indexOf(sign) + 1).replace(/^\s+/, "") };
  const runs = [rest, ...block.runs.slice(at + 1)];
  return runs.some(({ text }) => text.trim() !== "") ? { ...block, runs } : undefined;
}

/** Lists that Word made of headings or labels are so many lines of their own. */
export const unlisted = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.kind !== "list") return [block];
    const leads = block.items.some(([first]) => {
      const lead = first && leadOf(first);
      return lead !== undefined && isLabel(lead.text);
    });
    return leads || (block.ordered && block.items.length === 1 && isShort(block.items[0] ?? []))
      ? unlisted(block.items.flat())
      : [block];
  });

const isShort = (blocks: readonly Block[]): boolean => {
  const [only, ...others] = blocks;
  return others.length === 0 && only?.kind === "paragraph" && withoutMarker(textOf(only)).length <= longest;
};
