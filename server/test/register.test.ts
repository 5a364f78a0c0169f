/** The institutions that the product ships are well-formed, consistent by date, and hold the changes of the years 2005 to 2025. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDay, placeInTime, type Day, type Validity } from "../src/core/day.ts";
import { Document } from "../src/core/document.ts";
import {
  Institutions,
  namesOf,
  type Agency,
  type Committee,
  type Institution,
  type InstitutionKind,
} from "../src/core/institutions.ts";
import { asItems, asScalar, inLanguage, valueOf } from "../src/core/read.ts";

const folder = new URL("../../schemas/institutions/", import.meta.url);

const documents = readdirSync(folder)
  .sort()
  .map((file) => new Document(`builtin:/${file}`, "institutions", readFileSync(new URL(file, folder), "utf8")));

const register = new Institutions(
  documents.map((document) => ({ uri: document.uri, root: document.tree.root, builtIn: true })),
);

const kinds: readonly InstitutionKind[] = ["agency", "committee", "borderPost", "issueArea"];
const entries: readonly Institution[] = kinds.flatMap((kind) => [...register.all(kind)]);
const agencies: readonly Agency[] = [...register.all("agency")];
const committees: readonly Committee[] = [...register.all("committee")];

const day = (text: string): Day => {
  const value = parseDay(text);
  if (value === undefined) throw new Error(`${text} is no day`);
  return value;
};

const agency = (id: string): Agency => {
  const found = register.get("agency", id);
  if (!found) throw new Error(`There is no agency ${id}`);
  return found;
};

const isThere = (id: string, date: string): boolean => placeInTime(day(date), agency(id).validity) === "within";

/** Who held a role of one side of a committee on a day. */
const holders = (committee: string, role: string, side: string, date: string): readonly string[] =>
  (register.get("committee", committee)?.roles ?? [])
    .filter((one) => one.role === role && one.side === side && placeInTime(day(date), one.validity) === "within")
    .map((one) => one.agency ?? inLanguage(one.office, "id"));

/** The ids of entries that have the name, as a search for it would find them. */
const named = (name: string): readonly string[] =>
  entries.filter((entry) => namesOf(entry).some((one) => one === name)).map((entry) => entry.id);

const overlap = (a: Validity, b: Validity): boolean =>
  (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);

describe.each(documents.map((document) => [document.uri, document] as const))("%s", (_, document) => {
  test("is valid YAML and keeps to the schema", () => {
    expect(document.tree.faults).toEqual([]);
    expect(document.faults).toEqual([]);
  });

  test("refers to entries that are there", () => {
    const missing = document.placed.flatMap(({ node, schema, path }) => {
      const kind = schema["x-ref"];
      const id = asScalar(node)?.text;
      if (!kind || schema["x-defines"] || id === undefined) return [];
      const entry = kinds.find((one) => one === kind);
      return entry && register.get(entry, id) ? [] : [`${path.join(".")}: no ${kind} ${id}`];
    });
    expect(missing).toEqual([]);
  });

  test("is at most 160 characters wide, except where an address is longer", () => {
    const wide = document.text.split("\n").filter((line) => line.length > 160 && !/^ +- https?:\S+$/.test(line));
    expect(wide).toEqual([]);
  });
});

test("holds entries of every kind, each id once", () => {
  expect(kinds.filter((kind) => [...register.all(kind)].length < 10)).toEqual([]);
  const written = documents.flatMap((document) =>
    ["agencies", "committees", "borderPosts", "issueAreas"].flatMap((key) => asItems(valueOf(document.tree.root, key))),
  );
  expect(written.length).toBe(entries.length);
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
});

test("names a source for each entry, or calls it likely", () => {
  expect(entries.filter((entry) => entry.sources.length === 0 && !entry.likely).map((entry) => entry.id)).toEqual([]);
});

test("stays small enough to be bundled", () => {
  expect(documents.reduce((sum, document) => sum + Buffer.byteLength(document.text), 0)).toBeLessThan(135_000);
});

describe("relations", () => {
  test("counterparts are agencies of the other side, and each pair is written once", () => {
    const pairs = agencies.flatMap((one) => one.counterparts.map((other) => [one, agency(other.id)] as const));
    expect(pairs.filter(([a, b]) => a.side === b.side).map(([a, b]) => `${a.id} ${b.id}`)).toEqual([]);
    const keys = pairs.map(([a, b]) => [a.id, b.id].sort().join(" "));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(pairs.length).toBe(69);
  });

  test("parents and receivers are of the same side, and there while they are named", () => {
    const apart = agencies.flatMap((one) =>
      one.parents
        .filter(({ id, validity }) => agency(id).side !== one.side || !overlap(agency(id).validity, validity))
        .map(({ id }) => `${one.id} ${id}`),
    );
    expect(apart).toEqual([]);
    const absent = agencies.flatMap((one) =>
      one.handedOver
        .filter(({ to, from }) => from === undefined || placeInTime(from, agency(to).validity) !== "within")
        .map(({ to }) => `${one.id} ${to}`),
    );
    expect(absent).toEqual([]);
  });

  test("no parent, by agency or committee, leads back to where it began", () => {
    const next = (id: string): readonly string[] =>
      register.get("agency", id)?.parents.map((parent) => parent.id) ??
      [register.get("committee", id)?.parent ?? []].flat();
    expect(entries.filter((entry) => reaches(entry.id, next)).map((entry) => entry.id)).toEqual([]);
  });
});

/** Whether following `next` from an id comes back to it. */
function reaches(id: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const queue = [...next(id)];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    if (current === id) return true;
    if (seen.has(current)) continue;
    seen.add(current);
    queue.push(...next(current));
  }
  return false;
}

describe("time", () => {
  const validities = [
    ...entries.map((entry) => [entry.id, entry.validity] as const),
    ...agencies.flatMap((one) => [...one.parents, ...one.counterparts].map((to) => [one.id, to.validity] as const)),
    ...committees.flatMap((one) => one.roles.map((role) => [one.id, role.validity] as const)),
  ];

  test("nothing ends before it begins", () => {
    expect(validities.filter(([, { from, to }]) => from !== undefined && to !== undefined && to < from)).toEqual([]);
  });

  test("a successor is there the day after the end", () => {
    const orphans = entries.filter(
      ({ kind, id, validity, succeededBy }) =>
        succeededBy.length > 0 &&
        (validity.to === undefined || register.successorsOn(kind, id, validity.to + 1).length !== succeededBy.length),
    );
    expect(orphans.map((entry) => entry.id)).toEqual([]);
  });

  test("no successor leads back to where it began", () => {
    for (const kind of kinds) {
      const next = (id: string): readonly string[] => register.get(kind, id)?.succeededBy ?? [];
      expect([...register.all(kind)].filter((entry) => reaches(entry.id, next)).map((entry) => entry.id)).toEqual([]);
    }
  });

  test("no two agencies hold one role of one side at once", () => {
    const shared = new Set(["delegation", "member", "observer"]);
    const overlapping = committees.flatMap(({ id, roles }) =>
      roles.flatMap((a, index) =>
        roles
          .slice(index + 1)
          .filter((b) => a.role === b.role && a.side === b.side && !shared.has(a.role))
          .filter((b) => overlap(a.validity, b.validity))
          .map((b) => `${id}: ${a.agency ?? ""} and ${b.agency ?? ""}`),
      ),
    );
    // Of these only the order is known, not the year in which the first gave way to the second.
    expect(overlapping).toEqual([
      "kk-jkk-pusat: ster-tni and kemhan",
      "kk-jkk-kalbar-sarawak: bp2dt-kalbar and bappeda-kalbar",
    ]);
  });
});

describe("agencies that ended", () => {
  test("Kemenkumham was split in three on 2024-10-21", () => {
    expect(isThere("kemenkumham", "2024-10-20")).toBe(true);
    expect(isThere("kemenkumham", "2024-10-21")).toBe(false);
    expect(register.successorsOn("agency", "kemenkumham", day("2024-10-22"))).toEqual([
      "kemenkum",
      "kemenimipas",
      "kemenham",
    ]);
    expect(register.predecessorsOn("agency", "kemenham", day("2024-10-20"))).toEqual(["kemenkumham"]);
  });

  test.each([
    ["kemendikbudristek", ["kemendikdasmen", "kemdiktisaintek", "kemenbud"]],
    ["kemenko-polhukam", ["kemenko-polkam", "kemenko-kumham-imipas"]],
    ["kemenparekraf", ["kemenpar", "kemenekraf"]],
    ["bp2mi", ["kp2mi"]],
  ])("%s gave way on the same day", (id, successors) => {
    expect(isThere(id, "2024-10-20")).toBe(true);
    expect(register.successorsOn("agency", id, day("2024-10-21"))).toEqual(successors);
  });

  test("BNP2TKI of an old paper leads by way of BP2MI to the ministry", () => {
    expect(register.successorsOn("agency", "bnp2tki", day("2022-01-01"))).toEqual(["bp2mi"]);
    expect(register.successorsOn("agency", "bnp2tki", day("2025-01-01"))).toEqual(["kp2mi"]);
  });

  test("Barantan became Barantin on 2023-07-20", () => {
    expect(register.successorsOn("agency", "barantan", day("2023-07-20"))).toEqual(["barantin"]);
    expect(isThere("barantan", "2023-07-19")).toBe(true);
    expect(isThere("barantin", "2023-07-19")).toBe(false);
  });

  test.each([
    ["kkp-entikong", "2023-02-28", "2023-04-01", "lkk-entikong"],
    ["kanwil-kemenkumham-kalbar", "2024-12-31", "2025-01-01", "kanwil-imigrasi-kalbar"],
    ["biro-perbatasan-kaltara", "2019-02-18", "2021-01-01", "bppd-kaltara"],
    ["biro-pemerintahan-perbatasan-kepri", "2018-02-01", "2025-08-04", "bp2d-kepri"],
  ])("%s was replaced", (id, before, after, successor) => {
    expect(isThere(id, before)).toBe(true);
    expect(isThere(id, after)).toBe(false);
    expect(register.successorsOn("agency", id, day(after))).toEqual([successor]);
  });

  test("the seven earlier areas of Kaltim–Sabah ended with 2014", () => {
    const earlier = [...register.all("issueArea")].filter((area) => area.forums.length > 0);
    expect(earlier.map((area) => area.forums)).toEqual(Array.from({ length: 7 }, () => ["kk-jkk-kaltara-sabah"]));
    for (const { id, validity } of earlier) {
      expect(placeInTime(day("2013-08-22"), validity)).toBe("within");
      expect(register.successorsOn("issueArea", id, day("2015-01-01"))).toHaveLength(1);
    }
  });
});

describe("mandates that moved while both agencies go on", () => {
  test("GBC passed from the TNI commander to the Minister of Defence on 2005-08-25", () => {
    expect(holders("gbc", "chair", "indonesia", "2005-08-24")).toEqual(["Panglima TNI"]);
    expect(holders("gbc", "chair", "indonesia", "2005-08-25")).toEqual(["kemhan"]);
  });

  test("the secretariat of KK Kalbar moved from Bappeda to Biro Pemerintahan to BPPD", () => {
    const secretariat = (date: string): readonly string[] =>
      holders("kk-jkk-kalbar-sarawak", "secretariat", "indonesia", date);
    expect(secretariat("2015-06-30")).toContain("bappeda-kalbar");
    expect(secretariat("2015-06-30")).not.toContain("biro-pemerintahan-kalbar");
    expect(secretariat("2017-09-12")).toEqual(["biro-pemerintahan-kalbar"]);
    expect(secretariat("2023-09-21")).toEqual(["bppd-kalbar"]);
    expect(isThere("bappeda-kalbar", "2023-09-21")).toBe(true);
    expect(isThere("biro-pemerintahan-kalbar", "2023-09-21")).toBe(true);
  });

  test("BPKPK chaired KK Kalbar in 2011, Assistant I since 2024", () => {
    expect(holders("kk-jkk-kalbar-sarawak", "chair", "indonesia", "2011-09-14")).toEqual(["bpkpk-kalbar"]);
    expect(holders("kk-jkk-kalbar-sarawak", "chair", "indonesia", "2025-11-04")).toEqual(["asisten-pemkesra-kalbar"]);
  });

  test("Kaltim handed the file with Sabah to Kaltara on 2014-12-08", () => {
    const delegation = (date: string): readonly string[] =>
      holders("kk-jkk-kaltara-sabah", "delegation", "indonesia", date);
    expect(agency("pemprov-kaltim").handedOver).toMatchObject([
      { to: "pemprov-kaltara", from: day("2014-12-08"), likely: false },
    ]);
    expect(delegation("2014-12-07")).toEqual(["pemprov-kaltim"]);
    expect(delegation("2014-12-08")).toEqual(["pemprov-kaltara"]);
    expect(isThere("pemprov-kaltim", "2025-01-01")).toBe(true);
  });

  test("AKPS took over the posts of five departments on 2025-01-01, and likely those of health", () => {
    const givers = register.giversOf("akps").map(agency);
    expect(givers.map((one) => one.id).sort()).toEqual(["jim", "jkdm", "jpj", "kkm", "maqis", "pdrm"]);
    for (const one of givers) {
      expect(one.handedOver).toMatchObject([{ to: "akps", from: day("2025-01-01"), likely: one.id === "kkm" }]);
      expect(isThere(one.id, "2025-06-01")).toBe(true);
    }
    expect(isThere("akps", "2024-12-31")).toBe(false);
  });

  test("BKIPM gave Barantin its quarantine alone", () => {
    expect(agency("bkipm").succeededBy).toEqual([]);
    expect(agency("bkipm").handedOver).toMatchObject([{ to: "barantin", from: day("2023-07-20") }]);
    expect(register.counterpartsOf("bkipm", day("2023-07-20"))).toEqual([]);
  });
});

test("Ditjen Imigrasi goes on under another parent", () => {
  const immigration = agency("ditjen-imigrasi");
  const parents = (date: string): readonly string[] =>
    register.parentsOn(immigration, day(date)).map((parent) => parent.id);
  expect(parents("2024-10-20")).toEqual(["kemenkumham"]);
  expect(parents("2024-10-21")).toEqual(["kemenimipas"]);
  expect(immigration.validity).toEqual({});
});

describe("counterparts by date", () => {
  test("JIM Sarawak faces the immigration office of the day", () => {
    const facing = (date: string): readonly string[] =>
      register.counterpartsOf("jim-sarawak", day(date)).map((relation) => relation.id);
    expect(facing("2024-09-04")).toEqual(["kanwil-kemenkumham-kalbar"]);
    expect(facing("2025-11-04")).toEqual(["kanwil-imigrasi-kalbar"]);
  });

  test("the pairs that a source states are told from the likely ones", () => {
    const sourced = (id: string): readonly string[] =>
      register.counterpartsOf(id).flatMap((relation) => (relation.likely ? [] : [relation.id]));
    expect(sourced("mkn")).toEqual(["ditjen-bina-adwil"]);
    expect(sourced("miti")).toEqual(["kemendag"]);
    expect(sourced("sesco")).toEqual(["pln"]);
    expect(sourced("akps")).toEqual([]);
    expect(agencies.flatMap((one) => one.counterparts).filter((relation) => !relation.likely).length).toBe(21);
  });
});

test("the former name of a renamed office leads to the old and to the new one", () => {
  expect(named("Kantor Kesehatan Pelabuhan Entikong")).toEqual(["kkp-entikong", "lkk-entikong"]);
});

test.each([
  ["Kementerian Perdagangan Antarabangsa dan Industri", "miti"],
  ["Kantor Kesehatan Pelabuhan", "kkp-entikong"],
  ["PPLB Entikong", "entikong-tebedu"],
  ["PLBN Entikong", "entikong-tebedu"],
  ["Lubuk Antu", "badau-lubok-antu"],
  ["Kanwil Kemenkumham Kalbar", "kanwil-kemenkumham-kalbar"],
  ["BP2D Kepri", "bp2d-kepri"],
  ["BPPD Kepri", "bp2d-kepri"],
  ["Urus Setia JKK Sabah", "urus-setia-sabah"],
  ["Keamanan dan Kepengurusan Perbatasan", "security-border"],
  ["kk-jkk-riau-melaka-johor", "kk-jkk-riau-kepri-johor-melaka"],
])("%s is found as %s", (name, id) => {
  expect(named(name)).toEqual([id]);
});

test("MITI is one ministry before and after its change of name", () => {
  expect(isThere("miti", "2017-11-07")).toBe(true);
  expect(isThere("miti", "2023-06-08")).toBe(true);
});
