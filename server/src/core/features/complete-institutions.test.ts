import { describe, expect, test } from "vitest";
import { ask, labels, take } from "../../../test/completion.ts";

const options = { name: "a.institutions.yaml" };
const of = (marked: string): readonly string[] => labels(marked, options);
/** An agency's entry in lines and in braces, the caret in what is added. */
const entry = (more: string): readonly string[] => [
  `agencies:\n  - id: dinas-pasar\n    side: indonesia\n    level: regional\n    ${more}\n`,
  `agencies: [{ id: dinas-pasar, side: indonesia, level: regional, ${more} }]\n`,
  `agencies:\r\n  - { side: indonesia, ${more}, id: dinas-pasar, level: regional }\r\n`,
];

describe("ids of the side that is due", () => {
  test.each([
    ["counterparts: [‸]", "jim-sarawak", "imigrasi-kalbar"],
    ["counterparts: [jim-sarawak, ‸]", "mit-sarawak", "biro-perbatasan"],
    ["counterparts: [{ agency: ‸ }]", "jim-sarawak", "imigrasi-kalbar"],
    ["parent: [{ agency: ‸ }]", "biro-perbatasan", "jim-sarawak"],
    ["succeededBy: [‸]", "dinas-baru", "mit-sarawak"],
    ["handedOver: [{ to: ‸ }]", "dinas-baru", "polis-sempadan"],
  ])("%s", (more, due, other) => {
    for (const text of entry(more)) {
      expect(of(text), text).toContain(due);
      expect(of(text), text).not.toContain(other);
    }
  });

  test("of a role's own side", () => {
    for (const roles of ["\n      - { role: chair, side: malaysia, agency: ‸ }", " [{ agency: ‸, side: malaysia }]"]) {
      const text = `committees:\n  - id: tim\n    side: joint\n    roles:${roles}\n`;
      expect(of(text)).toContain("jim-sarawak");
      expect(of(text)).not.toContain("dinas-baru");
    }
    expect(of("committees:\n  - id: tim\n    roles:\n      - role: chair\n        agency: ‸\n")).toEqual(
      expect.arrayContaining(["jim-sarawak", "dinas-baru"]),
    );
  });

  test("of the kind that the key asks for", () => {
    expect(of("committees:\n  - id: tim\n    parent: ‸\n")).toEqual(
      expect.arrayContaining(["forum-uji", "tim-teknis-uji"]),
    );
    expect(of("issueAreas:\n  - id: laut\n    forums: [‸]\n")).toEqual(
      expect.arrayContaining(["forum-uji", "forum-pusat"]),
    );
    expect(of("issueAreas:\n  - id: laut\n    forums: [‸]\n")).not.toContain("tim-teknis-uji");
  });
});

test("never the entry itself, of the same level first", () => {
  const text =
    "agencies:\n  - { id: dinas-baru, name: D, side: indonesia, level: regional, kind: other, succeededBy: [‸] }\n";
  expect(of(text)).not.toContain("dinas-baru");
  expect(of(text.replace("id: dinas-baru", 'id: "dinas-baru"'))).not.toContain("dinas-baru");
  expect(of(text).slice(0, 2)).toEqual(["imigrasi-kalbar", "biro-perbatasan"]);
  expect(of("committees:\n  - { id: forum-uji, parent: ‸ }\n")).not.toContain("forum-uji");
  expect(of("issueAreas:\n  - id: security-border\n    succeededBy:\n      - ‸\n")).not.toContain("security-border");
});

test("regions, districts and roles that are in use, those of the own side first", () => {
  for (const text of [
    "agencies:\n  - id: a\n    side: malaysia\n    region: ‸\n",
    "agencies: [{ id: a, side: malaysia, region: ‸ }]\n",
    "borderPosts:\n  - id: a\n    malaysia: { region: ‸ }\n",
  ])
    expect(of(text), text).toEqual(["sarawak", "kalimantan-barat"]);
  const own = "committees:\n  - { id: lama, roles: [{ role: chair }, { role: member }, { role: member }] }\n";
  expect(of(`${own}  - id: baru\n    roles:\n      - role: ‸\n`)).toEqual(["member", "chair"]);
  const post = "borderPosts:\n  - { id: lama, indonesia: { district: Sanggau } }\n";
  expect(take(`${post}  - id: baru\n    indonesia: { district: ‸ }\n`, "Sanggau", options)).toContain(
    "{ district: Sanggau }",
  );
});

test("kinds and levels with their meaning", () => {
  for (const text of entry("kind: ‸")) expect(of(text)).toContain("statutory-body");
  const { items } = ask("agencies:\n  - id: a\n    level: ‸\n", { ...options, language: "ms" });
  expect(items.map(({ label }) => label)).toEqual(["central", "regional"]);
});

test("the days on which one follows the other", () => {
  const details = (text: string) => ask(text, options).items.map(({ label, detail }) => `${label} ${detail ?? ""}`);
  const before = "agencies:\n  - { id: lama, valid: { to: 2019-06-30 }, succeededBy: [baru] }\n";
  for (const valid of ["valid: { from: ‸ }", "valid:\n      from: ‸"])
    expect(details(`${before}  - id: baru\n    ${valid}\n`)).toEqual([
      "2019-07-01 the day after lama ends",
      "2025-11-10 today",
    ]);
  expect(details("agencies:\n  - { id: lama, succeededBy: [dinas-baru], valid: { to: ‸ } }\n")).toEqual([
    "2016-12-31 the day before dinas-baru begins",
    "2025-11-10 today",
  ]);
});

test("a whole entry, which says where it is known from", () => {
  const lines = ["id: kanwil-imigrasi-kalbar", "name: …", "side: indonesia", "level: central", "kind: ministry"];
  expect(take("agencies:\n  - ‸\n", "Agency", options)).toBe(
    `agencies:\n  - ${[...lines, "sources: []"].join("\n    ")}\n`,
  );
  expect(take("agencies: [‸]\n", "Agency", options)).toBe(`agencies: [{ ${lines.join(", ")}, sources: [] }]\n`);
});
