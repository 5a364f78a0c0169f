/** Reads a Word document's blocks in their order into a draft of a paper: every passage becomes a value, or a remark beside its place. */
import type { Institutions } from "../institutions.ts";
import { proseOf, textOf, type Block } from "./blocks.ts";
import { itemColumnsOf } from "./columns.ts";
import { readFact } from "./cover.ts";
import { readPart, setTitle } from "./item-parts.ts";
import { hasMarker, itemLabelOf, paperLabelOf, withoutMarker, type ItemLabel, type PaperLabel } from "./labels.ts";
import { leadOf, unlisted, type Lead } from "./leads.ts";
import { Place, sectionOf } from "./place.ts";
import { rowLabelsOf, takeTable } from "./tables.ts";

export type ReadPaper = Pick<Place, "paper" | "overview" | "language">;

export const readBlocks = (blocks: readonly Block[], institutions: Institutions): ReadPaper =>
  new PaperReader(unlisted(blocks), institutions).read();

class PaperReader {
  readonly #blocks: readonly Block[];
  readonly #place: Place;
  /** Whether items have titles of their own: else the document is about one matter. */
  readonly #hasItems: boolean;
  /** The level of the heading under which the items stand. */
  #itemsLevel: number | undefined;

  constructor(blocks: readonly Block[], institutions: Institutions) {
    this.#blocks = blocks;
    this.#place = new Place(institutions);
    this.#hasItems = blocks.some((block, index) => {
      const lead = leadOf(block);
      return (lead && this.#isTitle(lead, index)) ?? (block.kind === "table" && itemColumnsOf(block) !== undefined);
    });
  }

  read(): ReadPaper {
    for (const [index, block] of this.#blocks.entries()) this.#take(block, index);
    this.#place.readCover();
    return this.#place;
  }

  #take(block: Block, index: number): void {
    const lead = leadOf(block);
    if (lead) this.#place.hear(lead.text);
    if (block.kind === "table") takeTable(block, this.#place);
    else if (block.kind === "paragraph" && (block.role === "contents" || block.role === "margin"))
      this.#place.paper.remark(withoutMarker(textOf(block)), undefined, "repeats");
    else if (!lead || !this.#takeLead(lead, index)) this.#place.take(block);
  }

  /** Whether the line was a label or a title, and is taken. */
  #takeLead(lead: Lead, index: number): boolean {
    if (this.#place.section === "items" && this.#itemsLevel !== undefined && lead.level === this.#itemsLevel + 1)
      return this.#openItem(lead);
    const paperLabel = paperLabelOf(lead.text);
    const itemLabel = itemLabelOf(lead.text);
    const leaves = !this.#place.item || isAtLeast(lead.level, this.#place.itemLevel);
    const isOfPaper = leaves || (!itemLabel && paperLabel && sectionOf[paperLabel]);
    if (paperLabel && isOfPaper && (!itemLabel || this.#hasItems || !this.#isOfMatter(itemLabel)))
      return this.#takePaperLabel(paperLabel, lead);
    if (itemLabel && (itemLabel !== "title" || lead.rest)) return this.#takeItemLabel(itemLabel, lead);
    if (this.#isTitle(lead, index)) return this.#openItem(lead);
    return leaves && typeof lead.level === "number" && this.#openSection(lead);
  }

  /** Whether a label, in a document about one matter, belongs to that matter. */
  #isOfMatter(label: ItemLabel): boolean {
    if (this.#place.section === "cover") return label === "purpose" || label === "background";
    return label !== "history" && label !== "title";
  }

  /** Whether an item's label, or a table of an item's facts, follows the line. */
  #isTitle(lead: Lead, index: number): boolean {
    if (lead.rest || paperLabelOf(lead.text) || itemLabelOf(lead.text)) return false;
    for (const next of this.#blocks.slice(index + 1, index + 12)) {
      if (next.kind === "table") {
        const labels = itemColumnsOf(next) ? [] : rowLabelsOf(next);
        return labels.some(isTelling) && !labels.includes("title");
      }
      const below = leadOf(next);
      const label = below && itemLabelOf(below.text);
      if (label && label !== "title") return isTelling(label) && this.#mayBegin(lead, label);
      if (lead.level === "look" || (below && typeof below.level === "number")) return false;
    }
    return false;
  }

  /** Within an item, what only looks like a heading begins another one where the label below it has had its turn. */
  #mayBegin({ level, text }: Lead, label: ItemLabel): boolean {
    const { item, itemLevel } = this.#place;
    if (!item) return true;
    if (typeof level === "number") return itemLevel === "look" || level <= itemLevel;
    return (hasMarker(text) && itemLevel === "look") || item.values.has(label);
  }

  #openItem({ text, rest, level }: Lead): boolean {
    setTitle(this.#place.startItem(level), withoutMarker(rest ? `${text}: ${textOf(rest)}` : text));
    return true;
  }

  /** A heading that names nothing known: below it stands what has no place. */
  #openSection({ text, rest }: Lead): boolean {
    if (this.#place.section === "cover") return false;
    this.#place.enter("other");
    this.#place.paper.remark(rest ? `${text}: ${textOf(rest)}` : text);
    return true;
  }

  #takePaperLabel(label: PaperLabel, { level, rest }: Lead): boolean {
    const section = sectionOf[label];
    if (section !== undefined) {
      this.#place.enter(section);
      if (section === "items") this.#itemsLevel = typeof level === "number" ? level : undefined;
      if (rest) this.#place.take(rest);
    } else if (rest) readFact(this.#place.paper, label, textOf(rest), this.#place.names);
    return section !== undefined || rest !== undefined;
  }

  #takeItemLabel(found: ItemLabel, { text, rest }: Lead): boolean {
    const place = this.#place;
    // Who answers for a step, once a step is named.
    const label = found === "counterparts" && place.part?.label === "action" ? "by" : found;
    if (label === "title") {
      readPart(place.startItem("look"), label, text, rest ? [rest] : [], place.scope);
    } else if (!place.item && this.#hasItems) {
      place.paper.add("summary", text + (rest ? `: ${proseOf([rest])}` : ""));
    } else {
      place.itemAtHand();
      place.part = { label, name: withoutMarker(text) };
      if (rest) place.take(rest);
    }
    return true;
  }
}

const isAtLeast = (level: Lead["level"], other: Lead["level"]): boolean =>
  typeof level === "number" && typeof other === "number" && level <= other;

/** Labels that only items have. */
const isTelling = (label: ItemLabel): boolean => !/^(?:title|purpose|remarks|noted|due)$/.test(label);
