/** `unknown-reference`: an id that no entry of the kind that is due has. */
import { placeInTime } from "../day.ts";
import { mayBeDefined } from "../doubt.ts";
import type { Fix, Report } from "../finding.ts";
import { namesOf, type Institution, type InstitutionKind } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { fold, nearest } from "../nearest.ts";
import type { Context, Rule } from "./rule.ts";
import { chooseValue } from "./shared-choices.ts";
import { addInstitution } from "./shared-new-institution.ts";
import {
  listOf,
  nameEntry,
  nameKind,
  referencesOf,
  replaceReference,
  sideDue,
  withArticle,
  withoutEchoes,
  type Reference,
} from "./shared-references.ts";
import { nameKey, quoteValue } from "./shared-words.ts";

const item = (counterparts: string): string =>
  `id: UJI-2024-001\ntitle: Pos pemeriksaan\nraisedBy: indonesia\ncounterparts:\n${counterparts}history: []\n`;

export const unknownReference: Rule = {
  id: "unknown-reference",
  group: "references",
  severity: "error",
  summary: {
    id: "Id yang tidak dimiliki instansi, komite, pos, bidang, atau butir mana pun.",
    ms: "Id yang tidak dimiliki oleh mana-mana agensi, jawatankuasa, pos, bidang atau perkara.",
    en: "An id that no agency, committee, border post, issue area or item has.",
  },
  explanation: {
    id: "Hanya id yang terdaftar dapat diikuti dari sidang ke sidang. Nama, singkatan, dan nama lama dikenali: perbaikan cepat menggantinya dengan id. Instansi yang memang belum terdaftar dapat ditambahkan ke berkas lembaga milik folder ini.",
    ms: "Hanya id yang berdaftar dapat diikuti dari persidangan ke persidangan. Nama, singkatan dan nama lama dikenali: pembetulan pantas menggantikannya dengan id. Agensi yang memang belum berdaftar boleh ditambah ke dalam fail institusi milik folder ini.",
    en: "Only a registered id can be followed from session to session. Names, abbreviations and former names are recognised: the quick fix writes the id in their place. What is not registered yet can be added to the folder's own institutions file.",
  },
  example: {
    bad: item("  indonesia: [imigrasi-kalbra]\n  malaysia: [jim-sarawak]\n"),
    good: item("  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\n"),
  },
  kinds: ["paper", "institutions"],
  *document(context) {
    const unknown = referencesOf(context.document).filter((reference) => isUnknown(reference, context));
    for (const reference of withoutEchoes(unknown)) yield reportOf(reference, context);
  },
};

function isUnknown(reference: Reference, context: Context): boolean {
  const { kind, type, id, schema } = reference;
  if (kind === "item") return !itemIds(context).has(id);
  // Where nothing at all is known of a kind, no id can be held against it.
  if (context.institutions.entries[kind].size === 0) return false;
  const entry = context.institutions.get(kind, id);
  if (entry) return !isOfType(entry, type);
  if (mayBeDefined(id, context.workspace)) return false;
  return !(schema["x-ref-or-text"] && isText(reference, context));
}

const isOfType = (entry: Institution, type: string | undefined): boolean =>
  type === undefined || !("type" in entry) || entry.type === type;

/** Where a text may stand, only what looks like an id, or is one word by which an entry goes, is taken for a reference. */
function isText(reference: Reference, context: Context): boolean {
  const pattern = reference.kind === "item" ? undefined : listOf(reference.kind)?.schema.properties?.["id"]?.pattern;
  const looksLikeId = pattern !== undefined && new RegExp(pattern).test(reference.id);
  return /\s/.test(reference.id) || (!looksLikeId && entriesNamed(reference, context).length === 0);
}

function itemIds({ document, workspace }: Context): ReadonlySet<string> {
  const papers = [document, ...workspace.documents.values()].flatMap(({ paper }) => paper ?? []);
  return new Set(papers.flatMap(({ items }) => items.flatMap(({ id }) => id?.value ?? [])));
}

/** Whether an entry may stand in the reference's place. */
function isPossible(entry: Institution, reference: Reference, { document }: Context): boolean {
  const side = sideDue(reference, document);
  return isOfType(entry, reference.type) && (entry.kind !== "agency" || side === undefined || entry.side === side);
}

/** The entries that go by what was written; of several, those that are there on the day of the session. */
function entriesNamed(reference: Reference, context: Context): readonly Institution[] {
  const { document, institutions, workspace } = context;
  const { kind, id } = reference;
  const known = kind === "item" ? [] : institutions.named(kind, id);
  const named = known.filter((entry) => isPossible(entry, reference, context));
  const asOf = document.paper?.session.date?.value ?? workspace.today;
  const present = named.filter(({ validity }) => placeInTime(asOf, validity) === "within");
  return present.length > 0 ? present : named;
}

/** Another kind of entry that has the id. */
function entryOfOtherKind({ id, kind, type }: Reference, { institutions }: Context): Institution | undefined {
  const kinds = Object.keys(institutions.entries) as InstitutionKind[];
  return kinds
    .flatMap((other) => institutions.get(other, id) ?? [])
    .find((entry) => entry.kind !== kind || !isOfType(entry, type));
}

/** The word allowed besides ids that was written otherwise: `Indonesia` for `indonesia`, `bersama` for `joint`. */
function valueMeant({ id, schema }: Reference): string | undefined {
  const texts = schema["x-values"] ?? {};
  const choice = chooseValue(id, Object.keys(texts), texts);
  const [value] = choice.values;
  const isWordOf = (text: string): boolean => fold(text).split(" ").includes(fold(id));
  const says = value !== undefined && choice.values.length === 1 && Object.values(texts[value] ?? {}).some(isWordOf);
  return choice.sure || says ? value : undefined;
}

function reportOf(reference: Reference, context: Context): Report {
  const value = valueMeant(reference);
  if (value !== undefined)
    return {
      start: reference.start,
      end: reference.end,
      message: valueMessage(reference, value),
      fixes: () => [replaceFix(reference, value, context, true)],
    };
  const other = entryOfOtherKind(reference, context);
  const named = other ? [] : entriesNamed(reference, context);
  return {
    start: reference.start,
    end: reference.end,
    message: other
      ? wrongKindMessage(reference, other)
      : named[0] && named.length === 1
        ? namedMessage(reference, named[0])
        : unknownMessage(reference),
    fixes: () => [
      ...named.map((entry) => replaceFix(reference, entry.id, context, named.length === 1)),
      ...nearestIds(reference, context)
        .filter((id) => named.every((entry) => entry.id !== id))
        .map((id) => replaceFix(reference, id, context)),
      ...(other ? [] : addInstitution(reference, context)),
    ],
  };
}

function valueMessage({ id }: Reference, value: string): Localized {
  const [written, due] = [quoteValue(id), nameKey(value)];
  return {
    id: `${written} di sini ditulis ${due}: gantilah.`,
    ms: `${written} di sini ditulis sebagai ${due}: sila gantikan.`,
    en: `${written} is written ${due} here: replace it.`,
  };
}

function unknownMessage({ id, kind, type }: Reference): Localized {
  const value = quoteValue(id);
  const name = nameKind(kind, type);
  return {
    id: `Tidak ada ${name.id} yang terdaftar sebagai ${value}. Pilih ${name.id} yang terdaftar, atau daftarkan lebih dahulu.`,
    ms: `Tiada ${name.ms} yang berdaftar sebagai ${value}. Sila pilih ${name.ms} yang berdaftar, atau daftarkannya dahulu.`,
    en: `No ${name.en} is registered as ${value}. Choose a registered ${name.en}, or register this one first.`,
  };
}

function namedMessage({ id }: Reference, entry: Institution): Localized {
  const value = quoteValue(id);
  return {
    id: `${value} terdaftar dengan id ${entry.id}: tuliskan id itu.`,
    ms: `${value} berdaftar dengan id ${entry.id}: sila tulis id itu.`,
    en: `${value} is registered under the id ${entry.id}: write that id.`,
  };
}

function wrongKindMessage({ kind, type }: Reference, other: Institution): Localized {
  const entry = nameEntry(other);
  const is = nameKind(other.kind, other.kind === kind && "type" in other ? other.type : undefined);
  const due = nameKind(kind, type);
  return {
    id: `${entry.id} adalah ${is.id}, padahal di sini yang diminta ${due.id}. Pilih ${due.id} yang terdaftar.`,
    ms: `${entry.ms} ialah ${is.ms}, sedangkan yang diperlukan di sini ialah ${due.ms}. Sila pilih ${due.ms} yang berdaftar.`,
    en: `${entry.en} is ${withArticle(is.en)}, but ${withArticle(due.en)} is due here. Choose a registered ${due.en}.`,
  };
}

/** The ids that were nearly written; where none was, the ids of those whose names were. */
function nearestIds(reference: Reference, context: Context): readonly string[] {
  if (reference.kind === "item") return nearest(reference.id, itemIds(context));
  const entries = [...context.institutions.all(reference.kind)].filter((entry) =>
    isPossible(entry, reference, context),
  );
  const byId = nearest(
    reference.id,
    entries.map(({ id }) => id),
  );
  if (byId.length > 0) return byId;
  const ids = new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry.id] as const)));
  const names = nearest(
    reference.id,
    [...ids.keys()].filter((name) => name.length > shortName),
  );
  return [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
}

/** Abbreviations are too short to be nearly anything. */
const shortName = 5;

function replaceFix(reference: Reference, id: string, { document }: Context, preferred = false): Fix {
  return {
    title: { id: `Ganti dengan ${id}`, ms: `Gantikan dengan ${id}`, en: `Replace by ${id}` },
    edits: [replaceReference(document, reference, id)],
    ...(preferred && { preferred }),
  };
}
