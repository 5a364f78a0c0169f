/** A map of the format that is being drafted: values by key, and remarks beside them that keep what found no key. */

export type DraftValue = string | number | readonly string[] | Draft | readonly Draft[];

/**
 * What may be left out where it says nothing of its own. `repeats`: it says again what stands elsewhere in the paper, as
 * contents do; `formal`: it is made of the words with which every paper is framed.
 */
export type Routine = "repeats" | "formal";

export interface Remark {
  readonly text: string;
  /** The key above which it stands; at the end of the map where it is undefined. */
  readonly above: string | undefined;
  readonly routine: Routine | undefined;
  /** No passage of the document. */
  readonly isOurs: boolean;
}

export class Draft {
  readonly values = new Map<string, DraftValue>();
  readonly remarks: Remark[] = [];

  /** The first value stays; what comes later and says something else is kept beside it. */
  set(key: string, value: DraftValue | undefined): void {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return;
    const present = this.values.get(key);
    if (present === undefined) this.values.set(key, value);
    else if (typeof value !== "object" && value !== present) this.remark(String(value), key);
  }

  /** Adds a passage to a text. */
  add(key: string, text: string): void {
    if (text === "") return;
    const present = this.values.get(key);
    this.values.set(key, typeof present === "string" ? `${present}\n\n${text}` : text);
  }

  /** Adds to a list, each value once. */
  push(key: string, values: readonly string[]): void {
    if (values.length > 0) this.values.set(key, [...new Set([...this.strings(key), ...values])]);
  }

  /** Keeps a passage of the document. */
  remark(text: string, above?: string, routine?: Routine): void {
    if (/[\p{L}\p{N}]/u.test(text)) this.remarks.push({ text, above, routine, isOurs: false });
  }

  /** Tells the author how a value came about. */
  note(text: string, above: string): void {
    this.remarks.push({ text, above, routine: undefined, isOurs: true });
  }

  strings(key: string): readonly string[] {
    const value = this.values.get(key);
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  }

  string(key: string): string | undefined {
    const value = this.values.get(key);
    return typeof value === "string" ? value : undefined;
  }

  number(key: string): number | undefined {
    const value = this.values.get(key);
    return typeof value === "number" ? value : undefined;
  }

  drafts(key: string): readonly Draft[] {
    const value = this.values.get(key);
    return Array.isArray(value) ? value.filter((one): one is Draft => one instanceof Draft) : [];
  }

  /** The map under a key, made where there is none. */
  map(key: string): Draft {
    const value = this.values.get(key);
    if (value instanceof Draft) return value;
    const made = new Draft();
    this.values.set(key, made);
    return made;
  }

  /** A new map at the end of the list under a key. */
  append(key: string): Draft {
    const made = new Draft();
    this.values.set(key, [...this.drafts(key), made]);
    return made;
  }
}
