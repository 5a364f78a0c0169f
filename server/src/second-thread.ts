/** The thread beside this one that reads and judges half of many papers. Whatever it fails at, this thread does. */
import { Worker } from "node:worker_threads";
import type { JudgeOptions } from "./judged.ts";
import type { Listed } from "./review/listed.ts";
import type { FolderTexts } from "./share.ts";

/** What it is given first: the folder, and the URIs of the papers that it is to read. It answers with what they tell. */
export interface Given {
  readonly found: FolderTexts;
  readonly own: readonly string[];
}

/** What it is asked after that: to judge these of its papers. It answers with their findings. */
export interface Asked {
  /** What the papers of this thread tell. */
  readonly told: readonly string[];
  readonly uris: readonly string[];
  readonly options: JudgeOptions;
}

export class SecondThread {
  readonly #worker: Worker;
  #hasFailed = false;
  #onAnswer: ((answer: unknown) => void) | undefined;

  constructor(module: URL) {
    this.#worker = new Worker(module);
    this.#worker.on("message", (answer: unknown) => this.#onAnswer?.(answer));
    const fail = (): void => {
      this.#hasFailed = true;
      this.#onAnswer?.(undefined);
    };
    this.#worker.on("error", fail);
    this.#worker.on("exit", fail);
  }

  /** What its papers tell; undefined where it failed. */
  give = (given: Given): Promise<string | undefined> => this.#send(given) as Promise<string | undefined>;

  /** The findings of each of the papers; undefined where it failed. */
  ask = (asked: Asked): Promise<readonly (readonly Listed[])[] | undefined> =>
    this.#send(asked) as Promise<readonly (readonly Listed[])[] | undefined>;

  #send(message: Given | Asked): Promise<unknown> {
    if (this.#hasFailed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#onAnswer = resolve;
      this.#worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
