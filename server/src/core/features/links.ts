/** Links from the paths and addresses of annexes, evidence and sources to what they name. */
import type { DocumentLink } from "vscode-languageserver-types";
import { Memory, partsOf } from "../by-piece.ts";
import type { Document } from "../document.ts";
import type { Language, Localized } from "../language.ts";
import { asString } from "../read.ts";
import { moveSpan } from "../tree/moved.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { fileAt } from "./file-target.ts";

const openFile: Localized = { id: "Buka berkas", ms: "Buka fail", en: "Open the file" };
const openAddress: Localized = { id: "Buka alamat", ms: "Buka alamat", en: "Open the address" };

/** What might be a link, in its part's own offsets. */
interface Written extends Span {
  readonly text: string;
  readonly isFile: boolean;
}

const memory = new Memory<readonly Written[]>();

/** A link for every web address, and for every path that leads to a file below the folder. */
export function documentLinks(workspace: Workspace, document: Document, language: Language): DocumentLink[] {
  const written = partsOf(document).flatMap((part) =>
    memory
      .recall(part, document, [], () => readPart(part.read()))
      .map((one) => ({ ...one, ...moveSpan(one, part.move) })),
  );
  return written
    .sort((a, b) => a.start - b.start)
    .flatMap(({ text, isFile, ...span }) => {
      const range = document.rangeOf(span);
      if (isAddress(text)) return { range, target: text, tooltip: openAddress[language] };
      const target = isFile ? fileAt(workspace, document, text) : undefined;
      return target === undefined ? [] : { range, target, tooltip: openFile[language] };
    });
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

function readPart(document: Document): readonly Written[] {
  return document.placed.flatMap(({ node, schema }) => {
    const text = node.kind === "scalar" ? (asString(node)?.value ?? "") : "";
    const isFile = schema["x-file"] === true;
    return text !== "" && (isFile || isAddress(text)) ? { text, isFile, start: node.start, end: node.end } : [];
  });
}
