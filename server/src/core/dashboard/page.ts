/** The dashboard as one HTML page that needs nothing beside it: no script, no font, no picture from elsewhere. */
import { storyOf } from "../story.ts";
import { describeCounts } from "../reports/status-text.ts";
import type { Filter, Status } from "../reports/status.ts";
import { writeDate } from "../written-date.ts";
import { figuresOf, tell, type Figures } from "./figures.ts";
import { markup, none, type Markup } from "./markup.ts";
import { drawSection, sections } from "./sections.ts";
import type { Sheet } from "./sheet.ts";
import { stories } from "./stories.ts";
import { style } from "./style.ts";
import { say, type Word } from "./words.ts";

/** All items, those that pass a filter, or one item alone. */
export type Subject = Filter & { readonly item?: string | undefined };

/** What a page lets in: its own stylesheet, by its hash or nonce, and the script of whoever shows it. */
export interface Guard {
  /** A source of the policy: `'nonce-…'` or `'sha256-…'`. */
  readonly styles: string;
  /** Marks the stylesheet, and allows scripts with it. */
  readonly nonce?: string;
}

/** Undefined where no paper holds the item asked for. */
export function dashboard(subject: Subject, guard: Guard, sheet: Sheet): string | undefined {
  const { item } = subject;
  const content = item === undefined ? overview(subject, sheet) : oneItem(item, sheet);
  return content && page(content, guard, sheet).text;
}

interface Content {
  readonly title: string;
  readonly body: Markup;
}

function page({ title, body }: Content, { styles, nonce }: Guard, { reader: { language } }: Sheet): Markup {
  const scripts = nonce === undefined ? "" : ` script-src 'nonce-${nonce}';`;
  // The stylesheet stands here as it is: its hash is that of the text between the tags.
  const sheet: Markup = { text: style };
  return markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styles};${scripts} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style${nonce === undefined ? "" : markup` nonce="${nonce}"`}>${sheet}</style>
</head>
<body>
<svg class="patterns" aria-hidden="true"><defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="1.5" x2="1.5" y1="0" y2="6" stroke-width="3"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="dots" cx="3" cy="3" r="1.6"/></pattern>
<pattern id="bars" width="5" height="5" patternUnits="userSpaceOnUse"><line class="bars" x1="0" x2="5" y1="2.5" y2="2.5" stroke-width="1"/></pattern>
</defs></svg>
<main class="sheet">${body}
</main>
</body>
</html>
`;
}

function oneItem(id: string, sheet: Sheet): Content | undefined {
  const story = storyOf(sheet.reader.workspace.timeline, id);
  if (!story) return undefined;
  const item = tell(story, sheet.reader);
  const { language, asOf } = sheet.reader;
  return {
    title: `${id} ${item.report.title}`,
    body: markup` <header>
        <h1>${item.report.title || id}</h1>
        <p class="dim">
          ${id} · ${item.report.forum?.name ?? ""} · ${say("asOf", language)} ${writeDate(asOf, language)}
        </p>
      </header>
      ${stories("story", [item], sheet)}`,
  };
}

function overview(filter: Filter, sheet: Sheet): Content {
  const { reader } = sheet;
  const { language } = reader;
  const figures = figuresOf(filter, reader);
  const { status } = figures;
  const title = say("dashboard", language);
  const named = [status.forum, status.area, status.agency].flatMap((one) => (one ? [one.name] : []));
  const scope = status.paper === null ? named : [...named, status.paper];
  return {
    title: [title, ...scope].join(" · "),
    body: markup` <header>
        <h1>${[title, ...scope].join(" · ")}</h1>
        <p class="dim">${say("asOf", language)} ${writeDate(status.asOf, language)}</p>
        <p>${figures.all.length === 0 ? say("noPapers", language) : describeCounts(status, language)}</p>
        ${figures.all.length === 0 ? none : markup`${counts(status, sheet)}${contents(sheet)}`}
      </header>
      ${figures.all.length === 0 ? none : parts(figures, sheet)}`,
  };
}

/** The counts of `kertas status`, each leading to what it counts. */
function counts({ counts: { open, overdue: late, withoutFollowUp, waiting: held } }: Status, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const figures: readonly (readonly [number, Word, string])[] = [
    [open, "open", "age"],
    [late, "overdueFigures", "overdue"],
    [withoutFollowUp, "lackingItems", "lacking"],
    [held, "waiting", "waiting"],
  ];
  return markup` <ul class="figures" aria-label="${say("figures", language)}">
    ${figures.map(
      ([count, word, id]) =>
        markup`<li>
          <a href="#${id}"><span class="number">${count}</span> <span class="name">${say(word, language)}</span></a>
        </li>`,
    )}
  </ul>`;
}

const contents = ({ reader: { language } }: Sheet): Markup =>
  markup` <nav aria-label="${say("contents", language)}">
    <ul>
      ${[...sections, { id: "stories", heading: "stories" as const }].map(
        ({ id, heading }) => markup`<li><a href="#${id}">${say(heading, language)}</a></li>`,
      )}
    </ul>
  </nav>`;

const parts = (figures: Figures, sheet: Sheet): Markup =>
  markup`${sections.map((section) => drawSection(section, figures, sheet))}${stories("stories", figures.open, sheet)}`;
