/** Which outcome a decision's words mean: the word that papers print, else the first formula that fits. */
import { outcomeIn } from "../export/words.ts";
import { languages } from "../language.ts";
import { fold } from "../nearest.ts";
import { outcomes } from "../schema.ts";
import { proseOf, textOf, type Block, type Run } from "./blocks.ts";

/** The graver or rarer wording first: "tidak disepakati" is no agreement. */
const formulas: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tidak|belum|not) (?:di)?(?:sepakat\w*|setujui|persetujui|bersetuju|agreed)\b/, "not-agreed"],
  [/\b(?:di ?drop|digugurkan|dropped)\b|\btidak menjadi prioritas\b/, "dropped"],
  [/\bditarik\b|\bwithdrawn\b/, "withdrawn"],
  [
    /\b(?:diangkat|dirujuk|dibahas|dibawa|diserahkan) (?:\w+ )*?(?:tingkat|peringkat) (?:pusat|nasional|kebangsaan)\b/,
    "escalated",
  ],
  [/\bescalated\b/, "escalated"],
  [/\bdikembalikan\b|\breturned\b/, "returned"],
  [/\b(?:ditunda|ditangguhkan|deferred|postponed)\b/, "deferred"],
  [
    /\b(?:dilanjutkan|dibahas (?:lagi|kembali)|dibawa ke hadapan|carried over)\b|\b(?:persidangan akan datang|sidang (?:berikutnya|mendatang))\b/,
    "carried-over",
  ],
  [/\b(?:menunggu|dirujuk kepada|referred to)\b/, "referred"],
  [/\b(?:mencatat|dicatat|(?:meng|di)ambil maklum|untuk makluman|noted)\b/, "noted"],
  [/^(?:telah |sudah )?(?:selesai|ditutup|completed)\b|\bdinyatakan selesai\b/, "completed"],
  [/\b(?:sepakat|menyepakati|disepakati|bersetuju|dipersetujui|menyetujui|disetujui|agreed)\b/, "agreed"],
  [/\b(?:diajukan|mengajukan|dibangkitkan|membangkitkan|dikemukakan|mengemukakan|raised)\b/, "raised"],
];

let printed: ReadonlyMap<string, string> | undefined;

/** The outcome whose word, or whose id, this is. */
export function outcomeNamed(word: string): string | undefined {
  printed ??= new Map(
    [...outcomes()].flatMap((outcome) =>
      [outcome, ...languages.map((language) => outcomeIn(outcome, language))].map((name) => [fold(name), outcome]),
    ),
  );
  return printed.get(fold(word));
}

/** The outcome that a sentence says. */
export function outcomeSaid(text: string): string | undefined {
  const words = fold(text);
  return outcomeNamed(text) ?? formulas.find(([formula]) => formula.test(words))?.[1];
}

export interface Decided {
  /** An id of the format; a word that no outcome has, where one is printed in its place. */
  readonly outcome: string | undefined;
  readonly decision: string;
}

/** Reads a decision that may begin with its outcome: "Ditunda. Sidang …". */
export function readDecision(blocks: readonly Block[]): Decided {
  const [first, ...rest] = blocks;
  const lead = first?.kind === "paragraph" ? leadOf(first.runs) : undefined;
  const whole = proseOf(blocks);
  if (first?.kind !== "paragraph" || !lead)
    return { outcome: outcomeSaid(blocks.map(textOf).join(" ")), decision: whole };
  return { outcome: lead.outcome, decision: proseOf([{ ...first, runs: lead.rest }, ...rest]) };
}

/** Bold words that end in a full stop, or the first words up to one where they name an outcome. */
function leadOf(runs: readonly Run[]): { readonly outcome: string; readonly rest: readonly Run[] } | undefined {
  const end = runs.findIndex((run) => !run.bold && run.text.trim() !== "");
  const bold = end < 0 ? runs : runs.slice(0, end);
  const word = bold
    .map(({ text }) => text)
    .join("")
    .trim();
  const name = word.replace(/\.$/, "");
  const outcome = outcomeNamed(name);
  if (word !== "" && (outcome || (word.endsWith(".") && !/\s/.test(name))))
    return { outcome: outcome ?? name, rest: runs.slice(bold.length) };
  const [first, ...others] = runs;
  const sentence = first && /^\s*([^.:]+)(?:[.:]\s+|[.:]?\s*$)/.exec(first.text);
  const said = sentence?.[1] === undefined ? undefined : outcomeNamed(sentence[1]);
  if (!first || !sentence || !said) return undefined;
  // A decision of that one word is all that there is to quote.
  if (first.text.length === sentence[0].length && others.length === 0) return { outcome: said, rest: runs };
  return { outcome: said, rest: [{ ...first, text: first.text.slice(sentence[0].length) }, ...others] };
}
