import type { ImageBrowser } from '../../core/layers/browse/imageBrowser.ts';
import type { ImageAnalysis } from '../../core/layers/imageAnalysis.ts';
import type { HistoryStep } from '../../core/layers/report/historySteps.ts';
import type { Disposable } from './disposable.ts';
import type { ImageAnalyses } from './imageAnalyses.ts';
import type { LineMeasurements } from './lineMeasurements.ts';
import type { Services } from './services.ts';

/** What the layers bundle works with. */
export type LayersHost = Pick<
  Services,
  'extension' | 'log' | 'engine' | 'settings' | 'errors' | 'builds'
>;

/** What the layers bundle makes. */
export interface Layers extends Disposable {
  readonly analyses: ImageAnalyses;
  readonly measurements: LineMeasurements;
}

/** The surface of the lazily loaded layers bundle. Types only: importing this file loads nothing. */
export interface LayersModule {
  createLayers(host: LayersHost): Layers;
  createImageBrowser(analysis: ImageAnalysis): ImageBrowser;
  historySteps(
    history: readonly { readonly createdBy: string; readonly bytes: number }[],
    layerCount: number,
  ): readonly HistoryStep[];
}
