import type { CommandId } from '../contract/commandIds.ts';
import type { Command } from './command.ts';
import { copyDockerCommand } from './command/copy.ts';
import { runCommandTemplate } from './command/runTemplate.ts';
import { copyContainerCompose } from './container/copyCompose.ts';
import { copyContainerId } from './container/copyId.ts';
import { copyContainerName } from './container/copyName.ts';
import { copyContainerRun } from './container/copyRun.ts';
import { editContainer } from './container/edit.ts';
import { updateContainerImage } from './container/updateImage.ts';
import { inspectContainers } from './container/inspect.ts';
import { killContainers } from './container/kill.ts';
import { showContainerLogs } from './container/logs.ts';
import { showLogsInTerminal } from './container/logsInTerminal.ts';
import { showLogsTogether } from './container/logsTogether.ts';
import { openContainers } from './container/open.ts';
import { openPort } from './container/openPort.ts';
import { pauseContainers } from './container/pause.ts';
import { pruneContainers } from './container/prune.ts';
import { removeContainers } from './container/remove.ts';
import { restartContainers } from './container/restart.ts';
import { openContainerShell } from './container/shell.ts';
import { startContainers } from './container/start.ts';
import { stopContainers } from './container/stop.ts';
import { unpauseContainers } from './container/unpause.ts';
import { openContainerFiles } from './containerFile/open.ts';
import { uploadToContainerFolder } from './containerFile/upload.ts';
import { downloadContainerFiles } from './containerFile/download.ts';
import { createContainerFile, createContainerFolder } from './containerFile/create.ts';
import { renameContainerFile } from './containerFile/rename.ts';
import { removeContainerFiles } from './containerFile/remove.ts';
import { copyContainerPath } from './containerFile/copyPath.ts';
import { renameContainer } from './container/rename.ts';
import { commitContainer } from './container/commit.ts';
import { exportContainer } from './container/export.ts';
import { showContainerChanges } from './container/changes.ts';
import { sendSignal } from './container/sendSignal.ts';
import { waitUntilContainersHealthy } from './container/waitHealthy.ts';
import { attachToContainers } from './container/attach.ts';
import { execInContainer } from './container/exec.ts';
import { openInDevContainer } from './container/openInDevContainer.ts';
import { changeContainerLimits } from './container/changeLimits.ts';
import { killContainerProcess } from './container/killProcess.ts';
import { startSwarm } from './swarm/init.ts';
import { copyJoinCommand } from './swarm/joinCommand.ts';
import { leaveSwarm } from './swarm/leave.ts';
import { refreshSwarm } from './swarm/refresh.ts';
import { inspectSwarm } from './swarm/inspect.ts';
import { copySwarmId, copySwarmName } from './swarm/copy.ts';
import { deployStack } from './stack/deploy.ts';
import { removeStack } from './stack/remove.ts';
import { showServiceLogs } from './service/logs.ts';
import { scaleSwarmService } from './service/scale.ts';
import { updateServiceImage } from './service/updateImage.ts';
import { rollBackService } from './service/rollBack.ts';
import { restartServices } from './service/restart.ts';
import { removeServices } from './service/remove.ts';
import { setAvailability } from './node/availability.ts';
import { setRole } from './node/role.ts';
import { removeNodes } from './node/remove.ts';
import { chooseEngine } from './engine/chooseEngine.ts';
import { markProduction } from './engine/markProduction.ts';
import { editMirrors } from './engine/mirrors/editMirrors.ts';
import { openEngine } from './engine/open.ts';
import { pruneEngine } from './engine/prune.ts';
import { refreshEngines } from './engine/refreshEngines.ts';
import { useEngine } from './engine/use.ts';
import { useEngineInWorkspace } from './engine/useInWorkspace.ts';
import { refreshEngine } from './engine/refreshEngine.ts';
import { startEngine } from './engine/startEngine.ts';
import { showLog } from './engine/showLog.ts';
import { analyseImage } from './image/analyse.ts';
import { buildImage } from './image/build.ts';
import { compareImages } from './image/compare.ts';
import { pullImage } from './image/pull.ts';
import { pushImage } from './image/push.ts';
import { saveImages } from './image/save.ts';
import { loadImages } from './image/load.ts';
import { importImage } from './image/import.ts';
import { showHistory } from './image/history.ts';
import { compareConfiguration } from './image/compareConfiguration.ts';
import { checkNewer } from './image/checkNewer.ts';
import { toggleDangling } from './image/toggleDangling.ts';
import { copyImageId } from './image/copyId.ts';
import { copyImageName } from './image/copyName.ts';
import { inspectImages } from './image/inspect.ts';
import { openImages } from './image/open.ts';
import { pruneImages } from './image/prune.ts';
import { removeImages } from './image/remove.ts';
import { runImages } from './image/run.ts';
import { openImageRunForm } from './image/runForm.ts';
import { runInteractive } from './image/runInteractive.ts';
import { tagImage } from './image/tag.ts';
import { cancelAnalysis } from './layers/cancelAnalysis.ts';
import { showBuildResult } from './layers/showBuildResult.ts';
import { openImageFiles } from './imageFile/open.ts';
import { saveImageFiles } from './imageFile/save.ts';
import { openLayerLine } from './imageLayer/openLine.ts';
import { copyNetworkId } from './network/copyId.ts';
import { copyNetworkName } from './network/copyName.ts';
import { createNetwork } from './network/create.ts';
import { inspectNetworks } from './network/inspect.ts';
import { pruneNetworks } from './network/prune.ts';
import { removeNetworks } from './network/remove.ts';
import { copyFocused, removeFocused, renameFocused } from './row/byKind.ts';
import { hideRows } from './row/hide.ts';
import { pinRows } from './row/pin.ts';
import { showNetworkMap } from './network/showMap.ts';
import { connectNetwork } from './network/connect.ts';
import { disconnectNetwork } from './network/disconnect.ts';
import { containeriseProject } from './project/containerise.ts';
import { previewConfig } from './project/config.ts';
import { composeAction } from './project/createActions.ts';
import { takeDown } from './project/down.ts';
import { showProjectLogs } from './project/logs.ts';
import { openProjectFile } from './project/openFile.ts';
import { changeOptions } from './project/options.ts';
import { scaleService } from './project/scale.ts';
import { openProjectShell } from './project/shell.ts';
import { stateAction } from './project/stateActions.ts';
import { addRegistry } from './registry/add.ts';
import { removeRegistry } from './registry/remove.ts';
import { refreshRegistries } from './registry/refresh.ts';
import { filterRegistries, clearRegistryFilter } from './registry/filter.ts';
import { sortTags } from './registry/sortTags.ts';
import { addRepository, removeRepository } from './registry/repositories.ts';
import { pullFromRegistry } from './registry/pull.ts';
import { copyRegistryReference } from './registry/copyReference.ts';
import { inspectRegistry } from './registry/inspect.ts';
import { deleteFromRegistry } from './registry/delete.ts';
import { startLocalRegistry } from './registry/startLocal.ts';
import { logIn } from './registry/logIn.ts';
import { logOut } from './registry/logOut.ts';
import { createVolumeWithOptions } from './volume/createWithOptions.ts';
import { backUpVolume } from './volume/backUp.ts';
import { restoreVolume } from './volume/restore.ts';
import { cloneVolume } from './volume/clone.ts';
import { emptyVolume } from './volume/empty.ts';
import { measureVolumes } from './volume/measure.ts';
import { browseVolume } from './volume/browse.ts';
import { createVolumeFile, createVolumeFolder } from './volumeFile/create.ts';
import { renameVolumeFile } from './volumeFile/rename.ts';
import { removeVolumeFile } from './volumeFile/remove.ts';
import { closeVolumeFiles } from './volumeFile/closeView.ts';
import { clearFilter } from './view/clearFilter.ts';
import { filterView } from './view/filterView.ts';
import { groupView } from './view/groupView.ts';
import { sortView } from './view/sortView.ts';
import { toggleHidden } from './view/toggleHidden.ts';
import { copyVolumeName } from './volume/copyName.ts';
import { createVolume } from './volume/create.ts';
import { inspectVolumes } from './volume/inspect.ts';
import { pruneVolumes } from './volume/prune.ts';
import { removeVolumes } from './volume/remove.ts';

/** Every command with its work: the only list. */
export const commandTable: Record<CommandId, Command> = {
  'stevedore.container.open': openContainers,
  'stevedore.container.start': startContainers,
  'stevedore.container.stop': stopContainers,
  'stevedore.container.restart': restartContainers,
  'stevedore.container.pause': pauseContainers,
  'stevedore.container.unpause': unpauseContainers,
  'stevedore.container.kill': killContainers,
  'stevedore.container.remove': removeContainers,
  'stevedore.container.inspect': inspectContainers,
  'stevedore.container.logs': showContainerLogs,
  'stevedore.container.logsInTerminal': showLogsInTerminal,
  'stevedore.container.logsTogether': showLogsTogether,
  'stevedore.container.shell': openContainerShell,
  'stevedore.container.openPort': openPort,
  'stevedore.container.copyId': copyContainerId,
  'stevedore.container.copyName': copyContainerName,
  'stevedore.container.copyRun': copyContainerRun,
  'stevedore.container.copyCompose': copyContainerCompose,
  'stevedore.container.edit': editContainer,
  'stevedore.container.updateImage': updateContainerImage,
  'stevedore.container.prune': pruneContainers,
  'stevedore.containerFile.open': openContainerFiles,
  'stevedore.containerFile.upload': uploadToContainerFolder,
  'stevedore.containerFile.download': downloadContainerFiles,
  'stevedore.containerFile.create': createContainerFile,
  'stevedore.containerFile.createFolder': createContainerFolder,
  'stevedore.containerFile.rename': renameContainerFile,
  'stevedore.containerFile.remove': removeContainerFiles,
  'stevedore.containerFile.copyPath': copyContainerPath,
  'stevedore.container.rename': renameContainer,
  'stevedore.container.commit': commitContainer,
  'stevedore.container.export': exportContainer,
  'stevedore.container.changes': showContainerChanges,
  'stevedore.container.sendSignal': sendSignal,
  'stevedore.container.waitHealthy': waitUntilContainersHealthy,
  'stevedore.container.attach': attachToContainers,
  'stevedore.container.exec': execInContainer,
  'stevedore.container.openInDevContainer': openInDevContainer,
  'stevedore.container.changeLimits': changeContainerLimits,
  'stevedore.container.killProcess': killContainerProcess,
  'stevedore.image.build': buildImage,
  'stevedore.image.run': runImages,
  'stevedore.image.runInteractive': runInteractive,
  'stevedore.image.runForm': openImageRunForm,
  'stevedore.image.tag': tagImage,
  'stevedore.image.remove': removeImages,
  'stevedore.image.inspect': inspectImages,
  'stevedore.image.open': openImages,
  'stevedore.image.compare': compareImages,
  'stevedore.imageFile.open': openImageFiles,
  'stevedore.imageFile.save': saveImageFiles,
  'stevedore.imageLayer.openLine': openLayerLine,
  'stevedore.image.analyse': analyseImage,
  'stevedore.image.copyId': copyImageId,
  'stevedore.image.copyName': copyImageName,
  'stevedore.image.prune': pruneImages,
  'stevedore.image.pull': pullImage,
  'stevedore.image.push': pushImage,
  'stevedore.image.save': saveImages,
  'stevedore.image.load': loadImages,
  'stevedore.image.import': importImage,
  'stevedore.image.history': showHistory,
  'stevedore.image.compareConfiguration': compareConfiguration,
  'stevedore.image.checkNewer': checkNewer,
  'stevedore.image.toggleDangling': toggleDangling,
  'stevedore.volume.create': createVolume,
  'stevedore.volume.createWithOptions': createVolumeWithOptions,
  'stevedore.volume.browse': browseVolume,
  'stevedore.volume.backUp': backUpVolume,
  'stevedore.volume.restore': restoreVolume,
  'stevedore.volume.clone': cloneVolume,
  'stevedore.volume.empty': emptyVolume,
  'stevedore.volume.measure': measureVolumes,
  'stevedore.volumeFile.create': createVolumeFile,
  'stevedore.volumeFile.createFolder': createVolumeFolder,
  'stevedore.volumeFile.rename': renameVolumeFile,
  'stevedore.volumeFile.remove': removeVolumeFile,
  'stevedore.volumeFile.closeView': closeVolumeFiles,
  'stevedore.volume.remove': removeVolumes,
  'stevedore.volume.inspect': inspectVolumes,
  'stevedore.volume.copyName': copyVolumeName,
  'stevedore.volume.prune': pruneVolumes,
  'stevedore.network.create': createNetwork,
  'stevedore.network.showMap': showNetworkMap,
  'stevedore.network.connect': connectNetwork,
  'stevedore.network.disconnect': disconnectNetwork,
  'stevedore.network.remove': removeNetworks,
  'stevedore.network.inspect': inspectNetworks,
  'stevedore.network.copyId': copyNetworkId,
  'stevedore.network.copyName': copyNetworkName,
  'stevedore.network.prune': pruneNetworks,
  'stevedore.project.up': composeAction('up'),
  'stevedore.project.upWithLogs': composeAction('upWithLogs'),
  'stevedore.project.down': takeDown,
  'stevedore.project.start': stateAction('start'),
  'stevedore.project.stop': stateAction('stop'),
  'stevedore.project.restart': stateAction('restart'),
  'stevedore.project.pause': stateAction('pause'),
  'stevedore.project.unpause': stateAction('unpause'),
  'stevedore.project.pull': composeAction('pull'),
  'stevedore.project.build': composeAction('build'),
  'stevedore.project.watch': composeAction('watch'),
  'stevedore.project.recreate': composeAction('recreate'),
  'stevedore.project.scale': scaleService,
  'stevedore.project.logs': showProjectLogs,
  'stevedore.project.shell': openProjectShell,
  'stevedore.project.config': previewConfig,
  'stevedore.project.options': changeOptions,
  'stevedore.project.openFile': openProjectFile,
  'stevedore.project.containerise': containeriseProject,
  'stevedore.swarm.init': startSwarm,
  'stevedore.swarm.joinCommand': copyJoinCommand,
  'stevedore.swarm.leave': leaveSwarm,
  'stevedore.swarm.refresh': refreshSwarm,
  'stevedore.swarm.inspect': inspectSwarm,
  'stevedore.swarm.copyName': copySwarmName,
  'stevedore.swarm.copyId': copySwarmId,
  'stevedore.stack.deploy': deployStack,
  'stevedore.stack.remove': removeStack,
  'stevedore.service.logs': showServiceLogs,
  'stevedore.service.scale': scaleSwarmService,
  'stevedore.service.updateImage': updateServiceImage,
  'stevedore.service.rollBack': rollBackService,
  'stevedore.service.restart': restartServices,
  'stevedore.service.remove': removeServices,
  'stevedore.node.drain': setAvailability('drain'),
  'stevedore.node.pause': setAvailability('pause'),
  'stevedore.node.activate': setAvailability('active'),
  'stevedore.node.promote': setRole('manager'),
  'stevedore.node.demote': setRole('worker'),
  'stevedore.node.remove': removeNodes,
  'stevedore.engine.choose': chooseEngine,
  'stevedore.engine.use': useEngine,
  'stevedore.engine.useInWorkspace': useEngineInWorkspace,
  'stevedore.engine.markProduction': markProduction,
  'stevedore.engine.open': openEngine,
  'stevedore.engine.prune': pruneEngine,
  'stevedore.engines.refresh': refreshEngines,
  'stevedore.engine.editMirrors': editMirrors,
  'stevedore.engine.refresh': refreshEngine,
  'stevedore.engine.start': startEngine,
  'stevedore.registry.add': addRegistry,
  'stevedore.registry.remove': removeRegistry,
  'stevedore.registry.refresh': refreshRegistries,
  'stevedore.registry.filter': filterRegistries,
  'stevedore.registry.clearFilter': clearRegistryFilter,
  'stevedore.registry.sortTags': sortTags,
  'stevedore.registry.addRepository': addRepository,
  'stevedore.registry.removeRepository': removeRepository,
  'stevedore.registry.pull': pullFromRegistry,
  'stevedore.registry.copyReference': copyRegistryReference,
  'stevedore.registry.inspect': inspectRegistry,
  'stevedore.registry.delete': deleteFromRegistry,
  'stevedore.registry.startLocal': startLocalRegistry,
  'stevedore.registry.logIn': logIn,
  'stevedore.registry.logOut': logOut,
  'stevedore.command.copy': copyDockerCommand,
  'stevedore.command.runTemplate': runCommandTemplate,
  'stevedore.layers.cancel': cancelAnalysis,
  'stevedore.layers.showResult': showBuildResult,
  'stevedore.log.show': showLog,
  'stevedore.containers.toggleHidden': toggleHidden('containers'),
  'stevedore.images.toggleHidden': toggleHidden('images'),
  'stevedore.volumes.toggleHidden': toggleHidden('volumes'),
  'stevedore.networks.toggleHidden': toggleHidden('networks'),
  'stevedore.row.remove': removeFocused,
  'stevedore.row.rename': renameFocused,
  'stevedore.row.copyName': copyFocused,
  'stevedore.row.pin': pinRows,
  'stevedore.row.hide': hideRows,
  'stevedore.containers.groupBy': groupView('containers'),
  'stevedore.containers.sortBy': sortView('containers'),
  'stevedore.containers.filter': filterView('containers'),
  'stevedore.containers.clearFilter': clearFilter('containers'),
  'stevedore.images.groupBy': groupView('images'),
  'stevedore.images.sortBy': sortView('images'),
  'stevedore.images.filter': filterView('images'),
  'stevedore.images.clearFilter': clearFilter('images'),
  'stevedore.volumes.groupBy': groupView('volumes'),
  'stevedore.volumes.sortBy': sortView('volumes'),
  'stevedore.volumes.filter': filterView('volumes'),
  'stevedore.volumes.clearFilter': clearFilter('volumes'),
  'stevedore.networks.groupBy': groupView('networks'),
  'stevedore.networks.sortBy': sortView('networks'),
  'stevedore.networks.filter': filterView('networks'),
  'stevedore.networks.clearFilter': clearFilter('networks'),
};
