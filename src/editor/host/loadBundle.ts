import { createRequire } from 'node:module';

/**
 * Loads a bundle of dist/, which lies beside the running one; the work is done once, since Node keeps what it has loaded.
 * Import the module's entry for its type alone: `loadBundle<typeof import('./entry.ts')>('imagePage')`.
 */
export function loadBundle<Module>(name: string): Module {
  return createRequire(__filename)(`./${name}.cjs`) as Module;
}
