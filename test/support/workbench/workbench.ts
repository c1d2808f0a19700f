import type { Page } from 'playwright-core';
import { Editors } from './editors.ts';
import { Menus } from './menus.ts';
import { Notifications } from './notifications.ts';
import { Palette } from './palette.ts';
import { Problems } from './problems.ts';
import { SideBar } from './sideBar.ts';
import { TerminalPanel } from './terminalPanel.ts';

/** The workbench as a person drives it. Every method waits for what it names to be there. */
export class Workbench {
  readonly page: Page;
  /** Absolute path of the open workspace folder. */
  readonly folder: string;
  readonly sideBar: SideBar;
  readonly palette: Palette;
  readonly editors: Editors;
  readonly problems: Problems;
  readonly terminal: TerminalPanel;
  readonly notifications: Notifications;
  readonly menus: Menus;
  readonly #close: () => Promise<void>;

  constructor(page: Page, folder: string, close: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.#close = close;
    this.menus = new Menus(page);
    this.palette = new Palette(page);
    this.sideBar = new SideBar(page, this.menus);
    this.editors = new Editors(page, this.palette, this.menus);
    this.problems = new Problems(page, this.palette);
    this.terminal = new TerminalPanel(page);
    this.notifications = new Notifications(page);
  }

  /** Waits until the workbench is restored and its extensions are known. The first start of a busy machine takes a while. */
  async whenReady(): Promise<void> {
    const timeout = 90_000;
    await this.page.locator('.monaco-workbench .part.sidebar').waitFor({ timeout });
    await this.page.locator('.statusbar .statusbar-item').first().waitFor({ timeout });
    await this.sideBar.activity('Stevedore').waitFor({ timeout });
  }

  /** Writes a picture of the whole window. @returns the picture as PNG */
  screenshot(path?: string): Promise<Buffer> {
    return this.page.screenshot(path === undefined ? {} : { path });
  }

  /** Closes the window, the server and the fresh workspace. */
  dispose(): Promise<void> {
    return this.#close();
  }
}
