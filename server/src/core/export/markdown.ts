/** A print as Markdown with tables; every sign of Markdown in a text is escaped, so that only emphasis and lists are read as such. */
import {
  markerOf,
  type Block,
  type Cell,
  type Fact,
  type Passage,
  type Print,
  type Prose,
  type Run,
  type Table,
} from "./print.ts";

export function toMarkdown(print: Print): string {
  const { cover } = print;
  const [paper, ...title] = cover.title;
  const parts = [
    ...cover.above.map((text) => `**${escape(text)}**`),
    `# ${[paper, ...title].map((text) => escape(text ?? "")).join(": ")}`,
    factLines(cover.facts),
    ...print.blocks.map(asMarkdown),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function asMarkdown(block: Block): string {
  if (block.kind === "heading")
    return `${"#".repeat(block.level + 1)} ${escape([block.number, block.text].filter(Boolean).join(" "))}`;
  if (block.kind === "text") return block.passages.map(({ prose }) => proseLines(prose)).join("\n\n");
  if (block.kind === "facts") return factLines(block.facts);
  if (block.kind === "table") return tableLines(block);
  return [escape(block.place), ...block.parties.map((party) => `${escape(party)}: \\_\\_\\_\\_\\_\\_\\_\\_`)].join(
    "\n\n",
  );
}

const factLines = (facts: readonly Fact[]): string =>
  facts.map(({ label, passages }) => `- **${escape(label)}:** ${inCell(passages, "; ")}`).join("\n");

const proseLines = (prose: readonly Prose[], indent = ""): string =>
  prose
    .map((block) => {
      if (block.kind === "paragraph") return block.runs.map(runMarkdown).join("").trim();
      return block.items
        .map((item, index) => {
          const marker = block.start === undefined ? "-" : markerOf(block, index);
          const deeper = indent + " ".repeat(marker.length + 1);
          return `${index === 0 ? "" : indent}${marker} ${proseLines(item, deeper)}`;
        })
        .join("\n");
    })
    .join(`\n\n${indent}`);

function tableLines({ columns, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(columns.map(({ title }) => escape(title))),
    row(columns.map(() => "---")),
    ...rows.map((cells) => row(cells.map(cellText))),
  ].join("\n");
}

const cellText = (cell: Cell): string => (cell === "covered" ? "" : inCell(cell.passages, "; "));

/** Everything on one line: a cell holds no paragraphs. */
const inCell = (passages: readonly Passage[], between: string): string =>
  passages.map(({ prose }) => flat(prose)).join(between);

const flat = (prose: readonly Prose[]): string =>
  prose
    .map((block) =>
      block.kind === "paragraph"
        ? block.runs.map(runMarkdown).join("").trim()
        : block.items.map((item, index) => `${markerOf(block, index)} ${flat(item)}`).join(" "),
    )
    .join(" ");

/** Emphasis must touch its text: spaces at its ends stand outside. */
function runMarkdown({ text, bold, italic }: Run): string {
  const mark = bold && italic ? "***" : bold ? "**" : italic ? "*" : "";
  const inner = text.trim();
  if (mark === "" || inner === "") return escape(text);
  const [before = "", after = ""] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  return `${before}${mark}${escape(inner)}${mark}${after}`;
}

/** The text letter by letter, also at the beginning of a line, where a sign more would begin a heading, a list or a quote. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^(\s*)([-+=:])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
