/** Puts a Word document of ours under a letterhead: its page, headers, footers and styles, our text; styles of ours only where it has none of their name. */
import { strFromU8 } from "fflate";
import type { Letterhead, LetterheadPart } from "./letterhead.ts";

type Files = ReadonlyMap<string, string | Uint8Array>;

/** `files` are those of the document, which was laid out for the letterhead's page. */
export function underLetterhead(files: ReadonlyMap<string, Uint8Array>, letterhead: Letterhead): Files {
  const text = (path: string): string => strFromU8(files.get(path) ?? new Uint8Array());
  const ownNumbering = text("word/numbering.xml");
  const shift = 1 + Math.max(0, ...[...ownNumbering.matchAll(numberId)].map(([, , id]) => Number(id)));
  const styles = mergeStyles(text("word/styles.xml"), shifted(letterhead.styles, shift));
  const kept = [...files].filter(([path]) => !/^word\/(?:_rels\/)?(?:header|footer)\d*\.xml/.test(path));
  return new Map<string, string | Uint8Array>([
    ...kept,
    ["[Content_Types].xml", contentTypes(text("[Content_Types].xml"), letterhead.parts)],
    ["word/_rels/document.xml.rels", relations(text("word/_rels/document.xml.rels"), letterhead.parts)],
    ["word/document.xml", documentUnder(text("word/document.xml"), letterhead, styles.ids)],
    ["word/styles.xml", styles.xml],
    ["word/numbering.xml", mergeNumberings(ownNumbering, shifted(letterhead.numbering ?? "", shift), styles)],
    ["word/settings.xml", settings(text("word/settings.xml"), letterhead.hasEvenPages)],
    ...(letterhead.theme ? [["word/theme/theme1.xml", letterhead.theme] as const] : []),
    ...letterhead.parts.flatMap(partFiles),
  ]);
}

/** The number of a numbering, where it is defined and where it is used. */
const numberId = /(\bw:(?:numId|abstractNumId)="|<w:(?:numId|abstractNumId) w:val=")(\d+)(?=")/g;

/** The letterhead's numberings stand after ours; 0 is none. */
const shifted = (xml: string, shift: number): string =>
  xml.replace(numberId, (match, before: string, id: string) => {
    const isNone = id === "0" && before.startsWith("<w:numId");
    return isNone ? match : `${before}${Number(id) + shift}`;
  });

interface Styles {
  readonly xml: string;
  /** Our ids of styles that the letterhead calls otherwise, as Word does in other languages. */
  readonly ids: ReadonlyMap<string, string>;
  /** Their ids of styles that number themselves in the letterhead. */
  readonly numbered: ReadonlySet<string>;
}

const stylePattern = /<w:style\b[^>]*>[\s\S]*?<\/w:style>/g;
const idOf = (style: string): string => /\bw:styleId="([^"]*)"/.exec(style)?.[1] ?? "";
const nameOf = (style: string): string => (/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? "").toLowerCase();
const numberOf = (style: string): string | undefined => /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(style)?.[0];

function mergeStyles(own: string, theirs: string): Styles {
  const present = theirs.match(stylePattern) ?? [];
  const byName = new Map(present.map((style) => [nameOf(style), idOf(style)]));
  const numbered = new Set(present.filter((style) => numberOf(style) !== undefined).map(idOf));
  const ids = new Map<string, string>();
  let xml = theirs;
  const added: string[] = [];
  for (const style of own.match(stylePattern) ?? []) {
    const theirId = byName.get(nameOf(style));
    const number = numberOf(style);
    if (theirId === undefined) added.push(style);
    else {
      ids.set(idOf(style), theirId);
      // The headings number themselves, unless the letterhead's have numbers of their own.
      if (number !== undefined && !numbered.has(theirId)) xml = withNumber(xml, theirId, number);
    }
  }
  const renamed = added.map((style) => withIds(style, ids, "basedOn|next|link"));
  const language = /<w:lang\b[^>]*\bw:val="([^"]*)"/.exec(own)?.[1];
  return {
    ids,
    numbered,
    xml: withLanguage(
      xml.replace("</w:styles>", () => `${renamed.join("")}</w:styles>`),
      language,
    ),
  };
}

const withNumber = (styles: string, id: string, number: string): string =>
  styles.replace(stylePattern, (style) => {
    if (idOf(style) !== id) return style;
    // The order of a style's properties is fixed.
    const before = /<w:pPr>(?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)\b[^>]*\/>)*/;
    return before.test(style)
      ? style.replace(before, (found) => found + number)
      : style.replace(/<w:pPr\s*\/>/, "").replace(/<w:rPr>|<\/w:style>/, (after) => `<w:pPr>${number}</w:pPr>${after}`);
  });

const withIds = (xml: string, ids: ReadonlyMap<string, string>, tags: string): string =>
  xml.replace(
    new RegExp(`(<w:(?:${tags}) w:val=")([^"]*)"`, "g"),
    (_, tag: string, id: string) => `${tag}${ids.get(id) ?? id}"`,
  );

/** The text is in our language, whatever the letterhead was written in. */
function withLanguage(styles: string, language: string | undefined): string {
  if (language === undefined) return styles;
  return styles.replace(/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/, (defaults) =>
    /<w:lang\b/.test(defaults)
      ? defaults.replace(/<w:lang\b[^>]*>/, `<w:lang w:val="${language}"/>`)
      : defaults.replace("</w:rPr>", `<w:lang w:val="${language}"/></w:rPr>`),
  );
}

function mergeNumberings(own: string, theirs: string, { ids, numbered }: Styles): string {
  const blocks = (pattern: RegExp): string =>
    (theirs.match(pattern) ?? []).join("").replace(/<w:lvlPicBulletId\b[^>]*\/>/g, "");
  const linked = withIds(own, ids, "pStyle").replace(/<w:pStyle w:val="([^"]*)"\/>/g, (link, id: string) =>
    numbered.has(id) ? "" : link,
  );
  const root = /<w:numbering\b([^>]*)>/.exec(theirs)?.[1] ?? "";
  return withNamespaces(linked, "w:numbering", root)
    .replace("<w:num ", () => `${blocks(/<w:abstractNum\b[\s\S]*?<\/w:abstractNum>/g)}<w:num `)
    .replace("</w:numbering>", () => `${blocks(/<w:num\b[\s\S]*?<\/w:num>/g)}</w:numbering>`);
}

/** The root with the namespaces that foreign XML inside needs too. */
function withNamespaces(xml: string, root: string, attributes: string): string {
  return xml.replace(new RegExp(`<${root}\\b([^>]*)>`), (_, present: string) => {
    const missing = [...attributes.matchAll(/\sxmlns:([\w-]+)="[^"]*"/g)].filter(
      ([, prefix = ""]) => !present.includes(`xmlns:${prefix}=`),
    );
    const ignorable = (text: string): readonly string[] =>
      (/mc:Ignorable="([^"]*)"/.exec(text)?.[1] ?? "").split(" ").filter(Boolean);
    const all = [...new Set([...ignorable(present), ...ignorable(attributes)])].join(" ");
    return `<${root}${present.replace(/mc:Ignorable="[^"]*"/, `mc:Ignorable="${all}"`)}${missing.map(([text]) => text).join("")}>`;
  });
}

const documentUnder = (
  document: string,
  { section, rootAttributes }: Letterhead,
  ids: ReadonlyMap<string, string>,
): string =>
  withNamespaces(withIds(document, ids, "pStyle|rStyle|tblStyle"), "w:document", rootAttributes).replace(
    /<w:sectPr>(?:(?!<w:sectPr>)[\s\S])*<\/w:sectPr>(?=<\/w:body>)/,
    () => section.replace(/\br:id="([^"]*)"/g, (_, id: string) => `r:id="${partId(id)}"`),
  );

const partId = (id: string): string => `letterhead-${id}`;
const partName = ({ id, kind }: LetterheadPart): string => `letterhead-${kind}-${id.replace(/[^\w-]/g, "_")}.xml`;

const relations = (xml: string, parts: readonly LetterheadPart[]): string =>
  xml
    .replace(/<Relationship\b[^>]*\/(?:header|footer)"[^>]*\/>/g, "")
    .replace(
      "</Relationships>",
      `${parts.map((part) => relation(partId(part.id), part.kind, partName(part))).join("")}</Relationships>`,
    );

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

const pictureKinds: Readonly<Record<string, string>> = {
  jpg: "jpeg",
  svg: "svg+xml",
  tif: "tiff",
  emf: "x-emf",
  wmf: "x-wmf",
};

function contentTypes(xml: string, parts: readonly LetterheadPart[]): string {
  const pictures = new Set(parts.flatMap((part) => part.pictures.map(({ extension }) => extension)));
  const defaults = [...pictures].filter((extension) => !xml.includes(`Extension="${extension}"`));
  const overrides = parts.map(
    (part) =>
      `<Override PartName="/word/${partName(part)}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part.kind}+xml"/>`,
  );
  return xml
    .replace(/<Override\b[^>]*PartName="\/word\/(?:header|footer)\d*\.xml"[^>]*\/>/g, "")
    .replace(
      /(<Types\b[^>]*>)/,
      (types) =>
        types +
        defaults
          .map(
            (extension) =>
              `<Default ContentType="image/${pictureKinds[extension] ?? extension}" Extension="${extension}"/>`,
          )
          .join(""),
    )
    .replace("</Types>", `${overrides.join("")}</Types>`);
}

const settings = (xml: string, hasEvenPages: boolean): string =>
  hasEvenPages ? xml.replace(/<w:evenAndOddHeaders\b[^>]*\/>/, "<w:evenAndOddHeaders/>") : xml;

/** The part, its pictures, and its relations to them. */
function partFiles(part: LetterheadPart): readonly (readonly [string, string | Uint8Array])[] {
  const name = partName(part);
  const pictures = part.pictures.map((picture, index) => ({
    ...picture,
    path: `media/${name.replace(".xml", "")}-${index + 1}.${picture.extension}`,
  }));
  return [
    [`word/${name}`, part.xml],
    ...pictures.map(({ path, bytes }): [string, Uint8Array] => [`word/${path}`, bytes]),
    ...(pictures.length > 0
      ? [
          [
            `word/_rels/${name}.rels`,
            `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${pictures.map(({ id, path }) => relation(id, "image", path)).join("")}</Relationships>`,
          ] as const,
        ]
      : []),
  ];
}
