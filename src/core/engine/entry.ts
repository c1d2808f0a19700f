// Entry point of the engine bundle (dist/engine.cjs), which the editor loads on first use.
export { connectEngine } from './client/connectEngine.ts';
export { downloadContainerPath } from './containerFiles/downloadContainerPath.ts';
export {
  makeContainerFolder,
  removeContainerPath,
  renameContainerPath,
  writeContainerFile,
} from './containerFiles/editContainerFiles.ts';
export { followLinks } from './containerFiles/followLinks.ts';
export { hostPathOf } from './containerFiles/hostPathOf.ts';
export { listByCommand as listInside } from './containerFiles/listByCommand.ts';
export { listContainerFolder } from './containerFiles/listContainerFolder.ts';
export { markChanges } from './containerFiles/markChanges.ts';
export { readContainerPath } from './containerFiles/readContainerPath.ts';
export { resolveContainerPath } from './containerFiles/resolveContainerPath.ts';
export { uploadToContainer } from './containerFiles/uploadToContainer.ts';
export { findFreePort, publisherOf } from './findFreePort.ts';
export { createForRun, removeNew, runContainer } from './runContainer.ts';
export { createInventory } from './createInventory.ts';
export { keepSwap } from './keepSwap.ts';
export { killContainerProcess } from './killContainerProcess.ts';
export { findCredentials } from './credentials/findCredentials.ts';
export { eraseCredentials, storeCredentials } from './credentials/keepCredentials.ts';
export { listRegistries } from './credentials/listRegistries.ts';
export { listContexts } from './endpoint/listContexts.ts';
export { resolveEndpoint } from './endpoint/resolveEndpoint.ts';
export { isOutdated } from './isOutdated.ts';
export { followContainerLogs } from './logs/followContainerLogs.ts';
export { followServiceLogs } from './logs/followServiceLogs.ts';
export { readOlderLogs } from './logs/readOlderLogs.ts';
export { readRunOptions } from './recreate/readRunOptions.ts';
export { recreateContainer } from './recreate/recreateContainer.ts';
export { saveImageArchive } from './saveImageArchive.ts';
export { waitUntilHealthy } from './waitUntilHealthy.ts';
export {
  backUpVolume,
  cloneVolume,
  emptyVolume,
  restoreVolume,
  volumeUsers,
} from './volumes/copyVolume.ts';
export { createHelperSession } from './volumes/helperSession.ts';
export { restoreIntoVolume } from './volumes/restoreIntoVolume.ts';
export { backUpVolumeToFile, checkBackup, readBackup } from './volumes/volumeBackupFile.ts';
export { closeVolumeHelpers, removeLeftOverHelpers } from './volumes/volumeHelper.ts';
export { openVolumeFiles } from './volumes/openVolumeFiles.ts';
export { clearVolume } from './volumes/volumeShell.ts';
export { volumeUserRecords } from './volumes/volumeUsers.ts';
