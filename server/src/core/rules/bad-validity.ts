/** `bad-validity`: a time that ends before it begins, or that lies outside the life of the entry that states it. */
import { formatDay, parsePeriod, type Day, type Validity } from "../day.ts";
import { replaceNode } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import { asItems, asMap, asScalar, asValidity, valueOf } from "../read.ts";
import type { MapNode, Node } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { entriesOf, spanOf } from "./shared-institutions.ts";
import { isDamaged } from "./shared-faults.ts";
import { nameEntry } from "./shared-references.ts";
import { quoteValue } from "./shared-words.ts";

const example = (to: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\nagencies:\n  - id: dinas-pasar\n    name: Dinas Pasar\n    side: indonesia\n    level: regional\n    kind: local-government\n    valid: { from: 2016, to: ${to} }\n    succeededBy: []\n    confidence: likely\n`;

export const badValidity: Rule = {
  id: "bad-validity",
  group: "institutions",
  severity: "error",
  summary: {
    id: "Masa berlaku yang berakhir sebelum dimulai, atau di luar masa entrinya.",
    ms: "Tempoh kuat kuasa yang tamat sebelum bermula, atau di luar tempoh entrinya.",
    en: "A time that ends before it begins, or lies outside that of its entry.",
  },
  explanation: {
    id: "Kertas kerja lama dan baru dinilai menurut tanggal ini. Tahun saja berarti sejak 1 Januari atau sampai 31 Desember tahun itu.",
    ms: "Kertas kerja lama dan baharu dinilai mengikut tarikh ini. Tahun sahaja bermakna sejak 1 Januari atau hingga 31 Disember tahun itu.",
    en: "Papers old and new are judged by these dates. A bare year means from 1 January, or until 31 December.",
  },
  example: { bad: example("2015"), good: example("2020") },
  kinds: ["institutions"],
  *document(context) {
    yield* findBackwards(context);
    for (const entry of entriesOf(context)) yield* findOutside(entry, context);
  },
};

/** Every `from` and `to` of one map, wherever the schema has such a pair. */
function* findBackwards({ document }: Context): Iterable<Report> {
  for (const { node, schema } of document.placed) {
    const { from: begin, to: end } = schema.properties ?? {};
    if (node.kind !== "map" || !begin?.["x-period"] || !end?.["x-period"]) continue;
    const [from, to] = [asScalar(valueOf(node, "from")), asScalar(valueOf(node, "to"))];
    const { from: first, to: last } = asValidity(node);
    if (!from || !to || first === undefined || last === undefined || last >= first) continue;
    if (isDamaged(document, to)) continue;
    yield {
      ...spanOf(to),
      message: {
        id: `Masa ini berakhir pada ${formatDay(last)}, sebelum dimulai pada ${formatDay(first)}. Perbaiki salah satunya.`,
        ms: `Tempoh ini tamat pada ${formatDay(last)}, sebelum bermula pada ${formatDay(first)}. Sila betulkan salah satunya.`,
        en: `This time ends on ${formatDay(last)}, before it begins on ${formatDay(first)}. Correct one of the two.`,
      },
      related: [{ ...spanOf(from), message: { id: "Dimulai di sini", ms: "Bermula di sini", en: "It begins here" } }],
      fixes: () => swapFixes(node, document.text),
    };
  }
}

/** The two dates, each in the other's place. */
function swapFixes(node: MapNode, text: string): readonly Fix[] {
  const [from, to] = [valueOf(node, "from"), valueOf(node, "to")];
  if (from?.kind !== "scalar" || to?.kind !== "scalar") return [];
  const written = (one: Node): string => text.slice(one.start, one.end);
  return [
    {
      title: { id: "Tukar kedua tanggal", ms: "Tukar kedua-dua tarikh", en: "Swap the two dates" },
      edits: [replaceNode(from, written(to)), replaceNode(to, written(from))],
    },
  ];
}

interface Stated {
  readonly node: Node;
  readonly validity: Validity;
}

/** What an entry states of itself for a time when it was not there: roles, parents, counterparts, mandates handed over. */
function* findOutside(entry: Institution, { document }: Context): Iterable<Report> {
  const { from = -Infinity, to = Infinity } = entry.validity;
  for (const { node, validity } of [...timesOf(entry), ...handOversOf(entry)]) {
    const isBackwards = (validity.from ?? -Infinity) > (validity.to ?? Infinity);
    const isOutside = (validity.from ?? -Infinity) > to || (validity.to ?? Infinity) < from;
    if (to < from || isBackwards || !isOutside || isDamaged(document, node)) continue;
    const name = nameEntry(entry);
    const life = sayLife(entry.validity);
    const value = quoteValue(document.text.slice(node.start, node.end));
    yield {
      ...spanOf(node),
      message: {
        id: `${value} di luar masa ${name.id}, yang ada ${life.id}. Perbaiki tanggalnya.`,
        ms: `${value} di luar tempoh ${name.ms}, yang wujud ${life.ms}. Sila betulkan tarikhnya.`,
        en: `${value} lies outside the time of ${name.en}, which is there ${life.en}. Correct the date.`,
      },
    };
  }
}

const listsWithTimes = ["roles", "parent", "counterparts"] as const;

function timesOf({ origin }: Institution): readonly Stated[] {
  return listsWithTimes.flatMap((key) =>
    asItems(valueOf(origin.node, key)).flatMap((item) => {
      const valid = valueOf(item, "valid");
      const validity = asValidity(valid);
      const node = asScalar(valueOf(valid, "from")) ?? asScalar(valueOf(valid, "to"));
      return node ? [{ node, validity }] : [];
    }),
  );
}

/** The giver may hand over up to the day after its last. */
function handOversOf({ origin }: Institution): readonly Stated[] {
  return asItems(valueOf(origin.node, "handedOver")).flatMap((item) => {
    const node = asScalar(valueOf(asMap(item), "from"));
    const period = parsePeriod(node?.text);
    return node && period ? [{ node, validity: { from: period.first - 1, to: period.last } }] : [];
  });
}

function sayLife({ from, to }: Validity) {
  const say = (since: string, until: string): string =>
    [from === undefined ? "" : write(since, from), to === undefined ? "" : write(until, to)].filter(Boolean).join(" ");
  return { id: say("sejak", "sampai"), ms: say("sejak", "hingga"), en: say("from", "until") };
}

const write = (word: string, day: Day): string => `${word} ${formatDay(day)}`;
