/** HTML in which texts can only be texts: whatever is put into a template is escaped, unless a template made it. */

export interface Markup {
  readonly text: string;
}

export type Part = string | number | Markup | readonly Part[];

/** A template for markup. Attributes are written with double quotes around what is put in. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  text: strings.map((string, index) => string + write(parts[index] ?? "")).join(""),
});

/** Nothing at all. */
export const none: Markup = { text: "" };

function write(part: Part): string {
  if (typeof part === "string") return escape(part);
  if (typeof part === "number") return String(part);
  return "text" in part ? part.text : part.map(write).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Signs of control have no place in a page. */
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign).replace(/(?![\t\n\r])\p{Cc}/gu, "");
