/** What may have happened to an institution, and whom a person may choose from to say so. */
import { placeInTime } from "../day.ts";
import { listOf } from "../entry-words.ts";
import type { Institution, InstitutionKind } from "../institutions.ts";
import type { Language } from "../language.ts";
import { inLanguage } from "../read.ts";
import type { Workspace } from "../workspace.ts";
import { entryKinds, type EntryValue, type InstitutionChange } from "./supersede-change.ts";
import { takenOver } from "./supersede-entry.ts";
import { defaultFile, ownFilesIn } from "./supersede-register.ts";
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

/** As of today; undefined for what is not known. Of a kind, or of the first kind that has the id. */
export function choicesFor(
  workspace: Workspace,
  id: string,
  kind: InstitutionKind | undefined,
  language: Language,
): Choices | undefined {
  const { institutions, today } = workspace;
  const kinds = kind === undefined ? entryKinds : [kind];
  const [entry] = kinds
    .map((one): Institution | undefined => institutions.get(one, id))
    .filter((one) => one !== undefined);
  if (!entry) return undefined;
  const isThere = (one: Institution): boolean => placeInTime(today, one.validity) === "within";
  const name = (one: Institution): Named => ({ id: one.id, name: inLanguage(one.name, language) || one.id });
  const nameOf = (agency: string): Named => {
    const known = institutions.get("agency", agency);
    return known ? name(known) : { id: agency, name: agency };
  };
  const hasEnded = entry.validity.to !== undefined;
  const roles = rolesAround(workspace, entry, language);
  const found = {
    workspace,
    change: { kind: "renamed", id, on: "", to: { id: "" } },
    subjects: [entry],
    heirs: [],
  } as const;
  return {
    ...name(entry),
    kind: entry.kind,
    changes: hasEnded
      ? []
      : changesOf[entry.kind].filter((one) => one !== "role-moved" || entry.kind === "committee" || roles.length > 0),
    refusal: hasEnded ? endedAlready(entry)[language] : null,
    others: [...institutions.all(entry.kind)]
      .filter((one) => one.id !== id && isThere(one) && isSameSide(one, entry))
      .map(name),
    roles,
    offices: [...institutions.all("agency")]
      .filter(
        (one) =>
          entry.kind === "agency" &&
          isThere(one) &&
          institutions.parentsOn(one, today).some((parent) => parent.id === id),
      )
      .map(name),
    counterparts: entry.kind === "agency" ? institutions.counterpartsOf(id, today).map((one) => nameOf(one.id)) : [],
    entry: takenOver({ ...found, heirKind: entry.kind, first: today, until: "", holders: [] }),
    keys: Object.keys(listOf(entry.kind)?.schema.properties ?? {}).filter((key) => !stated.has(key)),
    files: filesOf(workspace),
  };
}

/** What the change itself says. */
const stated = new Set(["id", "valid", "succeededBy"]);

const sideOf = (entry: Institution): string | undefined => ("side" in entry ? entry.side : undefined);

const isSameSide = (one: Institution, other: Institution): boolean => sideOf(one) === sideOf(other);

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
  const first = defaultFile(workspace);
  const uris = new Set([
    ...(first === undefined ? [] : [first]),
    ...ownFilesIn(workspace, undefined).map(({ uri }) => uri),
  ]);
  return [...uris].map((uri) => ({ uri, exists: workspace.documents.has(uri) }));
}
