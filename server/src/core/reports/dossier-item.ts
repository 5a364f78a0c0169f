/** One open item in a dossier: where it stands and who answers for it, then what was decided, in its own words, and what is next. */
import type { Language } from "../language.ts";
import { plain } from "../markdown.ts";
import { sides, type Side } from "../paper.ts";
import { writeDate } from "../written-date.ts";
import { words } from "./dossier-words.ts";
import { outstandingIn, type FollowUpReport, type ItemReport, type SittingReport } from "./item-report.ts";
import { joinNames, type Named, type Owner, type Reader } from "./names.ts";
import { describeStanding, describeState } from "./words.ts";

export const headingOf = ({ id, title }: ItemReport): string => `${plain(id)} · ${plain(title)}`;

/** The story under its heading; the forum is named where the dossier is about several. */
export function describeStory(item: ItemReport, namesForum: boolean, { language }: Reader): readonly string[] {
  const say = (word: keyof typeof words): string => words[word][language];
  const next = outstandingIn(item);
  return [
    `### ${headingOf(item)}`,
    "",
    `${describeState(item.state, language)}. ${introduce(item, namesForum, language)}`,
    ...item.matter.flatMap(({ title, text }) => ["", `**${plain(title)}.** ${plain(text)}`]),
    "",
    ...(item.sittings.length === 0
      ? [say("undecided")]
      : [
          `**${say("decisions")}**`,
          ...item.sittings.flatMap((sitting) => ["", ...describeSitting(sitting, language)]),
        ]),
    ...(item.state.open
      ? [
          "",
          `**${say("nextHere")}**`,
          "",
          ...(next.length === 0
            ? [say("nothingNext")]
            : next.map((followUp) => `- ${describeNext(followUp, language)}`)),
        ]
      : []),
  ];
}

/** Who raised it, who answers for it on each side, whom it waits for. */
function introduce(
  { raisedBy, counterparts, waitingOn, forum }: ItemReport,
  namesForum: boolean,
  language: Language,
): string {
  const of = (side: Side): string =>
    joinNames(
      counterparts[side].map((owner) => thenAndNow(owner, language)),
      language,
    );
  const [indonesia, malaysia] = sides.map(of);
  const by = plain(raisedBy?.name ?? "");
  const body = plain(waitingOn?.name ?? "");
  const before = namesForum && forum ? plain(forum.name) : "";
  const sentences = {
    id: [
      by && `Butir ini diajukan oleh ${by}${before && ` dalam forum ${before}`}.`,
      indonesia && `Di pihak Indonesia ditangani oleh ${indonesia}.`,
      malaysia && `Di pihak Malaysia ditangani oleh ${malaysia}.`,
      body && `Butir ini menunggu keputusan ${body}.`,
    ],
    ms: [
      by && `Perkara ini dibangkitkan oleh ${by}${before && ` dalam forum ${before}`}.`,
      indonesia && `Bagi pihak Indonesia, perkara ini dikendalikan oleh ${indonesia}.`,
      malaysia && `Bagi pihak Malaysia, perkara ini dikendalikan oleh ${malaysia}.`,
      body && `Perkara ini menunggu keputusan ${body}.`,
    ],
    en: [
      by && `It was raised by ${by}${before && ` in the forum ${before}`}.`,
      indonesia && `For Indonesia it is handled by ${indonesia}.`,
      malaysia && `For Malaysia it is handled by ${malaysia}.`,
      body && `It awaits a decision of ${body}.`,
    ],
  }[language];
  return sentences.filter(Boolean).join(" ");
}

/** The session and day, the decision as it was worded, and what was to be done. */
function describeSitting(
  { name, date, result, decision, followUps }: SittingReport,
  language: Language,
): readonly string[] {
  const day = date === null ? "" : `, ${writeDate(date, language)}`;
  const steps = followUps.map((followUp) => `${words.followUp[language]}: ${describeStep(followUp, language)}`);
  return [
    `- **${plain(name)}**${day} — ${plain(result)}`,
    "",
    `  > “${plain(decision)}”`,
    "",
    ...(steps.length === 0 ? [words.noFollowUp[language]] : steps).map((step) => `  - ${step}`),
  ];
}

function describeStep(followUp: FollowUpReport, language: Language): string {
  const by = joinNames(
    followUp.by.map((owner) => thenAndNow(owner, language)),
    language,
  );
  const result = followUp.result === "" ? "" : `: ${plain(followUp.result)}`;
  return [
    plain(followUp.action),
    `${words.responsible[language]}: ${by === "" ? words.nobody[language] : by}`,
    `${capitalise(describeStanding(followUp, language, "long"))}${result}`,
  ]
    .map(asSentence)
    .join(" ");
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The name of the day, and the one of today where that is another. */
function thenAndNow({ name, until, today }: Owner, language: Language): string {
  if (until === null || today.length === 0) return plain(name);
  const now = joinNames(
    today.map((other) => plain(other.name)),
    language,
  );
  return `${plain(name)} (${words.now[language]} ${now})`;
}

const describeNext = (followUp: FollowUpReport, language: Language): string =>
  [
    plain(followUp.action),
    `${words.responsible[language]}: ${ownersToday(followUp, language)}`,
    capitalise(describeStanding(followUp, language, "long")),
  ]
    .map(asSentence)
    .join(" ");

/** Those who have to do it now, by the names of today. */
export function ownersToday({ by }: FollowUpReport, language: Language): string {
  const owners = by.flatMap((owner): readonly Named[] => (owner.today.length > 0 ? owner.today : [owner]));
  const names = new Map(owners.map(({ id, name }) => [id, plain(name)]));
  return names.size === 0 ? words.nobody[language] : joinNames([...names.values()], language);
}
