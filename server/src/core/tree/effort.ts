/** What reading a text past its first fault may cost, all its pieces together: who writes a paper never comes near it. */

/** Characters that are read once more because a mistake was mended, and signs and words that the recovering lane reads. */
export interface Amount {
  readonly characters: number;
  readonly lexemes: number;
}

/** Of characters six times, of lexemes twice what a paper of 1 MB has: what goes beyond would take seconds, and gigabytes. */
const most: Amount = { characters: 6_000_000, lexemes: 300_000 };

/** What one part of a text took. Told of how much was left for it, a part with another amount left may have to be read anew. */
export interface Spent extends Amount {
  readonly given: Amount;
  /** Something was left undone because there was not enough. */
  readonly isShort: boolean;
}

export class Effort {
  readonly #most: Amount;
  #characters: number;
  #lexemes: number;
  #isShort = false;

  constructor(amount = most) {
    this.#most = amount;
    this.#characters = amount.characters;
    this.#lexemes = amount.lexemes;
  }

  /** As much as there was in the beginning. */
  anew(): Effort {
    return new Effort(this.#most);
  }

  /** Whether so many characters may be read again; they are taken. */
  takeCharacters(count: number): boolean {
    if (count > this.#characters) return this.#fall();
    this.#characters -= count;
    return true;
  }

  /** Whether one more may be read; it is taken. */
  takeLexeme(): boolean {
    if (this.#lexemes === 0) return this.#fall();
    this.#lexemes--;
    return true;
  }

  #fall(): false {
    this.#isShort = true;
    return false;
  }

  get #left(): Amount {
    return { characters: this.#characters, lexemes: this.#lexemes };
  }

  /** A part, and what reading it took. */
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
    const isSame = given.characters === this.#characters && given.lexemes === this.#lexemes;
    if (!isSame && (isShort || characters > this.#characters || lexemes > this.#lexemes)) return false;
    this.#characters -= characters;
    this.#lexemes -= lexemes;
    return true;
  }
}
