import { createRequire } from 'node:module';
import type { EngineModule } from './engineModule.ts';

/** Loads the engine bundle, which lies beside this one. The work is done once: Node keeps what it has loaded. */
export function loadEngine(): EngineModule {
  return createRequire(__filename)('./engine.cjs') as EngineModule;
}
