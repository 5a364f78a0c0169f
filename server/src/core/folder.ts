/** Which folder a file is in, what that folder's kertas-kerja.yaml says of it, and papers under the schema that follows. */
import { configurationIn, defaultConfiguration, type Configuration } from "./configuration.ts";
import type { Document } from "./document.ts";
import { schemaOf, type Schema } from "./schema.ts";

type Documents = ReadonlyMap<string, Document>;

interface Folders {
  readonly documents: Documents;
  readonly folders: readonly string[];
  readonly isTrusted: boolean;
}

/** The innermost folder that holds a file. */
export function folderOf({ folders }: Pick<Folders, "folders">, uri: string): string | undefined {
  let innermost: string | undefined;
  for (const folder of folders)
    if (uri.startsWith(folder) && uri[folder.length] === "/" && folder.length > (innermost?.length ?? -1))
      innermost = folder;
  return innermost;
}

export function configurationFor(parts: Omit<Folders, "isTrusted">, uri: string): Configuration {
  const folder = folderOf(parts, uri);
  return folder === undefined
    ? defaultConfiguration
    : configurationIn(parts.documents.get(`${folder}/kertas-kerja.yaml`));
}

/** What may stand in a paper: of a folder that is not trusted, only what the format says. */
export const paperSchemaFor = (parts: Folders, uri: string): Schema =>
  parts.isTrusted ? configurationFor(parts, uri).paperSchema : schemaOf("paper");

/** A paper under the schema of its folder; any other document as it is. */
export const fitDocument = (parts: Folders, document: Document): Document =>
  document.kind === "paper" ? document.withSchema(paperSchemaFor(parts, document.uri)) : document;

/** Every document so; the same map where all of them are as they should be. */
export function fitDocuments(parts: Folders): Documents {
  const fitted = new Map<string, Document>();
  let isSame = true;
  for (const [uri, document] of parts.documents) {
    const one = fitDocument(parts, document);
    isSame &&= one === document;
    fitted.set(uri, one);
  }
  return isSame ? parts.documents : fitted;
}
