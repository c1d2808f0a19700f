import type * as vscode from 'vscode';
import { registerCommands } from './editor/commands/registerCommands.ts';
import { registerInspections } from './editor/commands/registerInspections.ts';
import { registerContainerFiles } from './editor/containerFiles/registerContainerFiles.ts';
import { createServices } from './editor/host/createServices.ts';
import { registerLanguage } from './editor/language/registerLanguage.ts';
import { registerBuildTasks } from './editor/terminals/build/registerBuildTasks.ts';
import { registerViews } from './editor/views/registerViews.ts';
import { registerContainerPage } from './editor/webviews/containerPage/registerContainerPage.ts';
import { registerImagePage } from './editor/webviews/imagePage/registerImagePage.ts';

/** Builds the services and hands them to every part. Nothing here touches the engine. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  context.subscriptions.push(
    registerCommands(services),
    registerInspections(services),
    registerBuildTasks(services),
    registerContainerFiles(services),
    registerViews(services),
    registerContainerPage(services),
    registerImagePage(services),
    registerLanguage(services),
  );
}
