import * as vscode from 'vscode';
import type { Disposable } from './disposable.ts';
import type { AnalysedImage, ImageAnalyses } from './imageAnalyses.ts';
import type { Layers } from './layersModule.ts';

/** Stands for the layers bundle, which is loaded with the first question. */
export function deferAnalyses(create: () => Layers): ImageAnalyses & Disposable {
  let loaded: Layers | undefined;
  const analysed = new vscode.EventEmitter<AnalysedImage>();

  function load(): ImageAnalyses {
    if (loaded === undefined) {
      loaded = create();
      loaded.analyses.onDidAnalyse((image) => analysed.fire(image));
    }
    return loaded.analyses;
  }

  return {
    onDidAnalyse: analysed.event,
    analysisOf: (image, options) => load().analysisOf(image, options),
    known: (id) => loaded?.analyses.known(id),
    prepare: () => load().prepare(),
    openLine: (image, layer) => load().openLine(image, layer),
    dispose: () => {
      loaded?.dispose();
      analysed.dispose();
    },
  };
}
