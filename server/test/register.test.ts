/** The institutions that the product ships: well-formed, complete, every reference resolved, and as the sources have them by date. */
import { describe, expect, test } from "vitest";
import { parseDay, placeInTime } from "../src/core/day.ts";
import type { Institution, InstitutionKind } from "../src/core/institutions.ts";
import { namesOf } from "../src/core/institutions.ts";
import { Workspace } from "../src/core/workspace.ts";
import { builtInDocuments } from "../src/texts.ts";

const documents = builtInDocuments();
const { institutions } = Workspace.of({ builtIn: documents });
const all: readonly Institution[] = Object.values(institutions.entries).flatMap((entries) => [...entries.values()]);
const day = (text: string): number => parseDay(text) ?? Number.NaN;
const agency = (id: string) => {
  const found = institutions.get("agency", id);
  if (!found) throw new Error(`no agency ${id}`);
  return found;
};

test.each(documents.map((document) => [document.uri.slice(document.uri.lastIndexOf("/") + 1), document] as const))(
  "%s is well-formed",
  (_, document) => {
    expect(document.tree.faults).toEqual([]);
    expect(document.faults.map(({ keyword, path }) => `${path.join(".")}: ${keyword}`)).toEqual([]);
  },
);

test("holds 150 agencies, 27 committees, 16 border posts, 3 issue areas and 7 earlier ones, each id once", () => {
  const { entries } = institutions;
  expect([entries.agency.size, entries.committee.size, entries.borderPost.size, entries.issueArea.size]).toEqual([
    150, 27, 16, 10,
  ]);
  const written = documents.flatMap(({ text }) => [...text.matchAll(/^ {2}- id: (.+)$/gm)].map((match) => match[1]));
  expect(written.filter((id, index) => written.indexOf(id) !== index)).toEqual([]);
  const ended = [...entries.issueArea.values()].filter((area) => area.validity.to !== undefined);
  expect(ended.map((area) => area.forums)).toEqual(Array(7).fill(["kk-jkk-kaltara-sabah"]));
});

test("every reference leads to an entry of its kind", () => {
  const lost: string[] = [];
  for (const { placed } of documents)
    for (const { node, schema } of placed) {
      const kind = schema["x-ref"];
      if (kind === undefined || kind === "item" || kind === "session" || node.kind !== "scalar") continue;
      if (!institutions.get(kind, node.text)) lost.push(`${kind} ${node.text}`);
    }
  expect(lost).toEqual([]);
});

describe("each entry", () => {
  test("has a public source, or says that it is likely only", () => {
    expect(all.filter((entry) => !entry.likely && entry.sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("begins before it ends, and has a successor there the day after, where it names one", () => {
    const wrong = all.filter(({ kind, id, validity: { from, to }, succeededBy }) => {
      if (from !== undefined && to !== undefined && from > to) return true;
      return to !== undefined && succeededBy.length > 0 && institutions.successorsOn(kind, id, to + 1).length === 0;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("succeeds itself by no way round", () => {
    const below = (kind: InstitutionKind, id: string, seen: ReadonlySet<string>): boolean =>
      seen.has(id) ||
      (institutions.get(kind, id)?.succeededBy ?? []).some((next) => below(kind, next, new Set([...seen, id])));
    expect(all.filter(({ kind, id }) => below(kind, id, new Set())).map(({ id }) => id)).toEqual([]);
  });

  test("has its counterparts on the other side", () => {
    const wrong = [...institutions.all("agency")].flatMap((one) =>
      one.counterparts.filter(({ id }) => agency(id).side === one.side).map(({ id }) => `${one.id} – ${id}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("one role of one side is held by one agency at a time, but for forums of several provinces", () => {
  const twice = [...institutions.all("committee")].flatMap((committee) =>
    committee.roles.flatMap((role, index) =>
      committee.roles
        .slice(index + 1)
        .filter((other) => other.role === role.role && other.side === role.side)
        .filter(
          ({ validity }) =>
            (validity.from ?? -Infinity) <= (role.validity.to ?? Infinity) &&
            (role.validity.from ?? -Infinity) <= (validity.to ?? Infinity),
        )
        .map((other) => `${committee.id} ${role.role}: ${role.agency ?? ""}, ${other.agency ?? ""}`),
    ),
  );
  expect(twice).toEqual(["kk-jkk-riau-kepri-johor-melaka delegation: pemprov-riau, pemprov-kepri"]);
});

const holderOn = (committee: string, role: string, side: string, date: string): readonly (string | undefined)[] =>
  (institutions.get("committee", committee)?.roles ?? [])
    .filter((one) => one.role === role && one.side === side && placeInTime(day(date), one.validity) === "within")
    .map((one) => one.agency);

describe("by date", () => {
  test.each([
    ["kk-jkk-kalbar-sarawak", "secretariat", "2015-06-01", "bappeda-kalbar"],
    ["kk-jkk-kalbar-sarawak", "secretariat", "2017-09-12", "biro-pemerintahan-kalbar"],
    ["kk-jkk-kalbar-sarawak", "secretariat", "2023-09-20", "bppd-kalbar"],
    ["kk-jkk-kaltara-sabah", "delegation", "2014-12-07", "pemprov-kaltim"],
    ["kk-jkk-kaltara-sabah", "delegation", "2014-12-08", "pemprov-kaltara"],
    ["gbc", "chair", "2005-08-25", "kemhan"],
  ])("%s: the Indonesian %s of %s is %s", (committee, role, date, holder) => {
    expect(holderOn(committee, role, "indonesia", date)).toEqual([holder]);
  });

  test("what ended has its successors", () => {
    const after = (id: string, date: string): readonly string[] => institutions.successorsOn("agency", id, day(date));
    expect(after("kemenkumham", "2024-10-21")).toEqual(["kemenkum", "kemenimipas", "kemenham"]);
    expect(after("barantan", "2023-07-20")).toEqual(["barantin"]);
    expect(after("kkp-entikong", "2023-09-20")).toEqual(["lkk-entikong"]);
    expect(after("kanwil-kemenkumham-kalbar", "2025-11-03")).toEqual(["kanwil-imigrasi-kalbar"]);
    expect(placeInTime(day("2024-10-20"), agency("kemenkumham").validity)).toBe("within");
    expect(placeInTime(day("2024-10-21"), agency("kemenkumham").validity)).toBe("after");
  });

  test("what handed part of its mandate over goes on", () => {
    for (const id of ["jim", "jkdm", "maqis", "jpj", "pdrm", "kkm"]) {
      expect(agency(id).handedOver.map(({ to, from }) => [to, from])).toEqual([["akps", day("2025-01-01")]]);
      expect(agency(id).validity.to).toBeUndefined();
    }
    expect(agency("bkipm").validity.to).toBeUndefined();
  });

  test("the parent of the immigration directorate changes while it goes on", () => {
    const parents = (date: string) => institutions.parentsOn(agency("ditjen-imigrasi"), day(date)).map(({ id }) => id);
    expect(parents("2024-10-20")).toEqual(["kemenkumham"]);
    expect(parents("2024-10-21")).toEqual(["kemenimipas"]);
  });
});

test("former names find the agency of today", () => {
  const named = (name: string): readonly string[] =>
    [...institutions.all("agency")].filter((one) => namesOf(one).includes(name)).map(({ id }) => id);
  expect(named("Kantor Kesehatan Pelabuhan Entikong")).toContain("lkk-entikong");
  expect(named("Ministry of International Trade and Industry")).toEqual(["miti"]);
});
