/** What the product promises, held against what was measured. Ratios are taken within one run, so that they mean the same on any machine. */
import type { Editing } from "./editing.ts";
import type { Pair, Results } from "./results.ts";

export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** The goals that the run has measured something for. */
export const goalsOf = (results: Results): readonly Goal[] => [
  ...results.editing.flatMap(goalsOfEditing),
  ...growth(results.editing),
  ...goalsOfStarting(results),
  ...goalsOfChecking(results),
  ...goalsOfHolding(results),
];

const atLeast = (what: string, ratio: number, least: number): Goal => ({
  what,
  goal: `≥ ${least} × less`,
  measured: `${oneDigit(ratio)} ×`,
  isMet: ratio >= least,
});

const atMost = (what: string, value: number, most: number, unit: string): Goal => ({
  what,
  goal: `≤ ${oneDigit(most)} ${unit}`.trim(),
  measured: `${oneDigit(value)} ${unit}`.trim(),
  isMet: value <= most,
});

const oneDigit = (value: number): string => value.toFixed(Number.isInteger(value) ? 0 : value < 0.1 ? 3 : 1);

/** How many times less a keystroke costs than in the peer, for papers from this size on. */
const leastByKeystroke = [
  { from: 500_000, least: 50 },
  { from: 50_000, least: 40 },
  { from: 0, least: 20 },
];

const long = 500_000;

function goalsOfEditing({ paper, size, kertas, peer }: Pair): readonly Goal[] {
  const least = leastByKeystroke.find(({ from }) => size >= from)?.least ?? 20;
  const goals = [
    ...(["prose", "outcome", "decision"] as const).map((kind) =>
      atLeast(`${paper}: keystroke (${kind})`, peer.keystrokes[kind] / kertas.keystrokes[kind], least),
    ),
    atMost(`${paper}: keystroke → diagnostics`, kertas.diagnostics, 60, "ms"),
    atMost(`${paper}: computations for 40 keystrokes`, kertas.burst.sent, 1, ""),
    atLeast(`${paper}: completion in a burst`, peer.burst.completion / kertas.burst.completion, 20),
    ...answersOf(paper, kertas, peer),
  ];
  if (size < long) return goals;
  return [
    ...goals,
    ...(["quote", "key"] as const).map((kind) =>
      atLeast(`${paper}: keystroke, broken (${kind})`, peer.broken[kind] / kertas.broken[kind], 10),
    ),
    ...Object.entries(kertas.answers).map(([name, time]) => atMost(`${paper}: ${name}`, time, 16, "ms")),
  ];
}

function answersOf(paper: string, kertas: Editing, peer: Editing): readonly Goal[] {
  return Object.entries(kertas.answers).flatMap(([name, time]) => {
    const theirs = peer.answers[name as keyof Editing["answers"]];
    return theirs === undefined ? [] : [atLeast(`${paper}: ${name}`, theirs / time, 10)];
  });
}

function growth(pairs: readonly Pair[]): readonly Goal[] {
  const [middle, largest] = [
    pairs.find(({ size }) => size >= 50_000 && size < long),
    pairs.find(({ size }) => size >= long),
  ];
  if (!middle || !largest) return [];
  const ratio = largest.kertas.keystrokes.prose / middle.kertas.keystrokes.prose;
  return [atMost(`keystroke, ${largest.paper} against ${middle.paper}`, ratio, 4, "×")];
}

function goalsOfStarting({ starting }: Results): readonly Goal[] {
  if (!starting) return [];
  const { papers, empty, first, second } = starting;
  return [
    atMost(`opening among ${papers} papers against an empty folder`, first.shown / empty.shown, 1.2, "×"),
    atMost(`second start against the first, ${papers} papers`, second.ready / first.ready, 0.2, "×"),
  ];
}

function goalsOfChecking({ checking }: Results): readonly Goal[] {
  const [some, many] = checking;
  return [
    ...(some ? [atMost(`kertas check against ajv, ${some.papers} papers`, some.kertas / some.ajv, 1, "×")] : []),
    ...(some && many
      ? [atMost(`kertas check, ${many.papers} papers against ${some.papers}`, many.kertas / some.kertas, 3, "×")]
      : []),
  ];
}

function goalsOfHolding({ editing, holding }: Results): readonly Goal[] {
  const largest = editing.find(({ size }) => size >= long);
  const goals: Goal[] = [];
  if (largest)
    goals.push(
      atMost(
        `${largest.paper}: peak memory against the peer's, ${largest.others} other papers`,
        largest.kertas.memory.peak / largest.peer.memory.peak,
        1 / 3,
        "×",
      ),
    );
  if (!holding) return goals;
  const counts = [...holding.kertas.keys()].sort((a, b) => a - b);
  const [none, many] = [holding.kertas.get(counts[0] ?? 0), holding.kertas.get(counts.at(-1) ?? 0)];
  if (none && many) {
    goals.push(
      atMost("memory against the peer's, no other papers", none.now / holding.peer.now, 1 / 3, "×"),
      atMost(`${counts.at(-1) ?? 0} papers in the index`, many.now - none.now, 100, "MB more"),
    );
  }
  const { edits, early, late } = holding.edited;
  goals.push(atMost(`memory after ${edits} edits against a tenth of them`, late.now / early.now, 1.1, "×"));
  return goals;
}
