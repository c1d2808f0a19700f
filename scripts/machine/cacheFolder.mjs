import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder that keeps what the scripts install between runs (engines, editor, images). `STEVEDORE_CACHE` moves it.
 *
 * @param {...string} segments path inside the cache
 * @returns {string} absolute path; nothing is created
 */
export function cacheFolder(...segments) {
  const root =
    process.env['STEVEDORE_CACHE'] ||
    join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'stevedore');
  return join(root, ...segments);
}
