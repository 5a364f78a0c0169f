/** Heading numbers in each layout's style: I. 1. a. in Indonesia, 1.0 1.1 1.1.1 in Malaysia. */
import type { Heading, Layout } from "./print.ts";

/** The form of each level's number; `%2` stands for the number of level 2. Word numbers by the same form. */
export const numberForms: Readonly<
  Record<Layout, readonly { readonly text: string; readonly format: NumberFormat }[]>
> = {
  indonesia: [
    { text: "%1.", format: "upperRoman" },
    { text: "%2.", format: "decimal" },
    { text: "%3.", format: "lowerLetter" },
  ],
  malaysia: [
    { text: "%1.0", format: "decimal" },
    { text: "%1.%2", format: "decimal" },
    { text: "%1.%2.%3", format: "decimal" },
  ],
};

export type NumberFormat = "upperRoman" | "decimal" | "lowerLetter";

/** Makes headings one after the other, each numbered after the one before. */
export class Numbering {
  readonly #layout: Layout;
  readonly #counts = [0, 0, 0];

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  heading(level: Heading["level"], text: string, at?: number): Heading {
    this.#counts[level - 1] = (this.#counts[level - 1] ?? 0) + 1;
    this.#counts.fill(0, level);
    const counts = this.#counts.slice(0, level);
    return { kind: "heading", level, number: this.#number(level), text, anchor: `b${counts.join("-")}`, at };
  }

  #number(level: number): string {
    const forms = numberForms[this.#layout];
    return (forms[level - 1]?.text ?? "").replace(/%(\d)/g, (_, of: string) => {
      const index = Number(of) - 1;
      return format(this.#counts[index] ?? 0, forms[index]?.format ?? "decimal");
    });
  }
}

function format(count: number, as: NumberFormat): string {
  if (as === "upperRoman") return roman(count);
  if (as === "decimal" || count < 1) return String(count);
  // As Word: z is followed by aa, bb …
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const romanDigits = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, digit] of romanDigits) for (; rest >= value; rest -= value) text += digit;
  return text;
}
