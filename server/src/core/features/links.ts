/** Links from the paths and addresses of annexes, evidence and sources to what they name. */
import type { DocumentLink } from "vscode-languageserver-types";
import { Utils, URI } from "vscode-uri";
import type { Document } from "../document.ts";
import type { Language, Localized } from "../language.ts";
import { asString } from "../read.ts";
import type { Workspace } from "../workspace.ts";

const openFile: Localized = { id: "Buka berkas", ms: "Buka fail", en: "Open the file" };
const openAddress: Localized = { id: "Buka alamat", ms: "Buka alamat", en: "Open the address" };

/** A link for every web address, and for every path that leads to a file below the folder. */
export function documentLinks(workspace: Workspace, document: Document, language: Language): DocumentLink[] {
  return document.placed.flatMap(({ node, schema }) => {
    const text = node.kind === "scalar" ? asString(node) : undefined;
    if (!text) return [];
    const range = document.rangeOf(node);
    if (/^https?:\/\/\S+$/.test(text.value)) return { range, target: text.value, tooltip: openAddress[language] };
    const target = schema["x-file"] ? fileAt(workspace, document, text.value) : undefined;
    return target === undefined ? [] : { range, target, tooltip: openFile[language] };
  });
}

/** The file that a path leads to, where it may be opened: it is there as far as is known, and lies below the folder. */
function fileAt(workspace: Workspace, document: Document, path: string): string | undefined {
  if (document.uri.startsWith("untitled:")) return undefined;
  const folder = workspace.folderOf(document.uri);
  const root = folder ?? Utils.dirname(URI.parse(document.uri)).toString();
  const target = workspace.resolvePath(document, path);
  if (!target?.startsWith(`${root}/`)) return undefined;
  return folder === undefined || workspace.files?.has(target) !== false ? target : undefined;
}
