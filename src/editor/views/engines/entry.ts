// Entry point of the Engines view's bundle (dist/engines.cjs), which is loaded when the view is first unfolded.
export { createEngineTree } from './createEngineTree.ts';
export { toEngineItem } from './toEngineItem.ts';
