/** What generated Markdown pages share: their notice, tables, the anchors of headings, a schema's words in three languages. */
import type { Schema } from "../server/src/core/schema.ts";

export const notice = (sources: string): string =>
  `<!-- Generated from ${sources} by \`npm run generate\`: do not edit. -->`;

/** A table; cells are Markdown on one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const write = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [write(head), write(head.map(() => "---")), ...rows.map(write)];
}

/** The anchor that GitHub gives a heading. */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

/** Title and description, in English, Indonesian and Malay. */
export const sayAll = (schema: Schema): readonly string[] =>
  [schema, schema["x-text"]?.id, schema["x-text"]?.ms].map((text) =>
    [text?.title && `**${text.title}.**`, text?.description].filter(Boolean).join(" "),
  );
