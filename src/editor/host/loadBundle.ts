import { createRequire } from 'node:module';

/**
 * Loads a bundle of dist/, which lies beside the running one; the work is done once, since Node keeps what it has loaded.
 * Import the bundle's entry for its type alone: `loadBundle('imagePage') as typeof imagePageModule`.
 */
export function loadBundle(name: string): unknown {
  return createRequire(__filename)(`./${name}.cjs`);
}
