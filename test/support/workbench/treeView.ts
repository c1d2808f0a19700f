import type { Locator } from 'playwright-core';
import type { Menus } from './menus.ts';

/** One tree of the side bar. Rows are found by how their accessible name begins: a row says first what one knows it by. */
export class TreeView {
  /** The whole pane with its header. */
  readonly pane: Locator;
  readonly #menus: Menus;

  constructor(pane: Locator, menus: Menus) {
    this.pane = pane;
    this.#menus = menus;
  }

  /** The first row whose accessible name begins with `label`. It need not be there yet. */
  row(label: string): Locator {
    return this.pane.locator(`[role=treeitem][aria-label^=${JSON.stringify(label)}]`).first();
  }

  /** The accessible names of all rows on screen, from the top. */
  async labels(): Promise<string[]> {
    const rows = await this.pane.locator('[role=treeitem]').evaluateAll((elements) =>
      elements.map((element) => ({
        label: element.getAttribute('aria-label') ?? '',
        top: element.getBoundingClientRect().top,
      })),
    );
    return rows.sort((a, b) => a.top - b.top).map((row) => row.label);
  }

  /** Clicks a row's label. */
  async click(label: string): Promise<void> {
    await this.row(label).locator('.monaco-icon-label, .label-name').first().click();
  }

  async doubleClick(label: string): Promise<void> {
    await this.row(label).locator('.monaco-icon-label, .label-name').first().dblclick();
  }

  /** Unfolds a row, when it is folded, and waits for it. */
  async expand(label: string): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click();
    }
    await this.pane
      .locator(`[role=treeitem][aria-expanded=true][aria-label^=${JSON.stringify(label)}]`)
      .first()
      .waitFor();
  }

  /** Clicks a button that shows when the pointer is over a row. */
  async clickInline(label: string, action: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    await row.locator(`.actions a.action-label[aria-label^=${JSON.stringify(action)}]`).click();
  }

  /** Chooses from a row's context menu. */
  async choose(label: string, item: string): Promise<void> {
    await this.#menus.choose(item, () => this.row(label).click({ button: 'right' }));
  }

  /** The entries of a row's context menu; closes it again. */
  async menuOf(label: string): Promise<string[]> {
    await this.row(label).click({ button: 'right' });
    return this.#menus.readAndClose();
  }

  /** Clicks a button in the view's title. */
  async clickTitle(action: string): Promise<void> {
    await this.pane.hover();
    await this.pane
      .locator(`.pane-header .actions a.action-label[aria-label^=${JSON.stringify(action)}]`)
      .click();
  }

  /** Chooses from the menu behind the three dots of the view's title. */
  async chooseTitle(item: string): Promise<void> {
    await this.#menus.choose(item, () => this.clickTitle('More Actions'));
  }

  /** The text of the welcome message that stands in for an empty tree, empty when there is none. */
  async welcome(): Promise<string> {
    const message = this.pane.locator('.welcome-view-content');
    return (await message.isVisible()) ? message.innerText() : '';
  }
}
