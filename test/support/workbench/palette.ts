import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../../../scripts/machine/waitFor.mjs';

/** The command palette and whatever else asks at the top of the window: quick picks and input boxes. */
export class Palette {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get widget(): Locator {
    return this.#page.locator('.quick-input-widget');
  }

  get input(): Locator {
    return this.widget.locator('.quick-input-box input, .quick-input-filter input').first();
  }

  /** Runs a command by its full title (`Stevedore: Build Image…`). */
  async run(title: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(`>${title}`);
    await this.#entry(title).first().click();
  }

  /** Waits for a pick and takes the entry whose label begins with `label`, and that says `detail` as well. */
  async pick(label: string, detail = ''): Promise<void> {
    await this.#entry(label).filter({ hasText: detail }).first().click();
  }

  /** The accessible names of the entries on offer. */
  async entries(): Promise<string[]> {
    const rows = this.widget.locator(
      '.quick-input-list [role=option], .quick-input-list [role=checkbox]',
    );
    await rows.first().waitFor();
    return rows.evaluateAll((elements) =>
      elements.map((row) => row.getAttribute('aria-label') ?? ''),
    );
  }

  /** Types into the input box in place of what it holds, and confirms. */
  async answer(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
    await this.#page.keyboard.press('Enter');
    await this.#whenTaken(text);
  }

  /** Confirms what the input box or the pick offers. */
  async accept(): Promise<void> {
    await this.input.waitFor();
    await this.#page.keyboard.press('Enter');
  }

  /** Waits for an input box or pick whose title or placeholder holds `text`. */
  async whenAsked(text: string): Promise<void> {
    const placeholder = this.widget.locator(`input[placeholder*=${JSON.stringify(text)}]`);
    await this.widget.getByText(text).or(placeholder).first().waitFor();
  }

  async dismiss(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** The answer is checked before it is taken: who opens something else meanwhile takes the answer back. */
  async #whenTaken(text: string): Promise<void> {
    const refusal = this.widget.locator('.quick-input-message .codicon-error, .inputarea.error');
    await waitFor(
      `“${text}” to be taken`,
      async () =>
        !(await this.input.isVisible()) ||
        (await this.input.inputValue()) !== text ||
        (await refusal.first().isVisible()),
    );
  }

  #entry(label: string): Locator {
    return this.widget.locator(
      `.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(label)}]`,
    );
  }
}
