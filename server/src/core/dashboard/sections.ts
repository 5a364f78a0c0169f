/** The parts of the page that count and compare, in the order in which it shows them. */
import type { Figures } from "./figures.ts";
import { markup, type Markup } from "./markup.ts";
import { age } from "./sections/age.ts";
import { agencies } from "./sections/agencies.ts";
import { changed } from "./sections/changed.ts";
import { counterparts } from "./sections/counterparts.ts";
import { lacking } from "./sections/lacking.ts";
import { overdue } from "./sections/overdue.ts";
import { pairs, unregistered } from "./sections/pairs.ts";
import { posts } from "./sections/posts.ts";
import { roles } from "./sections/roles.ts";
import type { Section } from "./sections/section.ts";
import { sessions } from "./sections/sessions.ts";
import { waiting } from "./sections/waiting.ts";
import type { Sheet } from "./sheet.ts";
import { say } from "./words.ts";

export const sections: readonly Section[] = [
  age,
  overdue,
  sessions,
  agencies,
  lacking,
  waiting,
  posts,
  changed,
  roles,
  counterparts,
  unregistered,
  pairs,
];

/** A part under its heading: its chart and table, or a word where there is nothing to draw. */
export function drawSection({ id, heading, note, layout, draw }: Section, figures: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const content = draw(figures, sheet);
  return markup` <section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${say(heading, language)}</h2>
    ${note === undefined ? "" : markup`<p class="note">${say(note, language)}</p>`}
    ${content.length > 0 ? markup`<div class="pair ${layout}">${content}</div>` : markup`<p>${say("nothing", language)}</p>`}
  </section>`;
}
