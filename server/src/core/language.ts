/** The three languages of the product, and text that is complete in all of them. */

export const languages = ["id", "ms", "en"] as const;

export type Language = (typeof languages)[number];

/** One text in every language of the product. A missing language does not compile. */
export type Localized = Readonly<Record<Language, string>>;

/** A text that is the same in every language: a name, an id, a date. */
export const same = (text: string): Localized => ({ id: text, ms: text, en: text });

/** Joins texts language by language. */
export const joinLocalized = (texts: readonly Localized[], separator: string): Localized => ({
  id: texts.map((text) => text.id).join(separator),
  ms: texts.map((text) => text.ms).join(separator),
  en: texts.map((text) => text.en).join(separator),
});
