/** Several values in one cell: how they are parted, and how one is quoted that would be parted itself. */
import type { Schema } from "../schema.ts";

/** What parts the values of a list, besides a line break. */
const separatorsOf = ({ pattern, ...schema }: Schema): RegExp => {
  if (pattern?.startsWith("^https?")) return /\s/;
  return (schema["x-ref"] ?? schema.properties) ? /[;,]/ : /;/;
};

/** The values in a cell. Nothing inside quotes or parentheses parts them. */
export const splitItems = (text: string, schema: Schema): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => splitOutside(line, (sign, depth) => depth === 0 && separatorsOf(schema).test(sign)));

/** The parts of a line between signs; what stands in quotes is left whole. */
export function splitOutside(text: string, parts: (sign: string, depth: number) => boolean): readonly string[] {
  const found: string[] = [];
  let part = "";
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    const quoted = sign === '"' && /(?:^|[(:;,])\s*$/.test(part) ? quotedAt(text, at) : undefined;
    if (quoted !== undefined) {
      part += quoted;
      at += quoted.length - 1;
      continue;
    }
    if (sign === "(") depth++;
    if (sign === ")") depth = Math.max(0, depth - 1);
    if (parts(sign, depth)) {
      found.push(part.trim());
      part = "";
    } else part += sign;
  }
  return [...found, part.trim()].filter((item) => item !== "");
}

/** The text in double quotes, as JSON writes it, that begins there. */
function quotedAt(text: string, at: number): string | undefined {
  const quoted = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(at, at + longest))?.[0];
  return quoted !== undefined && unquoted(quoted) !== quoted ? quoted : undefined;
}

const longest = 20_000;

/** The value that a part of a cell stands for. */
export function unquoted(text: string): string {
  if (!/^".*"$/s.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    return text;
  }
}

/** The value as it stands in a cell: in quotes only where it would not be read as itself. */
export function quotedWhere(value: string, isRead: (text: string) => boolean): string {
  return value !== "" && unquoted(value) === value && value.trim() === value && isRead(value)
    ? value
    : JSON.stringify(value);
}

/** One value of a list. */
export const quoteItem = (value: string, schema: Schema): string =>
  quotedWhere(value, (text) => {
    const items = splitItems(text, schema);
    return items.length === 1 && items[0] === text && !(schema.properties && /[()"]/.test(text));
  });
