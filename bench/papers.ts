/** Papers of any size for the benchmark: real ids, lively histories, the same text for the same size and seed. */

/** A small random source: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const words =
  "kedua belah pihak sepakat melanjutkan pembahasan mengenai penetapan jalur lalu lintas orang dan barang di pos lintas batas sesuai hasil survei bersama yang dilaksanakan oleh tim teknis serta menugaskan instansi terkait untuk menyampaikan laporan sebelum persidangan berikutnya".split(
    " ",
  );

const agencies = {
  indonesia: ["biro-pemerintahan-kalbar", "dishub-kalbar", "polda-kalbar", "bappeda-kalbar"],
  malaysia: ["jim-sarawak", "jkdm", "jpj-sarawak", "mkn"],
} as const;

export interface PaperOptions {
  /** The size to reach, in characters. */
  readonly size: number;
  /** The paper's session in its forum. */
  readonly session?: number;
  readonly seed?: number;
  /** Where the ids of its items begin to count; papers of one chain share them. */
  readonly firstItem?: number;
}

/** A working paper of about this size: faultless as far as the schema goes, with some findings of the other rules. */
export function paperOf({ size, session = 38, seed = 1, firstItem = 1 }: PaperOptions): string {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const prose = (count: number): string => {
    const text = Array.from({ length: count }, () => pick(words)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const block = (indent: string, count: number): string =>
    Array.from({ length: count }, () => `${indent}${prose(10)}`).join("\n");
  const parts = [
    `format: kertas-kerja/1
session:
  forum: kk-jkk-kalbar-sarawak
  number: ${session}
  date: ${1987 + session}-11-03
  venue: Kuching, Sarawak
side: indonesia
issueArea: security-border
title: Bidang Keamanan dan Kepengurusan Perbatasan
status: ${session === 38 ? "draft" : "adopted"}
items:
`,
  ];
  let length = parts[0]?.length ?? 0;
  for (let number = firstItem; length < size; number++) {
    const year = 1987 + session - 3;
    const entries = [session - 3, session - 2, session - 1].map(
      (held, index) => `      - session: ${held}
        date: ${year + index}-11-0${index + 1}
        outcome: ${index === 0 ? "raised" : "carried-over"}
        decision: ${prose(14)}
        followUp:
          - action: ${prose(8)}
            by: [${pick(agencies.indonesia)}, ${pick(agencies.malaysia)}]
            due: ${year + index + 1}-03-31
            done: ${year + index + 1}-02-2${index}
            result: ${prose(6)}
`,
    );
    const item = `  - id: KBS-2021-${String(number).padStart(4, "0")}
    title: ${prose(7)}
    raisedBy: indonesia
    counterparts:
      indonesia: [${pick(agencies.indonesia)}]
      malaysia: [${pick(agencies.malaysia)}]
    background: |
${block("      ", 4)}
    issue: |
${block("      ", 2)}
    proposal: ${prose(12)}
    history:
${entries.join("")}`;
    parts.push(item);
    length += item.length;
  }
  return parts.join("");
}
