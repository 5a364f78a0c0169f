/** Papers of any size for the benchmark: real ids, three years of history, the same text for the same wish, and an archive of them that agrees with itself. */

export const forums = [
  "kk-jkk-kalbar-sarawak",
  "kk-jkk-kaltara-sabah",
  "kk-jkk-riau-kepri-johor-melaka",
  "kk-jkk-pusat",
] as const;

export const areas = ["security-border", "economy-trade-transport", "social-culture"] as const;

const sides = ["indonesia", "malaysia", "joint"] as const;

const words =
  "kedua belah pihak sepakat melanjutkan pembahasan mengenai penetapan jalur lalu lintas orang dan barang di pos lintas batas sesuai hasil survei bersama yang dilaksanakan oleh tim teknis serta menugaskan instansi terkait untuk menyampaikan laporan sebelum persidangan berikutnya".split(
    " ",
  );

/** Registered counterparts of each other. */
const counterparts = [
  ["kemendag", "miti"],
  ["kemenhub", "mot-my"],
  ["djbc", "jkdm"],
  ["kemhan", "mindef-my"],
] as const;

/** Repeatable chance: the same numbers for the same words. */
function chanceOf(...from: readonly (string | number)[]): (below: number) => number {
  let state = 2166136261;
  for (const character of from.join(" ")) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function prose(count: number, ...from: readonly (string | number)[]): string {
  const below = chanceOf(...from);
  const text = Array.from({ length: count }, () => words[below(words.length)]).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const lines = (indent: string, count: number, ...from: readonly (string | number)[]): string =>
  Array.from({ length: count }, (_, line) => `${indent}${prose(10, line, ...from)}`).join("\n");

export interface PaperOptions {
  /** The size to reach, in characters. */
  readonly size: number;
  readonly session?: number;
  readonly forum?: (typeof forums)[number];
  readonly area?: (typeof areas)[number];
  readonly side?: (typeof sides)[number];
}

const yearOf = (session: number): number => 1987 + session;

/** A working paper of about this size. Each item is on the table for three sessions: raised, carried over, completed. */
export function paperOf(options: PaperOptions): string {
  const { size, session = 38, forum = forums[0], area = areas[0], side = sides[0] } = options;
  let text = `format: kertas-kerja/1
session:
  forum: ${forum}
  number: ${session}
  date: ${yearOf(session)}-11-03
  venue: Kuching, Sarawak
side: ${side}
issueArea: ${area}
title: Kertas kerja sidang ke-${session}
status: ${session === 38 ? "draft" : "adopted"}
items:
`;
  for (let number = 0; text.length < size; number++) text += itemOf(session - 3 + (number % 3), Math.floor(number / 3));
  return text;

  function itemOf(raised: number, number: number): string {
    const id = `${prefixOf(forum, area)}-${yearOf(raised)}-${String(number + 1).padStart(4, "0")}`;
    const [ours, theirs] = counterparts[chanceOf(id)(counterparts.length)] ?? counterparts[0];
    const entries = Array.from({ length: session - raised }, (_, index) =>
      entryOf(id, raised + index, index, ours, theirs),
    );
    return `  - id: ${id}
    title: ${prose(7, id, "title")}
    raisedBy: indonesia
    counterparts:
      indonesia: [${ours}]
      malaysia: [${theirs}]
    background: |
${lines("      ", 4, id, "background")}
    issue: |
${lines("      ", 2, id, "issue")}
    proposal: ${prose(12, id, "proposal")}
    history:
${entries.join("")}`;
  }
}

function entryOf(id: string, session: number, index: number, ours: string, theirs: string): string {
  return `      - session: ${session}
        date: ${yearOf(session)}-11-03
        outcome: ${["raised", "carried-over", "completed"][index]}
        decision: ${prose(14, id, session, "decision")}
        followUp:
          - action: ${prose(8, id, session, "action")}
            by: [${ours}, ${theirs}]
            due: ${yearOf(session + 1)}-03-31
            done: ${yearOf(session + 1)}-02-20
            result: ${prose(6, id, session, "result")}
`;
}

/** Another one for each forum and area: no two archives tell of one item. */
const prefixOf = (forum: string, area: string): string =>
  [...forum.split("-").slice(2), area].map((word) => word.slice(0, 3).toUpperCase()).join("");

/** How many sessions before 38 have papers of each side. */
const sessions = 28;

/** The papers of the sessions before 38, latest first, those of one side before those of the next: as many as asked for, of this size. */
export function* archiveOf(count: number, size: number): Iterable<string> {
  for (let number = 0; number < count; number++) {
    const area = areas[number % areas.length] ?? areas[0];
    const forum = forums[Math.floor(number / areas.length) % forums.length] ?? forums[0];
    const earlier = Math.floor(number / (areas.length * forums.length));
    const side = sides[Math.floor(earlier / sessions)] ?? sides[0];
    yield paperOf({ size, session: 37 - (earlier % sessions), forum, area, side });
  }
}
