/** Links from the paths and addresses of annexes, evidence and sources to what they name. */
import type { DocumentLink } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import type { Language, Localized } from "../language.ts";
import { asString } from "../read.ts";
import type { Workspace } from "../workspace.ts";

const openFile: Localized = { id: "Buka berkas", ms: "Buka fail", en: "Open the file" };
const openAddress: Localized = { id: "Buka alamat", ms: "Buka alamat", en: "Open the address" };

/** A link for every web address, and for every path that leads to a file of the workspace. */
export function documentLinks(workspace: Workspace, document: Document, language: Language): DocumentLink[] {
  return document.placed.flatMap(({ node, schema }) => {
    const text = node.kind === "scalar" ? asString(node) : undefined;
    if (!text) return [];
    if (/^https?:\/\/\S+$/.test(text.value))
      return { range: document.rangeOf(node), target: text.value, tooltip: openAddress[language] };
    const target = schema["x-file"] ? workspace.resolvePath(document, text.value) : undefined;
    const exists =
      target !== undefined && workspace.files?.has(target) !== false && isInside(workspace, document, target);
    return exists ? { range: document.rangeOf(node), target, tooltip: openFile[language] } : [];
  });
}

function isInside(workspace: Workspace, document: Document, target: string): boolean {
  const folder = workspace.folderOf(document.uri);
  return folder !== undefined && target.startsWith(`${folder}/`);
}
