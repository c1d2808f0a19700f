import { loadBundle } from './loadBundle.ts';
import type { LayersModule } from './layersModule.ts';

/** Loads the layers bundle. */
export function loadLayers(): LayersModule {
  return loadBundle('layers') as LayersModule;
}
