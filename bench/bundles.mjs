import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { kb } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Bytes; of 1000 to the kilobyte. */
const LIMITS = { 'extension.cjs': 150_000, 'engine.cjs': 600_000 };

/**
 * Builds the production bundles, if asked to, and weighs them.
 *
 * @param {boolean} build
 * @returns {Promise<import('./table.mjs').Figure[]>}
 */
export async function measureBundles(build) {
  if (build) {
    await promisify(execFile)(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  }
  return Promise.all(
    Object.entries(LIMITS).map(async ([file, limit]) => {
      const content = await readFile(`${root}/dist/${file}`);
      return {
        name: `size of ${file}`,
        values: { all: `${kb(content.length)} (${kb(gzipSync(content).length)} gzipped)` },
        target: `< ${kb(limit)}`,
        met: content.length < limit,
      };
    }),
  );
}
