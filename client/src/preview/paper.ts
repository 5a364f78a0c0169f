/** The paper on the preview's page. It runs in the page, as text: it may use nothing but its arguments and the page. */
import type { ShownBlock } from "./messages.ts";

export interface PaperOnPage {
  /** Takes the blocks over, touching only those that changed; what is in sight stays where it is. */
  readonly apply: (blocks: readonly ShownBlock[], lineCount: number) => void;
  /** The elements that are printed from a line, or from the nearest line above it. */
  readonly elementsAt: (line: number) => readonly HTMLElement[];
  readonly lineOf: (element: Element) => number | undefined;
  /** Where to scroll so that a line is uppermost. */
  readonly topOf: (line: number) => number;
  /** The line that is uppermost when scrolled to there. */
  readonly lineAt: (top: number) => number;
}

export function createPaper(article: HTMLElement): PaperOnPage {
  interface Place {
    readonly line: number;
    readonly elements: HTMLElement[];
  }
  const sections = new Map<string, HTMLElement>();
  let places: readonly Place[] = [];
  let lineCount = 1;

  const lineOf = (element: Element): number | undefined => {
    const placed = element.closest<HTMLElement>("[data-line]");
    if (!placed) return undefined;
    const start = placed.closest<HTMLElement>("[data-start]")?.dataset["start"];
    return Number(start ?? 0) + Number(placed.dataset["line"]);
  };

  const readPlaces = (): void => {
    const byLine = new Map<number, HTMLElement[]>();
    for (const element of article.querySelectorAll<HTMLElement>("[data-line]")) {
      const line = lineOf(element) ?? 0;
      const known = byLine.get(line);
      if (known) known.push(element);
      else byLine.set(line, [element]);
    }
    places = [...byLine].map(([line, elements]) => ({ line, elements })).sort((a, b) => a.line - b.line);
  };

  const put = ({ key, line, html }: ShownBlock, after: Element | null): HTMLElement => {
    const section = sections.get(key) ?? document.createElement("section");
    sections.set(key, section);
    if (html !== undefined) {
      const focusable = "a[href], button, [tabindex]";
      const focused = [...section.querySelectorAll(focusable)].indexOf(document.activeElement ?? section);
      section.innerHTML = html;
      [...section.querySelectorAll<HTMLElement>(focusable)][focused]?.focus({ preventScroll: true });
    }
    if (line === null) delete section.dataset["start"];
    else section.dataset["start"] = String(line);
    const place = after ? after.nextElementSibling : article.firstElementChild;
    if (place !== section) article.insertBefore(section, place);
    return section;
  };

  const apply = (blocks: readonly ShownBlock[], lines: number): void => {
    lineCount = lines;
    const anchor = [...sections.values()].find((section) => section.getBoundingClientRect().bottom > 0);
    const before = anchor?.getBoundingClientRect().top ?? 0;
    const keys = new Set(blocks.map(({ key }) => key));
    for (const [key, section] of sections)
      if (!keys.has(key)) {
        section.remove();
        sections.delete(key);
      }
    let last: HTMLElement | null = null;
    for (const block of blocks) last = put(block, last);
    readPlaces();
    const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : 0;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
  };

  /** Parts that stand in the order of their lines, with where they stand: between them lines and heights go together. */
  const marks = (): readonly { readonly line: number; readonly top: number }[] => {
    const found = [{ line: 0, top: 0 }];
    let last = 0;
    const edge = document.querySelector("header")?.getBoundingClientRect().height ?? 0;
    const topOfElement = (element: Element): number => element.getBoundingClientRect().top + window.scrollY - edge;
    for (const section of article.children) {
      const line = Number(section instanceof HTMLElement ? (section.dataset["start"] ?? 0) : 0);
      if (line <= last) continue;
      found.push({ line, top: topOfElement(section) });
      last = line;
    }
    const bottom = article.getBoundingClientRect().bottom + window.scrollY - edge;
    found.push({ line: Math.max(lineCount, last + 1), top: bottom });
    return found;
  };

  const between = (value: number, from: "line" | "top", to: "line" | "top"): number => {
    const all = marks();
    const next = Math.max(
      1,
      all.findIndex((mark) => mark[from] > value),
    );
    const [a, b] = [all[next - 1], all[next]];
    if (!a || !b || b[from] <= a[from]) return a?.[to] ?? 0;
    return a[to] + (Math.max(0, value - a[from]) / (b[from] - a[from])) * (b[to] - a[to]);
  };

  return {
    apply,
    lineOf,
    elementsAt: (line) => places.findLast((place) => place.line <= line)?.elements ?? [],
    topOf: (line) => between(line, "line", "top"),
    lineAt: (top) => between(top, "top", "line"),
  };
}
