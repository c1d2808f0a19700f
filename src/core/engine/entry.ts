// Entry point of the engine bundle (dist/engine.cjs), which the editor loads on first use.
export { connectEngine } from './client/connectEngine.ts';
export { createInventory } from './createInventory.ts';
export { listContexts } from './endpoint/listContexts.ts';
export { resolveEndpoint } from './endpoint/resolveEndpoint.ts';
