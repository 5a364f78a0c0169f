/** The questions about what happened to an institution, and the request that their answers make. */
import { Uri, workspace } from "vscode";
import type { Successor } from "../../../server/src/core/commands/supersede-change.ts";
import { titles } from "../../../server/src/core/commands/supersede-titles.ts";
import { parsePeriod } from "../../../server/src/core/day.ts";
import type { Language } from "../../../server/src/core/language.ts";
import type {
  InstitutionChange,
  Supersedable,
  SupersedeChoices,
  SupersedeRequest,
} from "../../../server/src/protocol/institutions.ts";
import { back, choose, pickMany, typed, type Step } from "./steps.ts";
import { askSuccessors, type Heirs } from "./supersede-successors.ts";
import { supersedeTexts as texts } from "./supersede-texts.ts";

type HeldRole = SupersedeChoices["roles"][number];

/** What is known of a change: more with every step. */
export interface Known {
  readonly kind?: InstitutionChange["kind"];
  readonly choices?: SupersedeChoices;
  readonly role?: HeldRole;
  readonly others: readonly string[];
  readonly on: string;
  readonly to: readonly Successor[];
  readonly what: string;
  readonly counterparts: readonly string[];
  readonly sources: readonly string[];
  readonly file?: string;
  /** Once it is confirmed: whether drafts are updated too. */
  readonly drafts?: boolean;
}

export const nothingKnown: Known = { others: [], on: "", to: [], what: "", counterparts: [], sources: [] };

/** Whom to choose from: those that are known, or the one that was named. */
export interface Institutions {
  readonly all: readonly Supersedable[];
  readonly choicesFor: (id: string, kind: Supersedable["kind"]) => Promise<SupersedeChoices | null>;
}

export function changeSteps(institutions: Institutions, language: Language): readonly Step<Known>[] {
  return [
    kindStep(institutions, language),
    institutionStep(institutions, language),
    roleStep(language),
    othersStep(language),
    whenStep(language),
    successorStep(language),
    whatStep(language),
    counterpartsStep(language),
    sourceStep(language),
    fileStep(language),
  ];
}

const kindStep = ({ all }: Institutions, language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const possible = new Set(known.choices?.changes ?? all.flatMap(({ changes }) => changes));
    const kinds = (Object.keys(titles) as InstitutionChange["kind"][]).filter((kind) => possible.has(kind));
    const entries = kinds.map((kind) => ({
      label: titles[kind][language],
      detail: texts[kind][language],
      value: kind,
    }));
    const active = entries.find(({ value }) => value === known.kind);
    return choose(asking, texts.whatHappened[language], entries, (kind) => ({ ...known, kind }), active);
  },
});

/** Only where none was named to begin with. */
const institutionStep = ({ all, choicesFor }: Institutions, language: Language): Step<Known> => ({
  isDue: ({ choices }) => choices === undefined,
  ask: async (known, asking) => {
    const entries = all
      .filter(({ changes }) => known.kind !== undefined && changes.includes(known.kind))
      .map((one) => ({ label: one.name, description: one.id, detail: one.aliases.join(" · "), value: one }));
    const chosen = await choose(asking, texts.whichInstitution[language], entries, (one) => one);
    if (chosen === undefined || chosen === back) return chosen;
    const choices = await choicesFor(chosen.id, chosen.kind);
    return choices ? { ...known, choices } : undefined;
  },
});

const roleStep = (language: Language): Step<Known> => ({
  isDue: ({ kind }) => kind === "role-moved",
  ask: (known, asking) => {
    const entries = (known.choices?.roles ?? []).map((role) => ({
      label: role.role,
      description: role.holder,
      detail: role.name,
      value: role,
    }));
    return choose(asking, texts.whichRole[language], entries, (role) => ({ ...known, role }));
  },
});

const othersStep = (language: Language): Step<Known> => ({
  isDue: ({ kind }) => kind === "merged" || kind === "handed-over",
  ask: async (known, asking) => {
    const items = (known.choices?.others ?? []).map(({ id, name }) => ({ label: name, description: id }));
    const question = known.kind === "merged" ? texts.mergedWith : texts.handedOverWith;
    for (;;) {
      const answer = await pickMany(asking, question[language], items, []);
      if (answer === undefined || answer === back) return answer;
      // One alone was not merged with any.
      if (answer.length > 0 || known.kind !== "merged")
        return { ...known, others: answer.map(({ description }) => description) };
    }
  },
});

const whenStep = (language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const refuse = (value: string): string | undefined => (parsePeriod(value) ? undefined : texts.noPeriod[language]);
    return typed(asking, texts.when[language], known.on, refuse, (on) => ({ ...known, on }));
  },
});

const successorStep = (language: Language): Step<Known> => ({
  ask: async (known, { title }) => {
    if (!known.kind || !known.choices) return undefined;
    const heirs = { title, kind: known.kind, choices: known.choices, known: heirsOf(known, known.choices) };
    const to = await askSuccessors(heirs, language);
    return to === undefined || to === back ? to : { ...known, to };
  },
});

/** A committee's roles are held by agencies of their side. */
function heirsOf({ role, others: gone }: Known, { kind, others, agencies, id }: SupersedeChoices): Heirs["known"] {
  if (!role) return others.filter((one) => !gone.includes(one.id));
  return kind === "committee"
    ? agencies.filter((one) => (role.side === null || one.side === role.side) && one.id !== role.holder)
    : others.filter((one) => one.id !== id);
}

const whatStep = (language: Language): Step<Known> => ({
  isDue: ({ kind }) => kind === "handed-over",
  ask: (known, asking) =>
    typed(
      asking,
      texts.what[language],
      known.what,
      () => undefined,
      (what) => ({ ...known, what }),
    ),
});

const counterpartsStep = (language: Language): Step<Known> => ({
  isDue: ({ kind, choices }) => kind === "handed-over" && (choices?.counterparts ?? []).length > 0,
  ask: async (known, asking) => {
    const items = (known.choices?.counterparts ?? []).map(({ id, name }) => ({ label: name, description: id }));
    const answer = await pickMany(asking, texts.counterparts[language], items, []);
    if (answer === undefined || answer === back) return answer;
    return { ...known, counterparts: answer.map(({ description }) => description) };
  },
});

const addressesIn = (text: string): readonly string[] => text.split(/\s+/).filter((address) => address !== "");

const sourceStep = (language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const refuse = (value: string): string | undefined =>
      addressesIn(value).every((one) => /^https?:\/\/\S+$/.test(one)) ? undefined : texts.noAddress[language];
    return typed(asking, texts.source[language], known.sources.join(" "), refuse, (value) => ({
      ...known,
      sources: addressesIn(value),
    }));
  },
});

const fileStep = (language: Language): Step<Known> => ({
  isDue: ({ choices }) => (choices?.files ?? []).length > 1,
  ask: (known, asking) => {
    const entries = (known.choices?.files ?? []).map(({ uri, exists }) => ({
      label: workspace.asRelativePath(Uri.parse(uri)),
      description: exists ? "" : texts.newFile[language],
      value: uri,
    }));
    const active = entries.find(({ value }) => value === known.file);
    return choose(asking, texts.whichFile[language], entries, (file) => ({ ...known, file }), active);
  },
});

/** Undefined while something is missing. */
export function requestOf(known: Known): SupersedeRequest | undefined {
  const change = changeOf(known);
  const { file, drafts } = known;
  return change && { change, ...(file !== undefined && { file }), ...(drafts !== undefined && { drafts }) };
}

function changeOf(known: Known): InstitutionChange | undefined {
  const { kind, choices, role, on, to, sources, others, what, counterparts } = known;
  if (!kind || !choices) return undefined;
  const common = { id: choices.id, entryKind: choices.kind, on, ...(sources.length > 0 && { sources }) };
  const [heir] = to;
  if (kind === "split") return { ...common, kind, to };
  if (kind === "dissolved") return { ...common, kind, ...(to.length > 0 && { to }) };
  if (!heir) return undefined;
  if (kind === "merged") return { ...common, kind, with: others, to: heir };
  if (kind === "handed-over") {
    const further = { ...(what !== "" && { what }), ...(counterparts.length > 0 && { counterparts }) };
    return { ...common, kind, to: heir, ...(others.length > 0 && { with: others }), ...further };
  }
  if (kind !== "role-moved") return { ...common, kind, to: heir };
  return role && { ...common, kind, ...movedRole(role, choices), to: heir };
}

/** What happened to the committee; `from` only where an agency holds the role, not an office that has no entry. */
const movedRole = ({ id, role, side, holder }: HeldRole, { kind, agencies, id: subject }: SupersedeChoices) => ({
  id,
  entryKind: "committee" as const,
  role,
  ...(side !== null && { side }),
  ...((kind === "agency" ? holder === subject : agencies.some((one) => one.id === holder)) && { from: holder }),
});
