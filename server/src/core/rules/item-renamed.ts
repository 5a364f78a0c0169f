/** `item-renamed`: an id whose title was quite another one in the previous paper, by words in common and by letters. */
import { replaceByCopy } from "../copy.ts";
import { distanceWithin, fold } from "../nearest.ts";
import type { TextValue } from "../read.ts";
import type { Appearance } from "../timeline.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { valueSpan } from "./shared-faults.ts";
import {
  earlierOf,
  exampleFile,
  exampleItemLines,
  nameSession,
  ownPaper,
  pairWordings,
  quoteText,
  sourceOf,
} from "./shared-papers.ts";
import type { Item } from "../paper.ts";

const previous = exampleFile(
  "sidang-37",
  "number: 37, date: 2025-01-20",
  exampleItemLines("UJI-2024-001", "Jalan penghubung"),
);
const next = (title: string): string =>
  exampleFile("sidang-38", "number: 38, date: 2025-11-03", exampleItemLines("UJI-2024-001", title));

export const itemRenamed: Rule = {
  id: "item-renamed",
  group: "papers",
  severity: "info",
  summary: {
    id: "Judul butir sangat berbeda dari judulnya di kertas kerja sebelumnya.",
    ms: "Tajuk perkara sangat berbeza daripada tajuknya dalam kertas kerja terdahulu.",
    en: "An item's title is quite another than in the previous paper.",
  },
  explanation: {
    id: "Id yang sama berarti hal yang sama, untuk selamanya. Bila ini hal lain, beri id baru; bila judulnya memang diganti, temuan ini dapat diabaikan. Judul dianggap sama bila setidaknya separuh kata atau hurufnya sama, dibandingkan bahasa demi bahasa.",
    ms: "Id yang sama bermakna perkara yang sama, untuk selama-lamanya. Jika ini perkara lain, sila beri id baharu; jika tajuknya memang ditukar, penemuan ini boleh diabaikan. Tajuk dianggap sama jika sekurang-kurangnya separuh perkataan atau hurufnya sama, dibandingkan bahasa demi bahasa.",
    en: "The same id is the same matter, for ever. Give another matter an id of its own; where the title was changed on purpose, this finding may be ignored. Titles count as alike where at least half of their words or letters are the same, language by language.",
  },
  example: { bad: next("Pos pemeriksaan baru") + previous, good: next("Pembangunan jalan penghubung") + previous },
  readsOthers: true,
  *item(item, context) {
    const own = ownPaper(context);
    if (!own || !item.titleNode || item.title === undefined) return;
    const earlier = earlierOf(item.id?.value, own, context).filter(({ item: { title } }) => title !== undefined);
    const [first] = earlier;
    if (!first || earlier.some((other) => areAlike(other.item.title, item.title))) return;
    const session = nameSession(first.paper.summary.session);
    const title = quoteText(first.item.title);
    yield {
      ...valueSpan(context.document.text, item.titleNode),
      message: {
        id: `Pada ${session.id} butir ini berjudul ${title.id}. Bila ini hal lain, beri id baru.`,
        ms: `Pada ${session.ms} perkara ini bertajuk ${title.ms}. Jika ini perkara lain, sila beri id baharu.`,
        en: `At ${session.en} this item was titled ${title.en}. If this is another matter, give it an id of its own.`,
      },
      ...(first.item.titleAt && {
        related: [
          {
            uri: first.paper.uri,
            ...first.item.titleAt,
            message: { id: "Judul sebelumnya", ms: "Tajuk terdahulu", en: "The earlier title" },
          },
        ],
      }),
      fixes: () => fixesOf(item, first, context),
    };
  },
};

/** Whether at least half is the same in some language that both are written in; true where there is none. */
function areAlike(a: TextValue | undefined, b: TextValue | undefined): boolean {
  const pairs = pairWordings(a, b);
  return pairs.length === 0 || pairs.some(([one, other]) => shareHalf(fold(one), fold(other)));
}

/** The longest title of which single letters are compared. */
const longest = 200;

function shareHalf(a: string, b: string): boolean {
  const [wordsOfA, wordsOfB] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const common = [...wordsOfA].filter((word) => wordsOfB.has(word)).length;
  if (2 * common >= 0.5 * (wordsOfA.size + wordsOfB.size)) return true;
  const length = Math.max(a.length, b.length);
  return length <= longest && distanceWithin(a, b, Math.floor(length / 2)) !== Infinity;
}

function fixesOf(item: Item, earlier: Appearance, context: PaperContext) {
  const source = sourceOf(earlier, context);
  const value = source?.item.titleNode;
  const edit =
    source &&
    value &&
    item.titleNode &&
    replaceByCopy(context.document.text, item.titleNode, source.document.text, value);
  if (!edit) return [];
  const title = { id: "Pakai judul sebelumnya", ms: "Guna tajuk terdahulu", en: "Take over the earlier title" };
  return [{ title, edits: [edit] }];
}
