/** The impact report as headings, sentences and tables, in the order in which it is read; how they look is up to whoever writes them. */
import { groupBy } from "../group-by.ts";
import { writeDate } from "../written-date.ts";
import type { Cell } from "./columns.ts";
import type { MatrixCell, Pair } from "./counterpart-matrix.ts";
import {
  describeCounts,
  describeHow,
  describeParts,
  describeWhy,
  nameLevel,
  nameRole,
  nameSide,
  nameStatus,
  say as sayIn,
  type Word,
} from "./impact-words.ts";
import type { ChangedInstitution, Impact } from "./impact.ts";
import type { RoleGap } from "./impact-roles.ts";
import type { Reader } from "./names.ts";

export interface Block {
  readonly heading: string;
  /** 1 for the report itself, 2 for its parts, 3 below those. */
  readonly level: 1 | 2 | 3;
  readonly lines: readonly string[];
  readonly table?: Grid;
}

export interface Grid {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** As `columns.ts` takes them. */
  readonly widths: readonly number[];
}

export function layOut(impact: Impact, reader: Reader): readonly Block[] {
  const { language } = reader;
  const say = (word: Word): string => sayIn(word, language);
  const scope = (["forum", "area", "agency"] as const).flatMap((kind) =>
    impact[kind] === null ? [] : [`${say(kind)}: ${impact[kind].name}`],
  );
  const part = (heading: Word, count: number, table?: Grid): readonly Block[] =>
    count === 0 ? [] : [{ heading: `${say(heading)} (${count})`, level: 2, lines: [], ...(table && { table }) }];
  const { cells, pairs, unregistered } = impact.counterparts;
  const lacking = new Set(cells.flatMap((cell) => cell.lacking.map(({ id }) => id)));
  const byIndonesian = [...groupBy(pairs, ({ indonesia }) => indonesia.id).values()];
  return [
    {
      heading: `${say("title")} ${writeDate(impact.asOf, language)}`,
      level: 1,
      lines: [...scope, describeCounts(impact, language)],
    },
    ...part("institutions", impact.institutions.length),
    ...impact.institutions.map((one) => changedBlock(one, reader)),
    ...part("papers", impact.papers.length, papersTable(impact, reader)),
    ...part("roles", impact.roles.length, rolesTable(impact.roles, reader)),
    ...part("cells", lacking.size, cellsTable(cells, reader)),
    ...lackingBlocks(cells, reader),
    ...part("pairs", pairs.length, {
      head: ["Indonesia", "Malaysia"],
      rows: byIndonesian.map((of) => [of[0]?.indonesia.name ?? "", of.map(nameOther)]),
      widths: [48, -1],
    }).map((block) => ({ ...block, lines: pairs.some(({ likely }) => likely) ? [`${guess}: ${say("likely")}`] : [] })),
    ...part("unregistered", unregistered.length, {
      head: ["Indonesia", "Malaysia", say("items")],
      rows: unregistered.map(({ indonesia, malaysia, items }) => [
        indonesia.name,
        malaysia.name,
        items.map(({ id }) => id),
      ]),
      widths: [38, -1, 0],
    }),
  ];
}

/** Behind a name that no source states, explained once above the table. */
const guess = "(?)";

const nameOther = ({ malaysia, likely }: Pair): string => (likely ? `${malaysia.name} ${guess}` : malaysia.name);

/** What it is, what may stand in its place, and the items that name it. */
function changedBlock(changed: ChangedInstitution, { language }: Reader): Block {
  const say = (word: Word): string => sayIn(word, language);
  const proposed = changed.replacements.map((one) => `${one.name} [${one.id}] (${describeHow(one, language)})`);
  return {
    heading: `${changed.name} [${changed.id}]`,
    level: 3,
    lines: [
      [describeWhy(changed, language), ...(changed.likely ? [say("likely")] : [])].join("; "),
      `${say(changed.why === "handed-over" ? "beside" : "instead")}: ${proposed.join("; ") || say("nobody")}`,
    ],
    table: {
      head: [say("item"), say("itemTitle"), say("parts"), say("paper")],
      rows: changed.items.map(({ id, title, parts, changeable }) => [
        id,
        title,
        describeParts(parts, language),
        say(changeable ? "changeable" : "stays"),
      ]),
      widths: [0, -1, 28, 0],
    },
  };
}

const papersTable = ({ papers }: Impact, { language }: Reader): Grid => ({
  head: [sayIn("paper", language), sayIn("status", language), "", sayIn("items", language)],
  rows: papers.map(({ path, status, changeable, items }) => [
    path,
    nameStatus(status, language),
    sayIn(changeable ? "changeable" : "stays", language),
    items,
  ]),
  widths: [-1, 22, 0, 0],
});

/** A row for each side of a forum. */
function rolesTable(roles: readonly RoleGap[], reader: Reader): Grid {
  const { language } = reader;
  const rows = groupBy(roles, ({ committee, side }) => `${committee.id} ${side}`);
  return {
    head: (["forum", "side", "lacks", "last"] as const).map((word) => sayIn(word, language)),
    rows: [...rows.values()].map((of) => [
      of[0]?.committee.name ?? "",
      nameSide(of[0]?.side ?? "", language),
      of.map(({ role }) => nameRole(role, language)),
      of.map((gap) => describeHolder(gap, reader)),
    ]),
    widths: [38, 0, 0, -1],
  };
}

/** Who held it last and until when, and who may now; a dash where nobody is known. */
export function describeHolder({ holder, until, replacements }: RoleGap, { language }: Reader): string {
  if (!holder) return "–";
  const date = until === null ? "" : writeDate(until, language, "medium");
  const end = until === null ? "" : { id: `, sampai ${date}`, ms: `, hingga ${date}`, en: `, until ${date}` }[language];
  const next = replacements.length === 0 ? "" : ` → ${replacements.map(({ name }) => name).join("; ")}`;
  return `${holder.name}${end}${next}`;
}

const cellsTable = (cells: readonly MatrixCell[], { language }: Reader): Grid => ({
  head: (["area", "side", "level", "agencies", "answered", "lacking"] as const).map((word) => sayIn(word, language)),
  rows: cells.map(({ area, side, level, agencies, lacking }) => [
    area?.name ?? sayIn("noArea", language),
    nameSide(side, language),
    nameLevel(level, language),
    ...[agencies, agencies - lacking.length, lacking.length].map(String),
  ]),
  widths: [-1, 0, 0, 0, 0, 0],
});

/** Those without a counterpart, each once, with the areas in which it has none. */
function lackingBlocks(cells: readonly MatrixCell[], { language }: Reader): readonly Block[] {
  const found = cells.flatMap((cell) => cell.lacking.map((agency) => ({ cell, agency })));
  const groups = groupBy(
    found,
    ({ cell: { side, level } }) => `${nameSide(side, language)}, ${nameLevel(level, language)}`,
  );
  return [...groups].map(([heading, of]) => {
    const agencies = groupBy(of, ({ agency }) => agency.id);
    return {
      heading: `${heading} (${agencies.size})`,
      level: 3,
      lines: [],
      table: {
        head: [sayIn("lacking", language), sayIn("area", language)],
        rows: [...agencies.values()].map((same) => [
          same[0]?.agency.name ?? "",
          same.map(({ cell: { area } }) => area?.name ?? sayIn("noArea", language)),
        ]),
        widths: [-1, 44],
      },
    };
  });
}
