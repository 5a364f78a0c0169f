/** One item in the order of each country's papers: only the parts that it has. */
import type { Item, Paper } from "../paper.ts";
import { asItems, asMaps, asString, asStrings, asText, pairOf, valueOf } from "../read.ts";
import type { Node } from "../tree.ts";
import { sides } from "../paper.ts";
import { furtherFacts, furtherPassages } from "./further.ts";
import { entryKeys, followUpTable, historyTable, isOwn, outcomeOf } from "./history.ts";
import type { Numbering } from "./numbering.ts";
import { line, type Block, type Fact, type Layout, type Passage } from "./print.ts";
import { capital, oneLine } from "./prose.ts";
import type { Voice } from "./voice.ts";
import { labels, type HeadingWord } from "./words.ts";

type Part = (item: Item, paper: Paper, voice: Voice, heading: string) => readonly Block[];

/** The author's text under a key of the item. */
const textAt =
  (key: string): Part =>
  (item, _, voice) =>
    asBlocks(voice.passages(asText(valueOf(item.node, key))), placeOf(item.node, key));

const asBlocks = (passages: readonly Passage[], at?: number): readonly Block[] =>
  passages.length === 0 ? [] : [{ kind: "text", passages, at }];

const asFacts = (facts: readonly Fact[]): readonly Block[] => (facts.length > 0 ? [{ kind: "facts", facts }] : []);

const placeOf = (node: Node | undefined, key: string): number | undefined => pairOf(node, key)?.start;

const history: Part = (item, paper, voice, heading) => {
  const earlier = item.history.filter((entry) => !isOwn(entry, paper));
  if (earlier.length > 0) return [historyTable(earlier, paper, voice, heading)];
  return item.history.length > 0
    ? []
    : asBlocks(voice.each((language) => line(`${labels.firstTabled[language]}.`, language)));
};

const decision: Part = (item, paper, voice, heading) =>
  item.history
    .filter((entry) => isOwn(entry, paper))
    .flatMap((entry) => [
      ...asBlocks(voice.passagesAfter(outcomeOf(entry), entry.decision), entry.node.start),
      ...asFacts(furtherFacts(entry.node, voice.schema(["items", 0, "history", 0]), entryKeys, voice)),
      ...(entry.followUps.length > 0 ? [followUpTable(entry, paper, voice, heading)] : []),
    ]);

const counterparts: Part = (item, _, voice) => {
  const facts = sides.flatMap((side): readonly Fact[] => {
    const passages = item.counterparts[side].map(({ value }, index) =>
      line(`${index + 1}. ${voice.agency(value)}`, voice.language),
    );
    const at = placeOf(valueOf(item.node, "counterparts"), side);
    return passages.length > 0 ? [{ label: voice.title(["items", 0, "counterparts", side]), passages, at }] : [];
  });
  return asFacts(facts);
};

const legalBasis: Part = (item, _, voice) => {
  const node = valueOf(item.node, "legalBasis");
  const facts = sides.flatMap((side): readonly Fact[] => {
    const passages = voice.passages(asText(valueOf(node, side)));
    const at = placeOf(node, side);
    return passages.length > 0 ? [{ label: voice.title(["items", 0, "legalBasis", side]), passages, at }] : [];
  });
  return asFacts([...facts, ...furtherFacts(node, voice.schema(["items", 0, "legalBasis"]), sides, voice)]);
};

const participants: Part = (item, _, voice) => {
  const people = asMaps(valueOf(item.node, "participants")).flatMap((node) => {
    const name = asString(valueOf(node, "name"));
    const kind = asString(valueOf(node, "kind"));
    const meaning = kind && voice.meaning(["items", 0, "participants", 0, "kind"], kind.value);
    const further = furtherPassages(node, voice.schema(["items", 0, "participants", 0]), ["name", "kind"], voice);
    const passages = [line(meaning ?? "", voice.language), ...further];
    return name ? [{ label: oneLine(name.value), passages, at: node.start }] : [];
  });
  return asFacts(people);
};

const parts: Readonly<Partial<Record<HeadingWord, Part>>> = {
  background: textAt("background"),
  progress: textAt("progress"),
  issue: textAt("issue"),
  proposal: textAt("proposal"),
  history,
  decision,
  counterparts,
  legalBasis,
  participants,
};

const orders: Readonly<Record<Layout, readonly HeadingWord[]>> = {
  indonesia: [
    "background",
    "legalBasis",
    "progress",
    "history",
    "issue",
    "proposal",
    "decision",
    "counterparts",
    "participants",
  ],
  malaysia: [
    "background",
    "history",
    "progress",
    "issue",
    "legalBasis",
    "proposal",
    "decision",
    "counterparts",
    "participants",
  ],
};

/** The item's heading, its facts, and its parts under headings of their own. */
export function itemBlocks(item: Item, paper: Paper, voice: Voice, numbering: Numbering): readonly Block[] {
  const facts = itemFacts(item, voice);
  const title = voice.flat(item.title);
  return [
    numbering.heading(2, title || oneLine(item.id?.value ?? "…"), item.node.start),
    ...asFacts(facts),
    ...orders[voice.layout].flatMap((word) => {
      const heading = voice.heading(word);
      const blocks = parts[word]?.(item, paper, voice, title === "" ? heading : `${heading}: ${title}`) ?? [];
      return blocks.length > 0 ? [numbering.heading(3, heading, placeOf(item.node, word)), ...blocks] : [];
    }),
  ];
}

function itemFacts(item: Item, voice: Voice): readonly Fact[] {
  const posts = item.places.map(({ value }) => voice.borderPost(value));
  const markers = asStrings(valueOf(item.node, "markers")).map(({ value }) => oneLine(value));
  const waiting = item.waitingOn && asItems(item.waitingOn).length > 0 ? asText(item.waitingOn) : undefined;
  const raised = item.raisedBy?.value;
  const facts: readonly (readonly [string, string, string])[] = [
    ["id", voice.label("itemNumber"), oneLine(item.id?.value ?? "")],
    ["raisedBy", voice.title(["items", 0, "raisedBy"]), raised === undefined ? "" : capital(voice.raiser(raised))],
    ["place", voice.title(["items", 0, "place"]), posts.join("; ")],
    ["markers", voice.title(["items", 0, "markers"]), markers.join(", ")],
    [
      "waitingOn",
      voice.title(["items", 0, "waitingOn"]),
      typeof waiting === "string" ? voice.committee(waiting) : voice.flat(waiting),
    ],
  ];
  const named = [...facts.map(([key]) => key), "title", "annexes", ...Object.keys(parts)];
  return [
    ...facts.flatMap(([key, label, value]) =>
      value === "" ? [] : [{ label, passages: [line(value, voice.language)], at: placeOf(item.node, key) }],
    ),
    ...furtherFacts(item.node, voice.schema(["items", 0]), named, voice),
  ];
}
