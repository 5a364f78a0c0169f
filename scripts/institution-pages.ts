/** The pages of the built-in institutions, as `kertas institution export` writes them, as of the last day on which anything in them changed. */
import type { Agency, Institution } from "../server/src/core/institutions.ts";
import type { Validity } from "../server/src/core/day.ts";

interface File {
  readonly file: string;
  readonly text: string;
}

/** Markdown by path: one page for each side, and the index. Loads the core, which needs what is generated first. */
export async function institutionPagesOf(files: readonly File[]): Promise<Record<string, string>> {
  const [{ institutionPages, sharedPage }, { Document }, { Workspace }] = await Promise.all([
    import("../server/src/core/lists/pages.ts"),
    import("../server/src/core/document.ts"),
    import("../server/src/core/workspace.ts"),
  ]);
  const builtIn = files.map(({ file, text }) => new Document(`kertas-kerja:/${file}`, "institutions", text));
  const workspace = Workspace.of({ builtIn });
  const entries = Object.values(workspace.institutions.entries).flatMap((map): readonly Institution[] => [
    ...(map as ReadonlyMap<string, Institution>).values(),
  ]);
  const asOf = Math.max(0, ...entries.flatMap(daysOf));
  const titles = { indonesia: "Indonesia", malaysia: "Malaysia" };
  const index = sharedPage(workspace, asOf, "en", (side) => `[${titles[side]}](${side}.md)`);
  const pages: Record<string, string> = { "docs/institutions/README.md": noted(index) };
  for (const { side, text } of institutionPages(workspace, asOf, "en"))
    pages[`docs/institutions/${side}.md`] = noted(text);
  return pages;
}

const notice = "<!-- Generated from schemas/institutions/ by `npm run generate`: do not edit. -->";

/** Below the title. */
const noted = (text: string): string => text.replace("\n\n", `\n\n${notice}\n\n`);

/** The days on which something about an entry began, or was over. */
function daysOf(entry: Institution): readonly number[] {
  const validities = [entry.validity, ...(entry.kind === "agency" ? relationsOf(entry) : [])];
  const roles = entry.kind === "committee" ? entry.roles.map(({ validity }) => validity) : [];
  return [...validities, ...roles].flatMap(({ from, to }) => [from ?? [], to === undefined ? [] : to + 1].flat());
}

const relationsOf = ({ parents, counterparts, handedOver }: Agency): readonly Validity[] => [
  ...parents.map(({ validity }) => validity),
  ...counterparts.map(({ validity }) => validity),
  ...handedOver.map(({ from }) => (from === undefined ? {} : { from })),
];
