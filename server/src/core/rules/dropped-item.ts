/** `dropped-item`: a matter that the previous paper leaves open, and that no paper of this session takes up. */
import { carryItem } from "../carry.ts";
import type { Fix } from "../finding.ts";
import type { Localized } from "../language.ts";
import { leavesOpen } from "../story.ts";
import type { Appearance } from "../timeline.ts";
import type { PaperContext, Rule } from "./rule.ts";
import {
  exampleEntry,
  exampleFile,
  exampleItemLines,
  nameItem,
  nameSession,
  ownPaper,
  sourceOf,
} from "./shared-papers.ts";

const road = (...later: readonly string[]): string =>
  exampleItemLines("UJI-2024-001", "Jalan penghubung", exampleEntry("36", "2024-11-05", "raised"), ...later);
const post = exampleItemLines("UJI-2025-002", "Pos baru");
const previous = exampleFile("sidang-37", "number: 37, date: 2025-01-20", road());
const next = (...items: readonly string[]): string =>
  exampleFile("sidang-38", "number: 38, date: 2025-11-03", ...items);

export const droppedItem: Rule = {
  id: "dropped-item",
  group: "papers",
  severity: "error",
  summary: {
    id: "Butir yang masih terbuka di kertas kerja sebelumnya tidak ada lagi di sini.",
    ms: "Perkara yang masih terbuka dalam kertas kerja terdahulu tiada lagi di sini.",
    en: "An item that the previous paper leaves open is missing here.",
  },
  explanation: {
    id: "Butir yang terbuka tidak boleh hilang tanpa keputusan. Bawa butir itu ke kertas kerja ini, atau catat keputusan sidang yang menutupnya. Butir yang dimuat kertas kerja lain dari sidang yang sama tidak dihitung hilang.",
    ms: "Perkara yang terbuka tidak boleh hilang tanpa keputusan. Sila bawa perkara itu ke dalam kertas kerja ini, atau catat keputusan persidangan yang menutupnya. Perkara yang terkandung dalam kertas kerja lain bagi persidangan yang sama tidak dikira hilang.",
    en: "An open item must not vanish without a decision. Carry it over into this paper, or record the decision that closes it. An item held by another paper of the same session is not missing.",
  },
  example: {
    bad: next(post) + previous,
    good: next(road(exampleEntry("37", "2025-01-20", "carried-over"))) + previous,
  },
  readsOthers: true,
  *paper(context) {
    const own = ownPaper(context);
    const key = context.paper.itemsPair?.key;
    if (!own || !key) return;
    const { timeline } = context.workspace;
    const held = new Set([own, ...timeline.besides(own)].flatMap(({ summary }) => summary.items.map(({ id }) => id)));
    const missing = new Map<string, Appearance[]>();
    for (const paper of timeline.previousOf(own, context.institutions))
      for (const item of paper.summary.items) {
        const last = item.history.at(-1);
        if (held.has(item.id) || (last && !leavesOpen(last))) continue;
        missing.set(item.id, [...(missing.get(item.id) ?? []), { paper, item }]);
      }
    for (const [first, ...others] of missing.values())
      if (first) yield { start: key.start, end: key.end, ...reportOf(first, others, context) };
  },
};

function reportOf(first: Appearance, others: readonly Appearance[], context: PaperContext) {
  const name = nameItem(first.item);
  const session = nameSession(first.paper.summary.session);
  return {
    message: {
      id: `Butir ${name.id} masih terbuka di kertas kerja ${session.id}, tetapi tidak ada di sini. Bawa butir itu ke sini, atau catat bahwa butir itu di-drop.`,
      ms: `Perkara ${name.ms} masih terbuka dalam kertas kerja ${session.ms}, tetapi tiada di sini. Sila bawa perkara itu ke sini, atau catat bahawa perkara itu digugurkan.`,
      en: `Item ${name.en} is open in the paper of ${session.en}, and missing here. Carry it over, or record that it was dropped.`,
    },
    related: [first, ...others].map(({ paper, item }) => ({
      uri: paper.uri,
      ...item.at,
      message: {
        id: `Butir ini di kertas kerja ${session.id}`,
        ms: `Perkara ini dalam kertas kerja ${session.ms}`,
        en: `The item in the paper of ${session.en}`,
      },
    })),
    fixes: () => fixesOf(first, context),
  };
}

function fixesOf(missing: Appearance, context: PaperContext): readonly Fix[] {
  const inMalay = context.paper.side?.value === "malaysia";
  const { id } = missing.item;
  return [
    ...fixOf(missing, "carried-over", inMalay ? "Dibawa ke persidangan akan datang." : "Dilanjutkan.", context, {
      id: `Bawa ${id} ke kertas kerja ini`,
      ms: `Bawa ${id} ke dalam kertas kerja ini`,
      en: `Carry ${id} over`,
    }),
    ...fixOf(missing, "dropped", inMalay ? "Perkara ini digugurkan." : "Butir ini di-drop.", context, {
      id: `Catat bahwa ${id} di-drop pada sidang ini`,
      ms: `Catat bahawa ${id} digugurkan pada persidangan ini`,
      en: `Record that ${id} was dropped at this session`,
    }),
  ];
}

function fixOf(
  missing: Appearance,
  outcome: string,
  decision: string,
  context: PaperContext,
  title: Localized,
): readonly Fix[] {
  const source = sourceOf(missing, context);
  if (!source) return [];
  const { document, workspace } = context;
  const edit = carryItem(source.item, source.document, document, { outcome, decision }, workspace);
  return edit ? [{ title, edits: [edit] }] : [];
}
