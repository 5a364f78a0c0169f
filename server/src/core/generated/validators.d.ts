/** The shape of the validators that `npm run generate` compiles from the schemas. */

export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
}

export interface Validate {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

export const paper: Validate;
export const institutions: Validate;
export const configuration: Validate;
