/** `unknown-key`: a key that the schema does not know in its place: misspelt, translated, or indented into the wrong map. */
import { replaceNode } from "../edit.ts";
import type { Fault } from "../faults.ts";
import type { Fix } from "../finding.ts";
import type { Localized } from "../language.ts";
import { distanceWithin, fold, nearest } from "../nearest.ts";
import { asMap, pairOf } from "../read.ts";
import { schemaAt, titleOf, type Schema } from "../schema.ts";
import type { Node } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { faultsOf, firstLineOf, headOf } from "./shared-faults.ts";
import { nameKey, quoteValue } from "./shared-words.ts";

export const unknownKey: Rule = {
  id: "unknown-key",
  group: "form",
  severity: "error",
  summary: {
    id: "Kunci yang tidak dikenal di tempatnya.",
    ms: "Kunci yang tidak dikenali di tempatnya.",
    en: "A key that is not known in its place.",
  },
  explanation: {
    id: "Kunci ditulis dalam bahasa Inggris, sama bagi kedua pihak; isi kunci yang tidak dikenal tidak terbaca oleh siapa pun. Perbaikan cepat menggantinya bila salah eja atau ditulis dalam bahasa Indonesia atau Melayu.",
    ms: "Kunci ditulis dalam bahasa Inggeris, sama bagi kedua-dua pihak; kandungan kunci yang tidak dikenali tidak dibaca oleh sesiapa. Pembetulan pantas menggantikannya jika tersalah eja atau ditulis dalam bahasa Indonesia atau Melayu.",
    en: "Keys are in English, the same for both sides; what stands under an unknown key is read by nobody. The quick fix renames one that is misspelt, or written in Indonesian or Malay.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nlatarBelakang: Sejak 2017.\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nbackground: Sejak 2017.\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n",
  },
  kinds: ["paper", "institutions", "configuration"],
  *document(context) {
    for (const fault of faultsOf(context.document, "additionalProperties")) {
      const key = keyOf(fault);
      if (!key) continue;
      const meant = meantBy(fault, context);
      const span =
        key.end > key.start ? firstLineOf(context.document.text, key) : headOf(context.document.text, fault.node);
      yield { ...span, message: messageOf(fault, meant), fixes: () => fixesOf(key, meant) };
    }
  },
};

/** The key at fault; a key that is no text is named `null` in the values. */
function keyOf({ node, key }: Fault): Node | undefined {
  const map = asMap(node);
  const written = map && key !== undefined ? pairOf(map, key)?.key : undefined;
  return written ?? map?.pairs.find((pair) => pair.key.kind !== "scalar" || pair.key.value === null)?.key;
}

interface Meant {
  /** Keys of this place that the author may have meant and that are not there yet. */
  readonly keys: readonly string[];
  readonly sure: boolean;
  /** The key that was meant is there already. */
  readonly taken?: string;
  /** The key belongs elsewhere: to the map around this one, or to one in it. */
  readonly elsewhere?: { readonly where: "above" | "below"; readonly holder: string };
}

function meantBy(fault: Fault, context: Context): Meant {
  const { node, schema, key = "" } = fault;
  const translated = translationsOf(key, schema);
  const free = (name: string): boolean => !pairOf(node, name);
  if (translated.length > 0) {
    const keys = translated.filter(free);
    return { keys, sure: translated.length === 1, ...(keys.length === 0 && translated[0] && { taken: translated[0] }) };
  }
  const elsewhere = placeElsewhere(fault, context);
  if (elsewhere) return { keys: [], sure: false, elsewhere };
  const keys = nearest(key, Object.keys(schema.properties ?? {}).filter(free));
  const [first, ...others] = keys;
  const sure = first !== undefined && others.length === 0 && distanceWithin(squeeze(key), squeeze(first), 2) <= 2;
  return { keys, sure };
}

/** Letters and digits alone: `latar_belakang`, `latarBelakang` and `Latar belakang` are one. */
const squeeze = (text: string): string => fold(text).replaceAll(" ", "");

/** Words in use for keys besides their titles. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  session: ["sesi"],
  number: ["nomer", "bil"],
  counterparts: ["mitra", "kaunterpart"],
  place: ["pos"],
  markers: ["patok"],
  issue: ["masalah"],
  proposal: ["usul", "cadangan", "saran"],
  followUp: ["tindakan lanjut", "susulan"],
  by: ["penanggung jawab", "pihak bertanggungjawab", "agensi bertanggungjawab"],
  due: ["batas waktu", "tempoh"],
};

/** The keys of this place whose name or title is the written key, whatever the language and the way of joining words. */
function translationsOf(key: string, schema: Schema): readonly string[] {
  const wanted = squeeze(key);
  if (wanted === "") return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const words = [name, ...Object.values(titleOf(property)), ...(otherWords[name] ?? [])];
    return words.some((word) => squeeze(word) === wanted) ? [name] : [];
  });
}

/** Whether the key belongs one level up or down: its lines are indented too much or too little. */
function placeElsewhere({ path, schema, key = "" }: Fault, { document }: Context): Meant["elsewhere"] {
  const below = Object.entries(schema.properties ?? {}).find(
    ([, property]) => knows(property, key) || knows(property.items, key),
  );
  if (below) return { where: "below", holder: below[0] };
  const above = path.findLastIndex((step) => typeof step === "string");
  if (above < 0 || !knows(schemaAt(document.kind, path.slice(0, above)), key)) return undefined;
  return { where: "above", holder: String(path[above]) };
}

/** A Text's languages are no keys that one would look for. */
const knows = (schema: Schema | undefined, key: string): boolean =>
  Object.hasOwn(schema?.properties ?? {}, key) && schema?.minProperties === undefined;

function messageOf({ key = "" }: Fault, meant: Meant): Localized {
  const name = key.length > 40 || key === "" ? quoteValue(key) : nameKey(key);
  const advice = adviceOf(meant);
  return {
    id: `Kunci ${name} tidak dikenal di sini: ${advice.id}.`,
    ms: `Kunci ${name} tidak dikenali di sini: ${advice.ms}.`,
    en: `The key ${name} is not known here: ${advice.en}.`,
  };
}

function adviceOf({ keys, taken, elsewhere }: Meant): Localized {
  const [first] = keys;
  if (first !== undefined) {
    const name = nameKey(first);
    return { id: `gunakan ${name}`, ms: `sila gunakan ${name}`, en: `use ${name}` };
  }
  if (taken !== undefined) {
    const name = nameKey(taken);
    return {
      id: `maksudnya ${name}, yang sudah ada; gabungkan keduanya`,
      ms: `maksudnya ${name}, yang sudah ada; sila gabungkan kedua-duanya`,
      en: `it means ${name}, which is there already; merge the two`,
    };
  }
  if (elsewhere?.where === "above") {
    const name = nameKey(elsewhere.holder);
    return {
      id: `tempatnya di luar ${name}; kurangi indentasinya`,
      ms: `tempatnya di luar ${name}; sila kurangkan inden`,
      en: `it belongs outside ${name}; indent it less`,
    };
  }
  if (elsewhere) {
    const name = nameKey(elsewhere.holder);
    return {
      id: `tempatnya di dalam ${name}; pindahkan ke sana`,
      ms: `tempatnya di dalam ${name}; sila pindahkan ke sana`,
      en: `it belongs inside ${name}; move it there`,
    };
  }
  return {
    id: "periksa ejaannya, atau hapus kunci ini",
    ms: "sila semak ejaannya, atau buang kunci ini",
    en: "check its spelling, or remove it",
  };
}

function fixesOf(key: Node, { keys, sure }: Meant): readonly Fix[] {
  if (key.kind !== "scalar" || key.anchor !== undefined || key.end === key.start) return [];
  return keys.map((name) => ({
    title: {
      id: `Ganti dengan ${nameKey(name)}`,
      ms: `Gantikan dengan ${nameKey(name)}`,
      en: `Rename to ${nameKey(name)}`,
    },
    edits: [replaceNode(key, name)],
    ...(sure && { preferred: true }),
  }));
}
