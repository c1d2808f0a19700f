import { loadBundle } from './loadBundle.ts';
import type { EngineModule } from './engineModule.ts';

/** Loads the engine bundle. */
export function loadEngine(): EngineModule {
  return loadBundle('engine') as EngineModule;
}
