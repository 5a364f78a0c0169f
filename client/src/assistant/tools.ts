/** The assistants' tools in VS Code's chat. A host without them gets none, and everything else works. */
import {
  CancellationError,
  Disposable,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  MarkdownString,
  workspace,
  type CancellationToken,
  type LanguageModelTool,
  type PreparedToolInvocation,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { contracts, type Contract } from "../../../server/src/core/assistant/contracts.ts";
import { assistantCommand, type AssistantAnswer } from "../../../server/src/protocol/reading.ts";
import { shownLanguage } from "../language.ts";
import { answer, confirm, type Surroundings } from "./question.ts";
import { texts } from "./texts.ts";

export function registerTools(client: BaseLanguageClient): Disposable {
  const host = lm as Partial<typeof lm> | undefined;
  if (typeof host?.registerTool !== "function") return new Disposable(() => undefined);
  const register = host.registerTool;
  return Disposable.from(
    ...Object.values(contracts).map((contract) => register(contract.name, toolOf(contract, client))),
  );
}

function toolOf(contract: Contract, client: BaseLanguageClient): LanguageModelTool<unknown> {
  const surroundings = (token: CancellationToken): Surroundings => ({
    isTrusted: () => workspace.isTrusted,
    language: shownLanguage,
    ask: (...args) =>
      client.sendRequest<AssistantAnswer | null>(
        "workspace/executeCommand",
        { command: assistantCommand, arguments: args },
        token,
      ),
  });
  return {
    prepareInvocation: ({ input }, token) => asPrepared(confirm(contract, input, surroundings(token))),
    invoke: async ({ input }, token) => {
      const text = await answer(contract, input, surroundings(token));
      if (token.isCancellationRequested) throw new CancellationError();
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  };
}

/** The question stands in a block of code: nothing in it is a link. */
function asPrepared(asked: ReturnType<typeof confirm>): PreparedToolInvocation {
  const invocationMessage = texts.reading[shownLanguage()];
  if (!asked) return { invocationMessage };
  const message = new MarkdownString().appendText(asked.sentence).appendCodeblock(asked.input, "json");
  return { invocationMessage, confirmationMessages: { title: asked.title, message } };
}
