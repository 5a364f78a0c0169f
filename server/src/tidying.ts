/** Gives memory back once much has been read and nobody has typed for a while. */

/** So many characters read for the first time leave much memory behind; what they leave is seen to after so many milliseconds of calm. */
const many = 500_000;
const calm = 2_000;

export class Tidying {
  readonly #tidy: () => void;
  /** How many characters have been read anew since memory was last given back. */
  #taken = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tidy: () => void) {
    this.#tidy = tidy;
  }

  /** So many characters have been read for the first time. */
  took(characters: number): void {
    this.#taken += characters;
  }

  /** Nothing is left to do. */
  rest(): void {
    clearTimeout(this.#timer);
    if (this.#taken < many) return;
    this.#timer = setTimeout(() => {
      this.#taken = 0;
      this.#tidy();
    }, calm);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
