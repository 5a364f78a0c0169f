/** What runs in the preview's page: takes the paper and its findings, follows caret and scroll, and says what the reader does. */
import { createBadges } from "./badges.ts";
import type { FromPage, PageWords, Remembered, ShownFinding, ToPage } from "./messages.ts";
import { createPaper } from "./paper.ts";

/** The page's script. */
export const scriptFor = (words: PageWords, remembered: Remembered): string => {
  const [said, kept] = [words, remembered].map((value) => JSON.stringify(value).replaceAll("<", "\\u003c"));
  return `(${run.toString()})(acquireVsCodeApi(), ${String(said)}, ${String(kept)}, ${createPaper.toString()}, ${createBadges.toString()});`;
};

interface Host {
  getState(): Remembered | undefined;
  setState(state: Remembered): void;
  postMessage(message: FromPage): void;
}

function run(
  host: Host,
  words: PageWords,
  remembered: Remembered,
  makePaper: typeof createPaper,
  makeBadges: typeof createBadges,
): void {
  const article = document.querySelector("article");
  const nothing = document.querySelector<HTMLElement>(".nothing");
  if (!article || !nothing) return;
  const paper = makePaper(article);
  const badges = makeBadges(
    article,
    (line) => paper.elementsAt(line)[0],
    words,
    ({ line, character }) => {
      host.postMessage({ kind: "open", line, character });
    },
  );
  let memory: Remembered = host.getState() ?? remembered;
  let findings: readonly ShownFinding[] = [];
  let caret: number | undefined;
  let marked: number | undefined;
  let isFirst = true;
  /** Until then what scrolls is not the reader. */
  let still = 0;
  /** Until then the reader scrolls here: the editor comes along, and is not followed. */
  let leading = 0;

  const remember = (change: Partial<Remembered>): void => {
    memory = { ...memory, ...change };
    host.setState(memory);
  };
  const scrollTo = (top: number): void => {
    still = performance.now() + 200;
    window.scrollTo({ top, behavior: "instant" });
  };

  const press = (button: HTMLElement, isPressed: boolean): void => {
    button.setAttribute("aria-pressed", String(isPressed));
  };
  const languages = [...document.querySelectorAll<HTMLButtonElement>("button[data-language]")];
  const follow = document.querySelector<HTMLButtonElement>("button.follow");

  /** Marks what is printed from the caret's line. */
  const mark = (): void => {
    const elements = caret === undefined ? [] : paper.elementsAt(caret);
    for (const old of article.querySelectorAll(".current")) old.classList.remove("current");
    for (const old of article.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    for (const element of elements) element.classList.add("current");
    elements[0]?.closest("section")?.setAttribute("aria-current", "true");
  };
  /** Brings into sight what is marked. */
  const reveal = (): void => {
    const element = article.querySelector(".current");
    if (!element) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 60 || Math.min(bottom, top + 120) > window.innerHeight - 20)
      scrollTo(window.scrollY + top - window.innerHeight * 0.3);
  };
  /** Follows the caret to another line; typing within one moves nothing. */
  const followCaret = (): void => {
    mark();
    const [element] = caret === undefined ? [] : paper.elementsAt(caret);
    const line = element && paper.lineOf(element);
    if (line !== undefined && line !== marked) reveal();
    marked = line;
  };

  const take = (message: ToPage): void => {
    if (message.kind === "paper") {
      still = performance.now() + 200;
      document.title = message.title;
      article.lang = message.tag;
      article.hidden = message.blocks.length === 0;
      nothing.hidden = !article.hidden;
      paper.apply(message.blocks, message.lineCount);
      for (const button of languages) press(button, button.dataset["language"] === message.language);
      badges.show(findings);
      const isOther = message.uri !== memory.uri;
      if (isOther) scrollTo(0);
      else if (isFirst) scrollTo(memory.top);
      isFirst = false;
      remember({ uri: message.uri, ...(isOther && { top: 0 }) });
      if (isOther) marked = undefined;
      followCaret();
    } else if (message.kind === "findings") {
      findings = message.findings;
      badges.show(findings);
    } else if (message.kind === "caret") {
      caret = message.line;
      followCaret();
    } else if (message.kind === "scroll") {
      if (performance.now() > leading) scrollTo(paper.topOf(message.line));
    } else if (follow) {
      press(follow, message.follows);
      remember({ follows: message.follows });
    }
  };

  window.addEventListener("message", (event: MessageEvent<ToPage>) => {
    take(event.data);
  });

  let isAsked = false;
  window.addEventListener(
    "scroll",
    () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        remember({ top: window.scrollY });
        if (performance.now() < still) return;
        leading = performance.now() + 500;
        host.postMessage({ kind: "scrolled", line: paper.lineAt(window.scrollY) });
      });
    },
    { passive: true },
  );

  for (const button of languages)
    button.addEventListener("click", () => {
      const language = button.dataset["language"];
      if (language !== "id" && language !== "ms" && language !== "en") return;
      remember({ language });
      host.postMessage({ kind: "language", language });
    });
  follow?.addEventListener("click", () => {
    host.postMessage({ kind: "follows", follows: follow.getAttribute("aria-pressed") !== "true" });
  });
  article.addEventListener("dblclick", ({ target }) => {
    const line = target instanceof Element ? paper.lineOf(target) : undefined;
    if (line !== undefined) host.postMessage({ kind: "open", line, character: 0 });
  });
  article.addEventListener("click", (event) => {
    const address = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : undefined;
    if (!address?.startsWith("#")) return;
    event.preventDefault();
    event.stopPropagation();
    const heading = document.getElementById(address.slice(1));
    if (!heading) return;
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: "start" });
    heading.focus({ preventScroll: true });
  });

  remember({});
  host.postMessage({ kind: "ready" });
}
