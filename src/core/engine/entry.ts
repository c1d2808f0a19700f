// Entry point of the engine bundle (dist/engine.cjs), which the editor loads on first use.
export { connectEngine } from './client/connectEngine.ts';
export { downloadContainerPath } from './containerFiles/downloadContainerPath.ts';
export {
  makeContainerFolder,
  removeContainerPath,
  renameContainerPath,
  writeContainerFile,
} from './containerFiles/editContainerFiles.ts';
export { listContainerFolder } from './containerFiles/listContainerFolder.ts';
export { markChanges } from './containerFiles/markChanges.ts';
export { resolveContainerPath } from './containerFiles/resolveContainerPath.ts';
export { createInventory } from './createInventory.ts';
export { findCredentials } from './credentials/findCredentials.ts';
export { listContexts } from './endpoint/listContexts.ts';
export { resolveEndpoint } from './endpoint/resolveEndpoint.ts';
export { followContainerLogs } from './logs/followContainerLogs.ts';
export { recreateContainer } from './recreate/recreateContainer.ts';
export {
  backUpVolume,
  cloneVolume,
  emptyVolume,
  restoreVolume,
  volumeUsers,
} from './volumes/copyVolume.ts';
