/** Texts of which nothing is read: those of files that cannot be opened, and those a hundred times as long as the longest paper that anybody has written. */

export const longestInMillions = 5;

/** In characters. */
export const longest = longestInMillions * 1_000_000;

/** Stands for the text of a file that is there and cannot be opened: half a character, which no file holds. */
export const withheld = "\uDC00";

/** Why nothing of a text is read, as a kind of fault; undefined where it is. */
export function whyUnread(text: string): "length" | "access" | undefined {
  if (text.length > longest) return "length";
  return text === withheld ? "access" : undefined;
}
