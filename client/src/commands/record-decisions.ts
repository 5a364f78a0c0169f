/** Records what a session decided, item by item: it can be left at any item, and goes on there the next time. */
import { Selection, TextEditorRevealType, ThemeIcon, window, type Disposable, type Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Language } from "../../../server/src/core/language.ts";
import { authoring, type DecisionChoices, type DecisionRequest } from "../../../server/src/protocol/writing.ts";
import { shownLanguage } from "../language.ts";
import { authoringTexts as texts } from "./authoring-texts.ts";
import { registerWriting } from "./run.ts";
import { refuseDay } from "./session-steps.ts";
import { askAll, back, choose, pickMany, typed, type Answer, type Choice, type Step } from "./steps.ts";
import { uriOf } from "./write-papers.ts";

type Item = DecisionChoices["items"][number];

type FollowUp = DecisionRequest["followUps"][number];

export function registerRecordDecisions(client: BaseLanguageClient): Disposable {
  const ask = <T>(command: string, ...args: readonly unknown[]): Promise<T> =>
    client.sendRequest<T>("workspace/executeCommand", { command, arguments: args });
  return registerWriting("kertasKerja.recordDecisions", async (paper) => {
    const language = shownLanguage();
    const uri = uriOf(paper);
    for (let last: string | undefined; ;) {
      const choices = uri && (await ask<DecisionChoices | null>(authoring.toDecide, uri.toString(), language));
      if (!uri || !choices) return void window.showInformationMessage(texts.noPaper[language]);
      if (choices.items.length === 0) return void window.showInformationMessage(texts.noItems[language]);
      const item = await chooseItem(choices, last, language);
      if (!item) return;
      await showItem(uri, item);
      const decided = await decide(item, choices, language);
      if (decided === undefined) return;
      if (decided === back) continue;
      last = item.id;
      const isRecorded = await ask<boolean | null>(authoring.recordDecision, {
        uri: uri.toString(),
        item: item.id,
        ...decided,
      });
      if (!isRecorded) return void window.showWarningMessage(texts.notRecorded[language]);
    }
  });
}

/** So that it can be read while it is decided, and nothing is changed out of sight. */
async function showItem(uri: Uri, { line }: Item): Promise<void> {
  const editor = await window.showTextDocument(uri, { preserveFocus: true, preview: false });
  const { range } = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1));
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.AtTop);
}

const titleOf = ({ items }: DecisionChoices, language: Language): string =>
  texts.record(items.filter(({ state }) => state === "decided").length, items.length)[language];

/** The next one after the last that is still to be recorded comes first to hand. */
async function chooseItem(
  choices: DecisionChoices,
  last: string | undefined,
  language: Language,
): Promise<Item | undefined> {
  const { items, outcomes } = choices;
  const entries = items.map((item) => ({
    label: item.id,
    description: item.name,
    detail:
      item.state === "decided"
        ? (outcomes.find(({ id }) => id === item.outcome)?.name ?? item.outcome ?? "")
        : texts.undecided[language],
    iconPath: new ThemeIcon(item.state === "decided" ? "check" : "circle-large-outline"),
    value: item,
  }));
  const from = items.findIndex(({ id }) => id === last) + 1;
  const isOpen = ({ value }: Choice<Item>): boolean => value.state !== "decided";
  const active = entries.slice(from).find(isOpen) ?? entries.find(isOpen);
  const asking = { title: titleOf(choices, language), step: 0, of: 0, canGoBack: false };
  const answer = await choose(asking, texts.whichItem[language], entries, (item) => item, active);
  return answer === back ? undefined : answer;
}

interface Known {
  readonly outcome?: DecisionChoices["outcomes"][number];
  readonly decision?: string;
  readonly followUps: readonly FollowUp[];
}

type Decided = Pick<DecisionRequest, "outcome" | "decision" | "followUps">;

async function decide(item: Item, choices: DecisionChoices, language: Language): Promise<Answer<Decided>> {
  const title = `${item.id} ${item.name}`;
  const steps = [
    outcomeStep(choices, item, language),
    formulaStep(item, language),
    decisionStep(item, language),
    followUpStep(item, title, language),
  ];
  const known = await askAll<Known>(title, { followUps: [] }, steps, { canLeave: true });
  if (known === undefined || known === back) return known;
  return { outcome: known.outcome?.id ?? "", decision: known.decision ?? "", followUps: known.followUps };
}

const outcomeStep = ({ outcomes }: DecisionChoices, item: Item, language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const entries = outcomes.map((outcome) => ({ label: outcome.name, description: outcome.id, value: outcome }));
    const active = entries.find(({ value }) => value.id === item.outcome);
    return choose(asking, texts.whichOutcome[language], entries, (outcome) => ({ ...known, outcome }), active);
  },
});

/** What is recorded already comes before the usual wordings: whoever goes on with Enter keeps it. */
const formulasOf = ({ outcome }: Known, { decision }: Item): readonly string[] => [
  ...new Set([...(decision === null ? [] : [decision]), ...(outcome?.formulas ?? [])]),
];

const formulaStep = (item: Item, language: Language): Step<Known> => ({
  isDue: (known) => formulasOf(known, item).length > 1,
  ask: (known, asking) => {
    const entries = formulasOf(known, item).map((formula) => ({ label: formula, value: formula }));
    return choose(asking, texts.whichFormula[language], entries, (decision) => ({ ...known, decision }));
  },
});

const decisionStep = (item: Item, language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const proposed = known.decision ?? formulasOf(known, item)[0] ?? "";
    // The box has one line: what is left as it is keeps its own.
    const shown = proposed.replace(/\s*[\r\n]\s*/g, " ").trim();
    return typed(
      asking,
      texts.decision[language],
      shown,
      (value) => {
        if (value === "") return texts.needed[language];
        // A usual wording says nothing while its gap stays open.
        return value.includes("…") && value !== item.decision ? texts.gap[language] : undefined;
      },
      (decision) => ({ ...known, decision: decision === shown ? proposed : decision }),
    );
  },
});

/** As many follow-ups as there are: an empty action ends them. */
const followUpStep = (item: Item, title: string, language: Language): Step<Known> => ({
  ask: async (known) => {
    const followUps: FollowUp[] = [];
    for (;;) {
      const followUp = await askAll<FollowUp>(title, { action: "", by: [] }, followUpSteps(item, language), {
        canLeave: true,
      });
      if (followUp === undefined) return undefined;
      if (followUp === back) {
        if (followUps.pop() === undefined) return back;
        continue;
      }
      if (followUp.action === "") return { ...known, followUps };
      followUps.push(followUp);
    }
  },
});

function followUpSteps({ agencies }: Item, language: Language): readonly Step<FollowUp>[] {
  const hasAction = ({ action }: FollowUp): boolean => action !== "";
  return [
    {
      ask: (known, asking) =>
        typed(
          asking,
          texts.action[language],
          known.action,
          () => undefined,
          (action) => ({ ...known, action }),
        ),
    },
    {
      isDue: hasAction,
      ask: async (known, asking) => {
        const entries = agencies.map(({ id, name }) => ({ label: name, description: id }));
        const answer = await pickMany(asking, texts.by[language], entries, []);
        if (answer === undefined || answer === back) return answer;
        return { ...known, by: answer.map(({ description }) => description) };
      },
    },
    {
      isDue: hasAction,
      ask: (known, asking) => {
        const refuse = (value: string): string | undefined => (value === "" ? undefined : refuseDay(language)(value));
        return typed(asking, texts.due[language], "", refuse, (due) => (due === "" ? known : { ...known, due }));
      },
    },
  ];
}
