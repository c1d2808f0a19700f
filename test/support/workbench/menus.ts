import type { Locator, Page } from 'playwright-core';

/** The context menu that is open. */
export class Menus {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #entries(): Locator {
    return this.#page.locator('.monaco-menu .action-item:not(.disabled) .action-label');
  }

  /** Clicks the entry with this text, and waits for the menu to be gone. */
  async choose(item: string): Promise<void> {
    const menu = this.#page.locator('.monaco-menu').last();
    await menu.waitFor();
    await this.#entries()
      .filter({ hasText: exactly(item) })
      .first()
      .click();
    await menu.waitFor({ state: 'hidden' });
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
