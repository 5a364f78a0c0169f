/** Supersedes an institution: asks what happened, shows what it touches, and writes only what was confirmed, in one step. */
import { Disposable, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Language } from "../../../server/src/core/language.ts";
import {
  superseding,
  type InstitutionKind,
  type Refused,
  type Supersedable,
  type Superseded,
  type SupersedePreview,
} from "../../../server/src/protocol/institutions.ts";
import { supersedeInstitutionCommand } from "../../../server/src/protocol.ts";
import { shownLanguage } from "../language.ts";
import { texts as common } from "../texts.ts";
import { createReadOnlyPage, type ReadOnlyPage } from "./read-only-page.ts";
import { registerWriting } from "./run.ts";
import { askAll, back, choose, type Answer, type Asking, type Step } from "./steps.ts";
import { changeSteps, nothingKnown, requestOf, type Institutions, type Known } from "./supersede-steps.ts";
import { supersedeTexts as texts } from "./supersede-texts.ts";

type Ask = <T>(command: string, ...args: readonly unknown[]) => Promise<T>;

export function registerSupersede(client: BaseLanguageClient): Disposable {
  const ask: Ask = (command, ...args) => client.sendRequest("workspace/executeCommand", { command, arguments: args });
  const page = createReadOnlyPage("kertas-kerja-supersede");
  return Disposable.from(
    page,
    registerWriting(supersedeInstitutionCommand, (given) => supersede(ask, page, given)),
  );
}

async function supersede(ask: Ask, page: ReadOnlyPage, given: unknown): Promise<void> {
  const language = shownLanguage();
  const choicesFor: Institutions["choicesFor"] = (id, kind) => ask(superseding.choices, id, kind, language);
  const named = readNamed(given);
  const choices = named && (await choicesFor(named.id, named.kind));
  if (choices === null) return void window.showInformationMessage(texts.unknown[language]);
  if (choices?.refusal) return void window.showInformationMessage(choices.refusal);
  const all = choices ? [] : await ask<readonly Supersedable[] | null>(superseding.institutions, language);
  if (!all) return void window.showInformationMessage(common.notAnswered[language]);
  const title = choices ? `${texts.title[language]}: ${choices.id}` : texts.title[language];
  const steps = [...changeSteps({ all, choicesFor }, language), confirmStep(ask, page, language)];
  const known = await askAll<Known>(title, choices ? { ...nothingKnown, choices } : nothingKnown, steps);
  if (known === undefined || known === back || known.drafts === undefined) return;
  tell(await ask<Superseded | Refused | null>(superseding.apply, requestOf(known), language), language);
}

/** The institution of a code action. */
function readNamed(given: unknown): { readonly id: string; readonly kind: InstitutionKind } | undefined {
  if (typeof given !== "object" || given === null || !("id" in given) || !("kind" in given)) return undefined;
  return given as { readonly id: string; readonly kind: InstitutionKind };
}

/** What cannot be done leads back to the question before. */
const confirmStep = (ask: Ask, page: ReadOnlyPage, language: Language): Step<Known> => ({
  ask: async (known, asking) => {
    const preview = await ask<SupersedePreview | Refused | null>(superseding.preview, requestOf(known), language);
    if (!preview || "problem" in preview) {
      await window.showWarningMessage(preview?.problem ?? common.notAnswered[language], { modal: true });
      return back;
    }
    await page.show(texts.title[language], preview.text);
    return confirm(known, preview, asking, language);
  },
});

function confirm(
  known: Known,
  { entries, drafts, places }: SupersedePreview,
  asking: Asking,
  language: Language,
): Promise<Answer<Known>> {
  const choices: readonly { readonly label: string; readonly detail?: string; readonly value: boolean | undefined }[] =
    [
      {
        label: texts.write(entries.length)[language],
        detail: texts.papersStay[language],
        value: false,
      },
      ...(drafts.length > 0
        ? [
            {
              label: texts.writeDrafts(entries.length, drafts.length)[language],
              detail: texts.adoptedStay[language],
              value: true,
            },
          ]
        : []),
      { label: texts.cancel[language], value: undefined },
    ];
  return choose(asking, texts.touched(places.length)[language], choices, (value): Known =>
    value === undefined ? known : { ...known, drafts: value },
  );
}

function tell(done: Superseded | Refused | null, language: Language): void {
  if (!done) return void window.showWarningMessage(texts.notWritten[language]);
  if ("problem" in done) return void window.showWarningMessage(done.problem);
  const said = [texts.written[language], ...(done.left.length > 0 ? [texts.left[language], ...done.left] : [])];
  void window.showInformationMessage(said.join("  ·  "));
  const [first] = done.uris;
  if (first !== undefined)
    void workspace.openTextDocument(Uri.parse(first)).then((text) => window.showTextDocument(text));
}
