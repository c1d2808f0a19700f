/**
 * Begins to watch the side bar for a row, in the page itself: the time is taken when the row is in the document, not when this
 * process hears of it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name of a container
 * @param {string} [word] that the row has to say
 * @returns {Promise<() => Promise<{ pressed: number, shown: number }>>} waits for it; Unix milliseconds of the last press of
 *   a mouse button and of the row
 */
export async function watchForRow(page, name, word = ',') {
  const selector = `.part.sidebar [role=treeitem][aria-label^="${name},"][aria-label*="${word}"]`;
  const watching = await page.evaluateHandle((wanted) => {
    let pressed = 0;
    const onPress = () => {
      pressed = Date.now();
    };
    globalThis.addEventListener('pointerdown', onPress, { capture: true });
    /** @type {Promise<{ pressed: number, shown: number }>} */
    const found = new Promise((resolve, reject) => {
      const overdue = setTimeout(() => {
        const rows = [...globalThis.document.querySelectorAll('[role=treeitem]')];
        const labels = rows.map((row) => row.getAttribute('aria-label')).join(' | ');
        reject(new Error(`No row is ${wanted}; there are: ${labels}`));
      }, 60_000);
      const look = () => {
        if (globalThis.document.querySelector(wanted) === null) return;
        clearTimeout(overdue);
        observer.disconnect();
        globalThis.removeEventListener('pointerdown', onPress, { capture: true });
        resolve({ pressed, shown: Date.now() });
      };
      const observer = new MutationObserver(look);
      observer.observe(globalThis.document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['aria-label'],
      });
    });
    // In an object, since a promise itself would be waited for.
    return { found };
  }, selector);
  return () => watching.evaluate(({ found }) => found);
}
