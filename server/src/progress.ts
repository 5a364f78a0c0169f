/** Shows in the editor how far the reading of many papers is. */
import type { Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import type { Localized } from "./core/language.ts";
import type { Desk } from "./desk.ts";

export interface Progress {
  readonly report: (count: number, of: number) => void;
  readonly done: () => void;
}

const title: Localized = {
  id: "Membaca kertas kerja",
  ms: "Membaca kertas kerja",
  en: "Reading the working papers",
};

/** Fewer are read before anyone could look. */
const many = 100;

/** Nothing is shown to a client that shows no progress, nor for few papers. */
export function showProgress(connection: Connection, desk: Desk): Progress {
  let shown: Promise<WorkDoneProgressReporter> | undefined;
  let last = 0;
  // An editor that is closing does not answer.
  const tell = (act: (reporter: WorkDoneProgressReporter) => void): void => {
    void shown?.then(act, () => undefined);
  };
  return {
    report: (count, of) => {
      if (!desk.client.progress || of < many) return;
      const percentage = Math.floor((100 * count) / of);
      const message = `${count} / ${of}`;
      shown ??= connection.window.createWorkDoneProgress().then((reporter) => {
        reporter.begin(title[desk.languageOf()], percentage, message);
        return reporter;
      });
      if (percentage > last)
        tell((reporter) => {
          reporter.report(percentage, message);
        });
      last = percentage;
    },
    done: () => {
      tell((reporter) => {
        reporter.done();
      });
    },
  };
}
