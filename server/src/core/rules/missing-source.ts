/** `missing-source`: an entry that names no source, and does not say that there is none. */
import { insertPairs, setValue } from "../edit.ts";
import type { Fix } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import { pairOf } from "../read.ts";
import type { Context, Rule } from "./rule.ts";
import { entriesOf, spanOf } from "./shared-institutions.ts";
import { nameEntry } from "./shared-references.ts";

const example = (known: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\nissueAreas:\n  - id: pasar\n    name: Pasar\n${known}`;

export const missingSource: Rule = {
  id: "missing-source",
  group: "institutions",
  severity: "warning",
  summary: {
    id: "Entri tanpa sumber, dan tanpa keterangan bahwa sumbernya belum ada.",
    ms: "Entri tanpa sumber, dan tanpa keterangan bahawa sumbernya belum ada.",
    en: "An entry without a source that does not say so.",
  },
  explanation: {
    id: "Pembaca harus dapat membedakan yang diketahui dari yang diperkirakan. Tuliskan alamat sumbernya di `sources`; bila belum ada, `confidence: likely`.",
    ms: "Pembaca mesti dapat membezakan yang diketahui daripada yang dijangka. Sila tulis alamat sumbernya dalam `sources`; jika belum ada, `confidence: likely`.",
    en: "A reader has to be able to tell what is known from what is assumed. Give the address of a source under `sources`; while there is none, `confidence: likely`.",
  },
  example: { bad: example(""), good: example("    confidence: likely\n") },
  kinds: ["institutions"],
  *document(context) {
    for (const entry of entriesOf(context)) {
      if (entry.likely || entry.sources.length > 0) continue;
      const name = nameEntry(entry);
      yield {
        ...spanOf(entry.origin.id),
        message: {
          id: `Sumber ${name.id} belum tertulis. Tuliskan \`sources\`; bila belum ada, \`confidence: likely\`.`,
          ms: `Sumber ${name.ms} belum ditulis. Sila tulis \`sources\`; jika belum ada, \`confidence: likely\`.`,
          en: `${name.en} has no source. Write \`sources\` or, while there is none, \`confidence: likely\`.`,
        },
        fixes: () => [sayLikely(entry, context), insertSources(entry, context)].flatMap((fix) => fix ?? []),
      };
    }
  },
};

function sayLikely({ origin }: Institution, { document }: Context): Fix {
  const pair = pairOf(origin.node, "confidence");
  const value = "confidence: likely";
  return {
    title: { id: `Tuliskan \`${value}\``, ms: `Tulis \`${value}\``, en: `Write \`${value}\`` },
    edits: [pair ? setValue(pair, "likely") : insertPairs(document.text, origin.node, [value])],
  };
}

/** An address to fill in, where the key is absent. */
function insertSources({ origin }: Institution, { document }: Context): Fix | undefined {
  if (pairOf(origin.node, "sources")) return undefined;
  const edit = insertPairs(document.text, origin.node, ["sources: [${1:https://…}]"]);
  return {
    title: { id: "Sisipkan `sources`", ms: "Sisipkan `sources`", en: "Insert `sources`" },
    edits: [{ ...edit, snippet: true }],
  };
}
