import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../../../scripts/machine/waitFor.mjs';

/** Somewhere the pointer stays while something is dragged, until another thing shows. */
export interface Stop {
  readonly over: Locator;
  readonly until: Locator;
}

/**
 * Drags with the mouse and drops. On the way it can hold over something that opens under a dragged thing, such as an icon
 * of the activity bar.
 */
export async function dragTo(
  page: Page,
  from: Locator,
  to: Locator,
  stops: readonly Stop[] = [],
): Promise<void> {
  const { mouse } = page;
  await from.hover();
  await mouse.down();
  for (const { over, until } of stops) await holdOver(page, over, until);
  // A target takes what is dropped on it once it has been dragged over.
  await holdOver(
    page,
    to,
    page.locator('.drop-target, [class*=drop-target], .monaco-list.drop-target'),
  );
  await mouse.up();
}

/** A pointer that does not move tells nobody that it is there. */
async function holdOver(page: Page, over: Locator, until: Locator): Promise<void> {
  let side = 1;
  await waitFor('what is dragged to be noticed', async () => {
    const box = await over.boundingBox();
    if (box === null) return false;
    side = -side;
    await page.mouse.move(box.x + box.width / 2 + side, box.y + box.height / 2);
    return (await until.count()) > 0 && (await until.first().isVisible());
  });
}
