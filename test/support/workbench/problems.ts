import type { Page } from 'playwright-core';
import { waitFor } from '../../../scripts/machine/waitFor.mjs';
import type { Palette } from './palette.ts';

/** The Problems panel. */
export class Problems {
  readonly #page: Page;
  readonly #palette: Palette;

  constructor(page: Page, palette: Palette) {
    this.#page = page;
    this.#palette = palette;
  }

  /** Shows the panel, unless it is shown. A task that starts puts its terminal in front of it. */
  async open(): Promise<void> {
    const panel = this.#page.locator('.markers-panel');
    if (await panel.isVisible()) return;
    await this.#palette.run('Problems: Focus on Problems View');
    await panel.waitFor();
  }

  /** The accessible names of the rows: files and what is wrong in them. */
  async all(): Promise<string[]> {
    await this.open();
    return this.#page
      .locator('.markers-panel [role=treeitem]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Waits for a problem whose accessible name holds `text`. */
  async whenShows(text: string, timeoutMs = 60_000): Promise<void> {
    await waitFor(
      `a problem with ${text}`,
      async () => (await this.all()).some((problem) => problem.includes(text)),
      { timeoutMs, intervalMs: 200 },
    );
  }

  /** Waits until no problem's accessible name holds `text`. */
  async whenGone(text: string, timeoutMs = 60_000): Promise<void> {
    await waitFor(
      `the problem with ${text} to go`,
      async () => !(await this.all()).some((problem) => problem.includes(text)),
      { timeoutMs, intervalMs: 200 },
    );
  }
}
