/** A ministry's letterhead, read from a stranger's .docx: styles, theme, numberings, headers and footers with their pictures, and nothing that reaches outside the file. */
import { strFromU8 } from "fflate";
import { unzip } from "./zip.ts";

export interface Letterhead {
  /** The page of its last section, in twentieths of a point. */
  readonly page: PageGeometry;
  /** The last section's properties, its references to `parts` by their ids. */
  readonly section: string;
  /** Namespaces and the like that the section's prefixes come from: the attributes of the document's root. */
  readonly rootAttributes: string;
  readonly styles: string;
  readonly numbering: string | undefined;
  readonly theme: Uint8Array | undefined;
  readonly hasEvenPages: boolean;
  readonly parts: readonly LetterheadPart[];
}

export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A header or footer. */
export interface LetterheadPart {
  readonly id: string;
  readonly kind: "header" | "footer";
  readonly xml: string;
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly id: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** Why a file cannot be used as a letterhead; the message is for a log. */
export class UnusableLetterhead extends Error {}

const wanted =
  /^word\/(?:document|styles|numbering|settings)\.xml$|^word\/(?:header|footer)[^/]*\.xml$|^word\/theme\/|^word\/media\/|^word\/_rels\//;

/** Throws UnusableLetterhead, or UnreadableZip. */
export function readLetterhead(bytes: Uint8Array): Letterhead {
  const files = unzip(bytes, (path) => wanted.test(path));
  const document = textOf(files, "word/document.xml");
  const styles = textOf(files, "word/styles.xml");
  if (document === undefined || styles === undefined) throw new UnusableLetterhead("the file is no Word document");
  const rootAttributes = /<w:document\b([^>]*)>/.exec(document)?.[1] ?? "";
  if (!rootAttributes.includes("http://schemas.openxmlformats.org/wordprocessingml/2006/main"))
    throw new UnusableLetterhead("the file is in another dialect of Word's format");
  const relations = relationsOf(files, "word/document.xml");
  const section = sectionOf(document);
  const parts = [...section.matchAll(/<w:(header|footer)Reference\b[^>]*\br:id="([^"]*)"[^>]*\/>/g)].flatMap(
    ([, kind, id = ""]): readonly LetterheadPart[] => {
      const path = relations.get(id)?.path ?? "";
      const xml = textOf(files, path);
      if (xml === undefined || (kind !== "header" && kind !== "footer")) return [];
      const pictures = picturesOf(files, path);
      return [{ id, kind, xml: harmless(xml, new Set(pictures.map((picture) => picture.id))), pictures }];
    },
  );
  const known = new Set(parts.map(({ id }) => id));
  const theme = [...relations.values()].find(({ type }) => type.endsWith("/theme"))?.path;
  return {
    page: geometryOf(section),
    section: section.replace(/<w:(?:header|footer)Reference\b[^>]*\br:id="([^"]*)"[^>]*\/>/g, (tag, id: string) =>
      known.has(id) ? tag : "",
    ),
    rootAttributes,
    styles,
    numbering: textOf(files, "word/numbering.xml"),
    theme: theme === undefined || textOf(files, theme) === undefined ? undefined : files.get(theme),
    hasEvenPages: /<w:evenAndOddHeaders(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(
      textOf(files, "word/settings.xml") ?? "",
    ),
    parts,
  };
}

type Files = ReadonlyMap<string, Uint8Array>;

/** XML of Office has no document type: one that has could declare entities. */
function textOf(files: Files, path: string): string | undefined {
  const bytes = files.get(path);
  const text = bytes && strFromU8(bytes);
  if (text !== undefined && /<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new UnusableLetterhead(`${path} has a document type declaration`);
  return text;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** The relations of a part to other parts of the file; what is outside of it is left out. */
function relationsOf(files: Files, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf("/");
  const text = textOf(files, `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`) ?? "";
  const relations = new Map<string, Relation>();
  for (const [tag] of text.matchAll(/<Relationship\b[^>]*>/g)) {
    const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    if (attribute("TargetMode").toLowerCase() === "external") continue;
    const target = attribute("Target");
    const path = target.startsWith("/") ? target.slice(1) : `${part.slice(0, slash)}/${target}`;
    relations.set(attribute("Id"), { type: attribute("Type"), path });
  }
  return relations;
}

const pictureTypes = new Set(["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg"]);

const picturesOf = (files: Files, part: string): readonly Picture[] =>
  [...relationsOf(files, part)].flatMap(([id, { type, path }]) => {
    const bytes = files.get(path);
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return bytes && type.endsWith("/image") && pictureTypes.has(extension) ? [{ id, extension, bytes }] : [];
  });

/** The last section, with the headers and footers that it takes over from those before it. */
function sectionOf(document: string): string {
  const sections = [...document.matchAll(/<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/g)].map(([text]) => text);
  const last = (sections.at(-1) ?? "<w:sectPr/>").replace(/<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g, "");
  const references = new Map<string, string>();
  for (const section of sections)
    for (const [tag, kind = ""] of section.matchAll(/<w:(header|footer)Reference\b[^>]*\/>/g))
      references.set(`${kind} ${/\bw:type="([^"]*)"/.exec(tag)?.[1] ?? "default"}`, tag);
  const inside = last
    .replace(/^<w:sectPr\b[^>]*?\/?>|<\/w:sectPr>$/g, "")
    .replace(/<w:(?:header|footer)Reference\b[^>]*\/>/g, "");
  return `<w:sectPr>${[...references.values()].join("")}${inside}</w:sectPr>`;
}

function geometryOf(section: string): PageGeometry {
  const size = /<w:pgSz\b[^>]*>/.exec(section)?.[0] ?? "";
  const margins = /<w:pgMar\b[^>]*>/.exec(section)?.[0] ?? "";
  const number = (tag: string, name: string, otherwise: number): number =>
    Math.abs(Number(new RegExp(`\\bw:${name}="(-?\\d{1,5})"`).exec(tag)?.[1] ?? otherwise));
  return {
    width: number(size, "w", 11907),
    height: number(size, "h", 16840),
    top: number(margins, "top", 1418),
    bottom: number(margins, "bottom", 1247),
    left: number(margins, "left", 1418),
    right: number(margins, "right", 1134),
  };
}

/** Fields that show what is in the document itself; all others could fetch or run something. */
const harmlessField =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|TITLE|SUBJECT|STYLEREF|DOCPROPERTY|FILENAME)\b|^\s*\\/i;

/** A header's XML without objects, links, foreign fields, and references to what is not taken over. */
const harmless = (xml: string, pictures: ReadonlySet<string>): string =>
  xml
    .replace(
      /<(w:object|w:control|w:altChunk|w:subDoc|o:OLEObject|a:hlinkClick|a:hlinkHover)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g,
      "",
    )
    .replace(/\s(?:o:)?(?:src|href|althref)="[^"]*"/g, "")
    .replace(/\s[\w-]+:(?:id|embed|link|pict|href|relid)="([^"]*)"/g, (attribute, id: string) =>
      attribute.trimStart().startsWith("r:") && !pictures.has(id) ? "" : attribute,
    )
    .replace(
      /(<w:instrText\b[^>]*>)([^<]*)/g,
      (_, tag: string, text: string) => tag + (harmlessField.test(text) ? text : ""),
    )
    .replace(
      /(\bw:instr=")([^"]*)"/g,
      (_, name: string, text: string) => `${name}${harmlessField.test(text) ? text : ""}"`,
    );
