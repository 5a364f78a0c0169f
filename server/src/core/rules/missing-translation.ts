/** `missing-translation`: a text of a joint paper that one of the folder's languages lacks. */
import { columnOf, insertPairs, lineEnd, lineEndingOf, setValue } from "../edit.ts";
import type { Edit, Fix } from "../finding.ts";
import { joinLocalized, languages, type Language, type Localized } from "../language.ts";
import { asMap, dereference, isEmpty, pairOf, valueOf } from "../read.ts";
import { allows, schemaAt, type Placed, type Schema } from "../schema.ts";
import type { MapNode, Node, ScalarNode } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { valueSpan } from "./shared-faults.ts";
import { namePlace } from "./shared-places.ts";

const paperOf = (item: string): string =>
  `format: kertas-kerja/1
session: { forum: forum-uji, number: 38, date: 2025-11-03 }
side: joint
issueArea: security-border
title: { id: Keamanan Perbatasan, ms: Keselamatan Sempadan }
items:
  - id: UJI-2024-001
    title: ${item}
    raisedBy: indonesia
    counterparts:
      indonesia: [imigrasi-kalbar]
      malaysia: [jim-sarawak]
    history: []
`;

export const missingTranslation: Rule = {
  id: "missing-translation",
  group: "text",
  severity: "off",
  summary: {
    id: "Teks kertas kerja bersama yang belum ada dalam semua bahasa.",
    ms: "Teks kertas kerja bersama yang belum ada dalam semua bahasa.",
    en: "A text of a joint paper that is not there in every language.",
  },
  explanation: {
    id: "Kertas kerja bersama dibaca kedua pihak. Bahasanya ditetapkan dengan `languages` dalam kertas-kerja.yaml. Teks tanpa kunci bahasa tidak menyatakan bahasanya; perbaikan cepat menanyakannya dan menyisipkan yang belum ada.",
    ms: "Kertas kerja bersama dibaca oleh kedua-dua pihak. Bahasanya ditetapkan dengan `languages` dalam kertas-kerja.yaml. Teks tanpa kunci bahasa tidak menyatakan bahasanya; pembetulan pantas bertanya bahasanya dan menyisipkan yang belum ada.",
    en: "Both sides read a joint paper. `languages` in kertas-kerja.yaml says which languages it must have. A text without a language key does not say which it is in; the quick fixes let you say it, and insert the others.",
  },
  example: {
    bad: paperOf("{ id: Jalan penghubung }"),
    good: paperOf("{ id: Jalan penghubung, ms: Jalan penghubung }"),
  },
  *document(context) {
    const { document, workspace } = context;
    if (document.paper?.side?.value !== "joint") return;
    const due = workspace.configurationFor(document.uri).languages;
    for (const placed of document.placed) {
      const missing = missingIn(placed, due, context);
      if (missing.length === 0) continue;
      const { node, path } = placed;
      const isPlain = asMap(node) === undefined;
      yield {
        ...(node.pair ? { start: node.pair.key.start, end: node.pair.key.end } : valueSpan(document.text, node)),
        message: messageOf(namePlace(path), missing, isPlain),
        fixes: () => (isPlain ? mapFixes(node, due, document.text) : insertFix(node, missing, document.text)),
      };
    }
  },
};

const isText = (schema: Schema): boolean =>
  allows(schema, "string") && languages.every((language) => schema.properties?.[language] !== undefined);

/** The languages that a text lacks; all of them where it does not say in which it is. */
function missingIn({ node, schema }: Placed, due: readonly Language[], context: Context): readonly Language[] {
  const target = dereference(node);
  if (!isText(schema) || !target || isEmpty(target) || target.kind === "list") return [];
  if (target.kind === "map") return due.filter((language) => valueOf(target, language) === undefined);
  // Where an institution may be named in place of a text, its id needs no translation.
  const isReference = schema["x-ref"] === "committee" && context.institutions.get("committee", target.text);
  return isReference ? [] : due;
}

const nameOf = (language: Language): Localized => {
  const texts = schemaAt("configuration", ["languages", 0])?.["x-enum-text"]?.[language];
  return texts ?? { id: language, ms: language, en: language };
};

const separator: Localized = { id: " dan ", ms: " dan ", en: " and " };

const namesOf = (some: readonly Language[]): Localized => {
  const [first, ...others] = some.map(nameOf);
  return others.reduce((all, one) => joinLocalized([all, separator, one], ""), first ?? { id: "", ms: "", en: "" });
};

function messageOf(place: Localized, missing: readonly Language[], isPlain: boolean): Localized {
  const names = namesOf(missing);
  if (isPlain)
    return {
      id: `${place.id} tidak menyatakan bahasanya: tuliskan dalam ${names.id}, masing-masing di bawah kuncinya.`,
      ms: `${place.ms} tidak menyatakan bahasanya: sila tulis dalam ${names.ms}, setiap satu di bawah kuncinya.`,
      en: `${place.en} does not say which language it is in: write it in ${names.en}, each under its key.`,
    };
  return {
    id: `${place.id} belum ada dalam ${names.id}: tambahkan terjemahannya.`,
    ms: `${place.ms} belum ada dalam ${names.ms}: sila tambah terjemahannya.`,
    en: `${place.en} is not there in ${names.en}: add the translation.`,
  };
}

const stops = (some: readonly Language[]): readonly string[] =>
  some.map((language, index) => `${language}: \${${index + 1}:…}`);

function insertFix(node: Node, missing: readonly Language[], text: string): readonly Fix[] {
  if (node.kind !== "map") return [];
  const edits = insertLanguages(node, missing, text).map((edit) => ({ ...edit, snippet: true }));
  const names = namesOf(missing);
  return [{ title: { id: `Sisipkan ${names.id}`, ms: `Sisipkan ${names.ms}`, en: `Insert ${names.en}` }, edits }];
}

/** Keys that stand empty are filled, the others come last. */
function insertLanguages(map: MapNode, missing: readonly Language[], text: string): readonly Edit[] {
  const absent = missing.filter((language) => !pairOf(map, language));
  const empty = missing.flatMap((language) => pairOf(map, language) ?? []);
  return [
    ...empty.map((pair) => setValue(pair, "${1:…}")),
    ...(absent.length > 0 ? [insertPairs(text, map, stops(absent))] : []),
  ];
}

/** For each language that the text may be in, a map that says so and has room for the others. */
function mapFixes(node: Node, due: readonly Language[], text: string): readonly Fix[] {
  if (node.kind !== "scalar" || !node.pair || node.anchor !== undefined || node.tag !== undefined) return [];
  return due.flatMap((language) => {
    const others = due.filter((other) => other !== language);
    const edits = node.pair?.map.flow ? flowMap(node, language, others) : blockMap(node, language, others, text);
    if (!edits) return [];
    const name = nameOf(language);
    return {
      title: {
        id: `Teks ini ${name.id}: sisipkan yang lain`,
        ms: `Teks ini ${name.ms}: sisipkan yang lain`,
        en: `This text is ${name.en}: insert the others`,
      },
      edits,
    };
  });
}

function flowMap(node: ScalarNode, language: Language, others: readonly Language[]): readonly Edit[] {
  const rest = stops(others).map((pair) => `, ${pair}`);
  return [
    { start: node.start, end: node.start, text: `{ ${language}: ` },
    { start: node.end, end: node.end, text: `${rest.join("")} }`, snippet: true },
  ];
}

/** The text moves under its language, two columns further in; undefined where a comment stands between key and text. */
function blockMap(
  node: ScalarNode,
  language: Language,
  others: readonly Language[],
  text: string,
): readonly Edit[] | undefined {
  const key = node.pair?.key;
  const gap = key ? text.slice(key.end, node.start) : "";
  if (!key || !/^:\s+$/.test(gap) || /^[|>]\d?\+/.test(text.slice(node.start, node.start + 3))) return undefined;
  const eol = lineEndingOf(text);
  const indent = " ".repeat(columnOf(text, key.start) + 2);
  const edits: Edit[] = [{ start: key.end, end: node.start, text: `:${eol}${indent}${language}: ` }];
  for (let end = lineEnd(text, node.start); end < node.end;) {
    const start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    end = lineEnd(text, start);
    if (start < node.end && text.slice(start, end).trim() !== "") edits.push({ start, end: start, text: "  " });
  }
  const end = lineEnd(text, node.end);
  const lines = stops(others).map((line) => eol + indent + line);
  return [...edits, { start: end, end, text: lines.join(""), snippet: true }];
}
