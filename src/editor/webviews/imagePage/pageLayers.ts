import { historySteps, stepText } from '../../../core/layers/report/historySteps.ts';
import { baseLayersOf } from '../../../core/layers/report/layerReport.ts';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { ImagePageLayer } from '../protocol/imagePage.ts';
import type { ImageFacts } from './imageFacts.ts';
import { lineText } from './layerNames.ts';

/** The layers with exact figures. */
export function analysedLayers(image: AnalysedImage): readonly ImagePageLayer[] {
  const { analysis } = image;
  const base = baseLayersOf(analysis, image.lines);
  const steps = analysis.image.config.history.filter(({ isEmptyLayer }) => !isEmptyLayer);
  return analysis.accounting.layers.map((layer, index) => ({
    index,
    createdBy: stepText(steps[index]?.createdBy ?? ''),
    digest: analysis.image.layers[index]?.digest ?? '',
    bytes: layer.bytes,
    liveBytes: layer.liveBytes,
    wastedBytes: layer.wastedCreatedBytes,
    hiddenBytes: layer.wastedCausedBytes,
    isBase: index < base,
    line: lineText(image, index),
  }));
}

/** The steps of the engine's history, with the history's sizes. */
export function historyLayers({ history, diffIds }: ImageFacts): readonly ImagePageLayer[] {
  return historySteps(history, diffIds.length).map(({ createdBy, bytes, layer }) => ({
    index: layer,
    createdBy,
    digest: layer === undefined ? '' : (diffIds[layer] ?? ''),
    bytes,
    liveBytes: undefined,
    wastedBytes: undefined,
    hiddenBytes: undefined,
    isBase: false,
    line: '',
  }));
}
