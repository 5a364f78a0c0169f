/** Reads a Word document's blocks in their order into a draft of a paper: every passage becomes a value, or a remark beside its place. */
import type { Institutions } from "../institutions.ts";
import { linesOf, proseOf, textOf, textOfAll, type Block, type Table } from "./blocks.ts";
import { idleTitles, itemColumnsOf } from "./columns.ts";
import { readCover, readFact, type CoverLine } from "./cover.ts";
import { Draft } from "./draft.ts";
import { readStory, remarkOf, storyTableOf, type Scope } from "./history.ts";
import { ownEntry, readPart, readParticipant, readSideRow, setTitle } from "./item-parts.ts";
import {
  hasMarker,
  itemLabelOf,
  languageOfLabel,
  paperLabelOf,
  sideNamed,
  withoutMarker,
  type ItemLabel,
  type PaperLabel,
} from "./labels.ts";
import { leadOf, unlisted, type Lead } from "./leads.ts";
import { Names } from "./names.ts";
import { readAnnexes, readOverview, type OverviewRow } from "./paper-tables.ts";

type Section = "cover" | "introduction" | "contents" | "overview" | "items" | "closing" | "annexes" | "other";

const sectionOf: Partial<Readonly<Record<PaperLabel, Section>>> = {
  contents: "contents",
  introduction: "introduction",
  summary: "introduction",
  overview: "overview",
  items: "items",
  closing: "closing",
  annexes: "annexes",
};

export interface ReadPaper {
  readonly paper: Draft;
  readonly overview: readonly OverviewRow[];
  /** In which language the labels are, where they tell. */
  readonly language: "id" | "ms" | undefined;
}

export function readBlocks(blocks: readonly Block[], institutions: Institutions): ReadPaper {
  return new PaperReader(unlisted(blocks), institutions).read();
}

class PaperReader {
  readonly #blocks: readonly Block[];
  readonly #names: Names;
  readonly #paper = new Draft();
  readonly #overview: OverviewRow[] = [];
  readonly #heard = { id: 0, ms: 0 };
  #section: Section = "cover";
  /** The level of the heading under which the items stand. */
  #itemsLevel: number | undefined;
  #item: Draft | undefined;
  #itemLevel: Lead["level"] = "look";
  #part: { readonly label: ItemLabel; readonly name: string } | undefined;
  #hasItems = false;
  /** The lines of the cover, read when all of them are known. */
  readonly #cover: CoverLine[] = [];

  constructor(blocks: readonly Block[], institutions: Institutions) {
    this.#blocks = blocks;
    this.#names = new Names(institutions);
    // Keys that every paper has, in their place even where nothing is found for them.
    this.#paper.map("session");
  }

  read(): ReadPaper {
    this.#hasItems = this.#blocks.some((block, index) => {
      const lead = leadOf(block);
      return (lead && this.#isTitle(lead, index)) ?? (block.kind === "table" && this.#isItemTable(block));
    });
    for (const [index, block] of this.#blocks.entries()) this.#take(block, index);
    this.#readCover();
    const { id, ms } = this.#heard;
    const language = id === ms ? undefined : id > ms ? "id" : "ms";
    return { paper: this.#paper, overview: this.#overview, language };
  }

  get #scope(): Scope {
    return { names: this.#names, forum: this.#paper.map("session").string("forum") };
  }

  #take(block: Block, index: number): void {
    if (block.kind === "table") return this.#takeTable(block);
    const role = block.kind === "paragraph" ? block.role : "plain";
    if (role === "contents" || role === "margin")
      return this.#paper.remark(withoutMarker(textOf(block)), undefined, true);
    const lead = leadOf(block);
    if (lead) this.#hear(lead.text);
    if (lead && this.#takeLead(lead, index)) return;
    this.#takeText(block);
  }

  #hear(text: string): void {
    const language = languageOfLabel(text);
    if (language) this.#heard[language]++;
  }

  /** Whether the line was a label or a title, and is taken. */
  #takeLead(lead: Lead, index: number): boolean {
    const isBelow =
      typeof lead.level === "number" && this.#itemsLevel !== undefined && lead.level === this.#itemsLevel + 1;
    if (this.#section === "items" && isBelow) return this.#openItem(lead);
    const paperLabel = paperLabelOf(lead.text);
    const itemLabel = itemLabelOf(lead.text);
    const leaves =
      !this.#item ||
      (typeof lead.level === "number" && typeof this.#itemLevel === "number" && lead.level <= this.#itemLevel);
    if (paperLabel && (leaves || (!itemLabel && sectionOf[paperLabel]))) {
      if (!itemLabel || this.#hasItems || !this.#isAlone(itemLabel)) return this.#takePaperLabel(paperLabel, lead);
    }
    if (itemLabel && (itemLabel !== "title" || lead.rest)) return this.#takeItemLabel(itemLabel, lead);
    if (this.#isTitle(lead, index)) return this.#openItem(lead);
    if (leaves && typeof lead.level === "number") return this.#openSection(lead);
    return false;
  }

  /** A label that, in a document about a single matter, belongs to that matter. */
  #isAlone(label: ItemLabel): boolean {
    return label !== "history" && label !== "title" && this.#section !== "cover"
      ? true
      : label === "purpose" || label === "background";
  }

  /** A line that an item's label, or a table of an item's facts, follows. */
  #isTitle(lead: Lead, index: number): boolean {
    if (lead.rest || paperLabelOf(lead.text) || itemLabelOf(lead.text)) return false;
    for (const next of this.#blocks.slice(index + 1, index + 12)) {
      if (next.kind === "table")
        return (
          this.#labelsOf(next).some(isTelling) && !this.#isItemTable(next) && !this.#labelsOf(next).includes("title")
        );
      const below = leadOf(next);
      const label = below && itemLabelOf(below.text);
      if (label && label !== "title") return isTelling(label) && this.#mayBegin(lead, label);
      if (lead.level === "look" || (below && typeof below.level === "number")) return false;
    }
    return false;
  }

  /** Within an item, what only looks like a heading begins another one where the label below it has had its turn. */
  #mayBegin(lead: Lead, label: ItemLabel): boolean {
    if (typeof lead.level === "number")
      return !this.#item || typeof this.#itemLevel !== "number" || lead.level <= this.#itemLevel;
    return !this.#item || (hasMarker(lead.text) ? this.#itemLevel === "look" : false) || this.#item.values.has(label);
  }

  #openItem(lead: Lead): boolean {
    const item = this.#startItem(lead.level);
    setTitle(item, withoutMarker(lead.rest ? `${lead.text}: ${textOf(lead.rest)}` : lead.text));
    return true;
  }

  #startItem(level: Lead["level"]): Draft {
    this.#readCover();
    this.#section = "items";
    this.#part = undefined;
    this.#itemLevel = level;
    this.#item = this.#paper.append("items");
    return this.#item;
  }

  #openSection(lead: Lead): boolean {
    this.#leaveItem(this.#section === "cover" ? "cover" : "other");
    if (this.#section === "cover") return false;
    this.#paper.remark(lead.text);
    return true;
  }

  #readCover(): void {
    readCover(this.#paper, this.#cover.splice(0), this.#names);
  }

  #leaveItem(section: Section): void {
    this.#readCover();
    this.#section = section;
    this.#item = undefined;
    this.#part = undefined;
  }

  #takePaperLabel(label: PaperLabel, lead: Lead): boolean {
    const section = sectionOf[label];
    if (section !== undefined) {
      this.#leaveItem(section);
      if (section === "items") this.#itemsLevel = typeof lead.level === "number" ? lead.level : undefined;
      if (lead.rest) this.#takeText(lead.rest);
    } else if (lead.rest) readFact(this.#paper, label, textOf(lead.rest), this.#names);
    else return false;
    return true;
  }

  #takeItemLabel(found: ItemLabel, { text, rest }: Lead): boolean {
    // Who answers for a step, once a step is named.
    const label = found === "counterparts" && this.#part?.label === "action" ? "by" : found;
    if (label === "title") {
      setTitle(this.#startItem("look"), rest ? textOf(rest) : "");
      return true;
    }
    if (!this.#item && this.#hasItems) {
      this.#paper.add("summary", text + (rest ? `: ${proseOf([rest])}` : ""));
      return true;
    }
    if (!this.#item) this.#startAlone();
    this.#part = { label, name: withoutMarker(text) };
    if (rest) this.#put([rest]);
    return true;
  }

  /** The document is about one matter, which has the document's title. */
  #startAlone(): void {
    const item = this.#startItem(0);
    const title = this.#paper.string("title");
    if (title !== undefined) item.set("title", title);
  }

  #put(blocks: readonly Block[]): void {
    if (this.#item && this.#part) readPart(this.#item, this.#part.label, this.#part.name, blocks, this.#scope);
  }

  #takeText(block: Block): void {
    const text = textOf(block);
    if (text === "") return;
    if (this.#item) {
      if (this.#part) this.#put([block]);
      else this.#item.remark(text, "background");
    } else if (this.#section === "cover") {
      const isTitle = (block.kind === "paragraph" && block.role === "title") || block.kind === "heading";
      this.#cover.push(...linesOf([block]).map((line) => ({ line, isTitle })));
    } else if (this.#section === "introduction" && !isStandard(text)) this.#paper.add("summary", proseOf([block]));
    else this.#paper.remark(text, this.#section === "introduction" ? "summary" : undefined, true);
  }

  #takeTable(table: Table): void {
    const story = storyTableOf(table);
    if (this.#isItemTable(table)) this.#takeItemTable(table);
    else if (story) {
      const isOwn = story.kind === "followUps" && this.#part?.label !== "history";
      if (!this.#item) this.#keep(table);
      else readStory(this.#item, story, this.#scope, isOwn ? ownEntry(this.#item) : undefined);
    } else if (readOverview(table, this.#overview) || readAnnexes(table, this.#paper)) return;
    else this.#takeRows(table);
  }

  #isItemTable(table: Table): boolean {
    return itemColumnsOf(table) !== undefined;
  }

  #takeItemTable(table: Table): void {
    const columns = itemColumnsOf(table);
    for (const name of columns?.titles ?? []) this.#hear(name);
    for (const name of columns ? idleTitles(columns) : []) this.#paper.remark(name);
    for (const row of columns?.rows ?? []) {
      const item = this.#startItem(0);
      for (const [index, { blocks }] of row.entries()) {
        if (row.findIndex((cell) => cell === row[index]) !== index) continue;
        const label = columns?.labels[index];
        const name = columns?.titles[index] ?? "";
        if (label) readPart(item, label, name, blocks, this.#scope);
        else if (textOfAll(blocks) !== "" && (index > 0 || !/^[\d.\s]*$/.test(textOfAll(blocks))))
          item.remark(remarkOf(name, textOfAll(blocks)));
      }
    }
    this.#leaveItem("items");
  }

  /** The labels of a table that has one in each row. */
  #labelsOf(table: Table): readonly ItemLabel[] {
    return rowsOf(table).flatMap(({ name }) => itemLabelOf(name) ?? []);
  }

  /** A table of labels and values; rows without a label are kept. */
  #takeRows(table: Table): void {
    const rows = rowsOf(table);
    const part = this.#part?.label;
    const tellsOfPaper =
      !this.#item &&
      rows.some(({ name }) => /^(?:session|venue|venueAndDate|issueArea|forum)$/.test(paperLabelOf(name) ?? ""));
    const isTold = ({ name }: Row): boolean =>
      part === "participants" ||
      itemLabelOf(name) !== undefined ||
      paperLabelOf(name) !== undefined ||
      sideNamed(name) !== undefined;
    if (!rows.some(isTold)) return this.#keep(table);
    for (const { name, blocks } of rows) this.#takeRow(name, blocks, part, tellsOfPaper);
  }

  #takeRow(name: string, blocks: readonly Block[], part: ItemLabel | undefined, tellsOfPaper: boolean): void {
    this.#hear(name);
    const item = this.#item;
    const side = sideNamed(name);
    const label = itemLabelOf(name);
    const paperLabel = paperLabelOf(name);
    if (item && part === "participants") readParticipant(item, name, textOfAll(blocks));
    else if (item && side) readSideRow(item, part ?? "counterparts", side, blocks, this.#scope);
    else if (paperLabel && !sectionOf[paperLabel] && (tellsOfPaper || (!item && !label)))
      readFact(this.#paper, paperLabel, textOfAll(blocks), this.#names);
    else if (label === "title") readPart(this.#startItem("look"), label, name, blocks, this.#scope);
    else if (label) {
      if (!this.#item) this.#startAlone();
      if (this.#item) readPart(this.#item, label, name, blocks, this.#scope);
    } else (item ?? this.#paper).remark(remarkOf(name, textOfAll(blocks)), item && part && homeOf(part), !item);
  }

  /** A passage without a place of its own. */
  #keep(block: Block): void {
    if (this.#item) this.#item.remark(textOf(block), this.#part && homeOf(this.#part.label));
    else this.#paper.remark(textOf(block), this.#section === "cover" ? "side" : undefined, true);
  }
}

interface Row {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The rows of a table as names and what is said under them; a number in front does not count. */
function rowsOf({ rows }: Table): readonly Row[] {
  return rows.map((row) => {
    const cells = row.filter((cell, index) => row.indexOf(cell) === index);
    const [first, ...others] =
      cells.length > 2 && /^\(?(?:\d{1,3}|[a-z])?[.)]?$/i.test(textOfAll(cells[0]?.blocks ?? []))
        ? cells.slice(1)
        : cells;
    const [second, ...rest] = others.filter(({ blocks }) => !/^:?$/.test(textOfAll(blocks)));
    const blocks = [...(second?.blocks ?? []), ...rest.flatMap((cell) => cell.blocks)];
    return { name: textOfAll(first?.blocks ?? []).replaceAll("\n", " "), blocks };
  });
}

/** Labels that only items have. */
const isTelling = (label: ItemLabel): boolean => !/^(?:title|purpose|remarks|noted|due)$/.test(label);

/** The key above which the remarks of a part stand. */
const homeOf = (label: ItemLabel): string =>
  label === "decision" || label === "action" || label === "by" || label === "due" || label === "noted"
    ? "history"
    : label;

/** The sentence with which the export begins a paper. */
const isStandard = (text: string): boolean =>
  /^(?:Kertas kerja ini (?:memuat \d+ butir|dikemukakan untuk pertimbangan)|This paper puts \d+ item)/.test(text);
