import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until `probe` gives a value that is neither false nor undefined. A probe that throws counts as not yet.
 *
 * @template T
 * @param {string} what named in the error
 * @param {() => T | Promise<T>} probe
 * @param {{ timeoutMs?: number, intervalMs?: number, signal?: AbortSignal }} [options]
 * @returns {Promise<Exclude<T, false | undefined | null>>}
 */
export async function waitFor(what, probe, options = {}) {
  const deadline = Date.now() + (options.timeoutMs ?? 30_000);
  let lastError = '';
  for (;;) {
    options.signal?.throwIfAborted();
    try {
      const value = await probe();
      if (value !== false && value !== undefined && value !== null) {
        return /** @type {Exclude<T, false | undefined | null>} */ (value);
      }
    } catch (error) {
      lastError = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (Date.now() > deadline) throw new Error(`Timed out waiting for ${what}${lastError}`);
    await delay(options.intervalMs ?? 50);
  }
}
