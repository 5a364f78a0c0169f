/** `old-format`: a text in an earlier version of its format. Its fix brings the whole text to the current one. */
import type { Fix } from "../finding.ts";
import { currentFormat } from "../format.ts";
import type { Localized } from "../language.ts";
import { unsettledIn } from "../settle.ts";
import type { Document } from "../document.ts";
import type { Rule } from "./rule.ts";
import { examplePaper } from "./shared-example-paper.ts";
import { nameKey, quoteValue } from "./shared-words.ts";

const today = examplePaper();

const old = `format: kertas-kerja/0
forum: forum-uji
session: 38
dates: 2025-11-03/2025-11-05
side: indonesia
sector: security-border
${today.slice(today.indexOf("title: Keamanan"))}`;

export const oldFormat: Rule = {
  id: "old-format",
  group: "form",
  severity: "warning",
  summary: {
    id: "Berkas ditulis dalam versi format yang lama.",
    ms: "Fail ditulis dalam versi format yang lama.",
    en: "A file is written in an earlier version of its format.",
  },
  explanation: {
    id: "Versi format tertulis pada baris `format:`. Kertas kerja dalam versi lama tetap dihitung dalam riwayat butirnya, sejauh dapat dibaca, tetapi isinya baru diperiksa sesudah diperbarui. Perbaikan cepat memperbarui seluruh berkas dalam satu langkah; komentar tetap ada, dan yang harus diputuskan orang ditandai `# kertas-kerja-settle: …`. Perintah `kertas migrate` melakukannya untuk banyak berkas.",
    ms: "Versi format tertulis pada baris `format:`. Kertas kerja dalam versi lama tetap dikira dalam sejarah perkaranya, setakat yang dapat dibaca, tetapi kandungannya hanya disemak selepas dikemas kini. Pembetulan pantas mengemas kini seluruh fail dalam satu langkah; komen dikekalkan, dan hal yang perlu diputuskan oleh manusia ditandakan dengan `# kertas-kerja-settle: …`. Perintah `kertas migrate` melakukannya bagi banyak fail.",
    en: "The line `format:` tells the version. A paper in an earlier version still counts in the histories of its items, as far as it can be read, but what is in it is checked only once it is brought up to date. The quick fix does that for the whole file in one step; comments stay, and what people have to decide is marked `# kertas-kerja-settle: …`. The command `kertas migrate` does it for many files.",
  },
  example: { bad: old, good: today },
  kinds: ["paper", "institutions"],
  readsEveryVersion: true,
  *document({ document }) {
    const { format, kind, migrated } = document;
    const current = currentFormat(kind);
    if (format.age !== "older" || !format.node || !current) return;
    const name = `${current.name}/${current.version}`;
    yield {
      start: format.node.start,
      end: format.node.end,
      message: migrated ? message(`${format.name}/${format.version}`, name) : unreadable(name),
      fixes: () => (migrated ? [fixOf(document, migrated.edits, name)] : []),
    };
  },
};

const message = (written: string, name: string): Localized => ({
  id: `${quoteValue(written)} ialah format lama: isi berkas ini belum diperiksa. Perbarui ke ${nameKey(name)}.`,
  ms: `${quoteValue(written)} ialah format lama: kandungan fail ini belum disemak. Sila kemas kini ke ${nameKey(name)}.`,
  en: `${quoteValue(written)} is an earlier format: what is in this file is not checked yet. Bring it to ${nameKey(name)}.`,
});

const unreadable = (name: string): Localized => ({
  id: `Berkas ini ditulis dalam format lama dan belum dapat diperbarui ke ${nameKey(name)}, sehingga belum dihitung dalam riwayat. Perbaiki dahulu baris yang tidak dapat dibaca.`,
  ms: `Fail ini ditulis dalam format lama dan belum dapat dikemas kini ke ${nameKey(name)}, maka belum dikira dalam sejarah. Sila betulkan dahulu baris yang tidak dapat dibaca.`,
  en: `This file is in an earlier format and cannot be brought to ${nameKey(name)} yet, so that no history counts it. Mend the lines that cannot be read first.`,
});

function fixOf({ current }: Document, edits: Fix["edits"], name: string): Fix {
  const open = current ? unsettledIn(current).length : 0;
  const title = {
    id: `Perbarui ke ${nameKey(name)}`,
    ms: `Kemas kini ke ${nameKey(name)}`,
    en: `Bring it to ${nameKey(name)}`,
  };
  if (open === 0) return { title, edits, preferred: true };
  return {
    title: {
      id: `${title.id} (${open} hal lalu harus Anda putuskan)`,
      ms: `${title.ms} (${open} hal kemudiannya perlu diputuskan)`,
      en: `${title.en} (which leaves ${open} ${open === 1 ? "thing" : "things"} to settle)`,
    },
    edits,
  };
}
