import type { Locator, Page } from 'playwright-core';

/** Toasts and modal questions. */
export class Notifications {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A toast whose text holds `text`. */
  toast(text: string): Locator {
    return this.#page.locator('.notification-toast', { hasText: text }).first();
  }

  /** The texts of all toasts on screen. */
  async toasts(): Promise<string[]> {
    return this.#page
      .locator('.notification-toast .notification-list-item-message')
      .allInnerTexts();
  }

  /** Clicks a button of a toast. */
  async choose(text: string, button: string): Promise<void> {
    await this.toast(text).locator('.monaco-button', { hasText: button }).click();
  }

  /** Waits for a modal question. @returns its text, with the detail below it */
  async question(): Promise<string> {
    return this.#page.locator('.monaco-dialog-box .dialog-message-container').innerText();
  }

  /** Answers the modal question. */
  async answer(button: string): Promise<void> {
    const box = this.#page.locator('.monaco-dialog-box');
    await box.locator('.monaco-button', { hasText: button }).first().click();
    await box.waitFor({ state: 'hidden' });
  }
}
