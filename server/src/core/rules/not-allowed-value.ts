/** `not-allowed-value`: a value of the right type that its place does not take: not of the list, not of the form, too small, or blank. */
import { replaceNode } from "../edit.ts";
import type { Fault } from "../faults.ts";
import type { Fix } from "../finding.ts";
import { joinLocalized, same, type Localized } from "../language.ts";
import { fold } from "../nearest.ts";
import { asScalar } from "../read.ts";
import { allows, describe, typeOf, type Schema } from "../schema.ts";
import type { ScalarNode } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { chooseValue, valuesOf, type Choice } from "./shared-choices.ts";
import { faultsOf, valueSpan } from "./shared-faults.ts";
import { namePlace } from "./shared-places.ts";
import { dueWords, enumerate, nameKey, quoteValue } from "./shared-words.ts";

export const notAllowedValue: Rule = {
  id: "not-allowed-value",
  group: "form",
  severity: "error",
  summary: {
    id: "Nilai yang tidak termasuk pilihan, atau bukan bentuk yang ditetapkan.",
    ms: "Nilai yang bukan antara pilihan, atau bukan bentuk yang ditetapkan.",
    en: "A value that is not one of the choices, or not of the form that is laid down.",
  },
  explanation: {
    id: "Pilihan ditulis dengan kata yang sama di kedua negara, agar butir dapat diikuti oleh kedua pihak. Perbaikan cepat menggantinya, juga bila ditulis dalam bahasa Indonesia atau Melayu.",
    ms: "Pilihan ditulis dengan perkataan yang sama di kedua-dua negara, supaya perkara dapat diikuti oleh kedua-dua pihak. Pembetulan pantas menggantikannya, juga jika ditulis dalam bahasa Indonesia atau Melayu.",
    en: "Choices are written in the same words in both countries, so that both sides can follow an item. The quick fix puts them in, also for a word in Indonesian or Malay.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 38\n    date: 2025-11-04\n    outcome: diajukan\n    decision: Diajukan.\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 38\n    date: 2025-11-04\n    outcome: raised\n    decision: Diajukan.\n",
  },
  kinds: ["paper", "institutions", "configuration"],
  *document(context) {
    const { document } = context;
    const faults = faultsOf(document, "enum", "pattern", "minimum", "maximum", "minLength", "minProperties");
    for (const fault of faults) {
      // Another type is the whole fault: what such a value should be is no matter then.
      if (!allows(fault.schema, typeOf(fault.node))) continue;
      const choice = choiceOf(fault, context);
      yield {
        ...valueSpan(document.text, fault.node),
        message: messageOf(fault, choice),
        fixes: () => fixesOf(fault, choice),
      };
    }
  },
};

const none: Choice = { values: [], sure: false };

/** The values to write instead. */
function choiceOf({ node, schema, keyword }: Fault, context: Context): Choice {
  const written = asScalar(node)?.text;
  if (written === undefined || (keyword !== "enum" && keyword !== "pattern")) return none;
  const values = valuesOf(schema);
  if (values) return chooseValue(written, values, schema["x-enum-text"]);
  return { values: [...new Set(rewritings(written, schema, context))], sure: false };
}

/** The text in the form of an id, an address or a session, as far as the schema's pattern takes it. */
function rewritings(written: string, schema: Schema, { institutions }: Context): readonly string[] {
  if (schema["x-ref"] === "session") {
    const [number, ...others] = written.match(/\d+/g) ?? [];
    if (number === undefined || others.length > 0 || Number(number) === 0) return [];
    const forum = fold(written.slice(0, written.indexOf(number))).replaceAll(" ", "-");
    return [institutions.get("committee", forum) ? `${forum}#${Number(number)}` : String(Number(number))];
  }
  const slug = fold(written).replaceAll(" ", "-");
  const pattern = new RegExp(schema.pattern ?? "");
  const address = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(written) ? [`https://${written}`] : [];
  return [...address, slug.toUpperCase(), slug].filter((one) => pattern.test(one));
}

function messageOf(fault: Fault, choice: Choice): Localized {
  const { node, schema, path, keyword } = fault;
  const place = namePlace(path);
  const written = asScalar(node)?.text ?? "";
  if (keyword === "minLength" || keyword === "minProperties" || fold(written) === "")
    return blankMessage(place, schema);
  const value = quoteValue(written);
  const due = dueOf(fault, choice);
  return {
    id: `${value} tidak dapat dipakai di ${place.id}: tulis ${due.id}.`,
    ms: `${value} tidak boleh digunakan dalam ${place.ms}: sila tulis ${due.ms}.`,
    en: `${value} cannot be used in ${place.en}: write ${due.en}.`,
  };
}

function blankMessage(place: Localized, schema: Schema): Localized {
  const due = dueWords(schema);
  return {
    id: `${place.id} masih kosong: isilah ${due.id}.`,
    ms: `${place.ms} masih kosong: sila isikan ${due.ms}.`,
    en: `${place.en} is still empty: write ${due.en}.`,
  };
}

/** What to write: the value that was meant, else what there is to choose from, else the form in words. */
function dueOf({ schema, keyword }: Fault, choice: Choice): Localized {
  if (keyword === "minimum")
    return { id: `${schema.minimum} atau lebih`, ms: `${schema.minimum} atau lebih`, en: `${schema.minimum} or more` };
  if (keyword === "maximum")
    return {
      id: `${schema.maximum} atau kurang`,
      ms: `${schema.maximum} atau kurang`,
      en: `${schema.maximum} or less`,
    };
  const values = valuesOf(schema);
  if (values) return enumerate((choice.values.length > 0 ? choice.values : values).map(nameKey), "or");
  if (choice.values[0] !== undefined) return enumerate(choice.values.map(nameKey), "or");
  return formOf(schema);
}

/** The description's first clause, which says the form, and an example. */
function formOf(schema: Schema): Localized {
  const clause = (language: "id" | "ms" | "en"): string => {
    const text = describe(schema, language).description.split(/[;.]/)[0] ?? "";
    return text.charAt(0).toLowerCase() + text.slice(1);
  };
  const words = { id: clause("id"), ms: clause("ms"), en: clause("en") };
  const examples = (schema.examples ?? []).map((example) => nameKey(String(example)));
  if (examples.length === 0) return words;
  const such = { id: ", misalnya ", ms: ", contohnya ", en: ", for example " };
  return joinLocalized([words, such, enumerate(examples, "or")], "");
}

function fixesOf({ node, keyword, schema }: Fault, choice: Choice): readonly Fix[] {
  // The text behind an alias or an anchor belongs to other places too.
  if (node.kind !== "scalar" || node.anchor !== undefined || node.tag !== undefined) return [];
  const values = keyword === "minimum" ? [] : choice.values;
  return values.map((value) => ({
    title: titleOf(value, schema),
    edits: [replaceNode(node, written(value, node))],
    ...(choice.sure && { preferred: true }),
  }));
}

/** The value in the quotes that the author used; a number without. */
const written = (value: string, node: ScalarNode): string => {
  if (/^\d+$/.test(value)) return value;
  if (node.style === "single") return `'${value}'`;
  return node.style === "double" ? `"${value}"` : value;
};

function titleOf(value: string, schema: Schema): Localized {
  const meaning = schema["x-enum-text"]?.[value];
  const write = { id: `Tulis ${nameKey(value)}`, ms: `Tulis ${nameKey(value)}`, en: `Write ${nameKey(value)}` };
  return meaning ? joinLocalized([write, same(" ("), meaning, same(")")], "") : write;
}
