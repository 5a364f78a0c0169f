/** Random papers of version 0, written in every style: their values come over, no word and no comment is lost, and once is enough. */
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Document } from "../../src/core/document.ts";
import { applyEdits } from "../../src/core/edit.ts";
import { commentAt } from "../../src/core/ignores.ts";
import { toValue } from "../../src/core/tree/value.ts";

type Pick = (choices: number) => number;
type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };
type Fields = Record<string, Value>;

const chosen = <T>(pick: Pick, from: readonly T[]): T => from[pick(from.length)] as T;

/** The map with its keys in another order. */
function shuffled(pick: Pick, fields: Fields): Fields {
  const keys = Object.keys(fields);
  const order = keys.map((key) => ({ key, at: pick(keys.length) })).sort((a, b) => a.at - b.at);
  return Object.fromEntries(order.map(({ key }) => [key, fields[key] as Value]));
}

/** Each key or not. */
const some = (pick: Pick, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(() => pick(3) > 0));

const agencies: readonly Value[] = ["jim-sarawak", ["jim-sarawak", "ipd"], ["ipd"]];

const followUp = (pick: Pick): Value =>
  pick(4) === 0
    ? "Rapat, lalu laporan"
    : shuffled(pick, {
        action: chosen<Value>(pick, ["Rapat teknis", { id: "Rapat", ms: "Mesyuarat" }]),
        ...some(pick, {
          responsible: chosen<Value>(pick, [
            "jim-sarawak",
            ["ipd"],
            { indonesia: "kanwil", malaysia: chosen(pick, agencies) },
          ]),
          deadline: "2024-03-31",
          done: chosen<Value>(pick, [true, false, "2024-02-01"]),
          result: "Selesai: semua",
        }),
      });

const entry = (pick: Pick): Value => ({
  session: 36,
  date: "2023-09-20",
  outcome: chosen(pick, ["continued", "done", "postponed", "raised"]),
  decision: chosen(pick, ["Dilanjutkan # bukan komentar", "Setuju."]),
  ...(pick(3) > 0 && { followUp: followUp(pick) }),
});

const item = (pick: Pick): Value =>
  shuffled(pick, {
    id: "KBS-2020-001",
    title: "Pasar",
    raisedBy: chosen(pick, ["both", "indonesia"]),
    ...some(pick, { remarks: chosen(pick, ["Catatan saja", "Panjang\nsekali\n"]) }),
    history: Array.from({ length: pick(3) }, () => entry(pick)),
  });

const paper = (pick: Pick): Fields =>
  shuffled(pick, {
    format: "kertas-kerja/0",
    forum: "kk-jkk-kalbar-sarawak",
    session: chosen<Value>(pick, [36, "Sidang Khusus"]),
    dates: chosen(pick, ["2023-09-20/2023-09-22", "2023-09-20", "September 2023"]),
    ...some(pick, { venue: "Miri, Sarawak", revision: 2 }),
    side: chosen(pick, ["both", "indonesia", "malaysia"]),
    sector: "social-culture",
    title: "Bidang: Sosial",
    items: Array.from({ length: 1 + pick(2) }, () => item(pick)),
  });

/** What the paper says in version 1, told from its values alone. */
function inVersionOne(old: Fields): unknown {
  const { forum, session, dates, venue, side, sector, items, ...others } = without(old, "format", "revision");
  const [date, endDate] = typeof dates === "string" && /^\d/.test(dates) ? dates.split("/") : [];
  return {
    ...others,
    format: "kertas-kerja/1",
    session: {
      forum,
      ...(typeof session === "number" ? { number: session } : { name: session }),
      ...(date !== undefined && { date }),
      ...(endDate !== undefined && { endDate }),
      ...(venue !== undefined && { venue }),
    },
    side: side === "both" ? "joint" : side,
    issueArea: sector,
    items: (items as readonly Fields[]).map((one) => {
      const { raisedBy, history, ...rest } = without(one, "remarks");
      return {
        ...rest,
        raisedBy: raisedBy === "both" ? "joint" : raisedBy,
        history: (history as readonly Fields[]).map(entryOf),
      };
    }),
  };
}

const without = (fields: Fields, ...keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

const outcomes = new Map<Value | undefined, string>([
  ["continued", "carried-over"],
  ["done", "completed"],
  ["postponed", "deferred"],
]);

function entryOf({ followUp: due, outcome, ...decided }: Fields): unknown {
  const step = typeof due === "string" ? { action: due } : due && stepOf(due as Fields);
  return { ...decided, outcome: outcomes.get(outcome) ?? outcome, ...(step !== undefined && { followUp: [step] }) };
}

function stepOf({ responsible, deadline, done, ...others }: Fields): unknown {
  const by = isMap(responsible) ? Object.values(responsible).flat() : responsible;
  return {
    ...others,
    ...(by !== undefined && { by }),
    ...(deadline !== undefined && { due: deadline }),
    ...(typeof done === "string" && { done }),
  };
}

const isMap = (value: Value | undefined): value is Fields => typeof value === "object" && !Array.isArray(value);

/** Writes values as a person might: in lines or in braces, in any quotes, with comments and blank lines wherever they may stand. */
class Writer {
  readonly #pick: Pick;
  readonly comments: string[] = [];

  constructor(pick: Pick) {
    this.#pick = pick;
  }

  #comment(): string {
    this.comments.push(`# komentar ${this.comments.length} x`);
    return this.comments.at(-1) ?? "";
  }

  #between(pad: string): readonly string[] {
    return chosen(this.#pick, [0, 0, 0, 1, 2]) === 0 ? [] : this.#pick(2) === 0 ? [""] : [pad + this.#comment()];
  }

  #beside(): string {
    return this.#pick(4) === 0 ? ` ${this.#comment()}` : "";
  }

  #scalar(value: Value): string {
    if (typeof value !== "string") return JSON.stringify(value);
    const styles = [JSON.stringify(value)];
    if (!value.includes("\n")) styles.push(`'${value}'`);
    if (!/[:#,\n]/.test(value)) styles.push(value, value);
    return chosen(this.#pick, styles);
  }

  /** The lines of a map, as for column 0. */
  map(fields: Fields): readonly string[] {
    return Object.entries(fields).flatMap(([key, value], index) => [
      ...(index > 0 ? this.#between("") : []),
      ...this.#pair(key, value),
    ]);
  }

  #pair(key: string, value: Value): readonly string[] {
    const indent = "  ".repeat(1 + this.#pick(2));
    if (typeof value === "string" && value.includes("\n"))
      return [
        `${key}: |${this.#beside()}`,
        ...value
          .trimEnd()
          .split("\n")
          .map((line) => indent + line),
      ];
    if (typeof value === "string" && / /.test(value) && !/[:#]/.test(value) && this.#pick(4) === 0)
      return [`${key}: ${value.replace(" ", `\n${indent}`)}${this.#beside()}`].flatMap((line) => line.split("\n"));
    if (typeof value !== "object") return [`${key}: ${this.#scalar(value)}${this.#beside()}`];
    const isShort = Array.isArray(value) && value.length === 0;
    if (isShort || this.#pick(3) === 0) return `${key}: ${this.#braces(value, indent)}${this.#beside()}`.split("\n");
    const lines = isMap(value) ? this.map(value) : this.#list(value);
    return [
      `${key}:${this.#beside()}`,
      ...this.#between(indent),
      ...lines.map((line) => (line === "" ? "" : indent + line)),
    ];
  }

  #list(values: readonly Value[]): readonly string[] {
    return values.flatMap((value) => {
      const lines = isMap(value) ? this.map(value) : [this.#scalar(value) + this.#beside()];
      return lines.map((line, index) => (index === 0 ? `- ${line}` : line === "" ? "" : `  ${line}`));
    });
  }

  /** In braces or brackets; comments may stand behind commas. */
  #braces(value: Value, pad: string): string {
    if (typeof value !== "object") return this.#scalar(value);
    const parts = isMap(value)
      ? Object.entries(value).map(([key, inner]) => `${key}: ${this.#braces(inner, pad)}`)
      : value.map((inner) => this.#braces(inner, pad));
    const comma = (): string =>
      this.#pick(5) === 0 ? `, ${this.#comment()}\n${pad}` : this.#pick(6) === 0 ? `,\n${pad}` : ", ";
    const inner = parts.map((part, index) => part + (index < parts.length - 1 ? comma() : "")).join("");
    return isMap(value) ? `{ ${inner} }` : `[${inner}]`;
  }

  whole(fields: Fields): string {
    const lines = this.#pick(5) === 0 ? [this.#braces(fields, "  ")] : this.map(fields);
    return [...this.#between(""), ...lines, ...this.#between("")].join("\n") + "\n";
  }
}

const papers = fc
  .record({
    picks: fc.array(fc.nat(719), { minLength: 60, maxLength: 160 }),
    write: fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.replaceAll("\n", "\r\n"),
      (text) => `\uFEFF${text}`,
      (text) => text.trimEnd(),
    ),
  })
  .map(({ picks, write }) => {
    let at = 0;
    const pick: Pick = (choices) => (picks[at++ % picks.length] ?? 0) % choices;
    const value = paper(pick);
    const writer = new Writer(pick);
    return { value, text: write(writer.whole(value)), comments: writer.comments };
  });

const documentOf = (text: string): Document => new Document("file:///folder/paper.kertas.yaml", "paper", text);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every word that stands as a value. */
const wordsOf = (value: Value): readonly string[] =>
  typeof value === "object"
    ? Object.values(value).flatMap(wordsOf)
    : String(value)
        .split(/[\s/]+/)
        .filter(Boolean);

const renamed = new Set(["both", "continued", "done", "postponed", "kertas-kerja", "0"]);

test("nothing is lost, and the values are those of version 1", () => {
  fc.assert(
    fc.property(papers, ({ value, text, comments }) => {
      const document = documentOf(text);
      expect(plain(toValue(document.tree.root)), "the paper itself").toEqual(plain(value));
      const { migrated } = document;
      expect(migrated).toBeDefined();
      const after = documentOf(migrated?.text ?? "");
      expect(applyEdits(text, migrated?.edits ?? [])).toBe(after.text);
      expect(plain(toValue(after.tree.root))).toEqual(plain(inVersionOne(value)));
      for (const comment of comments) {
        const at = after.text.indexOf(comment);
        expect(at, comment).toBeGreaterThanOrEqual(0);
        expect(commentAt(after, at)?.start, comment).toBeLessThanOrEqual(at);
      }
      for (const word of wordsOf(value)) if (!renamed.has(word)) expect(after.text).toContain(word);
      expect(after.format.age).toBe("current");
      expect(after.migrated).toBeUndefined();
      if (text.includes("\r\n")) expect(after.text).not.toMatch(/(?<!\r)\n/);
      expect(after.text.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
    }),
    { numRuns: 800 },
  );
});

const folder = new URL("./kertas-kerja-0/", import.meta.url);

const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".kertas.yaml"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

const odd = [
  "",
  "null",
  "[]",
  "{}",
  "[a, { b: c }]",
  "{ a: { b: [c] } }",
  "&x y",
  "*penjuru",
  "5",
  "true",
  "|\n          baris",
  "? a",
];

const changed = fc
  .record({
    sample: fc.constantFrom(...samples),
    at: fc.array(fc.nat(999), { maxLength: 4 }),
    put: fc.nat(odd.length - 1),
    cut: fc.nat(3),
  })
  .map(({ sample, at, put, cut }) => {
    const spots = [...sample.matchAll(/(?<=: )[^\s#,][^\n#,}]*/g)].filter(({ 0: value }) => value !== "kertas-kerja/0");
    const chosenSpots = new Set(at.map((number) => spots[number % spots.length]));
    const edits = spots.flatMap((spot) => {
      if (!chosenSpots.has(spot)) return [];
      const length = cut === 0 ? 1 : spot[0].trimEnd().length;
      return { start: spot.index, end: spot.index + length, text: odd[(put + spot.index) % odd.length] ?? "" };
    });
    return applyEdits(sample, edits);
  });

test("whatever a paper holds, nothing throws, and what was readable stays so", () => {
  let migratedOnes = 0;
  fc.assert(
    fc.property(changed, (text) => {
      const document = documentOf(text);
      const { migrated, summary } = document;
      if (document.tree.faults.length > 0 || document.format.age !== "older") {
        expect(migrated).toBeUndefined();
        return;
      }
      if (!migrated) return;
      migratedOnes++;
      const after = documentOf(migrated.text);
      expect(after.tree.faults, migrated.text).toEqual([]);
      expect(after.format.age).toBe("current");
      expect(summary).toBeDefined();
      const starts = document.placed.filter(({ path }) => path.at(-1) === "id").map(({ node }) => node.start);
      for (const { at } of summary?.items ?? []) expect(starts, text).toContain(at.start);
    }),
    { numRuns: 1000 },
  );
  expect(migratedOnes).toBeGreaterThan(150);
});
