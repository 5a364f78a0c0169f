/** How long a text may be: a hundred times the longest paper that anybody has written. */

export const longestInMillions = 5;

/** In characters. */
export const longest = longestInMillions * 1_000_000;

export const isTooLong = (text: string): boolean => text.length > longest;
