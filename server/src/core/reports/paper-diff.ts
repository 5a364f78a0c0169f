/** What changed from one text of a paper to another, item by item, in the reader's words: between two sessions, or two versions of one paper. */
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import { isOpenAfter, type Item, type Paper } from "../paper.ts";
import { asText, inLanguage } from "../read.ts";
import { isSameAction } from "../same-action.ts";
import { schemaBelow, schemaUnder, type Schema } from "../schema.ts";
import { nameSitting, type Reader } from "./names.ts";
import { diffHistories } from "./paper-diff-entries.ts";
import { diffFields, type Difference } from "./paper-diff-fields.ts";
import { changedWords } from "./paper-diff-words.ts";

export interface PaperDiff {
  readonly before: PaperName;
  readonly after: PaperName;
  /** What changed about the paper itself. */
  readonly differences: readonly Difference[];
  /** Those that changed, in the order of the later text; those that are gone come last. */
  readonly items: readonly ItemDiff[];
  /** How many items are the same. */
  readonly unchanged: number;
}

export interface PaperName {
  readonly title: string;
  readonly session: string;
  readonly date: Day | null;
}

export interface ItemDiff {
  readonly id: string;
  /** Under which id the earlier text has it, where that is another one. */
  readonly formerId: string | null;
  readonly title: string;
  readonly what: "new" | "changed" | "gone";
  /** Of one that is gone: whether it was still open. */
  readonly wasOpen: boolean | null;
  readonly differences: readonly Difference[];
}

/** Undefined where one of the two cannot be read as a paper. */
export function diffPapers(before: Document, after: Document, reader: Reader): PaperDiff | undefined {
  const [old, made] = [before.current?.paper, after.current?.paper];
  const schemaAt = (...path: readonly (string | number)[]) => after.schemaAt(path);
  if (!old || !made) return undefined;
  const pairs = pairItems(old.items, made.items);
  const changed = made.items.flatMap(
    (item) => diffItem(pairs.get(item), item, { before: old, after: made, schema: schemaAt("items", 0), reader }) ?? [],
  );
  const kept = new Set(pairs.values());
  const gone = old.items.filter((item) => !kept.has(item)).map((item) => nameGone(item, reader));
  const skip = new Set(["format", "items"]);
  return {
    before: namePaper(old, reader),
    after: namePaper(made, reader),
    differences: [
      ...diffFields(old.session.node, made.session.node, { schema: schemaAt("session"), reader }),
      ...diffFields(old.node, made.node, { schema: schemaAt(), reader, skip: new Set([...skip, "session"]) }),
    ],
    items: [...changed, ...gone],
    unchanged: made.items.length - changed.length,
  };
}

function namePaper({ session, title }: Paper, reader: Reader): PaperName {
  const number = session.number?.value;
  const sitting = { forum: session.forum?.value, number, meeting: session.name?.value, date: session.date?.value };
  return {
    title: inLanguage(title, reader.language),
    session: nameSitting({ ...sitting, key: "" }, sitting.forum, reader),
    date: sitting.date ?? null,
  };
}

/** The earlier item of each later one: by its id, else the one with the same title that lost its id. */
function pairItems(before: readonly Item[], after: readonly Item[]): ReadonlyMap<Item, Item> {
  const pairs = new Map<Item, Item>();
  const left = new Set(before);
  const pair = (isOne: (old: Item, item: Item) => boolean): void => {
    for (const item of after) {
      const old = pairs.has(item) ? undefined : [...left].find((candidate) => isOne(candidate, item));
      if (!old) continue;
      pairs.set(item, old);
      left.delete(old);
    }
  };
  pair((old, item) => item.id !== undefined && old.id?.value === item.id.value);
  pair((old, item) => isSameAction(old.title, item.title));
  return pairs;
}

interface Around {
  readonly before: Paper;
  readonly after: Paper;
  /** What may stand in an item. */
  readonly schema: Schema | undefined;
  readonly reader: Reader;
}

/** Undefined where nothing changed. */
function diffItem(old: Item | undefined, item: Item, { before, after, schema, reader }: Around): ItemDiff | undefined {
  const skip = new Set(["id", "counterparts", "history", ...(old ? [] : ["title"])]);
  const differences = [
    ...diffIds(old, item, reader),
    ...diffFields(old?.node, item.node, { schema, reader, skip }),
    ...diffFields(old?.counterpartsPair?.value, item.counterpartsPair?.value, {
      schema: schemaUnder(schema, "counterparts"),
      reader,
    }),
    ...diffHistories(
      { history: old?.history ?? [], forum: before.session.forum?.value },
      { history: item.history, forum: after.session.forum?.value },
      { ...reader, entrySchema: schemaBelow(schema, ["history", 0]) },
    ),
  ];
  if (old && differences.length === 0) return undefined;
  const formerId = old?.id?.value ?? null;
  return {
    id: item.id?.value ?? "",
    formerId: formerId === (item.id?.value ?? null) ? null : formerId,
    title: inLanguage(item.title, reader.language),
    what: old ? "changed" : "new",
    wasOpen: null,
    differences,
  };
}

function diffIds(old: Item | undefined, item: Item, { language }: Reader): readonly Difference[] {
  const [before, after] = [old?.id?.value ?? null, item.id?.value ?? null];
  if (!old || before === after) return [];
  return [{ about: "id", before, after, text: changedWords("id", before, after)[language] }];
}

function nameGone(item: Item, reader: Reader): ItemDiff {
  const last = item.history.at(-1);
  return {
    id: item.id?.value ?? "",
    formerId: null,
    title: inLanguage(asText(item.titleNode), reader.language),
    what: "gone",
    wasOpen: last === undefined || isOpenAfter(last),
    differences: [],
  };
}
