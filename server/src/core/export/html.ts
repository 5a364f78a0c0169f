/** A print as one HTML file that needs nothing else: no script, no request; paged like the other formats when printed. */
import type { Language } from "../language.ts";
import { documentStyle, paperStyle } from "./html-style.ts";
import {
  markerOf,
  type Block,
  type Cell,
  type Cover,
  type Fact,
  type Heading,
  type Passage,
  type Print,
  type Prose,
  type Run,
  type Table,
} from "./print.ts";

/** BCP 47 tags of the product's languages. */
export const languageTags: Readonly<Record<Language, string>> = { id: "id-ID", ms: "ms-MY", en: "en-GB" };

export function toHtml(print: Print): string {
  const show = new HtmlWriter(print.language);
  return `<!doctype html>
<html lang="${languageTags[print.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(print.title)}</title>
<style>${documentStyle}${paperStyle}${pageStyle(print)}</style>
</head>
<body>
${show.cover(print.cover)}
${show.contents(print)}
<main>
${print.blocks.map((block) => show.block(block)).join("\n")}
</main>
</body>
</html>
`;
}

/** Writes the parts of a print. With `lineOf`, each element that is printed from a place of the paper says so in `data-line`. */
export class HtmlWriter {
  readonly #language: Language;
  readonly #lineOf: ((at: number) => number) | undefined;

  constructor(language: Language, lineOf?: (at: number) => number) {
    this.#language = language;
    this.#lineOf = lineOf;
  }

  cover({ above, title, facts }: Cover): string {
    return `<header>
${above.map((text) => `<p class="forum">${escape(text)}</p>`).join("\n")}
<h1>${title.map((text) => `<span>${escape(text)}</span>`).join(" ")}</h1>
${this.#facts(facts)}
</header>`;
  }

  contents({ blocks, contentsTitle }: Print): string {
    const headings = blocks.filter((block): block is Heading => block.kind === "heading" && block.level < 3);
    const entries = headings.map(
      ({ level, anchor, number, text }) =>
        `<li class="l${level}"><a href="#${anchor}"><span>${escape(number)}</span> ${escape(text)}</a></li>`,
    );
    return `<nav aria-labelledby="contents">\n<h2 id="contents">${escape(contentsTitle)}</h2>\n<ul>\n${entries.join("\n")}\n</ul>\n</nav>`;
  }

  block(block: Block): string {
    if (block.kind === "heading") {
      const tag = `h${block.level + 1}`;
      const number = block.number === "" ? "" : `<span class="number">${escape(block.number)}</span> `;
      return `<${tag} id="${block.anchor}"${this.#place(block.at)}>${number}${escape(block.text)}</${tag}>`;
    }
    if (block.kind === "facts") return this.#facts(block.facts);
    if (block.kind === "table") return this.#table(block);
    if (block.kind === "text") {
      const side = block.passages.length > 1 ? ' class="parallel"' : "";
      return `<div${side}${this.#place(block.at)}>${block.passages.map((passage) => this.#passage(passage)).join("")}</div>`;
    }
    const parties = block.parties.map(
      (party) =>
        `<div><p>${escape(party)}</p><p class="line">${escape(block.name)}:</p><p>${escape(block.office)}:</p></div>`,
    );
    return `<section class="signatures"><p>${escape(block.place)}</p><div>${parties.join("")}</div></section>`;
  }

  #facts(facts: readonly Fact[]): string {
    const rows = facts.map(
      ({ label, passages, at }) => `<dt>${escape(label)}</dt><dd${this.#place(at)}>${this.#passages(passages)}</dd>`,
    );
    return `<dl>${rows.join("\n")}</dl>`;
  }

  #table({ caption, columns, rows }: Table): string {
    const widths = columns.map(({ share }) => `<col class="w${share}">`).join("");
    const head = columns.map(({ title }) => `<th scope="col">${escape(title)}</th>`).join("");
    const body = rows.map((row) => `<tr>${row.map((cell) => this.#cell(cell)).join("")}</tr>`).join("\n");
    return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(caption)}"><table>
<caption>${escape(caption)}</caption>
<colgroup>${widths}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>`;
  }

  #cell(cell: Cell): string {
    if (cell === "covered") return "";
    const span = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "";
    return `<td${span}${this.#place(cell.at)}>${this.#passages(cell.passages)}</td>`;
  }

  #place(at: number | undefined): string {
    return at === undefined || !this.#lineOf ? "" : ` data-line="${this.#lineOf(at)}"`;
  }

  #passages(passages: readonly Passage[]): string {
    return passages.map((passage) => this.#passage(passage)).join("");
  }

  #passage({ language, prose }: Passage): string {
    const lang = language === this.#language ? "" : ` lang="${languageTags[language]}"`;
    return `<div${lang}>${prose.map(proseHtml).join("")}</div>`;
  }
}

function proseHtml(prose: Prose): string {
  if (prose.kind === "paragraph") return `<p dir="auto">${prose.runs.map(runHtml).join("")}</p>`;
  const items = prose.items.map((item) => `<li>${item.map(proseHtml).join("")}</li>`).join("");
  if (prose.start === undefined) return `<ul>${items}</ul>`;
  const start = markerOf(prose, 0) === "1." ? "" : ` start="${prose.start}"`;
  return `<ol${start}>${items}</ol>`;
}

function runHtml({ text, bold, italic }: Run): string {
  const inner = italic ? `<em>${escape(text)}</em>` : escape(text);
  return bold ? `<strong>${inner}</strong>` : inner;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A string of CSS, which ends neither the string nor the style element. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,/()–·-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

const pageStyle = ({ header, footer }: Print): string => `
@page { size: A4; margin: 2.5cm 2cm 2cm 2.5cm;
  @top-left { content: ${cssString(header[0])}; font: 8pt sans-serif }
  @top-right { content: ${cssString(header[1])}; font: 8pt sans-serif }
  @bottom-left { content: ${cssString(footer.left)}; font: 8pt sans-serif }
  @bottom-right { content: ${cssString(`${footer.page} `)} counter(page) ${cssString(` ${footer.of} `)} counter(pages); font: 8pt sans-serif } }
@page :first { @top-left { content: none } @top-right { content: none } }
`;
