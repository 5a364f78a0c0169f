/** What may have happened to an institution, and whom a person may choose from to say so. */
import { placeInTime } from "../day.ts";
import { listOf } from "../entry-words.ts";
import { namesOf, type Agency, type Institution, type InstitutionKind } from "../institutions.ts";
import type { Language } from "../language.ts";
import { inLanguage } from "../read.ts";
import { ownFileOf, ownFilesIn } from "../own-institutions.ts";
import type { Workspace } from "../workspace.ts";
import { entryKinds, type EntryValue, type InstitutionChange } from "./supersede-change.ts";
import { takenOver } from "./supersede-entry.ts";
import { endedAlready } from "./supersede-words.ts";

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface HeldRole extends Named {
  readonly role: string;
  readonly side: string | null;
  readonly holder: string;
}

export interface Choices extends Named {
  readonly kind: InstitutionKind;
  readonly changes: readonly InstitutionChange["kind"][];
  readonly refusal: string | null;
  readonly others: readonly Named[];
  readonly roles: readonly HeldRole[];
  readonly agencies: readonly (Named & { readonly side: string | null })[];
  readonly offices: readonly Named[];
  readonly counterparts: readonly Named[];
  readonly entry: EntryValue;
  readonly keys: readonly string[];
  readonly files: readonly { readonly uri: string; readonly exists: boolean }[];
}

const endings = ["renamed", "merged", "split", "dissolved"] as const;

const changesOf: Readonly<Record<InstitutionKind, readonly InstitutionChange["kind"][]>> = {
  agency: [...endings, "handed-over", "role-moved", "parent-changed"],
  committee: [...endings, "role-moved"],
  borderPost: endings,
  issueArea: endings,
};

/** One that something may have happened to. */
export interface Supersedable extends Named {
  readonly kind: InstitutionKind;
  /** What else it goes by. */
  readonly aliases: readonly string[];
  readonly changes: readonly InstitutionChange["kind"][];
}

/** All that have not ended, in the order of their names. */
export function supersedable(workspace: Workspace, language: Language): readonly Supersedable[] {
  const entries = entryKinds.flatMap((kind): Institution[] => [...workspace.institutions.all(kind)]);
  return entries
    .filter(({ validity }) => validity.to === undefined)
    .map((entry) => {
      const name = nameIn(entry, language);
      return {
        ...name,
        kind: entry.kind,
        aliases: namesOf(entry).filter((alias) => alias !== name.id && alias !== name.name),
        changes: changesFor(entry, rolesAround(workspace, entry, language).length > 0),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

const nameIn = (entry: Institution, language: Language): Named => ({
  id: entry.id,
  name: inLanguage(entry.name, language) || entry.id,
});

/** As of today; undefined for what is not known. Of a kind, or of the first kind that has the id. */
export function choicesFor(
  workspace: Workspace,
  id: string,
  kind: InstitutionKind | undefined,
  language: Language,
): Choices | undefined {
  const { institutions, today } = workspace;
  const entry = (kind === undefined ? entryKinds : [kind])
    .map((one): Institution | undefined => institutions.get(one, id))
    .find((one) => one !== undefined);
  if (!entry) return undefined;
  const name = (one: Institution): Named => nameIn(one, language);
  const there = <K extends InstitutionKind>(of: K) =>
    [...institutions.all(of)].filter((one) => one !== entry && placeInTime(today, one.validity) === "within");
  const roles = rolesAround(workspace, entry, language);
  const isAgency = entry.kind === "agency";
  return {
    ...name(entry),
    kind: entry.kind,
    ...possible(entry, roles.length > 0, language),
    others: there(entry.kind)
      .filter((one) => sideOf(one) === sideOf(entry))
      .map(name),
    roles,
    agencies:
      entry.kind === "committee" ? there("agency").map((one) => ({ ...name(one), side: one.side ?? null })) : [],
    offices: isAgency
      ? there("agency")
          .filter((one) => belongsTo(one, id, workspace))
          .map(name)
      : [],
    counterparts: isAgency
      ? institutions
          .counterpartsOf(id, today)
          .flatMap((one) => institutions.get("agency", one.id) ?? [])
          .map(name)
      : [],
    entry: entryAfter(workspace, entry),
    keys: Object.keys(listOf(entry.kind)?.schema.properties ?? {}).filter((key) => !stated.has(key)),
    files: filesOf(workspace),
  };
}

/** What may have happened to it; nothing to one that has an end already. */
function possible(entry: Institution, hasRoles: boolean, language: Language): Pick<Choices, "changes" | "refusal"> {
  if (entry.validity.to !== undefined) return { changes: [], refusal: endedAlready(entry)[language] };
  return { changes: changesFor(entry, hasRoles), refusal: null };
}

const changesFor = ({ kind }: Institution, hasRoles: boolean): Choices["changes"] =>
  changesOf[kind].filter((one) => one !== "role-moved" || hasRoles || kind === "committee");

const belongsTo = (agency: Agency, id: string, { institutions, today }: Workspace): boolean =>
  institutions.parentsOn(agency, today).some((parent) => parent.id === id);

/** What it would be under another name. */
const entryAfter = (workspace: Workspace, entry: Institution): EntryValue =>
  takenOver({
    workspace,
    change: { kind: "renamed", id: entry.id, on: "", to: { id: "" } },
    subjects: [entry],
    heirs: [],
    heirKind: entry.kind,
    first: workspace.today,
    until: "",
    holders: [],
  });

/** What the change itself says. */
const stated = new Set(["id", "valid", "succeededBy"]);

const sideOf = (entry: Institution): string | undefined => ("side" in entry ? entry.side : undefined);

/** The roles held today in a committee, or by an agency. */
function rolesAround({ institutions, today }: Workspace, entry: Institution, language: Language): readonly HeldRole[] {
  const committees =
    entry.kind === "committee" ? [entry] : entry.kind === "agency" ? [...institutions.all("committee")] : [];
  return committees.flatMap((committee) =>
    committee.roles
      .filter(
        ({ agency, validity }) =>
          placeInTime(today, validity) === "within" && (entry === committee || agency === entry.id),
      )
      .map(({ role, side, agency, office }) => ({
        id: committee.id,
        name: inLanguage(committee.name, language),
        role,
        side: side ?? null,
        holder: agency ?? inLanguage(office, language),
      })),
  );
}

/** The default first. */
function filesOf(workspace: Workspace): Choices["files"] {
  const [folder] = workspace.folders;
  const uris = new Set([
    ...(folder === undefined ? [] : [ownFileOf(workspace, folder)]),
    ...ownFilesIn(workspace).map(({ uri }) => uri),
  ]);
  return [...uris].map((uri) => ({ uri, exists: workspace.documents.has(uri) }));
}
