import { expect, test } from "vitest";
import { expectFindings, findingsIn, folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { duplicateItem as rule } from "./duplicate-item.ts";

const item = (id: string): string =>
  `id: ${id}\ntitle: Uji\nraisedBy: indonesia\ncounterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\nhistory: []\n`;
const uri = `${folder}/paper.kertas.yaml`;
const found = (text: string) => findingsIn(workspaceOf([{ uri, text }]), uri).filter((one) => one.rule === rule.id);

test("every later item with the id is found at its id, in flow style and with CRLF too", () => {
  expectFindings(marked(paperWith(item("A-1"), item("A-2"), item('"A-1"')), '"A-1"', rule.id));
  const text = `${paperWith(item("A-1"), item("A-1"))}  - { id: A-1 }\n`.replaceAll("\n", "\r\n");
  expect(found(text).map(({ start, end }) => [text.slice(start - 4, end)])).toEqual([["id: A-1"], ["id: A-1"]]);
});

test("an item that an alias repeats is found at the alias", () => {
  const text = `${paperWith(item("A-1")).replace("- id", "- &a\n    id")}  - *a\n`;
  expectFindings(marked(text, "*a", rule.id));
});

test("ids that differ, and items without an id, are not accused", () => {
  expectFindings(paperWith(item("A-1"), item("A-2"), item("A-10")));
  expectFindings(`${paperWith(item("A-1"))}  - {}\n  - {}\n  - id:\n  - [A-1]\n`, rule.id);
});

test("the message names the id, and leads to the first item", () => {
  const text = paperWith(item("A-1"), item("A-1"));
  const [finding] = found(text);
  expect(finding?.message).toEqual({
    id: "Id “A-1” sudah dipakai butir lain di kertas kerja ini: beri butir ini id sendiri, atau gabungkan keduanya.",
    ms: "Id “A-1” sudah digunakan oleh perkara lain dalam kertas kerja ini: sila beri perkara ini id tersendiri, atau gabungkan kedua-duanya.",
    en: "The id “A-1” is taken by another item of this paper: give this one its own, or merge the two.",
  });
  expect(finding?.related?.map(({ start }) => start)).toEqual([text.indexOf("A-1")]);
});
