import * as vscode from 'vscode';
import { measurementsKey, type StoredMeasurementPlace } from '../contract/layerStorage.ts';
import type { Builds } from './builds.ts';
import type { AnalysedImage, ImageAnalyses } from './imageAnalyses.ts';
import type { Layers } from './layersModule.ts';
import type { LineMeasurements } from './lineMeasurements.ts';

export interface DeferLayersOptions {
  /** Loads the layers bundle. */
  readonly create: () => Layers;
  readonly builds: Builds;
  readonly memento: vscode.Memento;
}

/**
 * Stands for the layers bundle, which is loaded with the first question, the first build, or the first Dockerfile that
 * was measured before.
 */
export function deferLayers({ create, builds, memento }: DeferLayersOptions): Layers {
  let loaded: Layers | undefined;
  const analysed = new vscode.EventEmitter<AnalysedImage>();
  const changed = new vscode.EventEmitter<void>();

  function load(): Layers {
    if (loaded !== undefined) return loaded;
    loaded = create();
    loaded.analyses.onDidAnalyse((image) => analysed.fire(image));
    loaded.measurements.onDidChange(() => changed.fire());
    return loaded;
  }

  function isMeasured({ languageId, uri }: vscode.TextDocument): boolean {
    if (languageId !== 'dockerfile') return false;
    const stored = memento.get<readonly StoredMeasurementPlace[]>(measurementsKey, []);
    return stored.some(({ dockerfile }) => dockerfile === uri.fsPath);
  }

  const loadFor = (document: vscode.TextDocument) => {
    if (loaded === undefined && isMeasured(document)) load();
  };
  const listeners = vscode.Disposable.from(
    builds.onDidStart(() => load().analyses.prepare()),
    vscode.workspace.onDidOpenTextDocument(loadFor),
  );
  for (const document of vscode.workspace.textDocuments) loadFor(document);

  const analyses: ImageAnalyses = {
    onDidAnalyse: analysed.event,
    analysisOf: (image, options) => load().analyses.analysisOf(image, options),
    known: (id) => loaded?.analyses.known(id),
    prepare: () => load().analyses.prepare(),
    openLine: (image, layer) => load().analyses.openLine(image, layer),
  };
  const measurements: LineMeasurements = {
    onDidChange: changed.event,
    of: (document) => loaded?.measurements.of(document),
    analyse: (image) => load().measurements.analyse(image),
    cancel: () => loaded?.measurements.cancel(),
    showResult: () => load().measurements.showResult(),
  };
  return {
    analyses,
    measurements,
    dispose: () => {
      listeners.dispose();
      loaded?.dispose();
      vscode.Disposable.from(analysed, changed).dispose();
    },
  };
}
