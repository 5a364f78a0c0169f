/** What a keystroke and a question cost in one server with one paper open. */
import { setTimeout as pause } from "node:timers/promises";
import { Server, type Position } from "./lsp.ts";
import { median } from "./median.ts";
import type { Product } from "./products.ts";

/** Processor time in milliseconds, and time in milliseconds that a person waits; medians throughout. */
export interface Editing {
  /** From opening to the first diagnostics. */
  readonly opening: number;
  /** Processor time of a character in prose, in an outcome (which brings or takes a diagnostic), in a decision that other papers retell. */
  readonly keystrokes: Readonly<Record<Kind, number>>;
  /** Processor time of a character in prose while an open quote, or a half-typed key, keeps the text from parsing. */
  readonly broken: Readonly<Record<Break, number>>;
  /** Until the diagnostics of a keystroke come. */
  readonly diagnostics: number;
  /** Until an answer comes right after a keystroke; only what the server can be asked. */
  readonly answers: Readonly<Partial<Record<keyof typeof questions, number>>>;
  readonly burst: Burst;
  /** Megabytes, at most and in the end. */
  readonly memory: { readonly now: number; readonly peak: number };
}

/** 40 characters one after the other, as fast as they can be sent. */
export interface Burst {
  /** Until a completion asked in the middle is answered. */
  readonly completion: number;
  /** How often diagnostics were sent. */
  readonly sent: number;
  /** Processor time of the whole. */
  readonly cost: number;
}

export type Kind = "prose" | "outcome" | "decision";
export type Break = "quote" | "key";

export const questions = {
  completion: "textDocument/completion",
  hover: "textDocument/hover",
  symbols: "textDocument/documentSymbol",
  actions: "textDocument/codeAction",
  folding: "textDocument/foldingRange",
  tokens: "textDocument/semanticTokens/full",
} as const;

export interface Effort {
  /** Pairs of keystrokes before anything is measured: the machine code comes with practice. */
  readonly practice: number;
  /** Measurements of each kind. */
  readonly rounds: number;
}

/** Measures one server, from its start to its end. */
export async function measureEditing(product: Product, uri: string, text: string, effort: Effort): Promise<Editing> {
  const server = await Server.start(product);
  try {
    return await new Session(server, product, uri, text).measure(effort);
  } finally {
    await server.stop();
  }
}

class Session {
  readonly #server: Server;
  readonly #product: Product;
  readonly #uri: string;
  readonly #text: string;
  readonly #places: Places;

  constructor(server: Server, product: Product, uri: string, text: string) {
    this.#server = server;
    this.#product = product;
    this.#uri = uri;
    this.#text = text;
    this.#places = placesIn(text);
  }

  async measure(effort: Effort): Promise<Editing> {
    const { prose, outcome, decision } = this.#places;
    await this.#server.rest(300);
    const opening = await this.#open();
    for (let pair = 0; pair < effort.practice; pair++) await this.#stroke(prose);
    const answers = await this.#ask(effort);
    await this.#server.type(this.#uri, outcome, mistake.length, "");
    await this.#server.settle();
    const proseCost = await this.#costOf(prose, effort);
    const { cost: outcomeCost, wait } = await this.#costOfOutcome(effort);
    const keystrokes = { prose: proseCost, outcome: outcomeCost, decision: await this.#costOf(decision, effort) };
    const burst = await this.#burst(effort);
    const broken = await this.#break(effort);
    return { opening, keystrokes, broken, diagnostics: wait, answers, burst, memory: this.#server.memory() };
  }

  /** With a mistake in it, so that there is something to say. */
  async #open(): Promise<number> {
    // What the folder's own text of the paper brought is no answer.
    this.#server.forget();
    const start = performance.now();
    await this.#server.open(this.#uri, this.#product.language, withMistake(this.#text));
    const opening = (await this.#server.diagnostics(this.#uri)) - start;
    await this.#server.rest(300);
    return opening;
  }

  /** A character comes and goes; each is left to be worked off. */
  async #stroke(at: Position): Promise<void> {
    await this.#server.type(this.#uri, at, 0, "x");
    await this.#server.settle();
    await this.#server.type(this.#uri, at, 1, "");
    await this.#server.settle();
  }

  /** Processor time of one character. */
  async #costOf(at: Position, { rounds }: Effort): Promise<number> {
    const costs: number[] = [];
    for (let round = 0; round < rounds + 2; round++) {
      const before = this.#server.cpu();
      await this.#stroke(at);
      costs.push((this.#server.cpu() - before) / 2);
    }
    return median(costs.slice(2));
  }

  async #costOfOutcome({ rounds }: Effort): Promise<{ readonly cost: number; readonly wait: number }> {
    const costs: number[] = [];
    const waits: number[] = [];
    for (let round = 0; round < 2 * rounds; round++) {
      this.#server.forget();
      const [before, sent] = [this.#server.cpu(), performance.now()];
      await this.#server.type(this.#uri, this.#places.outcome, round % 2, round % 2 ? "" : "x");
      waits.push((await this.#server.diagnostics(this.#uri)) - sent);
      await this.#server.settle();
      costs.push(this.#server.cpu() - before);
    }
    return { cost: median(costs), wait: median(waits) };
  }

  /** Each question right after a keystroke, so that nothing of the new text has been read. */
  async #ask({ rounds }: Effort): Promise<Editing["answers"]> {
    const answers: Partial<Record<keyof typeof questions, number>> = {};
    for (const name of this.#product.answers) {
      const times: number[] = [];
      for (let round = 0; round < rounds + 2; round++) {
        await this.#server.type(this.#uri, this.#places.prose, round % 2, round % 2 ? "" : "a");
        await pause(5);
        times.push(await this.#timeOf(name));
        await this.#server.settle();
      }
      answers[name] = median(times.slice(2));
      if (rounds % 2) await this.#server.type(this.#uri, this.#places.prose, 1, "");
    }
    return answers;
  }

  /** Time until one question about the outcome with the mistake is answered. */
  async #timeOf(name: keyof typeof questions): Promise<number> {
    const { outcome, key } = this.#places;
    const position = name === "completion" ? key : outcome;
    const sent = performance.now();
    await this.#server.request(questions[name], {
      textDocument: { uri: this.#uri },
      position,
      range: { start: position, end: position },
      context: { diagnostics: this.#server.shown(this.#uri) },
    });
    return performance.now() - sent;
  }

  async #burst({ rounds }: Effort): Promise<Burst> {
    const { outcome } = this.#places;
    const completions: number[] = [];
    const costs: number[] = [];
    const sent: number[] = [];
    for (let round = 0; round < Math.max(3, rounds / 3); round++) {
      const [cpu, published] = [this.#server.cpu(), this.#server.published];
      const sending: Promise<unknown>[] = [];
      for (let stroke = 0; stroke < 40; stroke++) {
        sending.push(this.#server.type(this.#uri, { ...outcome, character: outcome.character + stroke }, 0, "x"));
        if (stroke === 20) sending.push(this.#timeOf("completion").then((time) => completions.push(time)));
      }
      await Promise.all(sending);
      await this.#server.settle();
      costs.push(this.#server.cpu() - cpu);
      sent.push(this.#server.published - published);
      await this.#server.type(this.#uri, outcome, 40, "");
      await this.#server.settle();
    }
    return { completion: median(completions), cost: median(costs), sent: median(sent) };
  }

  async #break(effort: Effort): Promise<Editing["broken"]> {
    const { prose, title, halfKey } = this.#places;
    await this.#server.type(this.#uri, title, 0, '"');
    await this.#server.settle();
    const quote = await this.#costOf(prose, effort);
    await this.#server.type(this.#uri, title, 1, "");
    await this.#server.settle();
    await this.#server.type(this.#uri, halfKey, 0, "\n    judu");
    await this.#server.settle();
    return { quote, key: await this.#costOf({ ...prose, line: prose.line + 1 }, effort) };
  }
}

const mistake = "x";

/** The text with an outcome that does not exist. */
export function withMistake(text: string): string {
  const at = endOf(text, outcomes, text.length / 2);
  return text.slice(0, at) + mistake + text.slice(at);
}

interface Places {
  /** In the background of an item in the middle. */
  readonly prose: Position;
  /** Behind the outcome in the middle, and where its key begins. */
  readonly outcome: Position;
  readonly key: Position;
  /** In a decision of the first item, which earlier papers tell too. */
  readonly decision: Position;
  /** Before the title of an item well before the middle. */
  readonly title: Position;
  /** The end of the line before the background in the middle. */
  readonly halfKey: Position;
}

const outcomes = /\boutcome: [a-z-]+/g;

function placesIn(text: string): Places {
  const middle = text.length / 2;
  const prose = endOf(text, /\bbackground: (?:[|>]-?\s+)?\w+/g, middle);
  const outcome = placeOf(text, endOf(text, outcomes, middle));
  const start = text.lastIndexOf("background:", prose);
  return {
    prose: placeOf(text, prose),
    outcome,
    key: { line: outcome.line, character: text.split("\n")[outcome.line]?.search(/\w/) ?? 0 },
    decision: placeOf(text, endOf(text, /\bdecision: (?:[|>]-?\s+)?\w+/g, 0)),
    title: placeOf(text, endOf(text, /\n +title: (?=\w)/g, middle / 2)),
    halfKey: placeOf(text, text.lastIndexOf("\n", start)),
  };
}

/** A place in the prose of an item in the middle. */
export const placeOfProse = (text: string): Position => placesIn(text).prose;

/** The end of the first match behind an offset; of the first one in the text where there is none. */
function endOf(text: string, pattern: RegExp, from: number): number {
  const matches = [...text.matchAll(pattern)];
  const match = matches.find(({ index }) => index >= from) ?? matches[0];
  if (!match) throw new Error(`The paper holds nothing like ${String(pattern)}.`);
  return match.index + match[0].length;
}

function placeOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
