/** A joint paper from both sides' papers of one session and area: nothing that either wrote is lost, and what they disagree on is marked to be settled. */
import { pathEdits } from "../carry.ts";
import { parseDay } from "../day.ts";
import { Document } from "../document.ts";
import { applyEdits, lineEndingOf } from "../edit.ts";
import { languages, type Localized } from "../language.ts";
import { fold } from "../nearest.ts";
import type { TextValue } from "../read.ts";
import { isSameAction } from "../same-action.ts";
import type { Schema } from "../schema.ts";
import { settleComment, settleWord } from "../settle.ts";
import { sittingOf } from "../sitting.ts";
import type { Workspace } from "../workspace.ts";
import { itemsOf, mergeValue } from "./merge-values.ts";
import { isMap, part, readParts, textOf, under, writeList, writeMap, type Part } from "./parts.ts";

export interface Merged {
  readonly text: string;
  /** Where the paper is to lie. */
  readonly uri: string;
  readonly notes: readonly Localized[];
}

/** The joint paper; undefined where a text does not parse, or the papers are not of one session and area, or of one side. */
export function mergeSides(
  workspace: Workspace,
  indonesia: Document,
  malaysia: Document,
  target?: string,
): Merged | undefined {
  if (!areOfOneSession(indonesia, malaysia)) return undefined;
  const uri = target ?? indonesia.uri.replace(/(?:\.kertas)?(?:\.yaml)?$/, "-bersama.kertas.yaml");
  const [a, b] = [indonesia, malaysia].map((document) => readParts(movedTo(uri, document, workspace)));
  if (!a || !b) return undefined;
  const merged = new Merging(workspace, indonesia).paper(a.root, b.root);
  const lines = [...writePaper(merged), ...new Set([...a.end, ...b.end])];
  const eol = lineEndingOf(indonesia.text);
  const text = lines.map((line) => line.replaceAll("\n", eol) + eol).join("");
  const count = text.split(`# ${settleWord}:`).length - 1;
  return { text, uri, notes: count > 0 ? [toSettle(count)] : [] };
}

function areOfOneSession(a: Document, b: Document): boolean {
  const [one, other] = [a.summary, b.summary];
  if (!one || !other || a.uri === b.uri || (one.side !== undefined && one.side === other.side)) return false;
  if (a.tree.faults.length + b.tree.faults.length > 0) return false;
  const { session } = one;
  return (
    session.forum === other.session.forum &&
    session.number === other.session.number &&
    (session.number !== undefined || session.date === other.session.date) &&
    one.issueArea === other.issueArea
  );
}

/** The paper as it reads from where the joint one will lie. */
function movedTo(uri: string, document: Document, workspace: Workspace): Document {
  const { paper, text, kind } = document;
  return new Document(uri, kind, paper ? applyEdits(text, pathEdits(paper.node, document, uri, workspace)) : text);
}

/** The items stand apart. */
function writePaper(paper: ReadonlyMap<string, Part>): readonly string[] {
  return [...paper].flatMap(([key, value]) => {
    if (key !== "items") return writeMap(new Map([[key, value]]));
    const items = itemsOf(value).map((item, index) => [
      ...(index > 0 ? [""] : []),
      ...writeList([item]).map((line) => (line === "" ? "" : `  ${line}`)),
    ]);
    return [...value.comments, "items:", ...items.flat()];
  });
}

const onlyOf = (side: string): string => `# hanya dalam kertas kerja pihak ${side}`;

class Merging {
  readonly #workspace: Workspace;
  readonly #forum: string | undefined;
  readonly #schema: Schema;

  constructor(workspace: Workspace, { summary, schema }: Document) {
    this.#workspace = workspace;
    this.#schema = schema;
    this.#forum = summary?.session.forum;
  }

  paper(a: Part, b: Part): ReadonlyMap<string, Part> {
    const teams = [
      { name: "Indonesia", team: textOf(under(a, "preparedBy")) },
      { name: "Malaysia", team: textOf(under(b, "preparedBy")) },
    ].flatMap(({ name, team }) => (team === undefined ? [] : `${team} (${name})`));
    const said = teams.length > 0 ? [`# preparedBy: ${teams.join(", ")}`] : [];
    const remarks = [a, b].flatMap((paper) => under(paper, "preparedBy")?.comments ?? []);
    const whole = this.#merge(without(a, "preparedBy"), without(b, "preparedBy"), this.#schema);
    const merged = new Map(isMap(whole) ? whole.value : []);
    merged.set("side", part("joint", [...plain(merged.get("side")), ...said, ...remarks]));
    if (merged.has("status")) merged.set("status", part("draft", plain(merged.get("status"))));
    return merged;
  }

  #merge(a: Part | undefined, b: Part | undefined, schema: Schema): Part {
    const ofMaps = (one: readonly Part[], other: readonly Part[], item: Schema, key: string): readonly Part[] =>
      this.#mergeMaps(one, other, item, key);
    return mergeValue(a, b, schema, ofMaps, this.#workspace.institutions);
  }

  #mergeMaps(a: readonly Part[], b: readonly Part[], schema: Schema, key: string): readonly Part[] {
    if (key === "items") return this.#items(a, b, schema);
    if (key === "history") return this.#history(a, b, schema);
    return this.#pairUp(a, b, schema, key === "followUp" ? isSameStep : isSameThing);
  }

  /** Those of one side alone say so; one that may be the same under another id stands next to it. */
  #items(a: readonly Part[], b: readonly Part[], schema: Schema): readonly Part[] {
    const left = new Set(b);
    const merged = a.map((item) => {
      const id = textOf(under(item, "id"));
      const same = b.find((other) => left.has(other) && id !== undefined && textOf(under(other, "id")) === id);
      if (same) left.delete(same);
      return { item, same, other: undefined as Part | undefined };
    });
    for (const one of merged) {
      if (one.same) continue;
      one.other = [...left].find((other) =>
        isSameAction(asTextValue(under(one.item, "title")), asTextValue(under(other, "title"))),
      );
      if (one.other) left.delete(one.other);
    }
    const alone = (item: Part, side: "Indonesia" | "Malaysia", more: readonly string[] = []): Part => {
      const own = side === "Indonesia" ? this.#merge(item, undefined, schema) : this.#merge(undefined, item, schema);
      return withComments(own, [onlyOf(side), ...more]);
    };
    return [
      ...merged.flatMap(({ item, same, other }) => {
        if (same) return [this.#merge(item, same, schema)];
        if (!other) return [alone(item, "Indonesia")];
        const doubt = settleComment(`mungkin sama dengan ${textOf(under(item, "id")) ?? "?"}`);
        return [alone(item, "Indonesia"), alone(other, "Malaysia", [doubt])];
      }),
      ...[...left].map((item) => alone(item, "Malaysia")),
    ];
  }

  /** Entries of one sitting stand once; those of one side alone are to be settled. */
  #history(a: readonly Part[], b: readonly Part[], schema: Schema): readonly Part[] {
    const left = new Set(b);
    const merged = a.map((entry) => {
      const same = [...left].find((other) => this.#keyOf(other) === this.#keyOf(entry));
      if (same) left.delete(same);
      const one = this.#merge(entry, same, schema);
      return same ? one : withComments(one, b.length > 0 ? [settleComment(onlyOf("Indonesia").slice(2))] : []);
    });
    for (const entry of left) {
      const one = withComments(
        this.#merge(undefined, entry, schema),
        a.length > 0 ? [settleComment(onlyOf("Malaysia").slice(2))] : [],
      );
      const day = dayOf(entry);
      const before = merged.findIndex((other) => day !== undefined && (dayOf(other) ?? -Infinity) > day);
      merged.splice(before < 0 ? merged.length : before, 0, one);
    }
    return merged;
  }

  #keyOf(entry: Part): string {
    const session = under(entry, "session")?.value;
    return sittingOf(
      {
        session: typeof session === "number" || typeof session === "string" ? session : undefined,
        meeting: asTextValue(under(entry, "meeting")),
        date: dayOf(entry),
      },
      this.#forum,
    ).key;
  }

  #pairUp(
    a: readonly Part[],
    b: readonly Part[],
    schema: Schema,
    isSame: (a: Part, b: Part) => boolean,
  ): readonly Part[] {
    const left = new Set(b);
    const merged = a.map((one) => {
      const same = [...left].find((other) => isSame(one, other));
      if (same) left.delete(same);
      return this.#merge(one, same, schema);
    });
    return [...merged, ...[...left].map((one) => this.#merge(undefined, one, schema))];
  }
}

/** A step in two languages is known by who takes it until when. */
function isSameStep(a: Part, b: Part): boolean {
  const owners = (step: Part): string => itemsOf(under(step, "by")).map(textOf).sort().join(" ");
  const due = (step: Part): string | undefined => textOf(under(step, "due"));
  if (isSameAction(asTextValue(under(a, "action")), asTextValue(under(b, "action")))) return true;
  return owners(a) !== "" && owners(a) === owners(b) && due(a) !== undefined && due(a) === due(b);
}

/** Annexes are known by their file, participants by their name. */
const isSameThing = (a: Part, b: Part): boolean =>
  ["file", "name"].some((key) => {
    const [one, other] = [a, b].map((thing) => textOf(under(thing, key)));
    return one !== undefined && other !== undefined && fold(one) === fold(other);
  });

const dayOf = (entry: Part): number | undefined => parseDay(textOf(under(entry, "date")) ?? "");

function asTextValue(one: Part | undefined): TextValue | undefined {
  const plainText = textOf(one);
  if (plainText !== undefined || !isMap(one)) return plainText;
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = textOf(under(one, language));
      return text === undefined ? [] : [[language, text] as const];
    }),
  );
}

const without = (one: Part, key: string): Part =>
  isMap(one) ? part(new Map([...one.value].filter(([name]) => name !== key)), one.comments) : one;

const withComments = (one: Part, comments: readonly string[]): Part => part(one.value, [...comments, ...one.comments]);

/** Its comments, but for those that ask to settle what the command itself settles. */
const plain = (one: Part | undefined): readonly string[] =>
  (one?.comments ?? []).filter((comment) => !comment.startsWith(`# ${settleWord}: pihak Malaysia: `));

const toSettle = (count: number): Localized => ({
  id: `${count} hal perlu diselesaikan kedua pihak; masing-masing ditandai # ${settleWord}.`,
  ms: `${count} hal perlu diselesaikan oleh kedua-dua pihak; setiap satu ditandakan # ${settleWord}.`,
  en: `${count} ${count === 1 ? "point" : "points"} to be settled by both sides, each marked # ${settleWord}.`,
});
