/** A print as one HTML file that needs nothing else: no script, no request; paged like the other formats when printed. */
import type { Language } from "../language.ts";
import {
  markerOf,
  type Block,
  type Cell,
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
  const { cover, language } = print;
  const show = new Html(language);
  return `<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(print.title)}</title>
<style>${style}${pageStyle(print)}</style>
</head>
<body>
<header>
${cover.above.map((text) => `<p class="forum">${escape(text)}</p>`).join("\n")}
<h1>${cover.title.map((text) => `<span>${escape(text)}</span>`).join(" ")}</h1>
${show.facts(cover.facts)}
</header>
${contents(print)}
<main>
${print.blocks.map((block) => show.block(block)).join("\n")}
</main>
</body>
</html>
`;
}

const contents = ({ blocks, contentsTitle }: Print): string => {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading" && block.level < 3);
  const entries = headings.map(
    ({ level, anchor, number, text }) =>
      `<li class="l${level}"><a href="#${anchor}"><span>${escape(number)}</span> ${escape(text)}</a></li>`,
  );
  return `<nav aria-labelledby="contents">\n<h2 id="contents">${escape(contentsTitle)}</h2>\n<ul>\n${entries.join("\n")}\n</ul>\n</nav>`;
};

class Html {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  block(block: Block): string {
    if (block.kind === "heading") {
      const tag = `h${block.level + 1}`;
      const number = block.number === "" ? "" : `<span class="number">${escape(block.number)}</span> `;
      return `<${tag} id="${block.anchor}">${number}${escape(block.text)}</${tag}>`;
    }
    if (block.kind === "facts") return this.facts(block.facts);
    if (block.kind === "table") return this.#table(block);
    if (block.kind === "text") {
      const side = block.passages.length > 1 ? ' class="parallel"' : "";
      return `<div${side}>${block.passages.map((passage) => this.#passage(passage)).join("")}</div>`;
    }
    const parties = block.parties.map(
      (party) =>
        `<div><p>${escape(party)}</p><p class="line">${escape(block.name)}:</p><p>${escape(block.office)}:</p></div>`,
    );
    return `<section class="signatures"><p>${escape(block.place)}</p><div>${parties.join("")}</div></section>`;
  }

  facts(facts: readonly Fact[]): string {
    const rows = facts.map(({ label, passages }) => `<dt>${escape(label)}</dt><dd>${this.#passages(passages)}</dd>`);
    return `<dl>${rows.join("\n")}</dl>`;
  }

  #table({ caption, columns, rows }: Table): string {
    const widths = columns.map(({ share }) => `<col style="width:${share}%">`).join("");
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
    return `<td${span}>${this.#passages(cell.passages)}</td>`;
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

const style = `
:root { color-scheme: light }
body { font: 11pt/1.4 Arial, "Liberation Sans", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
header { text-align: center; margin-bottom: 2rem } header dl { text-align: start }
.forum { font-weight: bold } h1 { font-size: 1.4rem } h1 span { display: block } h1 span:first-child { text-transform: uppercase }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem } h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem } h4 { font-size: 1rem; margin: 1.1rem 0 .3rem }
h2, h3, h4 { break-after: avoid; line-height: 1.25 }
p { margin: 0 0 .4rem; overflow-wrap: anywhere } ul, ol { margin: 0 0 .4rem; padding-inline-start: 1.5rem }
nav ul { list-style: none; padding: 0 } nav .l2 { padding-inline-start: 1.5rem } nav a { color: inherit }
dl { display: grid; grid-template-columns: minmax(8rem, 28%) 1fr; gap: .15rem 1rem; margin: .4rem 0 } dt { font-weight: bold } dd { margin: 0 } dd p { margin: 0 }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 9pt; table-layout: fixed; margin: .4rem 0 }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { border: 1px solid #767676; padding: .25rem .35rem; text-align: start; vertical-align: top } th { background: #e8eef4 } td p { margin: 0 0 .2rem }
.parallel { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem }
.signatures { break-inside: avoid; margin-top: 2rem } .signatures > div { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem } .signatures .line { border-top: 1px solid #111; margin-top: 5rem; padding-top: .2rem }
@media print { body { max-width: none; margin: 0; padding: 0 } .scroll { overflow: visible } nav { break-after: page } thead { display: table-header-group } thead, tr { break-inside: avoid } thead { break-after: avoid } tbody tr:first-child { break-before: avoid } a { text-decoration: none } }
@media (max-width: 40rem) { table { min-width: 44rem } .parallel, dl { grid-template-columns: 1fr } }
`;
