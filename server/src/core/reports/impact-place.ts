/** Where an item's latest paper names an institution: the line to change, or to look at. */
import type { InstitutionKind } from "../institutions.ts";
import { placeOf, type Place } from "../place.ts";
import { referencesOf } from "../references.ts";
import { storyOf } from "../story.ts";
import type { Workspace } from "../workspace.ts";

/** In the item first, else in the paper's head; the item itself where its text names it nowhere. Undefined where no paper holds the item. */
export function placeOfMention(
  item: string,
  kind: InstitutionKind,
  id: string,
  workspace: Workspace,
): Place | undefined {
  const story = storyOf(workspace.timeline, item);
  if (!story) return undefined;
  const { uri } = story.latest;
  const document = workspace.documents.get(uri);
  const node = document?.paper?.items.find((one) => one.id?.value === item)?.node;
  const mentions = document ? referencesOf(document).filter((one) => one.kind === kind && one.id === id) : [];
  const isWithin = ({ start }: { readonly start: number }): boolean =>
    node !== undefined && start >= node.start && start < node.end;
  const mention = mentions.find(isWithin) ?? mentions.find(({ path }) => path[0] !== "items");
  return placeOf(workspace, uri, mention ?? story.item.at);
}
