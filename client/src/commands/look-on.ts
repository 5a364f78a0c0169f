/** On which day the data are looked at: asked for, told to the server, and remembered for this window alone. */
import { Disposable, EventEmitter, type Event } from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import type { Language } from "../../../server/src/core/language.ts";
import { dayOfLookCommand, lookOnCommand, type DayOfLook } from "../../../server/src/protocol/reading.ts";
import { shownLanguage } from "../language.ts";
import { dayTexts as texts } from "./look-on-texts.ts";
import { registerAsking } from "./run.ts";
import { refuseDay } from "./session-steps.ts";
import { askAll, back, choose, typed } from "./steps.ts";

/** A day, `today` whatever day that is, or null for each paper's own. */
type Chosen = string | null;

export interface LookOn {
  readonly onDidChange: Event<void>;
  /** Undefined where the server does not answer. */
  readonly dayOf: (uri: string | null) => Promise<DayOfLook | undefined>;
  readonly dispose: () => void;
}

export function registerLookOn(client: BaseLanguageClient): LookOn {
  let chosen: Chosen = null;
  const changed = new EventEmitter<void>();
  const ask = <T>(command: string, given: unknown): Promise<T> =>
    client.sendRequest<T>("workspace/executeCommand", { command, arguments: [given] });
  const command = registerAsking("kertasKerja.lookOnDay", async (given) => {
    const asked = isChosen(given) ? given : await askDay(chosen, shownLanguage());
    if (asked === undefined) return;
    await ask(lookOnCommand, asked);
    chosen = asked;
    changed.fire();
  });
  // A server that starts again knows nothing of it.
  const state = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running && chosen !== null) void ask(lookOnCommand, chosen).catch(() => undefined);
  });
  return {
    onDidChange: changed.event,
    dayOf: (uri) => ask<DayOfLook>(dayOfLookCommand, uri).catch(() => undefined),
    dispose: () => {
      Disposable.from(command, state, changed).dispose();
    },
  };
}

const isChosen = (given: unknown): given is Chosen =>
  given === null || given === "today" || (typeof given === "string" && /^\d{4}-\d{2}-\d{2}$/.test(given));

interface Known {
  readonly day?: Chosen;
}

/** Of a day that is still to be written. */
const other = "other";

async function askDay(chosen: Chosen, language: Language): Promise<Chosen | undefined> {
  const entries = [
    { label: texts.session[language], detail: texts.sessionDetail[language], value: null },
    { label: texts.today[language], value: "today" },
    { label: texts.other[language], value: other },
  ];
  const isOther = chosen !== null && chosen !== "today";
  const active = entries.find(({ value }) => value === (isOther ? other : chosen));
  const known = await askAll<Known>(texts.title[language], {}, [
    { ask: (_, asking) => choose(asking, texts.which[language], entries, (day): Known => ({ day }), active) },
    {
      isDue: ({ day }) => day === other,
      ask: (_, asking) =>
        typed(asking, texts.day[language], isOther ? chosen : "", refuseDay(language), (day): Known => ({ day })),
    },
  ]);
  return known === undefined || known === back ? undefined : known.day;
}
