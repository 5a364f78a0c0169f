/** Writes a draft as YAML: keys in the order of the schema, remarks as comments beside their places. The result always parses. */
import { scalarText } from "../edit.ts";
import { tidy } from "../export/prose.ts";
import { ignoreWord } from "../ignores.ts";
import { allows, schemaAt } from "../schema.ts";
import { Draft, type DraftValue } from "./draft.ts";

type Path = readonly (string | number)[];

/** Comments are no wider. */
const width = 100;

/** The lines of a map as for column 0; `lead` begins each remark. */
export function linesOfDraft(draft: Draft, lead: string, path: Path = []): readonly string[] {
  const keys = Object.keys(schemaAt("paper", path)?.properties ?? {});
  const ordered = keys.filter((key) => draft.values.has(key));
  const remarksAbove = (key: string | undefined): readonly string[] =>
    draft.remarks
      .filter(({ above }) => (above !== undefined && ordered.includes(above) ? above : undefined) === key)
      .flatMap(({ text, isOurs }) => commentLines(text, isOurs ? "" : `${lead} `));
  const lines = ordered.flatMap((key) => [
    ...remarksAbove(key),
    ...pairLines(key, draft.values.get(key) ?? "", lead, [...path, key]),
  ]);
  return [...lines, ...remarksAbove(undefined)];
}

function pairLines(key: string, value: DraftValue, lead: string, path: Path): readonly string[] {
  if (typeof value === "string") return textLines(key, value);
  if (typeof value === "number") return [`${key}: ${value}`];
  if (value instanceof Draft) {
    const lines = linesOfDraft(value, lead, path);
    const isEmpty = lines.every((line) => line.startsWith("#"));
    return [isEmpty ? `${key}: {}` : `${key}:`, ...indented(lines)];
  }
  if (value.length === 0) return [`${key}: []`];
  const [only, ...others] = value;
  if (typeof only === "string" && others.length === 0 && mayStandAlone(path)) return textLines(key, only);
  if (value.every((one): one is string => typeof one === "string"))
    return [`${key}: [${value.map((one) => scalarText(oneLine(one))).join(", ")}]`];
  return [`${key}:`, ...value.flatMap((one, index) => itemLines(one, index, lead, path))];
}

/** Whether one value may stand without a list around it. */
const mayStandAlone = (path: Path): boolean => allows(schemaAt("paper", path) ?? {}, "string");

/** As `scalarText`; outside brackets a comma is a letter like any other. */
function blockScalar(text: string): string {
  const isPlain = !text.startsWith(",") && !scalarText(text.replaceAll(",", "")).startsWith('"');
  return isPlain ? text : JSON.stringify(text);
}

function itemLines(value: string | Draft, index: number, lead: string, path: Path): readonly string[] {
  if (typeof value === "string") return [`  - ${scalarText(oneLine(value))}`];
  const lines = linesOfDraft(value, lead, [...path, 0]);
  const isEmpty = lines.every((line) => line.startsWith("#"));
  const [first = "", ...rest] = isEmpty ? ["{}", ...lines] : lines;
  const apart = index > 0 && path.length === 1 ? [""] : [];
  return [...apart, `  - ${first}`, ...rest.map((line) => (line === "" ? "" : `    ${line}`))];
}

/** A text of several lines as a block; of one line in quotes where it needs them. */
function textLines(key: string, value: string): readonly string[] {
  const text = tidy(value)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .trim();
  if (!text.includes("\n")) return [`${key}: ${blockScalar(text)}`];
  return [`${key}: |-`, ...indented(text.split("\n"))];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === "" ? "" : `  ${line}`));

const oneLine = (text: string): string => tidy(text).replace(/\s+/g, " ").trim();

/** A passage as comment lines; its own lines stay lines. */
function commentLines(text: string, lead: string): readonly string[] {
  const passages = tidy(text)
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(oneLine)
    .filter(Boolean);
  return passages.flatMap((passage, index) =>
    wrapped(index === 0 ? lead + passage : passage).map((line, at) =>
      index === 0 && at === 0 ? `# ${line}` : `#   ${line}`,
    ),
  );
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    // A line that began with that word would silence findings.
    const joins = last !== undefined && (last.length + word.length < width || word.startsWith(ignoreWord));
    if (joins) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.map((line) => (line.startsWith(ignoreWord) ? `– ${line}` : line));
}
