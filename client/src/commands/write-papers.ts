/** Commands that make papers: a new one, the next session's, a joint one. They ask, the server writes, the result is opened. */
import { Disposable, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Language } from "../../../server/src/core/language.ts";
import {
  authoring,
  type Counterpart,
  type NewPaperChoices,
  type NewPaperRequest,
  type SessionToCarry,
  type Written,
} from "../../../server/src/protocol/writing.ts";
import { shownLanguage } from "../language.ts";
import { authoringTexts as texts } from "./authoring-texts.ts";
import { registerWriting } from "./run.ts";
import { sessionSteps, type KnownSession } from "./session-steps.ts";
import { askAll, back, choose, type Choice, type Step } from "./steps.ts";

type Ask = <T>(command: string, ...args: readonly unknown[]) => Promise<T>;

export function registerWritePapers(client: BaseLanguageClient): Disposable {
  const ask: Ask = (command, ...args) => client.sendRequest("workspace/executeCommand", { command, arguments: args });
  return Disposable.from(
    registerWriting("kertasKerja.newPaper", (folder) => newPaper(ask, folder)),
    registerWriting("kertasKerja.carryForward", (paper) => carryForward(ask, uriOf(paper))),
    registerWriting("kertasKerja.mergeSides", (paper) => mergeSides(ask, uriOf(paper))),
  );
}

/** The paper that a menu was opened on, else that in front. */
export const uriOf = (given: unknown): Uri | undefined =>
  given instanceof Uri ? given : window.activeTextEditor?.document.uri;

type Forum = NewPaperChoices["forums"][number];

/** What is known of a paper to come: more with every step. */
type Known = Partial<NewPaperRequest> & KnownSession;

async function newPaper(ask: Ask, folder: unknown): Promise<void> {
  const language = shownLanguage();
  const { forums } = await ask<NewPaperChoices>(authoring.proposeNew, language);
  const forumOf = ({ forum }: Known): Forum | undefined => forums.find(({ id }) => id === forum);
  const known = await askAll<Known>(texts.newPaper[language], {}, [
    forumStep(forums, language),
    ...sessionSteps<Known>((known) => sessionsOf(forumOf(known), language), language),
    areaStep(forumOf, language),
    sideStep(language),
    carryStep(forumOf, language),
  ]);
  if (known === undefined || known === back) return;
  const home = folder instanceof Uri ? { folder: folder.toString() } : {};
  await open(await ask<Written | null>(authoring.newPaper, { ...known, ...home }), language);
}

const forumStep = (forums: readonly Forum[], language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const choices = forums.map((forum) => ({ label: forum.name, description: forum.id, value: forum }));
    const active = choices.find(({ value }) => value.id === known.forum);
    return choose(asking, texts.whichForum[language], choices, (forum) => ({ forum: forum.id }), active);
  },
});

/** The next session, and the latest, of which more is known. */
function sessionsOf(forum: Forum | undefined, language: Language): readonly Choice<KnownSession>[] {
  const { next = 1, latest } = forum ?? {};
  const nextOne = {
    label: texts.session(next)[language],
    description: texts.nextSession[language],
    value: { number: next },
  };
  if (!latest) return [nextOne];
  const { number, date, endDate, venue } = latest;
  const value = {
    number,
    ...(date !== null && { date }),
    ...(endDate !== null && { endDate }),
    ...(venue !== null && { venue }),
  };
  return [
    nextOne,
    { label: texts.session(number)[language], description: `${texts.latestSession[language]} ${date ?? ""}`, value },
  ];
}

type ForumOf = (known: Known) => Forum | undefined;

const areaStep = (forumOf: ForumOf, language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const areas = (forumOf(known)?.areas ?? []).map(({ id, name }) => ({ label: name, description: id, value: id }));
    return choose(asking, texts.whichArea[language], areas, (issueArea) => ({ ...known, issueArea }));
  },
});

const sideStep = (language: Language): Step<Known> => ({
  ask: (known, asking) => {
    const sides = (["indonesia", "malaysia", "joint"] as const).map((value) => ({
      label: texts[value][language],
      value,
    }));
    return choose(asking, texts.whichSide[language], sides, (side) => ({ ...known, side }));
  },
});

/** Only where the forum has papers of an earlier session. */
const carryStep = (forumOf: ForumOf, language: Language): Step<Known> => ({
  isDue: (known) => {
    const latest = forumOf(known)?.latest?.number;
    return latest !== undefined && known.number !== latest;
  },
  ask: (known, asking) => {
    const choices = [
      { label: texts.yesCarry[language], value: true },
      { label: texts.noCarry[language], value: false },
    ];
    return choose(asking, texts.carryItems[language], choices, (carries) => ({ ...known, carries }));
  },
});

async function carryForward(ask: Ask, uri: Uri | undefined): Promise<void> {
  const language = shownLanguage();
  const source = uri && (await ask<SessionToCarry | null>(authoring.sessionOf, uri.toString()));
  if (!uri || !source) return void window.showInformationMessage(texts.noPaper[language]);
  const next = source.number === null ? [] : [source.number + 1];
  const choices = next.map((number) => ({
    label: texts.session(number)[language],
    description: texts.nextSession[language],
    value: { number },
  }));
  const known = await askAll<KnownSession>(
    texts.carryForward[language],
    {},
    sessionSteps<KnownSession>(() => choices, language),
  );
  if (known === undefined || known === back) return;
  await open(await ask<Written | null>(authoring.carryForward, { ...known, uri: uri.toString() }), language);
}

async function mergeSides(ask: Ask, uri: Uri | undefined): Promise<void> {
  const language = shownLanguage();
  const found = uri ? await ask<readonly Counterpart[] | null>(authoring.counterparts, uri.toString(), language) : [];
  if (!uri || !found || found.length === 0) return void window.showInformationMessage(texts.noCounterpart[language]);
  const choices = found.map(({ uri: value, title }) => ({
    label: title,
    description: workspace.asRelativePath(Uri.parse(value)),
    value,
  }));
  const [only] = choices;
  const asking = { title: texts.merge[language], step: 1, of: 1, canGoBack: false };
  const other =
    choices.length === 1 && only
      ? only.value
      : await choose(asking, texts.whichCounterpart[language], choices, (value) => value);
  if (typeof other !== "string") return;
  await open(await ask<Written | null>(authoring.merge, uri.toString(), other), language);
}

/** Shows what was written, and says what its author should look at. */
async function open(written: Written | null, language: Language): Promise<void> {
  if (!written) return void window.showWarningMessage(texts.notWritten[language]);
  await window.showTextDocument(await workspace.openTextDocument(Uri.parse(written.uri)));
  if (written.exists) void window.showInformationMessage(texts.exists[language]);
  else if (written.notes.length > 0) void window.showInformationMessage(written.notes.join("  ·  "));
}
