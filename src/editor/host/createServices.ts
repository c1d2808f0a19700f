import * as vscode from 'vscode';
import { createArrangements } from './createArrangements.ts';
import { createEngineService } from './createEngineService.ts';
import { createErrorReporter } from './createErrorReporter.ts';
import { createPendingActions } from './createPendingActions.ts';
import { createSettingsReader } from './createSettingsReader.ts';
import { loadEngine } from './loadEngine.ts';
import type { Services } from './services.ts';

/** Builds what every part of the editor half works with. Everything ends with the extension. */
export function createServices(extension: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel('Stevedore', { log: true });
  const settings = createSettingsReader();
  const arrangements = createArrangements(extension.workspaceState);
  const pending = createPendingActions();
  const engine = createEngineService({
    load: loadEngine,
    settings,
    memento: extension.workspaceState,
    log,
  });
  extension.subscriptions.push(log, settings, arrangements, pending, engine);
  return {
    extension,
    log,
    settings,
    arrangements,
    pending,
    engine,
    errors: createErrorReporter(log),
  };
}
