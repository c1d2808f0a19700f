import type { Page } from 'playwright-core';
import type { Palette } from './palette.ts';

/** The Problems panel. */
export class Problems {
  readonly #page: Page;
  readonly #palette: Palette;

  constructor(page: Page, palette: Palette) {
    this.#page = page;
    this.#palette = palette;
  }

  async open(): Promise<void> {
    await this.#palette.run('Problems: Focus on Problems View');
    await this.#page.locator('.markers-panel').waitFor();
  }

  /** The accessible names of the rows: files and what is wrong in them. Opens the panel. */
  async all(): Promise<string[]> {
    if (!(await this.#page.locator('.markers-panel').isVisible())) await this.open();
    return this.#page
      .locator('.markers-panel [role=treeitem]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Waits for a problem whose accessible name holds `text`. */
  async whenShows(text: string, timeoutMs = 60_000): Promise<void> {
    if (!(await this.#page.locator('.markers-panel').isVisible())) await this.open();
    await this.#page
      .locator(`.markers-panel [role=treeitem][aria-label*=${JSON.stringify(text)}]`)
      .first()
      .waitFor({ timeout: timeoutMs });
  }
}
