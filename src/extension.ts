import type * as vscode from 'vscode';
import { registerCommands } from './editor/commands/registerCommands.ts';
import { createServices } from './editor/host/createServices.ts';
import { registerViews } from './editor/views/registerViews.ts';

/** Builds the services and hands them to every part. Nothing here touches the engine. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  context.subscriptions.push(registerCommands(services), registerViews(services));
}
