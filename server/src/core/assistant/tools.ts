/** All tools, and how one is asked: the input is read, the question answered or refused in a sentence, the answer kept within its bounds. */
import { formatDay } from "../day.ts";
import { languages, type Localized } from "../language.ts";
import type { Reader } from "../reports/names.ts";
import { answerProblem, answerWith, type Answer } from "./answer.ts";
import { notTrusted } from "./contracts.ts";
import { checkPaper } from "./check-paper.ts";
import { findInstitution } from "./find-institution.ts";
import { findItems } from "./find-items.ts";
import { readInput } from "./input.ts";
import { itemHistory } from "./item-history.ts";
import { overdueFollowUps } from "./overdue-follow-ups.ts";
import type { Tool } from "./tool.ts";

export const tools: readonly Tool[] = [findItems, itemHistory, overdueFollowUps, checkPaper, findInstitution];

/** The answer to a question; undefined where there is no such tool. */
export function ask(name: string, given: unknown, reader: Reader): Answer | undefined {
  const tool = tools.find(({ contract }) => contract.name === name);
  return tool && answer(tool, given, reader);
}

function answer({ contract, run }: Tool, given: unknown, reader: Reader): Answer {
  const { workspace } = reader;
  if (!workspace.isTrusted) return answerProblem(notTrusted, reader.language);
  if (!workspace.isComplete) return answerProblem(notReady, reader.language);
  const input = readInput(contract.input, given);
  if ("problem" in input) return answerProblem(input.problem, reader.language);
  const language = languages.find((one) => one === input.text("language")) ?? reader.language;
  const asOf = input.day("asOf") ?? reader.asOf;
  const told = run(input, { workspace, language, asOf });
  return "problem" in told
    ? answerProblem(told.problem, language, told.choices)
    : answerWith(
        { ...("asOf" in contract.input.properties && { asOf: formatDay(asOf) }), ...told.result },
        contract.narrow,
      );
}

const notReady: Localized = {
  id: "Kertas kerja masih dibaca. Tunggu sebentar, lalu coba lagi.",
  ms: "Kertas kerja masih dibaca. Sila tunggu sebentar, kemudian cuba lagi.",
  en: "The working papers are still being read. Wait a moment, then try again.",
};
