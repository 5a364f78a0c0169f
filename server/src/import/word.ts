/** A Word document's bytes as HTML. What a stranger's file could do to us is refused before anything reads it; nothing is fetched from anywhere. */
import { strFromU8 } from "fflate";
import { UnreadableZip, unzip, zip } from "../core/export/zip.ts";
import type { Localized } from "../core/language.ts";

/** What cannot be read; its message is for the person. */
export class UnreadableWord extends Error {
  readonly text: Localized;
  constructor(text: Localized, cause?: unknown) {
    super(text.en, { cause });
    this.text = text;
  }
}

/** The largest file, and the largest part of it once unpacked, in bytes. */
const most = { file: 30_000_000, part: 20_000_000 };

/** Pictures, fonts and programs in a document are not read. */
const isRead = (path: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/|word\/[^/]+\.xml$|word\/_rels\/)/.test(path);

/** The document's text as HTML, with the lines at the heads and feet of its pages in front. Throws UnreadableWord. */
export async function wordToHtml(bytes: Uint8Array): Promise<string> {
  if (bytes.length > most.file) throw new UnreadableWord(tooLarge);
  const parts = readParts(bytes);
  const { default: mammoth } = await import("mammoth");
  // The checked parts alone, packed anew: what else the archive holds or says of itself is never seen.
  // Its variant for Node reads the one, that for browsers the other.
  const packed = { buffer: zip(parts) as Buffer, arrayBuffer: zip(parts).slice().buffer };
  try {
    const image = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
    const { value } = await mammoth.convertToHtml(packed, { styleMap, convertImage: image, externalFileAccess: false });
    return marginsOf(parts) + value;
  } catch (error) {
    throw new UnreadableWord(broken, error);
  }
}

const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.title:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='toc ${level}'] => p.contents:fresh`),
  "comment-reference => sup",
];

function readParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let parts: ReadonlyMap<string, Uint8Array>;
  try {
    parts = unzip(bytes, isRead);
  } catch (error) {
    const isTooMuch = error instanceof UnreadableZip && error.cause === undefined;
    throw new UnreadableWord(isOldWord(bytes) ? oldWord : isTooMuch ? tooLarge : broken, error);
  }
  if (![...parts.keys()].some((path) => /^word\/document\d*\.xml$/.test(path))) throw new UnreadableWord(notWord);
  for (const part of parts.values()) {
    if (part.length > most.part) throw new UnreadableWord(tooLarge);
    // A part in another encoding than UTF-8 could hide a declaration.
    if (part.includes(0) || /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part))) throw new UnreadableWord(broken);
  }
  return parts;
}

/** The signature of the files of Word before 2007, and of documents with a password. */
const isOldWord = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** The paragraphs of headers and footers, each once. */
function marginsOf(parts: ReadonlyMap<string, Uint8Array>): string {
  const lines = new Set<string>();
  for (const [path, part] of parts) {
    if (!/^word\/(?:header|footer)\d*\.xml$/.test(path)) continue;
    for (const paragraph of strFromU8(part).split("</w:p>")) {
      const texts = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b/g)];
      lines.add(
        texts
          .map(([, text]) => text ?? " ")
          .join("")
          .trim(),
      );
    }
  }
  return [...lines]
    .filter(Boolean)
    .map((line) => `<p class="margin">${line}</p>`)
    .join("");
}

const broken: Localized = {
  id: "Dokumen Word ini rusak atau tidak dapat dibaca. Buka di Word, simpan ulang sebagai .docx, lalu coba lagi.",
  ms: "Dokumen Word ini rosak atau tidak dapat dibaca. Sila buka dalam Word, simpan semula sebagai .docx, kemudian cuba lagi.",
  en: "This Word document is damaged or cannot be read. Open it in Word, save it again as .docx, and try once more.",
};
const notWord: Localized = {
  id: "Berkas ini bukan dokumen Word (.docx). Pilih kertas kerja yang disimpan sebagai .docx.",
  ms: "Fail ini bukan dokumen Word (.docx). Sila pilih kertas kerja yang disimpan sebagai .docx.",
  en: "This file is no Word document (.docx). Choose a working paper saved as .docx.",
};
const oldWord: Localized = {
  id: "Dokumen ini berformat Word lama (.doc) atau terkunci kata sandi. Simpan di Word sebagai .docx tanpa kata sandi, lalu coba lagi.",
  ms: "Dokumen ini berformat Word lama (.doc) atau dilindungi kata laluan. Sila simpan dalam Word sebagai .docx tanpa kata laluan, kemudian cuba lagi.",
  en: "This document is in Word's old format (.doc) or locked with a password. Save it in Word as .docx without a password, and try once more.",
};
const tooLarge: Localized = {
  id: "Dokumen ini terlalu besar untuk dibaca. Hapus gambar dan lampiran di dalamnya, lalu coba lagi.",
  ms: "Dokumen ini terlalu besar untuk dibaca. Sila buang gambar dan lampiran di dalamnya, kemudian cuba lagi.",
  en: "This document is too large to read. Take out its pictures and attachments, and try once more.",
};
