/** Edits of several papers that look at one another: the tree and the findings of what was edited are those of what is read anew. */
import { Document } from "../server/src/core/document.ts";
import { findingsOf } from "../server/src/core/findings.ts";
import { Workspace } from "../server/src/core/workspace.ts";
import { branchOf, editOf, type Chance } from "../server/test/world.ts";
import { add, timed, type Campaign } from "./campaign.ts";
import { mutilate } from "./texts.ts";

/** How many edits are made in one round, and after how many the state is held against a fresh one. */
const edits = 2_000;
const between = 400;

const openOf = (files: ReadonlyMap<string, string>): Workspace =>
  Workspace.of({
    documents: new Map([...files].map(([uri, text]) => [uri, new Document(uri, kindFor(uri), text)])),
    folders: ["file:///arsip"],
    files: new Set(files.keys()),
  });

const kindFor = (uri: string) =>
  uri.endsWith(".kertas.yaml") ? "paper" : uri.endsWith(".institutions.yaml") ? "institutions" : "configuration";

function editedText(chance: Chance, text: string): string {
  if (chance.below(3) > 0) return mutilate(chance, text, 1);
  const { start, end, text: put } = editOf(chance, text);
  return text.slice(0, start) + put + text.slice(end);
}

const tell = (workspace: Workspace, uri: string): string => {
  const document = workspace.documents.get(uri);
  if (!document) return "";
  const findings = findingsOf(document, workspace).map(({ rule, start, end, message, fixes }) => [
    rule,
    start,
    end,
    message.en,
    fixes?.().map((fix) => fix.edits),
  ]);
  return JSON.stringify([document.tree.faults, document.summary, findings]);
};

export const editing: Campaign = {
  name: "edits",
  round: (chance, count) => {
    const files = branchOf(chance);
    let workspace = openOf(files);
    const last: string[] = [];
    for (let edit = 1; edit <= edits; edit++) {
      const uri = chance.pick([...files.keys()]);
      const before = files.get(uri) ?? "";
      // A text that has become a jungle grows no more.
      const text = before.length > 6_000 ? before.slice(0, chance.below(3_000)) : editedText(chance, before);
      files.set(uri, text);
      last.push(uri);
      timed(
        count,
        () => "an edit",
        () => {
          const document = workspace.documents.get(uri);
          workspace = workspace.with(document ? document.edited(text) : new Document(uri, kindFor(uri), text));
          // Read it, or leave it to the next edit, as a burst of keys does.
          if (chance.below(4) > 0) return workspace.documents.get(uri)?.tree.faults.length;
          return workspace.timeline.at(uri)?.uri.length;
        },
      );
      if (edit % between > 0) continue;
      const fresh = openOf(files);
      const [first = "", second] = [last.at(-1), chance.pick(last)];
      last.length = 0;
      for (const one of new Set([first, second, chance.pick([...files.keys()])])) {
        const [lived, anew] = [tell(workspace, one), tell(fresh, one)];
        if (lived !== anew) throw new Error(`after ${edit} edits ${one} is\n${lived}\nand read anew\n${anew}`);
        add(count, "states compared");
      }
    }
    add(count, "edits", edits);
    return Promise.resolve();
  },
};
