/** Completion in tests: a text with the caret marked by `‸`, what is proposed there, and the text after a proposal was taken. */
import type { CompletionItem } from "vscode-languageserver-types";
import type { Document } from "../src/core/document.ts";
import { applyEdits } from "../src/core/edit.ts";
import { complete, type CompletionOptions } from "../src/core/features/complete.ts";
import type { Edit } from "../src/core/finding.ts";
import type { Language } from "../src/core/language.ts";
import { folder, workspaceOf } from "./fixture.ts";

export const caret = "‸";

export interface Asked extends Partial<CompletionOptions> {
  readonly name?: string;
  readonly language?: Language;
  readonly others?: readonly { readonly uri: string; readonly text: string }[];
}

export function ask(
  marked: string,
  { name = "paper.kertas.yaml", language = "en", others = [], ...options }: Asked = {},
) {
  const offset = marked.indexOf(caret);
  const text = marked.replace(caret, "");
  const uri = `${folder}/${name}`;
  const workspace = workspaceOf([{ uri, text }, ...others]);
  const document = workspace.documents.get(uri);
  if (!document) throw new Error(`no document ${uri}`);
  const items = complete(workspace, document, offset, language, { snippets: true, ...options });
  return { items: items.sort((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? "")), document, text, offset };
}

/** The labels in the order shown. */
export const labels = (marked: string, options?: Asked): readonly string[] =>
  ask(marked, options).items.map((item) => item.label);

/** The text after one proposal was taken. */
export function take(marked: string, label: string, options?: Asked): string {
  const { items, document, text } = ask(marked, options);
  const item = items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`no ${label} among ${items.map((candidate) => candidate.label).join(", ")}`);
  return applyEdits(text, [editOf(item, document)]);
}

export function editOf(item: CompletionItem, document: Document): Edit {
  if (!item.textEdit || !("range" in item.textEdit)) throw new Error(`${item.label} has no edit`);
  const { range, newText } = item.textEdit;
  const snippet = item.insertTextFormat === 2;
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), text: newText, snippet };
}
