/** What narrows a question to some of the items: a forum, an agency, an issue area that are known. */
import type { Localized } from "../language.ts";
import type { InstitutionKind } from "../institutions.ts";
import type { Reader } from "../reports/names.ts";
import type { Filter } from "../reports/status.ts";
import { unknownInstitution } from "../reports/unknown.ts";
import type { Input } from "./input.ts";

const kinds = { forum: "committee", agency: "agency", area: "issueArea" } as const satisfies Readonly<
  Record<string, InstitutionKind>
>;

/** The filter that an input asks for; a sentence where it names what is not known. */
export function readFilter(input: Input, { workspace }: Reader): { readonly filter: Filter } | { problem: Localized } {
  for (const [field, kind] of Object.entries(kinds)) {
    const id = input.text(field);
    if (id !== undefined && !workspace.institutions.get(kind, id))
      return { problem: unknownInstitution(kind, id, workspace) };
  }
  return { filter: { forum: input.text("forum"), agency: input.text("agency"), area: input.text("area") } };
}

/** Whether whoever an id names belongs to a side: the side itself, both together, or an agency of it. */
export const isOfSide = (id: string, side: string, { workspace }: Reader): boolean =>
  id === side || id === "joint" || workspace.institutions.get("agency", id)?.side === side;
