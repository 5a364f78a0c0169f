import { expect, test } from "vitest";
import { folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import type { Schema } from "../schema.ts";
import { furtherFacts } from "./further.ts";
import { plainOf } from "./print.ts";
import { Voice } from "./voice.ts";

const titled = (title: string, field: Schema): Schema => ({
  title,
  "x-text": { id: { title: `${title} (id)`, description: "" }, ms: { title: `${title} (ms)`, description: "" } },
  ...field,
});
const meanings = { low: { id: "rendah", ms: "rendah", en: "low" }, high: { id: "tinggi", ms: "tinggi", en: "high" } };
const language: Schema = { type: "string" };
const text: Schema = { type: ["string", "object"], properties: { id: language, ms: language, en: language } };

const schema: Schema = {
  properties: {
    id: titled("Id", { type: "string" }),
    risk: titled("Risk", { type: "string", enum: ["low", "high"], "x-enum-text": meanings }),
    urgent: titled("Urgent", { type: "boolean" }),
    since: titled("Since", { type: "string", format: "date" }),
    host: titled("Host", {
      type: ["string", "array"],
      "x-ref": "agency",
      items: { type: "string", "x-ref": "agency" },
    }),
    seen: titled("Seen", { type: ["integer", "string"], "x-ref": "session" }),
    remark: titled("Remark", text),
    cost: titled("Cost", {
      type: "object",
      properties: {
        amount: titled("Amount", { type: "integer" }),
        by: titled("By", { type: "string", "x-ref": "agency" }),
      },
    }),
    visits: titled("Visits", {
      type: "array",
      items: { type: "object", properties: { day: titled("Day", { type: "string", format: "date" }) } },
    }),
  },
};

/** The fields of an item as lines, in the languages asked for. */
function printOf(fields: string, ...languages: readonly ("id" | "ms" | "en")[]): readonly string[] {
  const source = paperWith(`id: UJI-2024-001\n${fields}`);
  const uri = `${folder}/paper.kertas.yaml`;
  const workspace = workspaceOf([{ uri, text: source }]);
  const [first = "en", ...others] = languages;
  const voice = new Voice(workspace, [first, ...others], "indonesia", "joint");
  const node = workspace.documents.get(uri)?.paper?.items[0]?.node;
  return furtherFacts(node, schema, ["id"], voice).map(
    ({ label, passages }) => `${label}: ${passages.map(({ prose }) => plainOf(prose)).join(" | ")}`,
  );
}

test("values are printed in words: names, days, meanings", () => {
  const fields =
    "risk: high\nurgent: true\nsince: 2025-11-03\nhost: [imigrasi-kalbar, jim-sarawak]\nseen: forum-pusat#4\n";
  expect(printOf(fields)).toEqual([
    "Risk: high",
    "Urgent: yes",
    "Since: 3 November 2025",
    "Host: Kantor Wilayah Imigrasi Kalimantan Barat; Jabatan Imigresen Malaysia Sarawak",
    "Seen: Session 4 – Forum Pusat",
  ]);
  expect(printOf("risk: high\nhost: imigrasi-kalbar\nseen: 4\n", "ms")).toEqual([
    "Risk (ms): tinggi",
    "Host (ms): Pejabat Imigresen Kalimantan Barat",
    "Seen (ms): Persidangan Ke-4",
  ]);
});

test("two languages stand beside one another where they differ", () => {
  expect(printOf("since: 2025-08-03\nremark: { id: Baik, ms: Elok }\n", "id", "ms")).toEqual([
    "Since (id) / Since (ms): 3 Agustus 2025 | 3 Ogos 2025",
    "Remark (id) / Remark (ms): Baik | Elok",
  ]);
});

test("a map prints its own fields, a list one below the other", () => {
  expect(
    printOf("cost: { by: jim-sarawak, amount: 5 }\nvisits:\n  - day: 2025-01-02\n  - { day: 2025-01-03 }\n"),
  ).toEqual([
    "Cost: Amount: 5 | By: Jabatan Imigresen Malaysia Sarawak",
    "Visits: Day: 2 January 2025 | Day: 3 January 2025",
  ]);
});

test("what is empty prints nothing, and what has another shape than the schema wants prints what can be read", () => {
  expect(printOf("risk:\nhost: []\nremark: {}\ncost: lima\nvisits: [3, null]\nsince: besok\n")).toEqual([
    "Since: besok",
    "Cost: lima",
    "Visits: 3",
  ]);
});

test("keys that the layout names, and keys that no schema has, are left out", () => {
  expect(printOf("other: 5\n")).toEqual([]);
});
