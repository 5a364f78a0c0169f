/** What runs in the dashboard's panel: takes new pages without losing the place, leads inside the page, and says which paper to open. */
import type { DashboardSubject } from "../../../server/src/protocol/reading.ts";

/** The page's script. The subject is remembered, so that the panel comes back after a reload. */
export const scriptFor = (subject: DashboardSubject): string => `
const subject = ${JSON.stringify(subject).replaceAll("<", "\\u003c")};
(${run.toString()})(acquireVsCodeApi(), subject);
`;

interface Panel {
  getState(): { readonly top?: number } | undefined;
  setState(state: unknown): void;
  postMessage(message: unknown): void;
}

function run(panel: Panel, subject: unknown): void {
  window.scrollTo(0, panel.getState()?.top ?? 0);
  const remember = (): void => {
    panel.setState({ subject, top: window.scrollY });
  };
  remember();
  window.addEventListener("scroll", remember, { passive: true });
  window.addEventListener("message", (event: MessageEvent<{ readonly html?: string }>) => {
    if (event.data.html === undefined) return;
    const next = new DOMParser().parseFromString(event.data.html, "text/html");
    const main = next.querySelector("main");
    if (!main) return;
    const focused = document.activeElement?.id;
    document.documentElement.lang = next.documentElement.lang;
    document.title = next.title;
    document.querySelector("main")?.replaceWith(main);
    // Elsewhere somebody is typing: the focus is not to be taken from there.
    if (focused && document.hasFocus()) document.getElementById(focused)?.focus({ preventScroll: true });
  });
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const address = link?.getAttribute("href");
      if (!address) return;
      event.preventDefault();
      event.stopPropagation();
      if (!address.startsWith("#")) {
        panel.postMessage({ open: address });
        return;
      }
      const target = document.getElementById(address.slice(1));
      target?.scrollIntoView({ block: "start" });
      const focusable =
        target?.matches("[tabindex]") === true ? target : target?.querySelector<HTMLElement>("[tabindex]");
      focusable?.focus({ preventScroll: true });
    },
    true,
  );
}
