import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const pages = new Set<Page>();

/** Remembers a page until it closes, so that a failing test can show what was on it. */
export function rememberPage(page: Page): void {
  pages.add(page);
  page.once('close', () => pages.delete(page));
}

/**
 * Writes a picture of every open page.
 *
 * @returns the files, in the order in which the pages were opened
 */
export async function photographPages(folder: string, title: string): Promise<string[]> {
  const name = title.replace(/[^\w]+/g, '-').slice(0, 100);
  await mkdir(folder, { recursive: true });
  return Promise.all(
    [...pages].map(async (page, index) => {
      const path = join(folder, `${name}-${index + 1}.png`);
      await page.screenshot({ path });
      return path;
    }),
  );
}
