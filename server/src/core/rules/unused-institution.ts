/** `unused-institution`: an entry of the workspace that no paper and no other entry names. */
import type { InstitutionKind } from "../institutions.ts";
import { allDocuments, occurrencesIn } from "../occurrences.ts";
import type { Workspace } from "../workspace.ts";
import type { Rule } from "./rule.ts";
import { entriesOf, spanOf } from "./shared-institutions.ts";
import { nameEntry } from "./shared-references.ts";

const example = (preparedBy: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\ncommittees:\n  - id: tim-pasar\n    name: Tim Pasar\n    kind: technical-team\n    side: indonesia\n    confidence: likely\n#- 38.kertas.yaml\nformat: kertas-kerja/1\nsession: { forum: forum-uji, number: 38, date: 2025-11-03 }\nside: indonesia\nissueArea: security-border\npreparedBy: ${preparedBy}\ntitle: Keamanan\nitems:\n  - id: UJI-2024-001\n    title: Jalan penghubung\n    raisedBy: indonesia\n    counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\n    history: []\n`;

export const unusedInstitution: Rule = {
  id: "unused-institution",
  group: "institutions",
  severity: "off",
  summary: {
    id: "Entri milik folder yang tidak disebut kertas kerja atau entri mana pun.",
    ms: "Entri milik folder yang tidak disebut oleh mana-mana kertas kerja atau entri.",
    en: "An entry of the folder that no paper and no other entry names.",
  },
  explanation: {
    id: "Entri yang tidak dipakai boleh tetap ada; aturan ini membantu merapikan berkas yang sudah panjang.",
    ms: "Entri yang tidak digunakan boleh dikekalkan; peraturan ini membantu mengemaskan fail yang telah panjang.",
    en: "An entry that is not used may stay; the rule helps to tidy up a file that has grown long.",
  },
  example: { bad: example("tim-teknis-uji"), good: example("tim-pasar") },
  kinds: ["institutions"],
  readsOthers: true,
  *document(context) {
    if (context.workspace.isShipped(context.document)) return;
    const used = usedIn(context.workspace);
    for (const entry of entriesOf(context)) {
      if (used.has(keyOf(entry.kind, entry.id))) continue;
      const name = nameEntry(entry);
      yield {
        ...spanOf(entry.origin.id),
        tags: ["unnecessary"],
        message: {
          id: `Tidak ada kertas kerja atau entri yang menyebut ${name.id}. Hapus bila memang tidak diperlukan.`,
          ms: `Tiada kertas kerja atau entri yang menyebut ${name.ms}. Sila padam jika memang tidak diperlukan.`,
          en: `No paper and no entry names ${name.en}. Remove it if it is not needed.`,
        },
      };
    }
  },
};

const keyOf = (kind: InstitutionKind, id: string): string => `${kind} ${id}`;

const known = new WeakMap<Workspace, ReadonlySet<string>>();

/** Whatever any file names. */
function usedIn(workspace: Workspace): ReadonlySet<string> {
  let used = known.get(workspace);
  if (!used) {
    const places = allDocuments(workspace).flatMap((document) => occurrencesIn(document));
    const named = places.filter(({ isDefinition }) => !isDefinition).map(({ kind, id }) => `${kind} ${id}`);
    known.set(workspace, (used = new Set(named)));
  }
  return used;
}
