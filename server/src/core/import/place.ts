/** Where the reading of a document stands: in which section, item and part; and how a passage is put there. */
import type { Institutions } from "../institutions.ts";
import { linesOf, proseOf, textOf, type Block } from "./blocks.ts";
import { readCover, type CoverLine } from "./cover.ts";
import { Draft } from "./draft.ts";
import type { Scope } from "./history.ts";
import { readPart } from "./item-parts.ts";
import { languageOfLabel, type ItemLabel, type PaperLabel } from "./labels.ts";
import type { Lead } from "./leads.ts";
import { Names } from "./names.ts";
import type { OverviewRow } from "./paper-tables.ts";

export type Section = "cover" | "introduction" | "contents" | "overview" | "items" | "closing" | "annexes" | "other";

export const sectionOf: Partial<Readonly<Record<PaperLabel, Section>>> = {
  contents: "contents",
  introduction: "introduction",
  summary: "introduction",
  overview: "overview",
  items: "items",
  closing: "closing",
  annexes: "annexes",
};

export class Place {
  readonly paper = new Draft();
  readonly names: Names;
  readonly overview: OverviewRow[] = [];
  readonly #heard = { id: 0, ms: 0 };
  /** The lines of the cover, read when all of them are known. */
  readonly #cover: CoverLine[] = [];
  #section: Section = "cover";
  #item: Draft | undefined;
  #itemLevel: Lead["level"] = "look";
  part: { readonly label: ItemLabel; readonly name: string } | undefined;

  constructor(institutions: Institutions) {
    this.names = new Names(institutions);
    // A paper has a session, in its place even where nothing is known of it.
    this.paper.map("session");
  }

  get section(): Section {
    return this.#section;
  }

  get item(): Draft | undefined {
    return this.#item;
  }

  get itemLevel(): Lead["level"] {
    return this.#itemLevel;
  }

  get scope(): Scope {
    return { names: this.names, forum: this.paper.map("session").string("forum") };
  }

  /** The language that only one side's labels were in so far. */
  get language(): "id" | "ms" | undefined {
    const { id, ms } = this.#heard;
    return id === ms ? undefined : id > ms ? "id" : "ms";
  }

  hear(text: string): void {
    const language = languageOfLabel(text);
    if (language) this.#heard[language]++;
  }

  enter(section: Section): void {
    this.readCover();
    this.#section = section;
    this.#item = undefined;
    this.part = undefined;
  }

  startItem(level: Lead["level"]): Draft {
    this.enter("items");
    this.#itemLevel = level;
    this.#item = this.paper.append("items");
    return this.#item;
  }

  /** The item; where there is none, the document is about one matter, which has the document's title. */
  itemAtHand(): Draft {
    if (this.#item) return this.#item;
    const item = this.startItem(0);
    item.set("title", this.paper.string("title"));
    return item;
  }

  readCover(): void {
    readCover(this.paper, this.#cover.splice(0), this.names);
  }

  /** Puts a passage where the reading stands. */
  take(block: Block): void {
    const text = textOf(block);
    if (text === "") return;
    if (this.#item) {
      if (this.part) readPart(this.#item, this.part.label, this.part.name, [block], this.scope);
      else this.#item.remark(text, "background");
    } else if (this.#section === "cover") {
      const isTitle = (block.kind === "paragraph" && block.role === "title") || block.kind === "heading";
      this.#cover.push(...linesOf([block]).map((line) => ({ line, isTitle })));
    } else if (this.#section === "introduction" && !isStandard(text)) this.paper.add("summary", proseOf([block]));
    else this.paper.remark(text, this.#section === "introduction" ? "summary" : undefined, "formal");
  }

  /** Keeps a passage that has no place of its own. */
  keep(text: string): void {
    if (this.#item) this.#item.remark(text, this.part && homeOf(this.part.label));
    else this.paper.remark(text, this.#section === "cover" ? "side" : undefined, "formal");
  }
}

/** The key above which the remarks of a part stand. */
const homeOf = (label: ItemLabel): string => (/^(?:decision|action|by|due|noted)$/.test(label) ? "history" : label);

/** The sentence with which the export begins a paper. */
const isStandard = (text: string): boolean =>
  /^(?:Kertas kerja ini (?:memuat \d+ butir|dikemukakan untuk pertimbangan)|This paper puts \d+ item)/.test(text);
