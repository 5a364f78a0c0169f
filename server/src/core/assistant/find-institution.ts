/** `kertas_find_institution`: who goes by a name, whether it is there on a day, what it came from and what took its place. */
import { placeInTime, type Day } from "../day.ts";
import { namesOf, type Agency, type Committee, type Institution } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { nearest } from "../nearest.ts";
import { sides } from "../paper.ts";
import { inLanguage } from "../read.ts";
import { changesOf } from "../reports/changes.ts";
import { replacementsFor } from "../reports/impact-replacements.ts";
import { nameOf, type Reader } from "../reports/names.ts";
import { statusOf } from "../reports/status.ts";
import { passes } from "../views/node.ts";
import type { JsonObject, Told } from "./answer.ts";
import { contracts, institutionKinds } from "./contracts.ts";
import type { Input } from "./input.ts";
import { asChange } from "./item-history.ts";
import { asNamed, dayOrNull } from "./named.ts";
import { idOf, isId, quote, wordOrNull } from "./quote.ts";
import type { Tool } from "./tool.ts";

export const findInstitution: Tool = { contract: contracts.findInstitution, run: find };

const usual = 5;

function find(input: Input, reader: Reader): Told {
  const name = input.text("name") ?? "";
  const kind = input.text("kind");
  const side = input.text("side");
  const all = institutionKinds
    .filter((one) => kind === undefined || one === kind)
    .flatMap((one): readonly Institution[] => [...reader.workspace.institutions.all(one)])
    .filter((entry) => side === undefined || ("side" in entry && entry.side === side));
  const named = all.filter((entry) => isNamed(entry, name, reader));
  const found = named.length > 0 ? named : all.filter((entry) => passes(name, namesOf(entry)));
  if (found.length === 0) return { problem: unknown(name), ...nearIds(name, all) };
  const institutions = found.slice(0, input.number("limit") ?? usual).map((entry) => asEntry(entry, reader));
  return { result: { found: found.length, shown: institutions.length, institutions } };
}

/** Whether it is its id, or a name that it goes by. */
const isNamed = (entry: Institution, name: string, { workspace }: Reader): boolean =>
  entry.id === name || workspace.institutions.named(entry.kind, name).includes(entry);

/** The ids of those with a name that is nearly the one asked for. */
function nearIds(name: string, all: readonly Institution[]): { readonly choices?: JsonObject } {
  const ids = new Map(all.flatMap((entry) => namesOf(entry).map((one) => [one, entry.id] as const)));
  const near = [...new Set(nearest(name, ids.keys()).flatMap((one) => ids.get(one) ?? []))].filter(isId);
  return near.length > 0 ? { choices: { didYouMean: near } } : {};
}

const unknown = (name: string): Localized => ({
  id: `Tidak ada lembaga yang dikenal dengan nama "${name}".`,
  ms: `Tiada institusi yang dikenali dengan nama "${name}".`,
  en: `No institution is known by the name "${name}".`,
});

function asEntry(entry: Institution, reader: Reader): JsonObject {
  const { asOf, language, workspace } = reader;
  const { institutions } = workspace;
  const place = placeInTime(asOf, entry.validity);
  const own = nameOf(entry.kind, entry.id, reader);
  const named = (id: string): JsonObject => asNamed(nameOf(entry.kind, id, reader));
  const note = inLanguage(entry.note, language);
  return {
    kind: entry.kind,
    ...asNamed(own),
    quotedOtherNames: namesOf(entry)
      .filter((name) => name !== own.name && name !== entry.id)
      .map(quote),
    ...(entry.kind === "agency" || entry.kind === "committee" ? classOf(entry) : {}),
    from: dayOrNull(entry.validity.from),
    until: dayOrNull(entry.validity.to),
    onThatDay: place === "within" ? "there" : place === "before" ? "not there yet" : "no longer there",
    predecessors: institutions.predecessorsOf(entry.kind, entry.id).map(named),
    successors: entry.succeededBy.map(named),
    inItsPlaceOrBeside: replacementsFor(entry, new Set(), reader).map(({ how, likely, ...other }) => ({
      ...asNamed(other),
      how,
      sourced: !likely,
    })),
    ...(entry.kind === "agency" ? ofAgency(entry, reader) : {}),
    ...(entry.kind === "committee" ? { roles: rolesOf(entry, reader) } : {}),
    ...(note !== "" && { quotedRemark: quote(note) }),
    sourced: !entry.likely,
  };
}

const classOf = ({ side, level, type }: Agency | Committee): JsonObject => ({
  side: wordOrNull(side),
  level: wordOrNull(level),
  type: wordOrNull(type),
});

/** The first day there is: all changes up to the day asked for. */
const beginning: Day = -Infinity;

function ofAgency(agency: Agency, reader: Reader): JsonObject {
  const { institutions } = reader.workspace;
  const named = (id: string): JsonObject => asNamed(nameOf("agency", id, reader));
  return {
    parents: institutions.parentsOn(agency, reader.asOf).map(({ id }) => named(id)),
    counterparts: institutions
      .counterpartsOf(agency.id, reader.asOf)
      .map(({ id, likely }) => ({ ...named(id), sourced: !likely })),
    tookOverFrom: institutions.giversOf(agency.id).map(named),
    changes: changesOf([agency.id], beginning, reader).map(asChange),
    openItems: statusOf({ agency: agency.id }, reader).open.map(({ id, title }) => ({
      ...idOf(id),
      quotedTitle: quote(title),
    })),
  };
}

/** Who holds each role on that day. */
const rolesOf = ({ roles }: Committee, reader: Reader): readonly JsonObject[] =>
  roles
    .filter(({ validity }) => placeInTime(reader.asOf, validity) === "within")
    .map(({ role, side, agency, office, likely }) => ({
      role: wordOrNull(role),
      side: sides.find((one) => one === side) ?? null,
      ...(agency === undefined
        ? { quotedHolder: quote(inLanguage(office, reader.language)) }
        : { holder: asNamed(nameOf("agency", agency, reader)) }),
      sourced: !likely,
    }));
