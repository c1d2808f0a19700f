import { createRequire } from 'node:module';
import type { LayersModule } from './layersModule.ts';

/** Loads the layers bundle, which lies beside this one. The work is done once: Node keeps what it has loaded. */
export function loadLayers(): LayersModule {
  return createRequire(__filename)('./layers.cjs') as LayersModule;
}
