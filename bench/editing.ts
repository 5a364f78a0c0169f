/** What a keystroke and a question cost in one server with one paper open. */
import { pause, Server, type ServerSetup } from "./lsp.ts";

export interface Measured {
  /** Milliseconds of processor time for a character typed into a text; medians throughout. */
  readonly keystroke: number;
  /** The same while an open quote before it keeps the text from parsing. */
  readonly broken: number;
  /** Milliseconds until the diagnostics of a keystroke come. */
  readonly diagnostics: number;
  /** Milliseconds from opening to the first diagnostics. */
  readonly opening: number;
  /** Milliseconds until an answer comes. */
  readonly answers: Readonly<Record<string, number>>;
  /** Milliseconds until a completion is answered in the middle of a burst. */
  readonly completionInBurst: number;
  /** Diagnostics sent for a burst of 40 keystrokes. */
  readonly sentForBurst: number;
  /** Megabytes. */
  readonly peak: number;
}

export const questions = {
  completion: "textDocument/completion",
  hover: "textDocument/hover",
  symbols: "textDocument/documentSymbol",
  actions: "textDocument/codeAction",
  folding: "textDocument/foldingRange",
  tokens: "textDocument/semanticTokens/full",
} as const;

/** `rounds` keystrokes of each kind. `asks` are the questions that the server can be asked. */
export async function measureEditing(
  setup: ServerSetup,
  paper: { readonly uri: string; readonly language: string; readonly text: string },
  rounds: number,
  asks: readonly (keyof typeof questions)[],
): Promise<Measured> {
  const { uri, language, text } = paper;
  const server = await Server.start(setup);
  try {
    await server.quiet();
    const start = performance.now();
    await server.open(uri, language, text);
    const opening = (await server.diagnostics(uri)) - start;
    await server.quiet();

    const middle = text.length / 2;
    const prose = placeOf(text, text.indexOf("decision: ", middle) + "decision: Kedua".length);
    // The machine code comes with practice.
    for (let warm = 0; warm < 10; warm++) await strokes(server, uri, prose);
    const keystroke = await costOf(server, rounds, () => strokes(server, uri, prose));

    const outcome = placeOf(text, text.indexOf("outcome: carried-over", middle) + "outcome: carried-over".length);
    const waits: number[] = [];
    for (let round = 0; round < rounds; round++)
      for (const [length, typed] of [
        [0, "x"],
        [1, ""],
      ] as const) {
        server.forget();
        const sent = performance.now();
        await server.type(uri, outcome, length, typed);
        waits.push((await server.diagnostics(uri)) - sent);
      }
    await server.quiet();

    const answers: Record<string, number> = {};
    const spot = { line: prose.line, character: prose.character };
    const key = placeOf(text, text.indexOf("\n        outcome:", middle) + "\n        ".length);
    for (const ask of asks) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        await server.type(uri, spot, round % 2, round % 2 ? "" : "a");
        await pause(5);
        const sent = performance.now();
        await server.request(questions[ask], {
          textDocument: { uri },
          position: key,
          range: { start: key, end: key },
          context: { diagnostics: [] },
        });
        times.push(performance.now() - sent);
        await server.quiet(120);
      }
      answers[ask] = median(times);
    }

    const published = server.published;
    const burst: number[] = [];
    for (let stroke = 0; stroke < 40; stroke++) {
      await server.type(uri, spot, stroke % 2, stroke % 2 ? "" : "a");
      if (stroke === 20) {
        const sent = performance.now();
        await server.request(questions.completion, { textDocument: { uri }, position: key });
        burst.push(performance.now() - sent);
      }
    }
    await server.quiet();
    const sentForBurst = server.published - published;

    // An open quote in the item before keeps the text from parsing.
    const quote = placeOf(text, text.indexOf("title: ", middle - text.length / 4) + "title: ".length);
    server.forget();
    await server.type(uri, quote, 0, '"');
    await server.diagnostics(uri);
    await server.quiet();
    for (let warm = 0; warm < 5; warm++) await strokes(server, uri, prose);
    const broken = await costOf(server, rounds, () => strokes(server, uri, prose));
    return {
      keystroke,
      broken,
      diagnostics: median(waits),
      opening,
      answers,
      completionInBurst: median(burst),
      sentForBurst,
      peak: server.peak(),
    };
  } finally {
    server.stop();
  }
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** A character comes and goes; each is left to be worked off. */
async function strokes(server: Server, uri: string, at: Place): Promise<void> {
  await server.type(uri, at, 0, "x");
  await settle(server);
  await server.type(uri, at, 1, "");
  await settle(server);
}

/** Longer than any server waits before it works; then until it rests. */
async function settle(server: Server): Promise<void> {
  await pause(230);
  for (let before = server.cpu(); ;) {
    await pause(25);
    const now = server.cpu();
    if (now - before < 0.5) return;
    before = now;
  }
}

/** Median processor time of one stroke. */
async function costOf(server: Server, rounds: number, pair: () => Promise<void>): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = server.cpu();
    await pair();
    costs.push((server.cpu() - before) / 2);
  }
  return median(costs);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
