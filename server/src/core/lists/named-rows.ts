/** The rows of sheets with the entry that each is about: a known one, or a new one with its id. Rows of which that is not certain go into the journal. */
import { placeInTime } from "../day.ts";
import { fold } from "../nearest.ts";
import type { Workspace } from "../workspace.ts";
import { readCell, type Resolve } from "./cells.ts";
import { kindOfList, listKeys, type ListKey } from "./fields.ts";
import { findHead, type Head, type Sheet } from "./headers.ts";
import { Identifier, namesIn, type Identified } from "./identify.ts";
import type { Journal } from "./journal.ts";
import type { ImportOptions } from "./plan.ts";
import { planProblems as problems } from "./plan-words.ts";
import { defaultsIn, regionOf, regionsIn, type Told } from "./regions.ts";
import { readRows, type ListRow } from "./rows.ts";

export interface NamedRow {
  readonly row: ListRow;
  readonly list: ListKey;
  /** Side, level and region, of its own cells or of the whole list. */
  readonly told: Told;
  /** The row says where it is known from, or that no source states it. */
  readonly saysSources: boolean;
  readonly identity: Identified;
}

type Frame = Pick<NamedRow, "list" | "told">;

export class NamedRows {
  readonly #workspace: Workspace;
  readonly #options: ImportOptions;
  readonly #journal: Journal;
  readonly #identifier: Identifier;
  readonly #regions: ReadonlySet<string>;
  /** New entries of the list itself, by list and folded name. */
  readonly #newNames = new Map<string, string>();
  /** In which row an entry was named, by its list and id. */
  readonly #seen = new Map<string, number>();

  constructor(workspace: Workspace, options: ImportOptions, journal: Journal) {
    this.#workspace = workspace;
    this.#options = options;
    this.#journal = journal;
    this.#identifier = new Identifier(workspace.institutions, workspace.today);
    this.#regions = regionsIn(workspace.institutions);
  }

  in(sheet: Sheet): readonly NamedRow[] {
    const head = findHead(sheet, this.#options.list);
    if (!head) {
      if (sheet.rows.flat().some((cell) => cell.trim() !== ""))
        this.#journal.unclear.push({ sheet: sheet.name, problem: problems.noHead });
      return [];
    }
    const { rows, unknown, headings } = readRows(sheet, head);
    for (const title of unknown) this.#journal.unknownColumns.push({ sheet: sheet.name, title });
    for (const { number, text } of headings)
      this.#journal.skipped.push({ sheet: sheet.name, row: number, problem: problems.heading(text) });
    const frame = { list: head.list, told: this.#toldOf(sheet, head) };
    return rows.flatMap((row) => this.#name(row, frame) ?? []);
  }

  /** What the person, the sheet's name and the lines above the table say of all rows. */
  #toldOf({ name, rows }: Sheet, { row, list }: Head): Told {
    if (list !== "agencies") return {};
    const said = defaultsIn([name, ...rows.slice(0, row).flat()].join(" "), this.#regions);
    const { side } = this.#options;
    return side === undefined || side === said.side ? said : { side };
  }

  #name(row: ListRow, { list, told: general }: Frame): NamedRow | undefined {
    const told = { ...general, ...this.#toldIn(row) };
    const identity = this.#identifier.identify(row, list, told);
    if ("problem" in identity) {
      this.#journal.doubt(row, identity.problem, identity.column);
      return undefined;
    }
    const id = "entry" in identity ? identity.entry.id : identity.newId;
    const earlier = this.#seen.get(`${list} ${id}`);
    if (earlier !== undefined) {
      this.#journal.doubt(row, problems.twice(id, earlier));
      return undefined;
    }
    this.#seen.set(`${list} ${id}`, row.number);
    if ("newId" in identity) for (const name of [id, ...namesIn(row)]) this.#newNames.set(`${list} ${fold(name)}`, id);
    return { row, list, told, saysSources: saysSources(row), identity };
  }

  #toldIn(row: ListRow): Told {
    const told: Record<string, string> = {};
    for (const key of ["side", "level", "region"]) {
      const cell = row.cells.get(key);
      const read = cell && readCell(cell.field, cell.text, this.resolve);
      if (read && "value" in read && typeof read.value === "string") told[key] = read.value;
    }
    return told;
  }

  /** By id or name; of several that go by a name, the one there today. Entries of the list itself count too. */
  readonly resolve: Resolve = (kind, name) => {
    if (kind === "region") return regionOf(name, this.#regions);
    const list = listKeys.find((key) => kindOfList[key] === kind);
    if (!list || kind === "item" || kind === "session") return undefined;
    const { institutions, today } = this.#workspace;
    if (institutions.get(kind, name)) return name;
    const added = this.#newNames.get(`${list} ${fold(name)}`);
    if (added !== undefined) return added;
    const named = institutions.named(kind, name);
    const present = named.filter(({ validity }) => placeInTime(today, validity) === "within");
    const found = present.length > 0 ? present : named;
    return found.length === 1 ? found[0]?.id : undefined;
  };
}

const saysSources = ({ cells }: ListRow): boolean => ["sources", "confidence"].some((key) => cells.has(key));
