/** The workspace's institutions as they are changed step by step: its own entries where they stand, shipped ones in copies. */
import { insertCopy, writeOutAliases, type Piece } from "../copy.ts";
import { Document } from "../document.ts";
import { applyEdits, insertPairs, lineEndingOf } from "../edit.ts";
import { listOf } from "../entry-words.ts";
import type { Edit, FileEdit } from "../finding.ts";
import type { Institution, InstitutionKind } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { canTake } from "../own-institutions.ts";
import { isSame, listKeys } from "../lists/fields.ts";
import { asItems, asMaps, asString, pairOf, valueOf } from "../read.ts";
import { schemaOf, type Schema } from "../schema.ts";
import { parse } from "../tree/parse.ts";
import { toValue } from "../tree/value.ts";
import type { MapNode, Node, Pair } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { Manuscript } from "./manuscript.ts";
import type { EntryValue } from "./supersede-change.ts";
import { asMapPart, type InText } from "./supersede-edits.ts";
import { cannotEdit, doesNotParse } from "./supersede-words.ts";
import { writeMap } from "./parts.ts";

/** What happened to an entry, and in which file. */
export interface WrittenEntry {
  readonly kind: InstitutionKind;
  readonly id: string;
  readonly what: "new" | "ended" | "changed";
  readonly uri: string;
  readonly isCopy: boolean;
}

export class Register {
  readonly #workspace: Workspace;
  readonly #home: string;
  readonly #texts = new Map<string, Manuscript>();
  readonly #written = new Map<string, WrittenEntry>();
  /** Why it cannot be done; what comes after it counts no longer. */
  problem: Localized | undefined;

  /** `home`: the file for new entries and for copies of shipped ones. */
  constructor(workspace: Workspace, home: string) {
    this.#workspace = workspace;
    this.#home = home;
  }

  get written(): readonly WrittenEntry[] {
    return [...this.#written.values()];
  }

  get files(): readonly FileEdit[] {
    return [...this.#texts].flatMap(([uri, { edits }]) => {
      const create = !this.#workspace.documents.has(uri);
      return edits.length > 0 ? [{ uri, edits, ...(create && { create }) }] : [];
    });
  }

  /** Takes steps, each upon what the last one left; one that cannot be taken is a problem. */
  change(entry: Institution, what: "ended" | "changed", ...steps: readonly ((at: InText) => Edit | undefined)[]): void {
    const uri = this.#uriOf(entry);
    if (entry.origin.builtIn) this.#copy(entry);
    for (const step of steps) {
      const manuscript = this.#open(uri);
      const at = manuscript && locate(manuscript.document, entry.kind, entry.id);
      if (this.problem || !manuscript || !at) break;
      const edit = step(at);
      if (!edit || reachesOthers(manuscript.document, at, edit)) {
        this.problem = cannotEdit(entry, uri);
        break;
      }
      manuscript.apply([edit]);
    }
    const key = `${entry.kind} ${entry.id}`;
    const before = this.#written.get(key);
    const { kind, id, origin } = entry;
    this.#written.set(key, {
      kind,
      id,
      what: before?.what === "changed" || !before ? what : before.what,
      uri,
      isCopy: origin.builtIn,
    });
  }

  /** A new entry: behind another one where that stands in the workspace or is copied into it, else at the end of its list. */
  add(kind: InstitutionKind, value: EntryValue & { readonly id: string }, besides: Institution): void {
    const text = writeMap(asMapPart(value)).join("\n");
    const node = parse(text).root;
    if (node?.kind !== "map") return;
    const isBeside = besides.kind === kind && (!besides.origin.builtIn || this.#written.has(`${kind} ${besides.id}`));
    const uri = isBeside ? this.#uriOf(besides) : this.#home;
    this.#insert(uri, kind, { text, node }, isBeside ? besides.id : undefined);
    this.#written.set(`${kind} ${value.id}`, { kind, id: value.id, what: "new", uri, isCopy: false });
  }

  #uriOf({ origin }: Institution): string {
    return origin.builtIn ? this.#home : origin.uri;
  }

  #copy(entry: Institution): void {
    if (this.#written.has(`${entry.kind} ${entry.id}`)) return;
    const shipped = this.#workspace.builtIn.find(({ uri }) => uri === entry.origin.uri);
    const at = shipped && locate(shipped, entry.kind, entry.id);
    if (at) this.#insert(this.#home, entry.kind, { ...at, node: at.map, edits: writeOutAliases(at.map) });
  }

  #insert(uri: string, kind: InstitutionKind, piece: Piece, behind?: string): void {
    const manuscript = this.#open(uri);
    const list = listOf(kind);
    if (!manuscript || !list) return;
    const pair = this.#listIn(manuscript, list.key);
    const after = pair && (behind === undefined ? undefined : itemAfter(pair, behind));
    const edit = pair && insertCopy(manuscript.document.text, pair, piece, after);
    if (edit) manuscript.apply([edit]);
    else this.problem ??= doesNotParse(uri);
  }

  /** The pair of a list, made where the file lacks it. */
  #listIn(manuscript: Manuscript, key: string): Pair | undefined {
    const { text, tree } = manuscript.document;
    const { root } = tree;
    if (!root) {
      const eol = lineEndingOf(text);
      const format = schemaOf("institutions").properties?.["format"]?.enum?.[0] ?? "";
      const before = /[^\r\n\uFEFF]$/.test(text) ? eol : "";
      manuscript.apply([{ start: text.length, end: text.length, text: `${before}format: ${format}${eol}` }]);
      return this.#listIn(manuscript, key);
    }
    if (root.kind !== "map") return undefined;
    if (!pairOf(root, key)) manuscript.apply([insertPairs(text, root, [root.flow ? `${key}: []` : `${key}:`])]);
    return pairOf(manuscript.document.tree.root, key);
  }

  #open(uri: string): Manuscript | undefined {
    const known = this.#texts.get(uri);
    if (known) return known;
    const document = this.#workspace.documents.get(uri) ?? new Document(uri, "institutions", "");
    if (!canTake(document) || document.text.includes("\uFFFD")) {
      this.problem ??= doesNotParse(uri);
      return undefined;
    }
    const manuscript = new Manuscript(document);
    this.#texts.set(uri, manuscript);
    return manuscript;
  }
}

/** Whether an edit of an entry changes what another one says, which shares its text by an anchor. */
function reachesOthers({ text, tree }: Document, { map }: InText, edit: Edit): boolean {
  if (!text.includes("&")) return false;
  const [before, after] = [tree.root, parse(applyEdits(text, [edit])).root].map((root) =>
    listKeys.map((key) => asItems(valueOf(root, key))),
  );
  return (before ?? []).some((entries, list) =>
    entries.some((entry, index) => entry !== map && !isSame(toValue(entry), toValue(after?.[list]?.[index]))),
  );
}

/** An entry in a text; the first of several with its id. */
export function locate(document: Document, kind: InstitutionKind, id: string): InText | undefined {
  const list = listOf(kind);
  const map = list && entriesIn(document, list.key).find((node) => asString(valueOf(node, "id"))?.value === id);
  return map && { text: document.text, map, schema: list.schema };
}

const entriesIn = ({ tree }: Document, key: string): readonly MapNode[] => asMaps(valueOf(tree.root, key));

function itemAfter({ value }: Pair, id: string): Node | undefined {
  const items = value.kind === "list" ? value.items : [];
  const index = items.findIndex((item) => asString(valueOf(item, "id"))?.value === id);
  return index < 0 ? undefined : items[index + 1];
}

/** The schema of an item of the list under a key of entries of a kind. */
export const itemSchemaOf = (kind: InstitutionKind, key: string): Schema =>
  listOf(kind)?.schema.properties?.[key]?.items ?? {};
