/** Texts as the PDF's font can show them: a character that it lacks stands there as its code, never as nothing. */

/** Roboto (SIL Open Font License 1.1), which pdfmake brings along, has Latin, Greek, Cyrillic and their punctuation. */
const shown =
  /^[\t\n\r -~\u00a0-\u017f\u0218-\u021b\u02c6\u02c7\u02d8-\u02dd\u038e-\u03a1\u03a3-\u03ce\u0400-\u0481\u1ea0-\u1ef9\u2000-\u200b\u2010\u2011\u2013-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2212\u2248\u2260\u2264\u2265]$/u;

/** Signs that read the same when written in others. */
const written: Readonly<Record<string, string>> = {
  "→": "->",
  "←": "<-",
  "↔": "<->",
  "⇒": "=>",
  "✓": "[v]",
  "✔": "[v]",
  "☑": "[v]",
  "☐": "[ ]",
  "✗": "[x]",
  "✘": "[x]",
  "☒": "[x]",
};

export const showable = (text: string): string =>
  Array.from(text.normalize("NFC"), (sign) => (shown.test(sign) ? sign : (written[sign] ?? codeOf(sign))))
    .join("")
    // Where a line may break: the layout takes long for a word that fills many.
    .replace(/\S{200}/g, "$&\u200b");

const codeOf = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
