/** `wrong-type`: a value of another type than its place wants, or no value at all: one finding for each. */
import type { Fault } from "../faults.ts";
import type { Report } from "../finding.ts";
import { asItems, asScalar, dereference, isEmpty } from "../read.ts";
import { typeOf } from "../schema.ts";
import type { Context, Rule } from "./rule.ts";
import { faultsOf, isBlank, isDamaged, valueSpan } from "./shared-faults.ts";
import { namePlace } from "./shared-places.ts";
import { fixesOfType } from "./shared-type-fixes.ts";
import { dueWords, quoteValue, typeWords } from "./shared-words.ts";

export const wrongType: Rule = {
  id: "wrong-type",
  group: "form",
  severity: "error",
  summary: {
    id: "Isi sebuah kunci bukan jenis yang seharusnya: teks, bilangan, daftar, atau beberapa kunci.",
    ms: "Isi sesuatu kunci bukan jenis yang sepatutnya: teks, nombor, senarai, atau beberapa kunci.",
    en: "A value is not of the type that its key wants: a text, a number, a list, or several keys.",
  },
  explanation: {
    id: "Daftar ditulis per baris dengan `- `, atau dalam kurung siku seperti [a, b]. Bilangan yang dimaksud sebagai teks diberi tanda kutip.",
    ms: "Senarai ditulis sebaris demi sebaris dengan `- `, atau dalam kurungan siku seperti [a, b]. Nombor yang dimaksudkan sebagai teks diletakkan dalam tanda petik.",
    en: "A list is written line by line with `- `, or in brackets like [a, b]. A number that is meant as a text goes into quotes.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: imigrasi-kalbar\n  malaysia: [jim-sarawak]\nhistory: []\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n",
  },
  kinds: ["paper", "institutions", "configuration"],
  *document(context) {
    const { document } = context;
    if (isBlank(document)) return;
    for (const fault of faultsOf(document, "type")) {
      const head = valueSpan(document.text, fault.node);
      if (isDamaged(document, head) || isForAnotherRule(fault)) continue;
      yield { ...head, message: messageOf(fault), fixes: () => fixesOfType(fault, context, holderOf(fault, context)) };
    }
  },
};

/** A date is a matter of `bad-date`, an empty side beside a filled one of `missing-counterpart`. */
function isForAnotherRule({ node, schema }: Fault): boolean {
  if (schema.format === "date" || schema["x-period"]) return asScalar(node) !== undefined && !isEmpty(node);
  if (!schema["x-side"] || !isEmpty(node)) return false;
  const map = node.parent;
  return map?.kind === "map" && map.pairs.some((pair) => pair.value !== node && asItems(pair.value).length > 0);
}

/** The schema of the map or list that holds the value. */
const holderOf = ({ path }: Fault, { document }: Context) => document.schemaAt(path.slice(0, -1));

function messageOf({ node, schema, path }: Fault): Report["message"] {
  const place = namePlace(path);
  const due = dueWords(schema);
  if (isEmpty(node))
    return {
      id: `${place.id} masih kosong: isilah ${due.id}.`,
      ms: `${place.ms} masih kosong: sila isikan ${due.ms}.`,
      en: `${place.en} is still empty: write ${due.en}.`,
    };
  const type = typeWords[typeOf(node)];
  const scalar = dereference(node);
  const value = scalar?.kind === "scalar" ? ` (${quoteValue(scalar.text)})` : "";
  return {
    id: `${place.id} berisi ${type.id}${value}: tulislah ${due.id}.`,
    ms: `${place.ms} mengandungi ${type.ms}${value}: sila tulis ${due.ms}.`,
    en: `${place.en} holds ${type.en}${value}: write ${due.en}.`,
  };
}
