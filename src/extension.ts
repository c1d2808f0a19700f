import type * as vscode from 'vscode';
import { runFormHost } from './editor/commands/runFormHost.ts';
import { registerCommands } from './editor/commands/registerCommands.ts';
import { registerInspections } from './editor/commands/registerInspections.ts';
import { registerCompose } from './editor/compose/registerCompose.ts';
import { registerContainerFiles } from './editor/containerFiles/registerContainerFiles.ts';
import { createServices } from './editor/host/createServices.ts';
import { registerLanguage } from './editor/language/registerLanguage.ts';
import { registerBuildTasks } from './editor/terminals/build/registerBuildTasks.ts';
import { registerProjects } from './editor/views/projects/registerProjects.ts';
import { registerRegistriesView } from './editor/views/registries/registerRegistriesView.ts';
import { registerSwarmView } from './editor/views/swarm/registerSwarmView.ts';
import { registerViews } from './editor/views/registerViews.ts';
import { registerContainerPage } from './editor/webviews/containerPage/registerContainerPage.ts';
import { registerLogsPage } from './editor/webviews/logsPage/registerLogsPage.ts';
import { registerEnginePage } from './editor/webviews/enginePage/registerEnginePage.ts';
import { registerImagePage } from './editor/webviews/imagePage/registerImagePage.ts';
import { registerVolumeFiles } from './editor/volumeFiles/registerVolumeFiles.ts';
import { registerNetworkMap } from './editor/webviews/networkMap/registerNetworkMap.ts';
import { registerRunForm } from './editor/webviews/runForm/registerRunForm.ts';

/** Builds the services and hands them to every part. Nothing here touches the engine. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  context.subscriptions.push(
    registerCommands(services),
    registerInspections(services),
    registerBuildTasks(services),
    registerContainerFiles(services),
    registerVolumeFiles(services),
    registerViews(services),
    registerRegistriesView(services),
    registerProjects(services),
    registerSwarmView(services),
    registerContainerPage(services),
    registerImagePage(services),
    registerEnginePage(services),
    registerLogsPage(services),
    registerNetworkMap(services),
    registerRunForm(services, runFormHost(services)),
    registerLanguage(services),
    registerCompose(services),
  );
}
