import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../../../scripts/machine/waitFor.mjs';
import type { Menus } from './menus.ts';
import type { Palette } from './palette.ts';

/** The editor area. Texts are found where they are shown, as by a person. */
export class Editors {
  readonly #page: Page;
  readonly #palette: Palette;
  readonly #menus: Menus;

  constructor(page: Page, palette: Palette, menus: Menus) {
    this.#page = page;
    this.#palette = palette;
    this.#menus = menus;
  }

  /** The tab of an editor. */
  tab(label: string): Locator {
    return this.#page.locator(`.tabs-container .tab[aria-label^=${JSON.stringify(label)}]`).first();
  }

  /** The labels of all open tabs. */
  async tabs(): Promise<string[]> {
    return this.#page.locator('.tabs-container .tab .label-name').allInnerTexts();
  }

  /** Whether a tab is a preview, which the next single click replaces: its title is in italics. */
  async isPreview(label: string): Promise<boolean> {
    const title = this.tab(label).locator('.monaco-icon-label .label-name');
    return (await title.evaluate((element) => getComputedStyle(element).fontStyle)) === 'italic';
  }

  /** Opens a file of the workspace by its name or path, and waits for its text. */
  async openFile(path: string): Promise<void> {
    const parts = path.split('/');
    const name = parts.at(-1) ?? path;
    const active = this.#page.locator('.tabs-container .tab.active .monaco-icon-label');
    // What was open before is on offer at once, under the same name perhaps; what is asked for comes later.
    await waitFor(
      `the editor of ${path}`,
      async () => {
        await this.#page.keyboard.press('Control+P');
        await this.#palette.input.waitFor();
        await this.#palette.input.fill(path);
        await this.#palette.pick(name, parts.at(-2));
        await this.tab(name).waitFor();
        const label = (await active.first().getAttribute('aria-label')) ?? '';
        const [shown = ''] = label.split(' • ');
        if (!`/${shown}`.endsWith(`/${path}`)) throw new Error(`${shown} is open`);
        return true;
      },
      { timeoutMs: 60_000, intervalMs: 500 },
    );
    await this.#page.locator('.editor-group-container.active .view-lines').waitFor();
  }

  /** The text that the active editor shows. */
  async text(): Promise<string> {
    const lines = await this.#active('.view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({
          top: element.getBoundingClientRect().top,
          text: element.textContent,
        }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text),
    );
    return lines.map((line) => line.replaceAll('\u00a0', ' ')).join('\n');
  }

  /**
   * Moves the pointer onto a text of the active editor and waits for the hover.
   *
   * @param saying what the hover must hold; until it does, the pointer leaves and comes again
   * @returns the hover's text
   */
  async hover(text: string, saying = /./): Promise<string> {
    const hover = this.#page.locator('.monaco-hover:not(.hidden)', {
      has: this.#page.locator('.hover-row'),
    });
    // On a busy machine the editor lays itself out anew under the pointer, which ends a hover: a person points again.
    return waitFor(
      `a hover on ${text} with ${String(saying)}`,
      async () => {
        const { x, y } = await this.#placeOf(text);
        await this.#page.mouse.move(x, y - 40);
        await this.#page.mouse.move(x, y, { steps: 4 });
        await hover.first().waitFor({ timeout: 5_000 });
        const said = await hover.first().innerText();
        if (saying.test(said)) return said;
        throw new Error(`it says ${said}`);
      },
      { timeoutMs: 60_000 },
    );
  }

  /** Puts the cursor onto a text of the active editor. */
  async clickText(text: string): Promise<void> {
    const { x, y } = await this.#placeOf(text);
    await this.#page.mouse.click(x, y);
  }

  /** Opens the quick fixes at a text and takes the one that begins with `title`. */
  async quickFix(text: string, title: string): Promise<void> {
    await this.clickText(text);
    await this.#page.keyboard.press('Control+.');
    const list = this.#page.locator('.action-widget:not(.action-list-submenu-panel)');
    await list.locator('.monaco-list-row', { hasText: title }).first().click();
    await list.waitFor({ state: 'hidden' });
  }

  /** Chooses from the context menu of the active editor. */
  async choose(text: string, item: string): Promise<void> {
    await this.#menus.choose(item, async () => {
      const { x, y } = await this.#placeOf(text);
      await this.#page.mouse.click(x, y, { button: 'right' });
    });
  }

  /** Types at the cursor. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** A CodeLens by its text. */
  codeLens(text: string): Locator {
    return this.#active('.codelens-decoration a', text).first();
  }

  /** The squiggles under text in the active editor: `error`, `warning` or `info`. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.#active(`.squiggly-${severity}`);
  }

  /** The page inside the active webview editor. */
  webview(): ReturnType<Locator['contentFrame']> {
    return this.#page
      .locator('iframe.webview.ready')
      .last()
      .contentFrame()
      .locator('iframe#active-frame')
      .contentFrame();
  }

  #active(selector: string, hasText?: string): Locator {
    const found = this.#page.locator(`.editor-group-container.active ${selector}`);
    return hasText === undefined ? found : found.filter({ hasText });
  }

  /** The middle of the first place where the active editor shows `text`, in pixels of the page. */
  async #placeOf(text: string): Promise<{ x: number; y: number }> {
    const handle = await this.#page.waitForFunction((wanted) => {
      for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
        const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0) continue;
        const middle = at + Math.floor(wanted.length / 2);
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (middle < before + length) {
            const range = document.createRange();
            range.setStart(node, middle - before);
            range.setEnd(node, middle - before + 1);
            const box = range.getBoundingClientRect();
            return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          }
          before += length;
        }
      }
      return undefined;
    }, text);
    const place = await handle.jsonValue();
    if (place === undefined) throw new Error(`The editor does not show ${text}`);
    return place;
  }
}
