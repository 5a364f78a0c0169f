/** Marks a word of a fixture as a rule's finding: the marker line below it is written by the machine, so that no one counts columns. */

/** The text with a marker under the first occurrence of `words` (behind that of `after`, where given). */
export function marked(text: string, words: string, rule: string, after = ""): string {
  const from = text.indexOf(after);
  const start = text.indexOf(words, from + after.length);
  if (from < 0 || start < 0) throw new Error(`${JSON.stringify(words)} is not in the fixture`);
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  const lineEnd = text.indexOf("\n", start);
  const carets = "^".repeat(words.length);
  const marker = column === 0 ? `#<${carets} ${rule}\n` : `#${" ".repeat(column - 1)}${carets} ${rule}\n`;
  return `${text.slice(0, lineEnd + 1)}${marker}${text.slice(lineEnd + 1)}`;
}
