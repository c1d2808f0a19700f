import type { Locator, Page } from 'playwright-core';

/** The integrated terminal. Its rows are in the page as text, since tests switch the GPU off. */
export class TerminalPanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get rows(): Locator {
    return this.#page.locator('.terminal-wrapper.active .xterm-rows').first();
  }

  /** The text on screen. */
  async text(): Promise<string> {
    const lines = await this.rows.locator('> div').allTextContents();
    return lines
      .map((line) => line.replaceAll('\u00a0', ' ').trimEnd())
      .join('\n')
      .trimEnd();
  }

  /** Waits until the terminal shows `text` in one of its lines. */
  async whenShows(text: string, timeoutMs = 60_000): Promise<void> {
    await this.#page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.terminal-wrapper.active .xterm-rows')].some((rows) =>
          rows.textContent.replaceAll('\u00a0', ' ').includes(wanted),
        ),
      text,
      { timeout: timeoutMs },
    );
  }

  /** Types a line into the terminal that is shown. */
  async type(line: string): Promise<void> {
    await this.#page.locator('.terminal-wrapper.active .xterm-helper-textarea').first().focus();
    await this.#page.keyboard.type(line);
    await this.#page.keyboard.press('Enter');
  }
}
