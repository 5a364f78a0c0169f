/** An import's plan for a person to read before anything is written: for a terminal, or as Markdown. */
import type { Language, Localized } from "../language.ts";
import { plain } from "../markdown.ts";
import { inLanguage, type TextValue } from "../read.ts";
import { writeCell } from "./cells.ts";
import { isRecord } from "./fields.ts";
import type { Plan, PlannedEntry, Unclear } from "./plan.ts";
import { planWords as words } from "./plan-words.ts";

/** How a text is set down. */
interface Manner {
  readonly heading: (text: string) => string;
  /** A text of the list, which is no markup. */
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
}

const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();

export const forTerminal: Manner = { heading: (text) => text, text: oneLine, strong: (text) => text };

export const asMarkdown: Manner = { heading: (text) => `## ${text}`, text: plain, strong: (text) => `**${text}**` };

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly ended: number;
  readonly unclear: number;
}

export function countsOf({ entries, unclear }: Plan): Counts {
  const count = (state: PlannedEntry["state"]): number => entries.filter((entry) => entry.state === state).length;
  return { new: count("new"), changed: count("changed"), ended: count("ended"), unclear: unclear.length };
}

/** `nameFile` says how a person calls a file. */
export function describePlan(
  plan: Plan,
  language: Language,
  manner: Manner,
  nameFile: (uri: string) => string,
): string {
  const say = (word: Localized): string => word[language];
  const section = (title: Localized, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          `${manner.heading(`${say(title)} (${lines.filter((line) => line.startsWith("- ")).length})`)}\n\n${lines.join("\n")}`,
        ];
  const entries = (state: PlannedEntry["state"]): readonly string[] =>
    plan.entries.filter((entry) => entry.state === state).flatMap((entry) => entryLines(entry, language, manner));
  const same = plan.entries.filter(({ state }) => state === "same").length;
  const files = plan.files.map(({ uri }) => manner.text(nameFile(uri)));
  return `${[
    ...(files.length > 0 ? [`${say(words.file)}: ${files.join(", ")}`] : [say(words.nothing)]),
    ...(same > 0 ? [say(words.same(same))] : []),
    ...section(words.new, entries("new")),
    ...section(words.changed, entries("changed")),
    ...section(words.ended, entries("ended")),
    ...section(
      words.unclear,
      plan.unclear.map((one) => unclearLine(one, language, manner)),
    ),
    ...section(
      words.unknown,
      plan.unknownColumns.map(({ sheet, title }) => `- ${manner.text(sheet === "" ? title : `${sheet}: ${title}`)}`),
    ),
    ...section(
      words.skipped,
      plan.skipped.map((one) => unclearLine(one, language, manner)),
    ),
    ...section(
      words.absent,
      plan.absent.map(({ id, name }) => `- ${manner.text(inLanguage(name, language))} (${id})`),
    ),
  ].join("\n\n")}\n`;
}

function entryLines(entry: PlannedEntry, language: Language, manner: Manner): readonly string[] {
  const name = inLanguage(asText(entry.name), language);
  const place = placeOf({ sheet: entry.row.sheet, row: entry.row.number }, language);
  const copied = entry.overrides ? `; ${words.overrides[language]}` : "";
  const shown = (text: string): string =>
    text === "" ? `(${words.empty[language]})` : manner.text(text.replaceAll("\n", "; "));
  return [
    `- ${manner.strong(manner.text(name))} (${entry.id}) — ${manner.text(place)}${copied}`,
    ...entry.changes
      .filter(({ field }) => !(entry.state === "new" && /^id$/.test(field.key)))
      .map(({ field, before, after }) => {
        const [old, next] = [writeCell(field, before, language), writeCell(field, after, language)];
        const change = entry.state === "new" ? shown(next) : `${shown(old)} → ${shown(next)}`;
        return `  - ${field.title[language]}: ${change}`;
      }),
  ];
}

const asText = (name: unknown): TextValue | undefined =>
  typeof name === "string" || isRecord(name) ? name : undefined;

function placeOf({ sheet, row, column }: Omit<Unclear, "problem">, language: Language): string {
  return [
    sheet,
    row === undefined ? "" : `${words.row[language]} ${row}`,
    column === undefined ? "" : `${words.column[language]} ${column}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function unclearLine(unclear: Unclear, language: Language, manner: Manner): string {
  const place = placeOf(unclear, language);
  return `- ${place === "" ? "" : `${manner.text(place)}: `}${manner.text(unclear.problem[language])}`;
}
