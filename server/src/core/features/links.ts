/** Links from the paths and addresses of annexes, evidence and sources to what they name. */
import type { DocumentLink } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import type { Language, Localized } from "../language.ts";
import { asString } from "../read.ts";
import type { Workspace } from "../workspace.ts";
import { fileAt } from "./file-target.ts";

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
