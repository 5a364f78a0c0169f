/** The signs by which editors show what has an id, in the outline and in the search for symbols. */
import type { SymbolKind } from "vscode-languageserver-types";
import type { InstitutionKind } from "../institutions.ts";

export const kindsOfSubjects = {
  item: 5,
  agency: 2,
  committee: 3,
  borderPost: 8,
  issueArea: 10,
} as const satisfies Record<InstitutionKind | "item", SymbolKind>;
