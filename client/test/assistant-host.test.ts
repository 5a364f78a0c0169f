/** The tools as they are registered in a host: one that has none, one with a folder that is not trusted, one that takes a question back. */
import { beforeEach, expect, test, vi } from "vitest";
import { contracts, notTrusted } from "../../server/src/core/assistant/contracts.ts";
import { registerTools } from "../src/assistant/tools.ts";
import { texts } from "../src/assistant/texts.ts";

const host = vi.hoisted(() => ({ isTrusted: true, lm: undefined as object | undefined }));

vi.mock("vscode", () => {
  class Value {
    readonly value: unknown;
    constructor(value: unknown) {
      this.value = value;
    }
  }
  class MarkdownString {
    value = "";
    appendText(text: string): this {
      this.value += `text ${text}\n`;
      return this;
    }
    appendCodeblock(code: string): this {
      this.value += `code ${code}`;
      return this;
    }
  }
  return {
    get lm() {
      return host.lm;
    },
    workspace: {
      get isTrusted() {
        return host.isTrusted;
      },
      getConfiguration: () => ({ get: () => "id" }),
    },
    env: {},
    CancellationError: class CancellationError extends Error {},
    Disposable: class extends Value {
      static from = (...all: readonly unknown[]) => all;
    },
    LanguageModelTextPart: Value,
    LanguageModelToolResult: Value,
    MarkdownString,
  };
});

const registered = new Map<string, any>();
const sendRequest = vi.fn(() => Promise.resolve({ text: '{"found":0}', isProblem: false }));
const client: any = { sendRequest };
const token = { isCancellationRequested: false };
const find = contracts.findItems.name;

beforeEach(() => {
  host.isTrusted = true;
  host.lm = { registerTool: (name: string, tool: unknown) => registered.set(name, tool) };
  registered.clear();
  sendRequest.mockClear();
});

test.each([undefined, {}])("a host whose lm is %j gets no tools, and no harm is done", (lm) => {
  host.lm = lm;
  expect(() => registerTools(client)).not.toThrow();
  expect(registered.size).toBe(0);
});

test("every contract is registered under its name; a question is confirmed, then asked of the server", async () => {
  registerTools(client);
  expect([...registered.keys()]).toEqual(Object.values(contracts).map(({ name }) => name));
  const tool = registered.get(find);
  const input = { text: "[x](https://example.com)" };
  expect(tool.prepareInvocation({ input }, token)).toEqual({
    invocationMessage: texts.reading.id,
    confirmationMessages: {
      title: "Kertas Kerja: Cari butir",
      message: { value: `text ${texts.mayRead.id}\ncode ${JSON.stringify(input, null, 2)}` },
    },
  });
  expect(await tool.invoke({ input }, token)).toEqual({ value: [{ value: '{"found":0}' }] });
  expect(sendRequest).toHaveBeenCalledExactlyOnceWith(
    "workspace/executeCommand",
    { command: "kertasKerja.server.assistant", arguments: [find, input, "id"] },
    token,
  );
});

test("in a folder that is not trusted the tools are there and refuse; once it is trusted they answer", async () => {
  host.isTrusted = false;
  registerTools(client);
  const tool = registered.get(find);
  expect(tool.prepareInvocation({ input: {} }, token)).toEqual({ invocationMessage: texts.reading.id });
  expect(await tool.invoke({ input: {} }, token)).toEqual({ value: [{ value: notTrusted.id }] });
  expect(sendRequest).not.toHaveBeenCalled();
  host.isTrusted = true;
  expect(await tool.invoke({ input: {} }, token)).toEqual({ value: [{ value: '{"found":0}' }] });
});

test("a question that is taken back is cancelled, whatever the server says", async () => {
  registerTools(client);
  const taken = { isCancellationRequested: true };
  await expect(registered.get(find).invoke({ input: {} }, taken)).rejects.toThrow();
  sendRequest.mockRejectedValueOnce(new Error("cancelled"));
  await expect(registered.get(find).invoke({ input: {} }, taken)).rejects.toThrow();
});
