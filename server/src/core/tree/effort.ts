/** What reading a text past its first fault may cost, all its pieces together: who writes a paper never comes near it. */

/** Characters that are read once more because a mistake was mended, and signs and words that the recovering lane reads. */
interface Amount {
  readonly characters: number;
  readonly lexemes: number;
}

/** Of each twice what a paper of 1 MB has, and more: what goes beyond would take seconds, and gigabytes. */
const most: Amount = { characters: 6_000_000, lexemes: 300_000 };

/** What one part of a text took. Told of how much was left for it, a part with another amount left may have to be read anew. */
export interface Spent extends Amount {
  readonly given: Amount;
  /** Something was left undone because there was not enough. */
  readonly isShort: boolean;
}

export class Effort {
  #left = most;
  #isShort = false;

  /** Whether so many characters may be read again; they are taken. */
  takeCharacters(count: number): boolean {
    this.#isShort ||= count > this.#left.characters;
    if (count > this.#left.characters) return false;
    this.#left = { ...this.#left, characters: this.#left.characters - count };
    return true;
  }

  /** The lexemes that may be read at most: the caller says how many it took, or that they were not enough. */
  get lexemes(): number {
    return this.#left.lexemes;
  }

  takeLexemes(count: number): void {
    this.#left = { ...this.#left, lexemes: this.#left.lexemes - count };
  }

  /** They were too few: nothing more is recovered. */
  exhaust(): void {
    this.#left = { ...this.#left, lexemes: 0 };
    this.#isShort = true;
  }

  /** What reading a part took, and the part. */
  measure<T>(read: () => T): readonly [T, Spent] {
    const given = this.#left;
    this.#isShort = false;
    const part = read();
    const { characters, lexemes } = this.#left;
    const spent = { characters: given.characters - characters, lexemes: given.lexemes - lexemes };
    return [part, { ...spent, given, isShort: this.#isShort }];
  }

  /** Takes what a part took that was read earlier; false where it would be read differently now. */
  takeAgain({ given, isShort, characters, lexemes }: Spent): boolean {
    const left = this.#left;
    const isSame = given.characters === left.characters && given.lexemes === left.lexemes;
    if (!isSame && (isShort || characters > left.characters || lexemes > left.lexemes)) return false;
    this.#left = { characters: left.characters - characters, lexemes: left.lexemes - lexemes };
    return true;
  }
}
