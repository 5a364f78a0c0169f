/** `unknown-key`: a key that the schema does not know in its place: misspelt, translated, or indented into the wrong map. */
import { replaceNode } from "../edit.ts";
import type { Fault } from "../faults.ts";
import type { Fix } from "../finding.ts";
import type { Localized } from "../language.ts";
import { asMap, pairOf } from "../read.ts";
import type { Node } from "../tree.ts";
import type { Rule } from "./rule.ts";
import { faultsOf, firstLineOf, headOf } from "./shared-faults.ts";
import { keysMeant, type Meant } from "./shared-keys.ts";
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
      const meant = keysMeant(fault, context.document);
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
