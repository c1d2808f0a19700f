import * as vscode from 'vscode';
import { createArrangements } from './createArrangements.ts';
import { createBuilds } from './createBuilds.ts';
import { createProjectOptions } from './compose/createProjectOptions.ts';
import { createContainerFiles } from './createContainerFiles.ts';
import { createContainerTabs } from './createContainerTabs.ts';
import { createEngineService } from './createEngineService.ts';
import { createImageMarks } from './createImageMarks.ts';
import { createEnginesView } from './createEnginesView.ts';
import { createErrorReporter } from './createErrorReporter.ts';
import { createPendingActions } from './createPendingActions.ts';
import { createSelections } from './createSelections.ts';
import { createSettingsReader } from './createSettingsReader.ts';
import { deferLayers } from './deferLayers.ts';
import { loadEngine } from './loadEngine.ts';
import { loadLayers } from './loadLayers.ts';
import { createRegistries } from './registries/createRegistries.ts';
import { createSwarm } from './swarm/createSwarm.ts';
import { createVolumes } from './createVolumes.ts';
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
  const files = createContainerFiles(engine, loadEngine);
  const volumes = createVolumes(engine, loadEngine);
  const errors = createErrorReporter(log);
  const containerTabs = createContainerTabs();
  const builds = createBuilds();
  const enginesView = createEnginesView();
  const imageMarks = createImageMarks(engine.inventory);
  const registries = createRegistries(extension);
  const projectOptions = createProjectOptions(extension.workspaceState);
  const swarm = createSwarm(engine, log, extension.workspaceState);
  const layersHost = { extension, log, engine, settings, errors, builds };
  const layers = deferLayers({
    create: () => loadLayers().createLayers(layersHost),
    builds,
    memento: extension.workspaceState,
  });
  extension.subscriptions.push(
    files,
    volumes,
    log,
    settings,
    containerTabs,
    arrangements,
    pending,
    engine,
    builds,
    enginesView,
    layers,
    imageMarks,
    registries,
    swarm,
  );
  const { analyses, measurements } = layers;
  return {
    extension,
    log,
    settings,
    arrangements,
    selections: createSelections(),
    enginesView,
    pending,
    engine,
    files,
    volumes,
    errors,
    containerTabs,
    builds,
    analyses,
    measurements,
    imageMarks,
    registries,
    projectOptions,
    swarm,
  };
}
