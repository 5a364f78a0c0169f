/** The results as Markdown: the tables that people read in the terminal and in bench/results.md. */
import { cpus, loadavg } from "node:os";
import { goalsOf } from "./goals.ts";
import type { Editing } from "./editing.ts";
import type { Pair, Results } from "./results.ts";
import { tableOf } from "./table.ts";

/** What a figure says depends on the machine and on what else it did. */
export interface Circumstances {
  readonly day: string;
  readonly load: number;
  readonly quick: boolean;
}

export const loadNow = (): number => loadavg()[0] ?? 0;

export function reportOf(results: Results, circumstances: Circumstances): string {
  return [
    "# What the benchmark measured",
    "",
    introduction(circumstances),
    "",
    ...section("A paper being edited", editingTable(results.editing)),
    ...section("Keystrokes and answers", detailTable(results.editing)),
    ...(results.checking.length > 0 ? section("Whole folders on the command line", checkingTable(results)) : []),
    ...(results.starting ? section("Starting", startingTable(results.starting)) : []),
    ...(results.holding ? section("Memory", holdingTable(results.holding)) : []),
    ...section("Goals", goalsTable(results)),
  ].join("\n");
}

const section = (title: string, table: string): readonly string[] => [`## ${title}`, "", table, ""];

function introduction({ day, load, quick }: Circumstances): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, Node ${process.versions.node}`;
  return `${quick ? "`npm run bench:quick`" : "`npm run bench`"} on ${day}: ${machine}. Load of the machine ${load.toFixed(1)} before, ${loadNow().toFixed(1)} after.
Medians. Milliseconds; where nothing else is said, of processor time of the whole server process for a keystroke, and of waiting for everything else. Ratios: the peer's figure by ours.
The peer is yaml-language-server with the same schema and no other papers; ours has every rule on, and the other papers that each line names.`;
}

type Figure = readonly [string, (editing: Editing) => number | undefined];

const main: readonly Figure[] = [
  ["CPU per keystroke", ({ keystrokes }) => keystrokes.prose],
  ["keystroke → diagnostics", ({ diagnostics }) => diagnostics],
  ["completion", ({ answers }) => answers.completion],
  ["document symbols", ({ answers }) => answers.symbols],
  ["open → diagnostics", ({ opening }) => opening],
  ["peak memory (MB)", ({ memory }) => memory.peak],
];

const details: readonly Figure[] = [
  ["keystroke in prose", ({ keystrokes }) => keystrokes.prose],
  ["keystroke in an outcome", ({ keystrokes }) => keystrokes.outcome],
  ["keystroke in a decision that earlier papers tell", ({ keystrokes }) => keystrokes.decision],
  ["keystroke behind an open quote", ({ broken }) => broken.quote],
  ["keystroke after a half-typed key", ({ broken }) => broken.key],
  ["40 keystrokes in a burst", ({ burst }) => burst.cost],
  ["diagnostics sent for the burst", ({ burst }) => burst.sent],
  ["completion in the burst", ({ burst }) => burst.completion],
  ["hover", ({ answers }) => answers.hover],
  ["code actions", ({ answers }) => answers.actions],
  ["folding", ({ answers }) => answers.folding],
  ["semantic tokens", ({ answers }) => answers.tokens],
  ["memory in the end (MB)", ({ memory }) => memory.now],
];

function editingTable(pairs: readonly Pair[]): string {
  const rows = pairs.flatMap(({ paper, others, kertas, peer }) => [
    [`${paper}, ${others} others`, "Kertas Kerja", ...main.map(([, of]) => figure(of(kertas)))],
    ["", "yaml-language-server", ...main.map(([, of]) => figure(of(peer)))],
    ["", "ratio", ...main.map(([, of]) => ratio(of(peer), of(kertas)))],
  ]);
  return tableOf(["paper", "", ...main.map(([name]) => name)], rows);
}

function detailTable(pairs: readonly Pair[]): string {
  const rows = details.map(([name, of]) => [
    name,
    ...pairs.map(({ kertas, peer }) =>
      of(peer) === undefined
        ? figure(of(kertas))
        : `${figure(of(kertas))} / ${figure(of(peer))} = ${ratio(of(peer), of(kertas))}`,
    ),
  ]);
  return tableOf(["ours / peer's = ratio", ...pairs.map(({ paper }) => paper)], rows);
}

const checkingTable = ({ checking }: Results): string =>
  tableOf(
    ["papers of 30 KB", "kertas check, every rule", "ajv validate, schema only", "ratio"],
    checking.map(({ papers, kertas, ajv }) => [String(papers), figure(kertas), figure(ajv), ratio(ajv, kertas)]),
  );

function startingTable({ papers, peer, ...starts }: NonNullable<Results["starting"]>): string {
  const names = {
    empty: "an empty folder",
    first: `${papers} papers, first start`,
    second: `${papers} papers, second start`,
  };
  const rows = (["empty", "first", "second"] as const).map((name) => {
    const { shown, ready, cost } = starts[name];
    return [names[name], figure(shown), figure(ready), figure(cost)];
  });
  return tableOf(
    ["from the start of the process", "open paper's findings", "everything read and checked", "CPU until then"],
    [...rows, ["yaml-language-server", figure(peer), "", ""]],
  );
}

function holdingTable({ peer, kertas, edited: { edits, early, late } }: NonNullable<Results["holding"]>): string {
  const rows = [
    ...[...kertas].map(([count, held]) => [`Kertas Kerja, ${count} other papers`, held] as const),
    ["yaml-language-server, none", peer] as const,
    [`after ${edits / 10} edits of 95 KB`, early] as const,
    [`after ${edits} edits of 95 KB`, late] as const,
  ];
  return tableOf(
    ["MB, a paper of 960 KB open", "at rest", "peak"],
    rows.map(([name, { now, peak }]) => [name, figure(now), figure(peak)]),
  );
}

const goalsTable = (results: Results): string =>
  tableOf(
    ["", "goal", "measured", ""],
    goalsOf(results).map(({ what, goal, measured, isMet }) => [what, goal, measured, isMet ? "met" : "**not met**"]),
  );

const figure = (value: number | undefined): string => (value === undefined ? "–" : value.toFixed(value < 100 ? 1 : 0));

const ratio = (theirs: number | undefined, ours: number | undefined): string =>
  theirs === undefined || ours === undefined ? "–" : `${(theirs / ours).toFixed(1)} ×`;
