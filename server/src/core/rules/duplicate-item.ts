/** `duplicate-item`: an item's id that stands earlier in the same paper. */
import { asItems, asMap, asString, valueOf } from "../read.ts";
import type { Node } from "../tree.ts";
import type { Rule } from "./rule.ts";
import { quoteValue } from "./shared-words.ts";

export const duplicateItem: Rule = {
  id: "duplicate-item",
  group: "form",
  severity: "error",
  summary: {
    id: "Dua butir dengan id yang sama dalam satu kertas kerja.",
    ms: "Dua perkara dengan id yang sama dalam satu kertas kerja.",
    en: "Two items with one id in one paper.",
  },
  explanation: {
    id: "Id yang sama berarti hal yang sama, untuk selamanya. Beri butir yang lain id-nya sendiri, atau gabungkan keduanya.",
    ms: "Id yang sama bermakna perkara yang sama, untuk selama-lamanya. Sila beri perkara yang lain id tersendiri, atau gabungkan kedua-duanya.",
    en: "The same id is the same matter, for ever. Give the other item an id of its own, or merge the two.",
  },
  example: {
    bad: "format: kertas-kerja/1\nsession: { forum: forum-uji, number: 38, date: 2025-11-03 }\nside: indonesia\nissueArea: security-border\ntitle: Keamanan\nitems:\n  - id: UJI-2024-001\n    title: Jalan penghubung\n    raisedBy: indonesia\n    counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\n    history: []\n  - id: UJI-2024-001\n    title: Pos baru\n    raisedBy: indonesia\n    counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\n    history: []\n",
    good: "format: kertas-kerja/1\nsession: { forum: forum-uji, number: 38, date: 2025-11-03 }\nside: indonesia\nissueArea: security-border\ntitle: Keamanan\nitems:\n  - id: UJI-2024-001\n    title: Jalan penghubung\n    raisedBy: indonesia\n    counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\n    history: []\n  - id: UJI-2024-002\n    title: Pos baru\n    raisedBy: indonesia\n    counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\n    history: []\n",
  },
  *paper({ document, paper }) {
    const ids = document.summary?.items.map(({ id }) => id) ?? [];
    if (new Set(ids).size === ids.length) return;
    const firsts = new Map<string, Node>();
    for (const item of asItems(paper.itemsPair?.value)) {
      const id = asString(valueOf(asMap(item), "id"));
      if (!id) continue;
      // An item repeated by an alias is found where the alias stands.
      const place = item.kind === "alias" ? item : id.node;
      const first = firsts.get(id.value);
      if (!first) firsts.set(id.value, place);
      else yield reportOf(id.value, place, first);
    }
  },
};

const reportOf = (id: string, place: Node, first: Node) => ({
  start: place.start,
  end: place.end,
  message: {
    id: `Id ${quoteValue(id)} sudah dipakai butir lain di kertas kerja ini: beri butir ini id sendiri, atau gabungkan keduanya.`,
    ms: `Id ${quoteValue(id)} sudah digunakan oleh perkara lain dalam kertas kerja ini: sila beri perkara ini id tersendiri, atau gabungkan kedua-duanya.`,
    en: `The id ${quoteValue(id)} is taken by another item of this paper: give this one its own, or merge the two.`,
  },
  related: [
    {
      start: first.start,
      end: first.end,
      message: {
        id: "Butir pertama dengan id ini",
        ms: "Perkara pertama dengan id ini",
        en: "The first item with this id",
      },
    },
  ],
});
