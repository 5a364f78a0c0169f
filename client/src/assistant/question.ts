/** An assistant's question: what the person confirms, and how it is answered or refused. It knows the server, not VS Code. */
import { notTrusted, type Contract } from "../../../server/src/core/assistant/contracts.ts";
import { shorten, visible } from "../../../server/src/core/assistant/quote.ts";
import type { Language } from "../../../server/src/core/language.ts";
import type { AssistantAnswer } from "../../../server/src/protocol/reading.ts";
import { texts } from "./texts.ts";

/** What a question depends on. */
export interface Surroundings {
  readonly isTrusted: () => boolean;
  readonly language: () => Language;
  /** Rejects where the server does not answer, or the question was taken back. */
  readonly ask: (name: string, input: unknown, language: Language) => Promise<AssistantAnswer | null>;
}

/** What a person confirms; undefined where the question will be refused anyway. */
export interface Confirmation {
  readonly title: string;
  readonly sentence: string;
  /** What the assistant asks, as JSON. */
  readonly input: string;
}

/** So much of a question is shown. */
const longest = 1000;

export function confirm(
  contract: Contract,
  input: unknown,
  { isTrusted, language }: Surroundings,
): Confirmation | undefined {
  if (!isTrusted()) return undefined;
  return {
    title: `Kertas Kerja: ${contract.title[language()]}`,
    sentence: texts.mayRead[language()],
    input: shorten(visible(JSON.stringify(input ?? {}, null, 2)), longest),
  };
}

/** What the assistant is told; in an untrusted folder the server is not even asked. */
export async function answer(
  { name }: Contract,
  input: unknown,
  { isTrusted, language, ask }: Surroundings,
): Promise<string> {
  if (!isTrusted()) return notTrusted[language()];
  const told = await ask(name, input, language()).catch(() => null);
  return told?.text ?? texts.notAnswered[language()];
}
