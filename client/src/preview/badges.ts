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

  const show = (findings: readonly ShownFinding[]): void => {
    const active = document.activeElement;
    const focused = active instanceof HTMLElement ? active.dataset["name"] : undefined;
    for (const badge of article.querySelectorAll(".badge")) badge.remove();
    const byElement = new Map<HTMLElement, ShownFinding[]>();
    for (const finding of findings) {
      const element = elementAt(finding.line);
      if (!element) continue;
      const known = byElement.get(element);
      if (known) known.push(finding);
      else byElement.set(element, [finding]);
    }
    for (const [element, found] of byElement) {
      const name = `${String(found[0]?.line)}:${String(found[0]?.character)}`;
      const badge = badgeFor(found, name);
      // A heading's name is its text alone.
      if (/^H\d$/.test(element.tagName)) element.after(badge);
      else element.prepend(badge);
      if (name === focused) badge.focus({ preventScroll: true });
    }
  };

  return { show };
}
