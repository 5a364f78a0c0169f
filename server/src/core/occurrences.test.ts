import { expect, test } from "vitest";
import { folder, paperHead, paperWith } from "../../test/fixture.ts";
import { Document } from "./document.ts";
import { occurrenceAt, occurrencesIn, occurrencesOf } from "./occurrences.ts";

const read = (text: string): Document => new Document(`${folder}/p.kertas.yaml`, "paper", text);
const told = (document: Document): readonly string[] =>
  occurrencesIn(document).map(
    ({ kind, id, start, end, isDefinition }) =>
      `${kind} ${id}${isDefinition ? " =" : ""} ${JSON.stringify(document.text.slice(start, end))}`,
  );

test("ids without their quotes, sessions with their forum, and the paper's own session", () => {
  const paper = read(
    paperWith(
      `id: "UJI-1"
raisedBy: indonesia
counterparts: { indonesia: ['imigrasi-kalbar'], malaysia: jim-sarawak }
waitingOn: Keputusan kedua negara
history:
  - { session: 38 }
  - { session: 'forum-pusat#7' }`,
    ),
  );
  expect(told(paper)).toEqual([
    'committee forum-uji "forum-uji"',
    'session forum-uji#38 = "38"',
    'issueArea security-border "security-border"',
    'committee tim-teknis-uji "tim-teknis-uji"',
    'item UJI-1 = "UJI-1"',
    'agency imigrasi-kalbar "imigrasi-kalbar"',
    'agency jim-sarawak "jim-sarawak"',
    'session forum-uji#38 "38"',
    'committee forum-pusat "forum-pusat"',
    'session forum-pusat#7 "forum-pusat#7"',
  ]);
  const at = paper.text.indexOf("forum-pusat");
  expect(occurrenceAt(paper, at + 3)?.kind).toBe("committee");
  expect(occurrenceAt(paper, at + 13)?.kind).toBe("session");
});

test("aliases, and what they alone lead to", () => {
  const paper = read(`x-tim: &tim [jim-sarawak, *tim]
items:
  - counterparts: { indonesia: [&satu imigrasi-kalbar], malaysia: *tim }
    history:
      - followUp:
          - { by: *satu }
`);
  expect(told(paper)).toEqual([
    'agency jim-sarawak "jim-sarawak"',
    'agency imigrasi-kalbar "imigrasi-kalbar"',
    'agency imigrasi-kalbar "*satu"',
  ]);
});

test("damaged text tells what can be read, and says so", () => {
  const paper = read(`${paperHead}items:\n  - id: UJI-1\n    raisedBy: jim-sarawak\n   title: [x\n`);
  expect(occurrencesOf(paper, { kind: "item", id: "UJI-1" })).toHaveLength(1);
  const [use] = occurrencesOf(paper, { kind: "agency", id: "jim-sarawak" });
  expect(use).toBeDefined();
});
