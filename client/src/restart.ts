/** The server is started again: by itself when it crashed, by a person when it crashed too often. */
import { commands, window, type Disposable } from "vscode";
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
} from "vscode-languageclient";
import { shownLanguage } from "./language.ts";
import { texts } from "./texts.ts";

/** As VS Code's own clients do: the fifth crash within three minutes is the last. */
const most = 4;
const period = 3 * 60_000;

/** What the client does where the server fails: the library's own messages are left out. */
export const whereItFails = () =>
  ({
    errorHandler: createCrashHandler(),
    initializationFailedHandler: () => false,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  }) satisfies LanguageClientOptions;

/** Restarts say nothing: the status item shows them, and what was typed is there. */
function createCrashHandler(): ErrorHandler {
  let crashes: readonly number[] = [];
  let isOffered = false;
  /** Once, however many errors follow the first. */
  const offer = (): void => {
    if (isOffered) return;
    isOffered = true;
    void offerRestart().finally(() => {
      isOffered = false;
    });
  };
  return {
    error: (_, __, count = 0) => {
      if (count <= 3) return { action: ErrorAction.Continue, handled: true };
      offer();
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      const now = performance.now();
      crashes = [...crashes.filter((crash) => now - crash < period), now];
      if (crashes.length <= most) return { action: CloseAction.Restart, handled: true };
      crashes = [];
      offer();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** The library's own sentences about the server are English, and for developers: they stay in the output. */
export function keepToOutput(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => {
    log(message, data, false);
  };
}

async function offerRestart(): Promise<void> {
  const language = shownLanguage();
  const [restart, output] = [texts.restart[language], texts.output[language]];
  const chosen = await window.showErrorMessage(texts.crashed[language], restart, output);
  if (chosen === restart) await commands.executeCommand("kertasKerja.restartServer");
  if (chosen === output) await commands.executeCommand("kertasKerja.showOutput");
}

export const registerRestart = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand("kertasKerja.restartServer", async () => {
    try {
      // One that is stopping already is waited for. One that does not answer cannot be stopped: its end would end the next.
      if (client.state === State.Running || client.state === State.Stopped) await client.stop();
      await client.start();
    } catch {
      // Nor can one be started anew that has never come up.
      const language = shownLanguage();
      const reload = texts.reload[language];
      const chosen = await window.showErrorMessage(texts.notRestarted[language], reload);
      if (chosen === reload) await commands.executeCommand("workbench.action.reloadWindow");
    }
  });
