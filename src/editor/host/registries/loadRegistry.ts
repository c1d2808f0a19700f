import type * as registryModule from '../../../core/registry/entry.ts';
import { loadBundle } from '../loadBundle.ts';

/** The registry half, which lies in the bundle of the Registries view. */
export function loadRegistry(): typeof registryModule {
  return loadBundle('registries') as typeof registryModule;
}
