/** Paper → Word → paper: every sample comes back as it went out, in both layouts and three languages, and no word is lost. */
import { readdirSync, readFileSync } from "node:fs";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { Document, kindOf } from "../src/core/document.ts";
import { importPaper } from "../src/core/import/import.ts";
import { monthWords, outcomeWords, printedWords } from "../src/core/import/known-words.ts";
import { labelWords } from "../src/core/import/labels.ts";
import { namesOf } from "../src/core/institutions.ts";
import { fold } from "../src/core/nearest.ts";
import { summarise } from "../src/core/summary.ts";
import { Workspace } from "../src/core/workspace.ts";
import { parseDay, formatDay } from "../src/core/day.ts";
import { sides } from "../src/core/paper.ts";
import { exportAs } from "../src/export/formats.ts";
import { wordToHtml } from "../src/import/word.ts";
import { builtInDocuments } from "../src/texts.ts";

const folder = new URL("../../samples/", import.meta.url);
const papers = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".kertas.yaml"))
  .map(
    (path) =>
      new Document(`file:///folder/${path}`, kindOf(path) ?? "paper", readFileSync(new URL(path, folder), "utf8")),
  );
const empty = Workspace.of({
  builtIn: builtInDocuments(),
  folders: ["file:///folder"],
  today: parseDay("2025-11-10") ?? 0,
});

/** With its days as they come back: a sample has one in another form, which is printed as it is written. */
const withReadDays = ({ uri, text }: Document): Document =>
  new Document(uri, "paper", text.replace(/\b(\d{2})\/(\d{2})\/(\d{4})\b/g, "$3-$2-$1"));

/** What must come back: items, agencies, dates and outcomes, with the texts of one language. */
function essenceOf(document: Document) {
  const { paper } = document;
  if (!paper) throw new Error("no paper");
  const { session, side, issueArea, preparedBy, status, items } = summarise(paper);
  const day = (value: number | undefined) => value !== undefined && formatDay(value);
  return {
    session: [session.forum, session.number, session.name, day(session.date), day(session.endDate)],
    paper: [side, issueArea, preparedBy, status],
    items: items.map(({ id, raisedBy, counterparts, places, history }) => ({
      id,
      raisedBy,
      counterparts: sides.map((one) => counterparts[one]),
      places,
      history: history.map(({ session: sitting, date, outcome, followUps }) => ({
        sitting,
        date: day(date),
        outcome,
        followUps: followUps.map(({ by, due, done, evidence }) => ({ by, due: day(due), done: day(done), evidence })),
      })),
    })),
  };
}

/** Words of the document that are neither in the draft nor in a label, a date, an outcome or a name that the draft has as an id. */
async function lostWords(bytes: Uint8Array, text: string): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const ids = [...new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g))];
  const names = (["agency", "committee", "borderPost", "issueArea"] as const).flatMap((kind) =>
    ids.flatMap((id) => {
      const entry = empty.institutions.get(kind, id);
      return entry ? namesOf(entry) : [];
    }),
  );
  const known = [
    text,
    ...names,
    ...labelWords(),
    ...outcomeWords(),
    ...monthWords(),
    ...printedWords(),
    schema,
    standard,
  ];
  const words = new Set(fold(known.join(" ")).split(" "));
  // Counts, and the numbers of headings and pages.
  return [...new Set(fold(value).split(" "))].filter((word) => !words.has(word) && !/^(?:\d{0,2}|[ivx]+)$/.test(word));
}

const schema = readFileSync(new URL("../../schemas/kertas-kerja.schema.json", import.meta.url), "utf8");

/** The sentences that the export puts into every paper. */
const standard = `Kertas kerja ini memuat butir bidang untuk dibahas dalam. Demikian kertas kerja ini disusun sebagai bahan pembahasan sidang.
  Kertas kerja ini dikemukakan untuk pertimbangan dan keputusan persidangan mengenai perkara dalam bidang.
  This paper puts items on … before the session. This paper is submitted for consideration by the session.
  2 dari 3 selesai, 2 daripada 3 selesai, 2 of 3 done`;

describe.each(papers.map((document) => [document.uri.replace("file:///folder/", ""), document] as const))(
  "%s",
  (_, document) => {
    test.each([
      ["indonesia", "id"],
      ["malaysia", "ms"],
      ["malaysia", "en"],
    ] as const)("comes back from Word as it went out: layout %s, in %s", async (layout, language) => {
      const bytes = await exportAs("docx", empty, [document], { layout, language });
      const text = importPaper(await wordToHtml(bytes ?? new Uint8Array()), empty, language);
      const back = new Document(document.uri, "paper", text);
      expect(back.tree.faults).toEqual([]);
      expect(essenceOf(back)).toEqual(essenceOf(withReadDays(document)));
      expect(text).not.toMatch(/# (?:Dari|Daripada|From) Word:/);
      expect(await lostWords(bytes ?? new Uint8Array(), text)).toEqual([]);
    });
  },
);
