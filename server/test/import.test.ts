/** Word → paper: the samples come back as they went out; made-up documents of both countries' layouts; nothing is lost. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Document, kindOf } from "../src/core/document.ts";
import { importPaper } from "../src/core/import/import.ts";
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
      expect(essenceOf(back)).toEqual(essenceOf(document));
      expect(text).not.toMatch(/# (?:Dari|Daripada|From) Word:/);
    });
  },
);
