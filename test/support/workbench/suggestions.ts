import type { Page } from 'playwright-core';
import { waitFor } from '../../../scripts/machine/waitFor.mjs';

/** The list of completions at the cursor. */
export class Suggestions {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Brings the list up, as a person does, until it has an entry that begins with `label`. */
  async whenOffers(label: string): Promise<readonly string[]> {
    const rows = this.#page.locator('.suggest-widget.visible .monaco-list-row');
    return waitFor(
      `the completion ${label}`,
      async () => {
        const found = await rows.evaluateAll((elements) =>
          elements.map((row) => row.querySelector('.label-name')?.textContent ?? ''),
        );
        if (found.some((name) => name.startsWith(label))) return found;
        // Asking again while the list is up would show details instead.
        await this.#page.keyboard.press('Escape');
        await this.#page.keyboard.press('Control+Space');
        return undefined;
      },
      { timeoutMs: 60_000, intervalMs: 1_000 },
    );
  }

  /** Takes the entry that begins with `label`. */
  async take(label: string): Promise<void> {
    await this.#page
      .locator('.suggest-widget.visible .monaco-list-row')
      .filter({ has: this.#page.locator('.label-name', { hasText: label }) })
      .first()
      .click();
  }
}
