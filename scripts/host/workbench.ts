/** Drives a VS Code workbench in a browser as a person does: by mouse and keyboard, looking at what is on the screen. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Frame, Locator, Page } from "playwright-core";
import { root } from "../paths.mjs";

const shots = join(root, "artifacts/screenshots");

/** For the first things that a cold workbench does. */
const patient = { timeout: 60_000 };

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Loads the page and waits until the workbench can be used. */
  async enter(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor(patient);
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor(patient);
  }

  /** Opens a file by its path, with Ctrl+P. */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    await this.#choose("Control+P", path, name);
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Runs a command from the palette. */
  async command(title: string): Promise<void> {
    await this.#choose("F1", `>${title}`, title);
  }

  /** Opens the list of problems by a click on the status bar's count, where it is not open. */
  async openProblems(): Promise<void> {
    if (!(await this.page.locator(".markers-panel").isVisible()))
      await this.page.locator("[id='status.problems']").click();
    await this.page.locator(".markers-panel").waitFor();
  }

  /** Shows only the problems that hold a text; all of them again for an empty one. The list draws no row that is scrolled out of sight. */
  async filterProblems(text: string): Promise<void> {
    const input = this.page.getByPlaceholder(/^Filter \(e\.g\. text/);
    // A panel that has just appeared may put back what it was filtered by before.
    for (let stays = 0; stays < 3; stays++) {
      if ((await input.inputValue()) !== text || stays === 0) {
        await input.fill(text);
        stays = 0;
      }
      await pause(100);
    }
  }

  problem(text: string | RegExp): Locator {
    return this.page.locator(".markers-panel .monaco-list-row", { hasText: text });
  }

  /** The editor's line that holds a text. Spaces on the screen are unbreakable: they match any space. */
  line(text: string): Locator {
    return this.page.locator(".editor-instance .view-line", { hasText: spaced(text) });
  }

  /** The frame of the panel that shows what a selector names, as soon as it is on the screen. */
  async frameWith(selector: string): Promise<Frame> {
    const end = performance.now() + 30_000;
    while (performance.now() < end) {
      for (const frame of this.page.frames()) {
        // A frame may go while it is looked at.
        const look = frame.locator(selector).first().isVisible();
        if (await look.catch(() => false)) return frame;
      }
      await pause(200);
    }
    throw new Error(`No panel shows ${selector}.`);
  }

  /** The wavy lines under errors or warnings. */
  squiggle(severity: "error" | "warning" | "info" = "error"): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** The colour in which a word of a line is shown. */
  async colourOf(line: string, word: string): Promise<string> {
    const token = this.line(line).first().locator("span > span", { hasText: word }).first();
    return token.evaluate((node) => getComputedStyle(node).color);
  }

  /** Puts the caret right behind a text of a line. */
  async caretAfter(text: string): Promise<void> {
    await this.#find(text);
    await this.page.keyboard.press("ArrowRight");
  }

  /** Puts the caret at the end of a line (from 1), wherever the editor shows it. */
  async caretAtEndOf(line: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    const input = this.page.locator(".quick-input-widget:visible input.input");
    await input.fill(`:${String(line)}`);
    await input.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    // The first one may stop where a long line is wrapped.
    await this.page.keyboard.press("End");
    await this.page.keyboard.press("End");
  }

  /** Waits for the lightbulb and clicks it: with the caret on a finding it is there. */
  async openLightbulb(): Promise<Locator> {
    await this.page
      .locator(".lightBulbWidget, [class*='codicon-gutter-lightbulb'], [class*='codicon-lightbulb']")
      .filter({ visible: true })
      .first()
      .click();
    const list = this.page.locator(".action-widget");
    await list.locator(".monaco-list-row").first().waitFor();
    return list;
  }

  /** Chooses from the menu of a file of the explorer. A menu takes no click in its first tenth of a second: it is clicked until it is gone. */
  async chooseForFile(file: string, title: string): Promise<void> {
    await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).click({ button: "right" });
    const choice = this.page.locator(".monaco-menu .action-item", { hasText: title });
    await choice.click();
    for (let tries = 1; await choice.isVisible(); tries++) {
      if (tries === 20) throw new Error(`The menu of ${file} stays open.`);
      await this.page.waitForTimeout(100);
      if (await choice.isVisible()) await choice.click({ timeout: 1_000 }).catch(() => undefined);
    }
  }

  suggestion(label: string): Locator {
    return this.page.locator(".suggest-widget.visible .monaco-list-row", {
      has: this.page.locator(".label-name", { hasText: new RegExp(`^${label}$`) }),
    });
  }

  /** Keeps a picture as artifacts/screenshots/NAME.png. */
  async picture(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({ path: join(shots, `${name}.png`) });
  }

  /** Selects the first occurrence of a text through the find box, and leaves the box. */
  async #find(text: string): Promise<void> {
    // Whatever had the focus: a click beside the text gives it to the editor.
    await this.page.locator(".editor-instance .line-numbers").nth(5).click();
    await this.page.keyboard.press("Control+Home");
    await this.page.keyboard.press("Control+F");
    const box = this.page.locator(".find-widget.visible .find-part textarea").first();
    // Emptied first: a text that it holds already is not looked for again.
    await box.fill("");
    await box.fill(text);
    await this.page.locator(".find-widget.visible .matchesCount", { hasText: /^1 of / }).waitFor();
    // On the box itself: the editor may have the focus for a moment, and would keep the box open.
    await box.press("Escape");
    await this.page.locator(".find-widget.visible").waitFor({ state: "hidden" });
  }

  /** A key that is pressed while a panel takes the focus is lost: it is pressed again. What is typed too early is lost as well: the box is filled. */
  async #choose(key: string, text: string, row: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget:visible input.input");
    for (let tries = 1; !(await input.isVisible()); tries++) {
      await this.page.keyboard.press(key);
      await input.waitFor({ timeout: 5_000 }).catch((error: unknown) => {
        if (tries === 6) throw error;
      });
    }
    await input.fill(text);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: row }).waitFor();
    await input.press("Enter");
  }
}

const spaced = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00a0]"));
