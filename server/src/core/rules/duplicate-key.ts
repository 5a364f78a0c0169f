/** `duplicate-key`: a key twice in one map, of which only the first counts. */
import { removePair } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import type { MapNode, Node, Pair } from "../tree.ts";
import { toValue } from "../tree/value.ts";
import type { Context, Rule } from "./rule.ts";
import { isDamaged } from "./shared-faults.ts";
import { nameKey } from "./shared-words.ts";

export const duplicateKey: Rule = {
  id: "duplicate-key",
  group: "form",
  severity: "error",
  summary: {
    id: "Kunci yang sama tertulis dua kali.",
    ms: "Kunci yang sama ditulis dua kali.",
    en: "A key is written twice.",
  },
  explanation: {
    id: "Hanya yang pertama dibaca, dan isi yang kedua hilang tanpa disadari. Satukan isinya, atau hapus salah satunya.",
    ms: "Hanya yang pertama dibaca, dan isi yang kedua hilang tanpa disedari. Sila satukan isinya, atau padam salah satu.",
    en: "Only the first one is read, and what the second one says is lost unnoticed. Join the two, or remove one.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nraisedBy: indonesia\nhistory: []\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n",
  },
  kinds: ["paper", "institutions", "configuration"],
  *document(context) {
    for (const map of mapsIn(context.document.tree.root)) if (mayHaveDuplicates(map)) yield* duplicatesIn(map, context);
  },
};

function mapsIn(node: Node | undefined, found: MapNode[] = []): readonly MapNode[] {
  if (node?.kind === "list") for (const item of node.items) mapsIn(item, found);
  if (node?.kind !== "map") return found;
  found.push(node);
  for (const pair of node.pairs) mapsIn(pair.value, found);
  return found;
}

/** No more pairs are compared with each other. */
const fewPairs = 16;

/** Whether a key may stand twice in a map: a look before the search. */
function mayHaveDuplicates({ pairs }: MapNode): boolean {
  if (pairs.length > fewPairs) return true;
  for (let index = 1; index < pairs.length; index++) {
    const text = textOf(pairs[index] as Pair);
    for (let before = 0; before < index; before++) if (textOf(pairs[before] as Pair) === text) return true;
  }
  return false;
}

const textOf = ({ key }: Pair): string => (key.kind === "scalar" ? key.text : "");

function* duplicatesIn(map: MapNode, context: Context): Iterable<Report> {
  const seen = new Map<string, Pair>();
  for (const pair of map.pairs) {
    if (pair.key.kind !== "scalar" || pair.key.value === null) continue;
    const first = seen.get(pair.key.text);
    if (!first) seen.set(pair.key.text, pair);
    else if (!isDamaged(context.document, pair.key)) yield reportOf(pair.key.text, pair, first, context);
  }
}

function reportOf(key: string, pair: Pair, first: Pair, { document }: Context): Report {
  const name = nameKey(key);
  return {
    start: pair.key.start,
    end: pair.key.end,
    message: {
      id: `${name} sudah tertulis di atas; hanya yang pertama dibaca. Satukan isinya, atau hapus salah satunya.`,
      ms: `${name} sudah ditulis di atas; hanya yang pertama dibaca. Sila satukan isinya, atau padam salah satu.`,
      en: `${name} is already written above, and only the first one is read. Join the two, or remove one.`,
    },
    related: [
      {
        start: first.key.start,
        end: first.key.end,
        message: { id: "Yang pertama di sini", ms: "Yang pertama di sini", en: "The first one is here" },
      },
    ],
    fixes: () => (isEqual(pair, first) ? [removeFix(document.text, pair)] : []),
  };
}

const isEqual = (a: Pair, b: Pair): boolean => JSON.stringify(toValue(a.value)) === JSON.stringify(toValue(b.value));

const removeFix = (text: string, pair: Pair): Fix => ({
  title: { id: "Hapus yang kedua", ms: "Padam yang kedua", en: "Remove the second one" },
  edits: [removePair(text, pair)],
  preferred: true,
});
