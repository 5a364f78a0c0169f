/** The server's command that drafts a paper from a Word document: the document's bytes in, a text or a sentence for the person out. */
import { fromBase64 } from "./base64.ts";
import { languages } from "./core/language.ts";
import type { Desk } from "./desk.ts";
import type { ImportedWord } from "./protocol/writing.ts";

/** `args`: the bytes in base64, and the language. Nothing is written. */
export async function importWord(desk: Desk, args: readonly unknown[]): Promise<ImportedWord | null> {
  const [bytes, asked] = args;
  if (typeof bytes !== "string") return null;
  const language = languages.find((one) => one === asked) ?? desk.languageOf();
  const [{ importPaper }, { UnreadableWord, wordToHtml }] = await Promise.all([
    import("./core/import/import.ts"),
    import("./import/word.ts"),
  ]);
  try {
    const html = await wordToHtml(fromBase64(bytes));
    return { text: importPaper(html, desk.workspace, language) };
  } catch (error) {
    if (error instanceof UnreadableWord) return { problem: error.text[language] };
    desk.logFault("import", "a Word document", error);
    return null;
  }
}
