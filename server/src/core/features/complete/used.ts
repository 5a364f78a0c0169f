/** Proposes words that the schema leaves open and other institutions have at the same place: regions, districts, roles. */
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Institutions } from "../../institutions.ts";
import { sides } from "../../paper.ts";
import type { Proposal } from "./proposal.ts";
import type { Scope } from "./scope.ts";

interface Use {
  readonly word: string | undefined;
  readonly side: string | undefined;
}

type ReadUses = (institutions: Institutions) => readonly Use[];

const usesByKey: ReadonlyMap<unknown, ReadUses> = new Map<unknown, ReadUses>([
  [
    "region",
    (institutions) => [
      ...[...institutions.all("agency")].map(({ region, side }) => ({ word: region, side })),
      ...postsOf(institutions).map(({ post, side }) => ({ word: post?.region, side })),
    ],
  ],
  ["district", (institutions) => postsOf(institutions).map(({ post, side }) => ({ word: post?.district, side }))],
  [
    "role",
    (institutions) =>
      [...institutions.all("committee")].flatMap(({ roles }) => roles.map(({ role, side }) => ({ word: role, side }))),
  ],
]);

const postsOf = (institutions: Institutions) =>
  [...institutions.all("borderPost")].flatMap((entry) => sides.map((side) => ({ post: entry.sides[side], side })));

/** Those of the place's own side first, the most used before the others. */
export function proposeUsed(scope: Scope): readonly Proposal[] {
  const { document, place, workspace } = scope;
  const uses = document.kind === "institutions" ? usesByKey.get(place.path.at(-1)) : undefined;
  const own = sides.find((side) => place.path.includes(side)) ?? scope.written(place.path.slice(0, -1), "side");
  const found = new Map<string, { count: number; isOwn: boolean }>();
  for (const { word, side } of uses?.(workspace.institutions) ?? []) {
    if (word === undefined || word === "") continue;
    const { count = 0, isOwn = false } = found.get(word) ?? {};
    found.set(word, { count: count + 1, isOwn: isOwn || own === undefined || side === own });
  }
  return [...found]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([word, { isOwn }]) => ({
      place,
      label: word,
      kind: CompletionItemKind.Value,
      word,
      rank: isOwn ? 1 : 2,
    }));
}
