import type { Locator, Page } from 'playwright-core';
import type { Menus } from './menus.ts';
import { TreeView } from './treeView.ts';

/** The activity bar and the views beside it. */
export class SideBar {
  readonly #page: Page;
  readonly #menus: Menus;

  constructor(page: Page, menus: Menus) {
    this.#page = page;
    this.#menus = menus;
  }

  /** The icon of a container in the activity bar. */
  activity(title: string): Locator {
    return this.#page
      .locator(`.activitybar .action-item .action-label[aria-label^=${JSON.stringify(title)}]`)
      .first();
  }

  /** Shows a container of the activity bar, and leaves it when it is shown already. */
  async open(title: string): Promise<void> {
    const heading = this.#page.locator('.part.sidebar .composite.title h2', { hasText: title });
    if (!(await heading.isVisible())) await this.activity(title).click();
    await heading.waitFor();
  }

  /** The badge's text on a container's icon, empty without one. */
  async badge(title: string): Promise<string> {
    const label = this.#page.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`);
    const item = this.#page.locator('.activitybar .action-item', { has: label });
    const badge = item.locator('.badge .badge-content');
    return (await badge.isVisible()) ? badge.innerText() : '';
  }

  /** A view by its title, unfolded. */
  async view(title: string): Promise<TreeView> {
    const heading = this.#page.locator('.pane-header h3.title', {
      hasText: new RegExp(`^${title}$`, 'i'),
    });
    const pane = this.#page.locator('.part.sidebar .pane', { has: heading });
    const header = pane.locator('.pane-header');
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return new TreeView(pane, this.#menus);
  }

  /** The files of the workspace, in VS Code's own explorer. */
  async files(): Promise<TreeView> {
    await this.open('Explorer');
    const pane = this.#page.locator('.part.sidebar .explorer-folders-view');
    await pane.waitFor();
    return new TreeView(pane, this.#menus);
  }
}
