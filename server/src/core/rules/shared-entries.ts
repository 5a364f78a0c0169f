/** What the rules of history ask of entries: which session of which forum, where a person would point, how messages name it. */
import { formatDay } from "../day.ts";
import type { Related } from "../finding.ts";
import type { Localized } from "../language.ts";
import type { Entry, Paper } from "../paper.ts";
import type { Span } from "../tree.ts";

/** The session's number in the paper's own forum; undefined for another forum's and for a meeting outside the sessions. */
export function ownNumber({ session }: Entry, paper: Paper): number | undefined {
  if (typeof session?.value === "number") return session.value;
  const [, forum, number] = /^(.+)#(\d+)$/.exec(session?.value ?? "") ?? [];
  return forum !== undefined && forum === paper.session.forum?.value ? Number(number) : undefined;
}

/** The entries of the paper's own forum that are numbered. */
export const numberedEntries = (
  entries: readonly Entry[],
  paper: Paper,
): readonly { readonly entry: Entry; readonly number: number }[] =>
  entries.flatMap((entry) => {
    const number = ownNumber(entry, paper);
    return number === undefined ? [] : { entry, number };
  });

/** The session; where none is written the date, else the entry's first key. */
export function placeOf({ session, date, node }: Entry): Span {
  const { start, end } = session?.node ?? date?.node ?? node.pairs[0]?.key ?? node;
  return { start, end };
}

/** The date; where none is written, the session. */
export function datePlaceOf(entry: Entry): Span {
  const { start, end } = entry.date?.node ?? placeOf(entry);
  return { start, end };
}

/** Session 36, session forum-pusat#20, the meeting of 2024-05-01. */
export function nameEntry({ session, date }: Entry, paper: Paper): Localized {
  if (session) {
    const own = typeof session.value === "string" && session.value.startsWith(`${paper.session.forum?.value ?? ""}#`);
    const name = own ? session.value.replace(/^.*#/, "") : String(session.value);
    return { id: `sidang ${name}`, ms: `persidangan ${name}`, en: `session ${name}` };
  }
  const day = date ? ` ${formatDay(date.value)}` : "";
  return { id: `pertemuan${day}`, ms: `mesyuarat${day}`, en: day ? `the meeting of${day}` : "the meeting" };
}

export const earlierEntry = (span: Span): Related => ({
  ...span,
  message: { id: "Entri sebelumnya di sini", ms: "Catatan sebelumnya di sini", en: "The entry before is here" },
});

/** An example's item with these entries, each as its lines without the dash. */
export const exampleHistory = (...entries: readonly (readonly string[])[]): string =>
  [
    "id: UJI-2024-001",
    "title: Jalan penghubung",
    "raisedBy: indonesia",
    "counterparts:",
    "  indonesia: [imigrasi-kalbar]",
    "  malaysia: [jim-sarawak]",
    "history:",
    ...entries.flatMap((lines) => lines.map((line, index) => `  ${index === 0 ? "- " : "  "}${line}`)),
    "",
  ].join("\n");

/** The lines of an example's entry, with a next step where the item stays open. */
export const exampleEntry = (session: number, date: string, outcome: string, action?: string): readonly string[] => [
  `session: ${session}`,
  `date: ${date}`,
  `outcome: ${outcome}`,
  "decision: Sidang membahas butir ini.",
  ...(action === undefined ? [] : ["followUp:", `  - action: ${action}`, "    by: [imigrasi-kalbar, jim-sarawak]"]),
];
