import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../../../scripts/machine/waitFor.mjs';

/** The context menu that is open. */
export class Menus {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #entries(): Locator {
    return this.#page.locator('.monaco-menu .action-item:not(.disabled) .action-label');
  }

  /**
   * Opens a menu, clicks the entry with this text, and waits for the menu to be gone.
   *
   * @param open what brings the menu up. On a busy machine rows move under the pointer, and the menu is another row's, or
   *   a title is drawn anew and its menu goes at once: a person tries again.
   */
  async choose(item: string, open: () => Promise<void>): Promise<void> {
    await waitFor(
      `a menu with ${item}`,
      async () => {
        await open();
        const menu = this.#page.locator('.monaco-menu').last();
        await menu.waitFor({ timeout: 5_000 });
        const entry = this.#entries()
          .filter({ hasText: exactly(item) })
          .first();
        try {
          await entry.waitFor({ timeout: 5_000 });
        } catch {
          const offered = (await this.#entries().allInnerTexts()).map((text) => text.trim());
          await this.#page.keyboard.press('Escape');
          await menu.waitFor({ state: 'hidden' });
          throw new Error(`the menu offers ${offered.join(', ')}`);
        }
        await this.#clickUntilGone(entry, menu);
        return true;
      },
      { timeoutMs: 60_000 },
    );
  }

  /**
   * A menu is deaf in its first tenth of a second, which no person notices: then the click comes again. A menu of a view's
   * title goes by itself when the title is drawn anew, as happens after a reload: gone does not mean that it took a click.
   */
  async #clickUntilGone(entry: Locator, menu: Locator): Promise<void> {
    const heard = await entry.evaluateHandle((element) => {
      const clicks = { count: 0 };
      element.addEventListener('mouseup', () => (clicks.count += 1), { capture: true });
      return clicks;
    });
    await waitFor(
      'the menu to take the click',
      async () => {
        if (await menu.isHidden()) return true;
        await entry.click({ timeout: 2_000 });
        await menu.waitFor({ state: 'hidden', timeout: 2_000 });
        return true;
      },
      { timeoutMs: 20_000 },
    );
    const clicks = await heard.evaluate(({ count }) => count);
    await heard.dispose();
    if (clicks === 0) throw new Error('the menu went away before it was clicked');
  }

  /** @returns the texts of the entries; the menu is closed again */
  async readAndClose(): Promise<string[]> {
    const menu = this.#page.locator('.monaco-menu').last();
    await menu.waitFor();
    const texts = await this.#entries().allInnerTexts();
    await this.#page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }
}

/** A menu entry may carry dots and its key after the text that we look for. */
function exactly(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\s*${escaped}(…|\\.\\.\\.)?\\s*$`);
}
