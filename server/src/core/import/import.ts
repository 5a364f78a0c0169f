/** An assisted draft of a paper from the HTML of a Word document. No word is lost: what finds no key is a comment beside its place, and findings guide the rest. */
import type { Language } from "../language.ts";
import type { Workspace } from "../workspace.ts";
import type { Draft } from "./draft.ts";
import { readHtml } from "./html.ts";
import { giveIds } from "./item-ids.ts";
import { isOwnEntry } from "./item-parts.ts";
import { Names } from "./names.ts";
import type { OverviewRow } from "./paper-tables.ts";
import { readBlocks } from "./reader.ts";
import { leaveOutRoutine } from "./routine.ts";
import { fold } from "../nearest.ts";
import { linesOfDraft } from "./write.ts";

/** The text of the new paper; comments are in the language. */
export function importPaper(html: string, workspace: Workspace, language: Language): string {
  const { paper, overview, language: written } = readBlocks(readHtml(html), workspace.institutions);
  completeSide(paper, written, words.guessedSide[language]);
  for (const item of paper.drafts("items")) completeItem(item, paper, overview, workspace);
  giveIds(paper, workspace, { byTitle: words.byTitle[language], madeUp: words.madeUp[language] });
  for (const row of overview) paper.remark(row.text, undefined, "repeats");
  leaveOutRoutine(paper, workspace.institutions);
  paper.set("format", "kertas-kerja/1");
  const lines = linesOfDraft(paper, words.fromWord[language]);
  return `${[...words.head[language].map((line) => `# ${line}`), ...lines].join("\n")}\n`;
}

/** Where no label names the side, the language of the labels tells it. */
function completeSide(paper: Draft, written: "id" | "ms" | undefined, remark: string): void {
  if (paper.values.has("side") || written === undefined) return;
  paper.set("side", written === "id" ? "indonesia" : "malaysia");
  paper.note(remark, "side");
}

/** Fills in what the parts of an item could not know of one another. */
function completeItem(item: Draft, paper: Draft, overview: readonly OverviewRow[], workspace: Workspace): void {
  const session = paper.map("session");
  const title = item.string("title") ?? "";
  const row = overview.find((one) => fold(one.title) === fold(title));
  for (const entry of item.drafts("history").filter(isOwnEntry)) {
    if (!entry.values.has("meeting")) entry.set("session", session.number("number"));
    if (!entry.values.has("session")) entry.set("meeting", session.string("name"));
    if (!entry.values.has("date")) entry.set("date", row?.date ?? session.string("date"));
  }
  if (!item.values.has("history")) item.values.set("history", []);
  if (!item.values.has("markers")) item.push("markers", markersIn(proseOf(item)));
  if (item.values.has("place")) return;
  const post = new Names(workspace.institutions).borderPostIn(title);
  if (post !== undefined) item.push("place", [post]);
}

const proseOf = (item: Draft): string =>
  ["title", "background", "progress", "issue", "proposal"].map((key) => item.string(key) ?? "").join("\n");

/** Boundary markers that a text names as such: "patok A485", "tanda sempadan A485 dan A708". */
const markersIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /\b(?:patok|tanda sempadan|batu sempadan|pilar)(?: batas)?((?:[\s,]+(?:dan |hingga )?[A-Z]{1,2}\d{2,4}\b)+)/gi,
    ),
  ].flatMap(([, names = ""]) => names.match(/[A-Z]{1,2}\d{2,4}/g) ?? []);

const words: Readonly<Record<"fromWord" | "guessedSide" | "byTitle" | "madeUp", Readonly<Record<Language, string>>>> &
  Readonly<{ head: Readonly<Record<Language, readonly string[]>> }> = {
  fromWord: { id: "Dari Word:", ms: "Daripada Word:", en: "From Word:" },
  guessedSide: {
    id: "pihak diduga dari bahasa dokumennya.",
    ms: "pihak diandaikan daripada bahasa dokumennya.",
    en: "the side is assumed from the document's language.",
  },
  byTitle: {
    id: "id diambil dari butir dengan judul yang sama; periksa apakah memang butir itu.",
    ms: "id diambil daripada perkara dengan tajuk yang sama; sila semak sama ada memang perkara itu.",
    en: "the id is that of the item with the same title; check that it is the same matter.",
  },
  madeUp: {
    id: "id sementara; gantilah bila butir ini sudah mempunyai nomor.",
    ms: "id sementara; sila gantikan jika perkara ini sudah mempunyai nombor.",
    en: "a placeholder id; replace it where this item has a number.",
  },
  head: {
    id: ["Draf dari dokumen Word. Periksa setiap butir; bagian yang belum bertempat disimpan sebagai komentar."],
    ms: [
      "Draf daripada dokumen Word. Sila semak setiap perkara; bahagian yang belum bertempat disimpan sebagai komen.",
    ],
    en: ["A draft from a Word document. Check every item; passages without a place are kept as comments."],
  },
};
