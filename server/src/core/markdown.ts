/** Texts that people wrote, as Markdown that shows them letter by letter: nothing in them is a link, a picture or a heading. */
import type { Language } from "./language.ts";
import { inLanguage, type TextValue } from "./read.ts";

/** On one line, every sign of Markdown escaped. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#+!|~&]/g, "\\$&");

/** A text that no line break divides: hyphens and spaces of the kind that hold together. */
export const unbroken = (text: string): string => text.replaceAll("-", "\u2011").replaceAll(" ", "\u00a0");

/** The text in the reader's language, as `plain` shows it. */
export const textIn = (text: TextValue | undefined, language: Language): string => plain(inLanguage(text, language));

/** An id set apart from the text around it. */
export const code = (id: string): string => (/[`\s|]/.test(id) ? plain(id) : `\`${id}\``);

/** A link; the label is Markdown already. */
export const linkTo = (label: string, address: string): string =>
  `[${label}](${address.replace(/[()|<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`)})`;

/** An address as a link named by its host. */
export function linkToSource(address: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/:?#[\]\s]+)/.exec(address)?.[1];
  return host === undefined ? plain(address) : linkTo(host, address);
}

/** Markdown of ours for whoever sees it as it stands: without signs of emphasis, escapes and addresses of links. */
export const withoutMarkdown = (markdown: string): string =>
  markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g, "$1")
    .replace(/(?<!\\)(?:\*\*|`)/g, "")
    .replace(/^#+ /gm, "")
    .replace(/\\([\\`*_{}[\]<>#+!|~&])/g, "$1");
