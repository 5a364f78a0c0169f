/** Lays a paper out for printing: cover, purpose, overview, items, closing, annexes. Whatever the paper lacks is left out. */
import type { Document } from "../document.ts";
import type { Language, Localized } from "../language.ts";
import type { Item, Paper } from "../paper.ts";
import { asMaps, asString, asText, pairOf, valueOf } from "../read.ts";
import type { Node } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { furtherFacts, furtherPassages } from "./further.ts";
import { lastDecision, unreadDay } from "./history.ts";
import { Numbering } from "./numbering.ts";
import { line, type Block, type Cell, type Cover, type Layout, type Passage, type Print, type Table } from "./print.ts";
import { capital, oneLine } from "./prose.ts";
import { itemBlocks } from "./sections.ts";
import { languageOf, Voice } from "./voice.ts";
import { dayIn, daysIn, labels, sessionIn } from "./words.ts";

export interface PrintOptions {
  /** Default: that of the layout. */
  readonly language?: Language | undefined;
  /** Default: that of the paper's side; Indonesia's for a joint paper. */
  readonly layout?: Layout | undefined;
  /** Both languages of a joint paper side by side. */
  readonly bilingual?: boolean | undefined;
}

/** The paper as it is printed; undefined where the text holds no paper. */
export function printed(workspace: Workspace, document: Document, options: PrintOptions = {}): Print | undefined {
  const { paper } = document;
  if (!paper) return undefined;
  const side = paper.side?.value;
  const layout = options.layout ?? (side === "malaysia" ? "malaysia" : "indonesia");
  const first = options.language ?? languageOf(layout);
  const second = first === "ms" ? "id" : "ms";
  const languages = options.bilingual && side === "joint" ? ([first, second] as const) : ([first] as const);
  const voice = new Voice(workspace, languages, layout, side, document.schema);
  const session = sessionOf(paper);
  const title = voice.flat(paper.title);
  const single = voice.speaking(first);
  return {
    title: [`${voice.label("paper")}: ${title}`, voice.say(session)].filter(Boolean).join(" – "),
    language: first,
    layout,
    day: paper.session.date?.value ?? 0,
    cover: coverOf(paper, voice, title),
    contentsTitle: voice.heading("contents"),
    blocks: blocksOf(paper, voice),
    // One line has no room for two languages.
    header: [[single.label("paper"), single.say(session)].filter(Boolean).join(" · "), single.flat(paper.title)],
    footer: { left: footerOf(paper, single), page: single.label("page"), of: single.label("pageOf") },
  };
}

/** A session is called by its number; by its name where it has none, or where the name says the number too. */
function sessionOf({ session }: Paper): Localized {
  const name = oneLine(session.name?.value ?? "");
  const number = session.number?.value;
  if (number === undefined) return { id: name, ms: name, en: name };
  const ordinal = name.startsWith(String(number)) ? name : String(number);
  const after = name === "" || ordinal === name ? "" : ` (${name})`;
  const say = (language: Language): string => sessionIn(ordinal, language) + after;
  return { id: say("id"), ms: say("ms"), en: say("en") };
}

function coverOf(paper: Paper, voice: Voice, title: string): Cover {
  const { session } = paper;
  const say = (path: readonly (string | number)[], value: string | undefined): string =>
    value === undefined ? "" : voice.meaning(path, value);
  const when = [voice.flat(asText(session.venue)), daysOf(paper, voice)].filter(Boolean).join(", ");
  const facts: readonly (readonly [string, string, Node | undefined])[] = [
    [voice.label("session"), voice.say(sessionOf(paper)), session.node],
    [voice.label("venueAndDate"), when, session.venue ?? session.date?.node],
    [voice.label("area"), paper.issueArea ? voice.issueArea(paper.issueArea.value) : "", paper.issueArea?.node],
    [voice.title(["side"]), say(["side"], paper.side?.value), paper.side?.node],
    [
      voice.title(["preparedBy"]),
      paper.preparedBy ? voice.committee(paper.preparedBy.value) : "",
      paper.preparedBy?.node,
    ],
    [voice.title(["status"]), say(["status"], paper.status?.value), paper.status?.node],
  ];
  return {
    above: session.forum ? [voice.committee(session.forum.value)] : [],
    title: [voice.label("paper"), title].filter(Boolean),
    facts: [
      ...facts.flatMap(([label, value, node]) =>
        value === "" ? [] : [{ label, passages: [line(capital(value), voice.language)], at: node?.start }],
      ),
      ...furtherFacts(session.node, voice.schema(["session"]), sessionKeys, voice),
      ...furtherFacts(paper.node, voice.schema([]), paperKeys, voice),
    ],
  };
}

/** What the layouts give a place of their own. */
const sessionKeys = ["forum", "number", "name", "date", "endDate", "venue"];
const paperKeys = [
  "format",
  "session",
  "side",
  "issueArea",
  "preparedBy",
  "title",
  "status",
  "summary",
  "items",
  "annexes",
];

function daysOf({ session }: Paper, voice: Voice): string {
  const first = session.date?.value;
  if (first === undefined) return unreadDay(session.node, "date") ?? "";
  const last = session.endDate?.value;
  return voice.say({ id: daysIn(first, last, "id"), ms: daysIn(first, last, "ms"), en: daysIn(first, last, "en") });
}

const footerOf = ({ status }: Paper, voice: Voice): string =>
  status === undefined || status.value === "draft" ? voice.meaning(["status"], "draft").toUpperCase() : "";

function blocksOf(paper: Paper, voice: Voice): readonly Block[] {
  const numbering = new Numbering(voice.layout);
  const annexes = annexTable(paper, voice);
  const summary = voice.passages(asText(valueOf(paper.node, "summary")));
  return [
    numbering.heading(1, voice.heading("introduction")),
    { kind: "text", passages: voice.each((language) => line(purposeIn(paper, voice, language), language)) },
    ...(summary.length > 0
      ? [{ kind: "text", passages: summary, at: pairOf(paper.node, "summary")?.start } as const]
      : []),
    ...(paper.items.length > 0
      ? [
          numbering.heading(1, voice.heading("overview")),
          overview(paper, voice),
          numbering.heading(1, voice.heading("items")),
          ...paper.items.flatMap((item) => itemBlocks(item, paper, voice, numbering)),
        ]
      : []),
    numbering.heading(1, voice.heading("closing")),
    { kind: "text", passages: voice.each((language) => line(closing[language], language)) },
    signatures(paper, voice),
    ...(annexes.rows.length > 0 ? [numbering.heading(1, voice.heading("annexes")), annexes] : []),
  ];
}

/** What the paper is for, in one sentence made of what it says of itself. */
function purposeIn(paper: Paper, voice: Voice, language: Language): string {
  const single = voice.speaking(language);
  const forum = paper.session.forum ? single.committee(paper.session.forum.value) : "";
  const area = paper.issueArea ? single.issueArea(paper.issueArea.value) : single.flat(paper.title);
  const session = [sessionOf(paper)[language], forum].filter(Boolean).join(" ");
  const where = [single.flat(asText(paper.session.venue)), daysOf(paper, single)].filter(Boolean).join(", ");
  const count = paper.items.length;
  const sentences: Localized = {
    id: `Kertas kerja ini memuat ${count} butir bidang ${area} untuk dibahas dalam ${session || "sidang"}`,
    ms: `Kertas kerja ini dikemukakan untuk pertimbangan ${session || "persidangan"} mengenai ${count} perkara dalam bidang ${area}`,
    en: `This paper puts ${count} ${count === 1 ? "item" : "items"} on ${area} before ${session || "the session"}`,
  };
  return `${sentences[language]}${where === "" ? "" : ` (${where})`}.`;
}

const closing: Localized = {
  id: "Demikian kertas kerja ini disusun sebagai bahan pembahasan sidang.",
  ms: "Kertas kerja ini dikemukakan untuk pertimbangan dan keputusan persidangan.",
  en: "This paper is submitted for consideration by the session.",
};

function overview(paper: Paper, voice: Voice): Table {
  return {
    kind: "table",
    caption: voice.heading("overview"),
    columns: [
      { title: voice.label("number"), share: 7 },
      { title: voice.label("item"), share: 45 },
      { title: voice.label("lastDecision"), share: 29 },
      { title: voice.label("action"), share: 19 },
    ],
    rows: paper.items.map((item, index) => [
      cell(line(String(index + 1), voice.language)),
      cell(line(voice.flat(item.title), voice.language), line(oneLine(item.id?.value ?? ""), voice.language)),
      cell(...lastDecisionOf(item, voice)),
      cell(...voice.each((language) => line(doneIn(item, language), language))),
    ]),
  };
}

const cell = (...passages: readonly Passage[]): Exclude<Cell, "covered"> => ({ passages, rowSpan: 1 });

const lastDecisionOf = (item: Item, voice: Voice): readonly Passage[] => {
  const last = item.history.at(-1);
  return last ? lastDecision(last, voice) : voice.each((language) => line(labels.firstTabled[language], language));
};

/** How many of the item's follow-ups are done. */
function doneIn(item: Item, language: Language): string {
  const followUps = item.history.flatMap((entry) => entry.followUps);
  const done = followUps.filter((followUp) => followUp.done).length;
  const all = followUps.length;
  if (all === 0) return "–";
  return { id: `${done} dari ${all} selesai`, ms: `${done} daripada ${all} selesai`, en: `${done} of ${all} done` }[
    language
  ];
}

function signatures({ session }: Paper, voice: Voice): Block {
  const day = session.endDate?.value ?? session.date?.value;
  const said = day === undefined ? "" : voice.say({ id: dayIn(day, "id"), ms: dayIn(day, "ms"), en: dayIn(day, "en") });
  return {
    kind: "signatures",
    place: [voice.flat(asText(session.venue)), said].filter(Boolean).join(", "),
    parties: ["Indonesia", "Malaysia"].map((side) => `${voice.label("head")} ${side}`),
    name: voice.label("name"),
    office: voice.label("office"),
  };
}

/** The paper's annexes and those of its items, in order. */
function annexTable(paper: Paper, voice: Voice): Table {
  const whole = annexesOf(paper.node, voice, voice.label("wholePaper"));
  const ofItems = paper.items.flatMap((item) =>
    annexesOf(item.node, voice, oneLine(item.id?.value ?? "") || voice.flat(item.title)),
  );
  return {
    kind: "table",
    caption: voice.heading("annexes"),
    columns: [
      { title: voice.label("number"), share: 7 },
      { title: voice.label("annex"), share: 43 },
      { title: voice.label("file"), share: 30 },
      { title: voice.label("item"), share: 20 },
    ],
    rows: [...whole, ...ofItems].map(({ title, file, of, at }, index) =>
      [[line(String(index + 1), voice.language)], title, [line(file, voice.language)], [line(of, voice.language)]].map(
        (passages) => ({ ...cell(...passages), at }),
      ),
    ),
  };
}

const annexesOf = (
  node: Node,
  voice: Voice,
  of: string,
): readonly { readonly title: readonly Passage[]; readonly file: string; readonly of: string; readonly at: number }[] =>
  asMaps(valueOf(node, "annexes")).map((annex) => ({
    title: [
      line(voice.flat(asText(valueOf(annex, "title"))), voice.language),
      ...furtherPassages(annex, voice.schema(["annexes", 0]), ["title", "file"], voice),
    ],
    file: oneLine(asString(valueOf(annex, "file"))?.value ?? ""),
    of,
    at: annex.start,
  }));
