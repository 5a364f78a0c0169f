/** Finds required keys that are absent: one finding for each map, naming all that it lacks. */
import { columnOf, insertPairs, lineEndingOf } from "../edit.ts";
import type { Edit, Fix, Report } from "../finding.ts";
import type { Fault } from "../faults.ts";
import { joinLocalized, type Localized } from "../language.ts";
import { fold } from "../nearest.ts";
import { asItems, dereference, pairOf, valueOf } from "../read.ts";
import { titleOf, type Schema } from "../schema.ts";
import type { ListNode, MapNode, Node, Pair, Span } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { faultsOf, firstLineOf, headOf, isBlank, isWrittenIn } from "./shared-faults.ts";
import { keysMeant } from "./shared-keys.ts";
import { requiredKeys, Skeleton } from "../skeleton.ts";
import { enumerate, nameKey } from "./shared-words.ts";

export const missingKey: Rule = {
  id: "missing-key",
  group: "form",
  severity: "error",
  summary: {
    id: "Kunci yang wajib belum ada.",
    ms: "Kunci yang wajib tiada.",
    en: "A required key is absent.",
  },
  explanation: {
    id: "Tanpa kunci ini butir tidak dapat diikuti dari sidang ke sidang. Perbaikan cepat menyisipkan semua kunci yang kurang, pada tempatnya, dengan isian sementara yang tinggal diganti.",
    ms: "Tanpa kunci ini perkara tidak dapat diikuti dari persidangan ke persidangan. Pembetulan pantas menyisipkan semua kunci yang kurang, pada tempatnya, dengan isian sementara yang tinggal diganti.",
    en: "Without these keys an item cannot be followed from session to session. The quick fix inserts all that is missing, in its place, with placeholders to fill in.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung ke pos\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung ke pos\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n",
  },
  kinds: ["paper", "institutions", "configuration"],
  *document(context) {
    if (isBlank(context.document)) {
      yield* reportBlank(context);
      return;
    }
    const unknown = byMap(faultsOf(context.document, "additionalProperties"));
    for (const [map, faults] of byMap(faultsOf(context.document, "required", "anyOf")))
      yield* reportMap(context, map, faults, unknown.get(map) ?? []);
    for (const { node, schema } of faultsOf(context.document, "minItems")) {
      const list = dereference(node);
      if (list?.kind === "list") yield reportEmptyList(context, list, schema);
    }
  },
};

/** One thing that a map lacks: a key, or one of several keys. */
type Lack = readonly string[];

function byMap(faults: readonly Fault[]): ReadonlyMap<MapNode, readonly Fault[]> {
  const groups = new Map<MapNode, Fault[]>();
  for (const fault of faults) {
    // A map that an alias repeats is at fault once, where it stands.
    const map = dereference(fault.node);
    if (map?.kind !== "map") continue;
    const group = groups.get(map);
    if (group) group.push(fault);
    else groups.set(map, [fault]);
  }
  return groups;
}

function* reportMap(
  context: Context,
  map: MapNode,
  faults: readonly Fault[],
  unknown: readonly Fault[],
): Iterable<Report> {
  const schema = faults[0]?.schema;
  if (!schema) return;
  // What is there under another name, `unknown-key` renames.
  const renamed = new Set(unknown.flatMap((fault) => keysMeant(fault, context.document).keys[0] ?? []));
  const lacks = lacksOf(schema, faults).filter(
    (lack) =>
      !lack.some((key) => renamed.has(key) || isWrittenIn(context.document, map, key)) &&
      !isForMissingCounterpart(map, schema, lack),
  );
  if (lacks.length === 0) return;
  yield {
    ...headOf(context.document.text, map),
    message: messageOf(lacks, schema, faults[0]?.path ?? []),
    fixes: () => [
      insertFix(
        context,
        map,
        schema,
        lacks.flatMap((lack) => lack[0] ?? []),
      ),
    ],
  };
}

/** What is missing, in the order of the schema, each once. */
function lacksOf(schema: Schema, faults: readonly Fault[]): readonly Lack[] {
  const keys = new Set(faults.flatMap((fault) => (fault.keyword === "required" ? (fault.key ?? []) : [])));
  const lacks: Lack[] = [...keys].map((key) => [key]);
  if (faults.some((fault) => fault.keyword === "anyOf"))
    lacks.push((schema.anyOf ?? []).flatMap((branch) => branch.required));
  const order = Object.keys(schema.properties ?? {});
  const place = (lack: Lack): number => order.indexOf(lack[0] ?? "");
  return lacks.sort((a, b) => place(a) - place(b));
}

/** A side without agencies beside a side that has some is a matter of its own. */
function isForMissingCounterpart(map: MapNode, schema: Schema, [key]: Lack): boolean {
  const properties = Object.entries(schema.properties ?? {});
  if (key === undefined || !schema.properties?.[key]?.["x-side"]) return false;
  return properties.some(
    ([other, { "x-side": side }]) => side && other !== key && asItems(valueOf(map, other)).length > 0,
  );
}

function messageOf(lacks: readonly Lack[], schema: Schema, path: Fault["path"]): Localized {
  const words = (lack: Lack): Localized =>
    enumerateTexts(
      lack.map((key) => keyWithTitle(key, schema)),
      "or",
    );
  const keys = enumerateTexts(lacks.map(words), "and");
  const where = whereOf(path);
  return {
    id: `Belum ada ${keys.id}${where.id}: tambahkan.`,
    ms: `Tiada ${keys.ms}${where.ms}: sila tambah.`,
    en: `${keys.en} ${lacks.length > 1 ? "are" : "is"} missing${where.en}: add ${lacks.length > 1 ? "them" : "it"}.`,
  };
}

const enumerateTexts = (texts: readonly Localized[], word: "and" | "or"): Localized => ({
  id: enumerate(
    texts.map((text) => text.id),
    word,
  ).id,
  ms: enumerate(
    texts.map((text) => text.ms),
    word,
  ).ms,
  en: enumerate(
    texts.map((text) => text.en),
    word,
  ).en,
});

/** `decision` (Keputusan): the title too, where it says more than the key. */
function keyWithTitle(key: string, schema: Schema): Localized {
  const title = titleOf(schema.properties?.[key] ?? {});
  const write = (text: string): string =>
    text === "" || fold(text).replaceAll(" ", "") === fold(key) ? nameKey(key) : `${nameKey(key)} (${text})`;
  return { id: write(title.id), ms: write(title.ms), en: write(title.en) };
}

/** In which map: by the key it stands under, and its number in a list; an entry of an outermost list is looked at by itself. */
function whereOf(path: Fault["path"]): Localized {
  const step = path.at(-1);
  if (step === undefined) return { id: "", ms: "", en: "" };
  if (typeof step === "string")
    return { id: ` di ${nameKey(step)}`, ms: ` dalam ${nameKey(step)}`, en: ` in ${nameKey(step)}` };
  const list = nameKey(String(path.at(-2) ?? ""));
  if (path.length === 2)
    return { id: ` di entri ${list} ini`, ms: ` dalam entri ${list} ini`, en: ` in this entry of ${list}` };
  const number = step + 1;
  return {
    id: ` di ${list} nomor ${number}`,
    ms: ` dalam ${list} nombor ${number}`,
    en: ` in ${list} number ${number}`,
  };
}

function insertFix(context: Context, map: MapNode, schema: Schema, keys: readonly string[]): Fix {
  const names = enumerate(keys.map(nameKey));
  const title = { id: `Sisipkan ${names.id}`, ms: `Sisipkan ${names.ms}`, en: `Insert ${names.en}` };
  return { title, edits: insertEdits(context, map, schema, keys) };
}

/** One edit for each place: every key comes after the nearest key that the schema names before it. */
function insertEdits(context: Context, map: MapNode, schema: Schema, keys: readonly string[]): readonly Edit[] {
  const { text } = context.document;
  const skeleton = new Skeleton(context);
  if (map.pairs.length === 0 && !map.parent) {
    const lines = skeleton.mapLines(schema);
    return [{ start: map.start, end: map.end, text: lines.join(lineEndingOf(text)), snippet: true }];
  }
  const order = Object.keys(schema.properties ?? {});
  const groups = new Map<Pair | undefined, string[]>();
  for (const key of keys) {
    const earlier = order.slice(0, order.indexOf(key)).flatMap((name) => pairOf(map, name) ?? []);
    const anchor = earlier.at(-1);
    const lines = skeleton.lines(key, schema.properties?.[key] ?? {}, map.flow);
    groups.set(anchor, [...(groups.get(anchor) ?? []), ...lines]);
  }
  return [...groups].map(([anchor, lines]) => ({
    ...(anchor || map.pairs.length === 0 ? insertPairs(text, map, lines, anchor) : insertFirst(text, map, lines)),
    snippet: true,
  }));
}

function insertFirst(text: string, map: MapNode, lines: readonly string[]): Edit {
  const at = map.pairs[0]?.start ?? map.start;
  if (map.flow) return { start: at, end: at, text: `${lines.join(", ")}, ` };
  const indent = lineEndingOf(text) + " ".repeat(columnOf(text, at));
  return { start: at, end: at, text: lines.map((line) => line + indent).join("") };
}

function reportEmptyList(context: Context, list: ListNode, schema: Schema): Report {
  const { text } = context.document;
  const key = list.pair?.key.kind === "scalar" ? list.pair.key.text : "";
  return {
    ...headOf(text, list),
    message: {
      id: `${nameKey(key)} masih kosong: tambahkan sekurang-kurangnya satu.`,
      ms: `${nameKey(key)} masih kosong: sila tambah sekurang-kurangnya satu.`,
      en: `${nameKey(key)} is still empty: add at least one.`,
    },
    fixes: () => [
      {
        title: {
          id: `Sisipkan yang pertama ke ${nameKey(key)}`,
          ms: `Sisipkan yang pertama ke dalam ${nameKey(key)}`,
          en: `Insert the first into ${nameKey(key)}`,
        },
        edits: [fillEdit(context, list, schema)],
      },
    ],
  };
}

/** In place of `[]`: the first item, in block style where the list's own map is. */
function fillEdit(context: Context, list: ListNode, schema: Schema): Edit {
  const { text } = context.document;
  const skeleton = new Skeleton(context);
  const item = schema.items ?? {};
  const pair = list.pair;
  if (!pair || pair.map.flow)
    return { start: list.start, end: list.end, text: `[${skeleton.flowMap(item)}]`, snippet: true };
  const indent = lineEndingOf(text) + " ".repeat(columnOf(text, pair.key.start) + 2);
  const lines = skeleton.itemLines(item).map((line) => indent + line);
  const gap = text.slice(pair.key.end, list.start).trimEnd().length;
  return { start: pair.key.end + gap, end: list.end, text: lines.join(""), snippet: true };
}

/** An empty file lacks everything: one finding on its first line. */
function* reportBlank(context: Context): Iterable<Report> {
  const { document } = context;
  const schema = document.schema;
  if (document.tree.faults.length > 0 || !schema.required) return;
  const keys = enumerate(requiredKeys(schema).map(nameKey));
  const title = titleOf(schema);
  yield {
    ...firstLine(document.text),
    message: {
      id: `Berkas ini masih kosong: isilah ${keys.id}.`,
      ms: `Fail ini masih kosong: sila isikan ${keys.ms}.`,
      en: `This file is still empty: fill in ${keys.en}.`,
    },
    fixes: () => {
      const edit = skeletonEdit(context, document.tree.root);
      const insert = { id: "Sisipkan kerangka", ms: "Sisipkan rangka", en: "Insert the skeleton" };
      return edit ? [{ title: joinLocalized([insert, title], ": "), edits: [edit] }] : [];
    },
  };
}

function firstLine(text: string): Span {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  return firstLineOf(text, { start, end: text.length });
}

/** The skeleton of the whole file after what is there (comments), or in place of a lone `null`. */
function skeletonEdit(context: Context, root: Node | undefined): Edit | undefined {
  const { text, schema } = context.document;
  if (/^\.\.\.(?:\s|$)/m.test(text)) return undefined;
  const eol = lineEndingOf(text);
  const skeleton = `${new Skeleton(context).mapLines(schema).join(eol)}${eol}`;
  if (root && root.end > root.start)
    return { start: root.start, end: root.end, text: skeleton.trimEnd(), snippet: true };
  const before = /[^\r\n\uFEFF]$/.test(text) ? eol : "";
  return { start: text.length, end: text.length, text: before + skeleton, snippet: true };
}
