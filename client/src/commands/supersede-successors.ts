/** The questions about who comes in the place of an institution: one that is known, or a new one with its name and id. */
import { slug } from "../../../server/src/core/lists/regions.ts";
import type { Successor } from "../../../server/src/core/commands/supersede-change.ts";
import type { Language, Localized } from "../../../server/src/core/language.ts";
import type { InstitutionChange, SupersedeChoices } from "../../../server/src/protocol/institutions.ts";
import { askAll, back, choose, pickMany, typed, type Answer, type Choice, type Step } from "./steps.ts";
import { supersedeTexts as texts } from "./supersede-texts.ts";

/** What there is to choose from. */
export interface Heirs {
  readonly title: string;
  readonly kind: InstitutionChange["kind"];
  readonly choices: SupersedeChoices;
  /** Those that are known and may come in its place. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
}

interface Known {
  readonly which?: "new" | "none" | "known";
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly offices: readonly string[];
  readonly roles: readonly string[];
}

const nothing: Known = { id: "", name: "", abbreviation: "", offices: [], roles: [] };

/** One, or as many as there are for what may have several. */
export async function askSuccessors(heirs: Heirs, language: Language): Promise<Answer<readonly Successor[]>> {
  const hasMany = heirs.kind === "split" || heirs.kind === "dissolved";
  const found: Successor[] = [];
  for (;;) {
    const first = heirs.kind === "renamed" ? { ...nothing, which: "new" as const } : nothing;
    const answer = await askAll<Known>(heirs.title, first, stepsFor(heirs, found, language), { canLeave: true });
    if (answer === undefined) return undefined;
    if (answer === back) {
      if (found.pop() === undefined) return back;
      continue;
    }
    if (answer.which === "none") return found;
    found.push(successorOf(answer));
    if (!hasMany) return found;
  }
}

const successorOf = ({ which, id, name, abbreviation, offices, roles }: Known): Successor => ({
  id,
  ...(which === "new" && { entry: { name, ...(abbreviation !== "" && { abbreviation }) } }),
  ...(offices.length > 0 && { offices }),
  ...(roles.length > 0 && { roles }),
});

function stepsFor(heirs: Heirs, found: readonly Successor[], language: Language): readonly Step<Known>[] {
  return [
    whichStep(heirs, found, language),
    ...newStep(heirs, language),
    sharesStep("offices", heirs, found, language),
    sharesStep("roles", heirs, found, language),
  ];
}

const question = ({ kind }: Heirs, found: readonly Successor[]): Localized => {
  if (kind === "parent-changed") return texts.parent;
  if (kind === "handed-over" || kind === "role-moved") return texts.receiver;
  return found.length === 0 ? texts.successor : texts.nextSuccessor;
};

/** A split has one successor at least. */
const whichStep = (heirs: Heirs, found: readonly Successor[], language: Language): Step<Known> => ({
  isDue: () => heirs.kind !== "renamed",
  ask: (known, asking) => {
    const isEnough = heirs.kind === "dissolved" || (heirs.kind === "split" && found.length > 0);
    const enough = {
      label: texts[found.length > 0 ? "noMore" : "none"][language],
      value: { ...nothing, which: "none" },
    };
    const choices: readonly Choice<Known>[] = [
      ...(isEnough ? [enough as Choice<Known>] : []),
      { label: texts.newOne[language], value: { ...nothing, which: "new" } },
      ...heirs.known
        .filter(({ id }) => !found.some((one) => one.id === id))
        .map(({ id, name }) => ({
          label: name,
          description: id,
          value: { ...nothing, which: "known" as const, id, name },
        })),
    ];
    const active = choices.find(({ value }) => value.which === known.which && value.id === known.id);
    return choose(asking, question(heirs, found)[language], choices, (value) => value, active);
  },
});

/** A new one's name and id; a body that is renamed begins with the name that it had. */
function newStep({ kind, choices }: Heirs, language: Language): readonly Step<Known>[] {
  const isNew = ({ which }: Known): boolean => which === "new";
  const needed = (value: string): string | undefined => (value === "" ? texts.needed[language] : undefined);
  return [
    {
      isDue: isNew,
      ask: (known, asking) =>
        typed(asking, texts.name[language], known.name || (kind === "renamed" ? choices.name : ""), needed, (name) => ({
          ...known,
          name,
        })),
    },
    {
      isDue: (known) => isNew(known) && choices.keys.includes("abbreviation"),
      ask: (known, asking) =>
        typed(
          asking,
          texts.abbreviation[language],
          known.abbreviation,
          () => undefined,
          (abbreviation) => ({ ...known, abbreviation }),
        ),
    },
    {
      isDue: isNew,
      ask: (known, asking) =>
        typed(asking, texts.newId[language], slug(known.abbreviation || known.name), refuseId(language), (id) => ({
          ...known,
          id,
        })),
    },
  ];
}

const refuseId =
  (language: Language) =>
  (value: string): string | undefined =>
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? undefined : texts.badId[language];

/** Who gets which offices and roles, where there may be several successors. */
const sharesStep = (
  what: "offices" | "roles",
  { kind, choices }: Heirs,
  found: readonly Successor[],
  language: Language,
): Step<Known> => {
  const given = new Set(found.flatMap((one) => one[what] ?? []));
  const left = new Map(choices[what].filter(({ id }) => !given.has(id)).map((one) => [one.id, one]));
  return {
    isDue: ({ which }) => which !== "none" && (kind === "split" || kind === "dissolved") && left.size > 0,
    ask: async (known, asking) => {
      const items = [...left.values()].map(({ id, name }) => ({ label: name, description: id }));
      const answer = await pickMany(asking, texts[what](known.name)[language], items, []);
      if (answer === undefined || answer === back) return answer;
      return { ...known, [what]: answer.map(({ description }) => description) };
    },
  };
};
