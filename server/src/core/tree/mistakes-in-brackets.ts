/** Mistakes of brackets that are closed, but over lines that are not deep enough. */
import type { Refusal } from "./fast.ts";
import { lineBeside, readLine, type Line } from "./line.ts";
import { openIn } from "./mistakes-in-values.ts";
import { mistake, type Mistake } from "./mistake.ts";

/** No list in brackets that people write over several lines is longer. */
const mostLines = 200;

/** Brackets over several lines, some of which (mostly that of the closing one) are not deeper than the key. */
export function shallowBrackets(text: string, { at, reason }: Refusal): Mistake | undefined {
  if (!/deficient indentation/.test(reason)) return undefined;
  let owner: Line | undefined = readLine(text, at);
  for (let far = 0; owner && !/[[{]/.test(text[owner.value.start] ?? ""); owner = lineBeside(text, owner, "above"))
    if (far++ > mostLines || (far > 1 && owner.indent === 0 && owner.key)) return undefined;
  const inside = owner && linesInBrackets(text, owner);
  if (!owner || !inside) return undefined;
  const column = owner.key ? owner.column : (owner.dashes.at(-1) ?? 0);
  const shallow = inside.filter(({ indent }) => indent <= column);
  const [first] = shallow;
  // A key or an item that is no deeper is one of the lines outside: there the bracket was forgotten.
  if (!first || shallow.some(({ key, dashes }) => key !== undefined || dashes.length > 0)) return undefined;
  const changes = shallow.map(({ start, indent }) => ({ start, end: start + indent, text: " ".repeat(column + 2) }));
  return mistake(text, "indentation", first.value, changes, "sure");
}

/** The lines below the one that opens a bracket, up to that which closes it; undefined where none does. */
function linesInBrackets(text: string, owner: Line): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (
    let line = lineBeside(text, owner, "below");
    line && lines.length < mostLines;
    line = lineBeside(text, line, "below")
  ) {
    lines.push(line);
    const open = openIn(text, { start: owner.value.start, end: line.value.end });
    if (!open) return lines;
    if (open.wrong !== undefined) return undefined;
  }
  return undefined;
}
