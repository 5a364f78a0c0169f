/** The findings on the preview's page. It runs in the page, as text: it may use nothing but its arguments and the page. */
import type { PageWords, ShownFinding } from "./messages.ts";

export interface Badges {
  /** Puts a badge beside each element that a finding is about, in the place of those that were there. */
  readonly show: (findings: readonly ShownFinding[]) => void;
}

export function createBadges(
  article: HTMLElement,
  elementAt: (line: number) => HTMLElement | undefined,
  words: PageWords,
  open: (finding: ShownFinding) => void,
): Badges {
  const ranks = ["info", "warning", "error"] as const;

  const badgeFor = (findings: readonly ShownFinding[], name: string): HTMLButtonElement => {
    const worst = ranks.findLast((rank) => findings.some(({ severity }) => severity === rank)) ?? "info";
    const badge = document.createElement("button");
    const count = `${String(findings.length)} ${findings.length === 1 ? words.finding : words.findings}`;
    const messages = findings.map(({ message }) => message);
    badge.type = "button";
    badge.className = `badge ${worst}`;
    badge.textContent = String(findings.length);
    badge.title = messages.join("\n\n");
    badge.setAttribute("aria-label", `${count}: ${messages.join(" ")}`);
    badge.dataset["name"] = name;
    badge.addEventListener("click", (event) => {
      event.stopPropagation();
      const first = findings.find(({ severity }) => severity === worst);
      if (first) open(first);
    });
    return badge;
  };

  /** Beside an element: a heading's name is its text alone, and a cell is too narrow to share a line. */
  const put = (badge: HTMLElement, element: HTMLElement): void => {
    if (/^H\d$/.test(element.tagName)) element.after(badge);
    else if (element.tagName === "TD") element.append(badge);
    else element.prepend(badge);
  };

  const show = (findings: readonly ShownFinding[]): void => {
    const active = document.activeElement;
    const focused = active instanceof HTMLElement ? active.dataset["name"] : undefined;
    const old = new Map<string, Element>();
    for (const badge of article.querySelectorAll<HTMLElement>(".badge")) old.set(badge.dataset["name"] ?? "", badge);
    const byElement = new Map<HTMLElement, ShownFinding[]>();
    for (const finding of findings) {
      const element = elementAt(finding.line);
      if (!element) continue;
      const known = byElement.get(element);
      if (known) known.push(finding);
      else byElement.set(element, [finding]);
    }
    for (const [element, found] of byElement) {
      const name = JSON.stringify(found);
      const present = old.get(name);
      // One that is there already stays: somebody may be about to press it.
      if (present && (present.parentElement === element || present.previousElementSibling === element)) {
        old.delete(name);
        continue;
      }
      const badge = badgeFor(found, name);
      put(badge, element);
      if (name === focused) badge.focus({ preventScroll: true });
    }
    for (const badge of old.values()) badge.remove();
  };

  return { show };
}
