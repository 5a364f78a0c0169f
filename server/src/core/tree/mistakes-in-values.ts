/** Mistakes inside a value: signs that need quotes, quotes and brackets that do not close, commas, backslashes. */
import { lineStart } from "../edit.ts";
import { quotedEnd } from "./quoted.ts";
import type { Span } from "../tree.ts";
import type { Refusal } from "./fast.ts";
import { extentOf, isPlain, lineBeside, readLine, type Line } from "./line.ts";
import { insert, mistake, quote, quoted, type Mistake } from "./mistake.ts";

/** `\d` in double quotes: a backslash that stands for itself is written twice. */
export function strayBackslash(text: string, { at, reason }: Refusal): Mistake | undefined {
  if (!/escape sequence|hexadecimal/.test(reason)) return undefined;
  const start = text.lastIndexOf("\\", at);
  return mistake(text, "escape", { start, end: start + 2 }, [insert(start, "\\")], "sure");
}

/** A line break, a bell or the like, pasted from a word processor. */
export function controlCharacter(text: string, { at, reason }: Refusal): Mistake | undefined {
  if (!/non-printable|null byte|valid JSON character/.test(reason)) return undefined;
  const span = { start: at, end: at + 1 };
  const isInText = text.slice(lineStart(text, at), at).trim() !== "";
  return mistake(text, "character", span, [{ ...span, text: isInText ? " " : "" }], "sure");
}

/** `*nama` without `&nama`, and `!teks`: both are text that was not meant for YAML. */
export function aliasOrTag(text: string, { at, reason }: Refusal, line: Line): Mistake | undefined {
  if (!/a tag|without an anchor/.test(reason)) return undefined;
  const written = text.slice(at, line.end);
  const name = reason === "a tag" ? /^[^,[\]{}]*/ : /^[^\s,[\]{}]*?(?=:?(?:[\s,[\]{}]|$))/;
  const token = { start: at, end: at + (name.exec(written)?.[0].trimEnd().length ?? 1) };
  const value = at === line.value.start ? scopeOf(text, line) : token;
  if (text[at] === "*" && value.end === token.end && /^\*[\w-]+$/.test(text.slice(token.start, token.end)))
    return mistake(text, "alias", token, [quoted(text, token)], "likely");
  return mistake(text, "plain", { start: at, end: at + 1 }, [quoted(text, value)], "sure");
}

/** What must stand in quotes: the value with its further lines; the key alone where the line begins with the sign. */
function scopeOf(text: string, line: Line): Span {
  const colon = line.key ? -1 : text.slice(line.value.start, line.value.end).search(/[ \t]*:(?:[ \t]|$)/);
  return colon > 0 ? { start: line.value.start, end: line.value.start + colon } : extentOf(text, line);
}

/** A value that begins with a sign of YAML's own, or goes on behind its closing quote or bracket. */
export function unquoted(text: string, { at }: Refusal, line: Line): Mistake | undefined {
  const { value } = line;
  if (at < value.start || at > line.end || value.start === value.end) return undefined;
  const sign = text[value.start] ?? "";
  if (sign === '"' || sign === "'") return behindQuote(text, line, sign);
  if (/[[{]/.test(sign)) {
    const inside = text[at] ?? "";
    const token = {
      start: at,
      end: at + (/^[^,[\]{}\r\n]*/.exec(text.slice(at, line.end))?.[0].trimEnd().length ?? 1),
    };
    if (/[@`%]/.test(inside)) return mistake(text, "plain", { start: at, end: at + 1 }, [quoted(text, token)], "sure");
    if (openIn(text, value) || closingOf(text, value) >= value.end - 1) return undefined;
    const extra = { start: closingOf(text, value) + 1, end: value.end };
    if (/^[\]}\s]+$/.test(text.slice(extra.start, extra.end)))
      return mistake(text, "bracket", extra, [{ ...extra, text: "" }], "sure");
  } else if (!/[@`%*&!>|,\]}]/.test(sign) && !/^[-?](?:[ \t]|$)/.test(text.slice(value.start, value.start + 2)))
    return innerColon(text, line);
  return mistake(
    text,
    "plain",
    { start: value.start, end: value.start + 1 },
    [quoted(text, scopeOf(text, line))],
    "sure",
  );
}

/** `title: Ini: itu`. */
function innerColon(text: string, line: Line): Mistake | undefined {
  const colon = text.slice(line.value.start, line.value.end).search(/:(?:[ \t]|$)/);
  if (!line.key || colon < 0) return undefined;
  const start = line.value.start + colon;
  return mistake(text, "inner-colon", { start, end: start + 1 }, [quoted(text, extentOf(text, line))], "sure");
}

/** The same in a line that continues the text of the key above. */
export function innerColonBelow(text: string, { at }: Refusal, line: Line): Mistake | undefined {
  if (!line.key || /^[\w-]+$/.test(text.slice(line.key.start, line.key.end))) return undefined;
  let owner = lineBeside(text, line, "above");
  while (owner && owner.indent >= line.indent && !owner.key) owner = lineBeside(text, owner, "above");
  if (!owner?.key || !isPlain(text, owner) || owner.column >= line.indent) return undefined;
  const colon = text.lastIndexOf(":", at);
  const start = colon >= line.start ? colon : text.indexOf(":", line.key.end);
  const extent = { start: owner.value.start, end: extentOf(text, { ...line, column: owner.column }).end };
  return mistake(text, "inner-colon", { start, end: start + 1 }, [quoted(text, extent)], "sure");
}

/** `"Uji" lanjut`, `'Jum'at'`. */
function behindQuote(text: string, line: Line, sign: string): Mistake | undefined {
  const { start, end } = line.value;
  const closing = closingQuote(text, start, end);
  if (closing < 0 || closing + 1 >= line.end) return undefined;
  const rest = end > closing + 1 ? end : line.end;
  const written = text.slice(start, rest);
  // Inside a word, or after a blank, the quote that closes was meant to stand in the text.
  const isInner =
    written.length > 1 &&
    written.endsWith(sign) &&
    (/\p{L}/u.test(text[closing + 1] ?? "") || text[closing - 1] === " ");
  const put = quote(isInner ? written.slice(1, -1) : written);
  let from = closing + 1;
  while (text[from] === " " || text[from] === "\t") from++;
  if (from >= rest) return undefined;
  return mistake(text, "after-quote", { start: from, end: rest }, [{ start, end: rest, text: put }], "sure");
}

/** Where the quote at `start` is closed before `end`; -1 where it is not. */
const closingQuote = (text: string, start: number, end: number): number => (quotedEnd(text, start, end) ?? 0) - 1;

interface Open {
  readonly kind: "quote" | "bracket";
  readonly at: number;
  /** The wrong bracket that closes it, if any. */
  readonly wrong?: number;
  /** What closes everything that is open at the end. */
  readonly closers: string;
}

/** The first quote or bracket that a stretch of text opens and does not close. */
export function openIn(text: string, { start, end }: Span): Open | undefined {
  const stack: { readonly at: number; readonly closer: string }[] = [];
  for (let at = start; at < end; at++) {
    const sign = text[at] ?? "";
    if (/["']/.test(sign) && (at === start || /[[{,:\s]/.test(text[at - 1] ?? ""))) {
      const closing = closingQuote(text, at, end);
      if (closing < 0) return { kind: "quote", at, closers: sign };
      at = closing;
    } else if (stack.length === 0 && at > start) return undefined;
    else if (sign === "[" || sign === "{") stack.push({ at, closer: sign === "[" ? "]" : "}" });
    else if (sign === "]" || sign === "}") {
      const open = stack.pop();
      if (open && open.closer !== sign) return { kind: "bracket", at: open.at, wrong: at, closers: open.closer };
    }
  }
  const open = stack.at(-1);
  const closers = stack.map(({ closer }) => closer).reverse();
  return open && { kind: "bracket", at: open.at, closers: closers.join("") };
}

/** The bracket that closes the one at the beginning of a stretch of text; its end where none does. */
function closingOf(text: string, { start, end }: Span): number {
  for (let depth = 0, at = start; at < end; at++) {
    if (/[[{]/.test(text[at] ?? "")) depth++;
    else if (/[\]}]/.test(text[at] ?? "") && --depth === 0) return at;
  }
  return end;
}

/** A quote or bracket that is still open when the text goes on elsewhere. */
export function unclosed(text: string, { at, reason }: Refusal): Mistake | undefined {
  if (!/deficient indentation|quoted scalar|flow collection/.test(reason)) return undefined;
  for (let line: Line | undefined = readLine(text, at); line; line = lineBeside(text, line, "above")) {
    const extent = extentOf(text, line);
    const open = openIn(text, extent);
    if (open) return close(text, open, extent);
  }
  return undefined;
}

function close(text: string, open: Open, extent: Span): Mistake {
  const span = { start: open.at, end: open.at + 1 };
  if (open.wrong !== undefined)
    return mistake(text, "bracket", span, [{ start: open.wrong, end: open.wrong + 1, text: open.closers }], "likely");
  const isInFlow = open.kind === "quote" && open.at > extent.start;
  const rest = text.slice(open.at, extent.end);
  const at = isInFlow ? open.at + (/^[^,\]}]*/.exec(rest)?.[0].trimEnd().length ?? 0) : extent.end;
  return mistake(text, open.kind, span, [insert(at, open.closers)], "likely");
}

/** A comma too few or too many inside brackets. */
export function comma(text: string, { at, reason }: Refusal, line: Line): Mistake | undefined {
  const span = { start: at, end: at + 1 };
  if (/found ','/.test(reason)) return mistake(text, "comma", span, [{ ...span, text: "" }], "sure");
  if (!/missed comma/.test(reason) || at >= line.end) return undefined;
  if (text[at] !== ":") return mistake(text, "comma", span, [insert(at, ", ")], "likely");
  const before = /[^\s,[\]{}]+[ \t]*$/.exec(text.slice(line.start, at));
  const start = line.start + (before?.index ?? 0);
  if (!before || !/[ \t]/.test(text[start - 1] ?? "")) return undefined;
  if (/:[ \t]+$/.test(text.slice(line.start, start))) {
    const value = { start, end: at + (/^[^,\]}]*/.exec(text.slice(at, line.end))?.[0].trimEnd().length ?? 0) };
    return mistake(text, "inner-colon", span, [quoted(text, value)], "sure");
  }
  return mistake(text, "comma", { start, end: at }, [{ start: start - 1, end: start, text: ", " }], "likely");
}
