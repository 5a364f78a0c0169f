/** Adds an entry that nobody has described yet to the workspace's own institutions: valid, and to be completed. */
import { appendItem, insertPairs, lineEndingOf, plainText, scalarText, setValue } from "../edit.ts";
import type { Document } from "../document.ts";
import type { Edit, Fix } from "../finding.ts";
import { isBlank } from "./shared-faults.ts";
import { canTake, ownFileOf, ownFilesIn } from "../own-institutions.ts";
import { asMap, isEmpty, pairOf } from "../read.ts";
import { schemaOf, type Schema } from "../schema.ts";
import { Skeleton, type FurtherKeys } from "../skeleton.ts";
import type { Context } from "./rule.ts";
import { listOf, sideDue, type Reference } from "./shared-references.ts";

/** The fix; none where the id could not stand there, or where there is no file to put it into. */
export function addInstitution(reference: Reference, context: Context): readonly Fix[] {
  const { document, workspace } = context;
  const folder = workspace.folderOf(document.uri);
  const list = reference.kind === "item" ? undefined : listOf(reference.kind);
  const pattern = list?.schema.properties?.["id"]?.pattern;
  if (folder === undefined || !list || !pattern || !new RegExp(pattern).test(reference.id)) return [];
  const title = {
    id: `Tambahkan ${reference.id} ke berkas lembaga`,
    ms: `Tambah ${reference.id} ke dalam fail institusi`,
    en: `Add ${reference.id} to the institutions`,
  };
  const entry = new NewEntry(reference, context, list.key, list.schema);
  const target = document.kind === "institutions" ? document : ownFilesIn(workspace, folder)[0];
  if (target) {
    const edit = entry.insertInto(target);
    if (!edit) return [];
    return [target === document ? { title, edits: [edit] } : { title, edits: [], elsewhere: [fileEdit(target, edit)] }];
  }
  const uri = ownFileOf(workspace, folder);
  if (workspace.files?.has(uri) || workspace.documents.has(uri)) return [];
  const edit = { start: 0, end: 0, text: entry.fileText("\n") };
  return [{ title, edits: [], elsewhere: [{ uri, edits: [edit], create: true }] }];
}

const fileEdit = ({ uri }: Document, edit: Edit) => ({ uri, edits: [edit] });

class NewEntry {
  readonly #key: string;
  readonly #schema: Schema;
  readonly #keys: FurtherKeys;
  readonly #skeleton: Skeleton;

  constructor(reference: Reference, context: Context, key: string, schema: Schema) {
    this.#key = key;
    this.#schema = schema;
    this.#keys = keysOf(reference, context, schema);
    this.#skeleton = new Skeleton(context);
  }

  get #lines(): readonly string[] {
    return this.#skeleton.mapLines(this.#schema, this.#keys).map(withoutStops);
  }

  get #listLines(): readonly string[] {
    return [`${this.#key}:`, ...this.#lines.map((line, index) => `${index === 0 ? "  - " : "    "}${line}`)];
  }

  get #inBraces(): string {
    return withoutStops(this.#skeleton.flowMap(this.#schema, this.#keys));
  }

  /** A whole file of this entry alone. */
  fileText(eol: string): string {
    const format = schemaOf("institutions").properties?.["format"]?.enum?.[0] ?? "";
    return [`format: ${format}`, ...this.#listLines, ""].join(eol);
  }

  /** The entry at the end of its list; undefined for a file that is not in a state to be edited. */
  insertInto(file: Document): Edit | undefined {
    const { text, tree } = file;
    if (!canTake(file)) return undefined;
    const eol = lineEndingOf(text);
    if (isBlank(file) && !tree.root) {
      const before = /[^\r\n\uFEFF]$/.test(text) ? eol : "";
      return { start: text.length, end: text.length, text: before + this.fileText(eol) };
    }
    const root = tree.root?.kind === "map" ? asMap(tree.root) : undefined;
    if (!root) return undefined;
    const pair = pairOf(root, this.#key);
    if (!pair) return insertPairs(text, root, root.flow ? [`${this.#key}: [${this.#inBraces}]`] : this.#listLines);
    if (isEmpty(pair.value)) return setValue(pair, `[${this.#inBraces}]`);
    if (pair.value.kind !== "list") return undefined;
    return appendItem(text, pair.value, pair.value.flow ? [this.#inBraces] : this.#lines);
  }
}

const withoutStops = (line: string): string => plainText({ start: 0, end: 0, text: line, snippet: true });

/** What can be guessed of the entry; `likely` says that no source states it. */
function keysOf(reference: Reference, context: Context, schema: Schema): FurtherKeys {
  const { paper } = context.document;
  const forum = context.institutions.get("committee", paper?.session.forum?.value ?? "");
  const guess = (key: string, ...guesses: readonly (string | undefined)[]): FurtherKeys => {
    const values = schema.properties?.[key]?.enum ?? [];
    const value = guesses.find((one) => one !== undefined && values.includes(one));
    return value === undefined ? {} : { [key]: value };
  };
  return {
    id: scalarText(reference.id),
    name: scalarText(titleCase(reference.id)),
    ...guess("side", sideDue(reference, context.document), paper?.side?.value),
    ...guess("level", forum?.level),
    ...guess("kind", reference.type, "other"),
    confidence: "likely",
  };
}

const titleCase = (id: string): string =>
  id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
