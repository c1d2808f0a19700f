// Entry point of the layers bundle (dist/layers.cjs), which is loaded with the first analysis.
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Layers, LayersHost } from '../host/layersModule.ts';
import { checkBudgets } from './budgetDiagnostics.ts';
import { createDockerfileSources } from './dockerfileSources.ts';
import { dockerfileLanguage } from './dockerfileLanguage.ts';
import { lineFinder } from './findLines.ts';
import { createImageAnalyses } from './imageAnalyses.ts';
import { createKnownBuilds } from './knownBuilds.ts';
import { createLayerStatus } from './layerStatus.ts';
import { lineHover } from './lineHover.ts';
import { createLineMeasurements } from './lineMeasurements.ts';
import { createMeasurementStore } from './measurementStore.ts';
import { serveResults } from './resultDocuments.ts';
import { showSecrets } from './secretDiagnostics.ts';
import { sizeHints } from './sizeHints.ts';
import { sizeLenses } from './sizeLenses.ts';
import { drawSizeMarks } from './sizeMarks.ts';
import { startAnalyser } from './startAnalyser.ts';

export { createImageBrowser } from '../../core/layers/browse/imageBrowser.ts';
export { historySteps } from '../../core/layers/report/historySteps.ts';

export function createLayers(host: LayersHost): Layers {
  const { engine, settings, extension } = host;
  const known = createKnownBuilds(extension.workspaceState);
  const analyses = createImageAnalyses({
    engine,
    analyser: startAnalyser(),
    cacheFolder: join(extension.globalStorageUri.fsPath, 'layers'),
    findLines: lineFinder(createDockerfileSources(engine, settings, known)),
  });
  const store = createMeasurementStore(extension.workspaceState);
  const status = createLayerStatus();
  const remap = (id: string) => analyses.remap(id);
  const measurements = createLineMeasurements({ host, analyses, remap, known, store, status });
  const changed = new vscode.EventEmitter<void>();
  const selector = { language: dockerfileLanguage };
  const parts = vscode.Disposable.from(
    measurements.onDidChange(() => changed.fire()),
    settings.onDidChange((keys) => {
      if (keys.includes('stevedore.layers.lineSizes')) changed.fire();
    }),
    serveResults(store, measurements.onDidChange),
    drawSizeMarks(measurements, changed.event),
    checkBudgets(measurements, settings, changed.event),
    showSecrets(analyses),
    vscode.languages.registerHoverProvider(selector, lineHover(measurements)),
    vscode.languages.registerInlayHintsProvider(
      selector,
      sizeHints(measurements, settings, changed.event),
    ),
    vscode.languages.registerCodeLensProvider(
      selector,
      sizeLenses(measurements, settings, changed.event),
    ),
  );
  return {
    analyses,
    measurements,
    dispose: () => {
      vscode.Disposable.from(parts, measurements, analyses, status, changed).dispose();
    },
  };
}
