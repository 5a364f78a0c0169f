/** The command by which an editor asks on behalf of an assistant. What it is told is not trusted. */
import { ask } from "./core/assistant/tools.ts";
import { dayOfLook } from "./core/features/vantage.ts";
import { languages } from "./core/language.ts";
import type { Desk } from "./desk.ts";
import type { AssistantAnswer } from "./protocol/reading.ts";

/** Null where there is no such tool. */
export function answerAssistant(desk: Desk, [name, input, asked]: readonly unknown[]): AssistantAnswer | null {
  const { workspace } = desk;
  const language = languages.find((one) => one === asked) ?? desk.languageOf();
  return ask(String(name), input, { workspace, language, asOf: dayOfLook(workspace) }) ?? null;
}
