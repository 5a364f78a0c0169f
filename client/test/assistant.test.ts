/** An assistant's question as the client confirms, asks and refuses it, without VS Code. */
import { expect, test, vi } from "vitest";
import { contracts, notTrusted } from "../../server/src/core/assistant/contracts.ts";
import { languages } from "../../server/src/core/language.ts";
import { answer, confirm, type Surroundings } from "../src/assistant/question.ts";
import { texts } from "../src/assistant/texts.ts";

const all = Object.values(contracts);

const around = (changed: Partial<Surroundings> = {}): Surroundings => ({
  isTrusted: () => true,
  language: () => "ms",
  ask: () => Promise.resolve({ text: "{}", isProblem: false }),
  ...changed,
});

test.each(languages)(
  "in a folder that is not trusted, nothing is asked and the reason is said in %s",
  async (language) => {
    const ask = vi.fn<Surroundings["ask"]>();
    const untrusted = around({ ask, isTrusted: () => false, language: () => language });
    for (const contract of all) {
      expect(confirm(contract, {}, untrusted)).toBeUndefined();
      expect(await answer(contract, {}, untrusted)).toBe(notTrusted[language]);
    }
    expect(ask).not.toHaveBeenCalled();
  },
);

test.each(languages)("a question is confirmed in %s, with all that it asks", (language) => {
  for (const contract of all)
    expect(confirm(contract, { id: "KBS-2017-014" }, around({ language: () => language }))).toEqual({
      title: `Kertas Kerja: ${contract.title[language]}`,
      sentence: texts.mayRead[language],
      input: '{\n  "id": "KBS-2017-014"\n}',
    });
});

test("what is unseen in a question is shown, and a long one is cut", () => {
  const shown = confirm(contracts.findItems, { text: `\u202e\u200b${"x".repeat(5000)}` }, around());
  expect(shown?.input).toMatch(/"text": "⟨U\+202E⟩⟨U\+200B⟩x+⟨\d+ more characters⟩$/);
  expect(confirm(contracts.findItems, undefined, around())?.input).toBe("{}");
});

test("the server is asked in the language that the person reads", async () => {
  const ask = vi.fn<Surroundings["ask"]>(() => Promise.resolve({ text: '{"found":1}', isProblem: false }));
  expect(await answer(contracts.findItems, { text: "pos" }, around({ ask }))).toBe('{"found":1}');
  expect(ask.mock.calls).toEqual([["kertas_find_items", { text: "pos" }, "ms"]]);
});

test("a server that does not answer is a sentence", async () => {
  for (const ask of [() => Promise.reject(new Error("gone")), () => Promise.resolve(null)])
    expect(await answer(contracts.findItems, {}, around({ ask }))).toBe(texts.notAnswered.ms);
});
