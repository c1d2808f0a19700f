import * as vscode from 'vscode';
import type { EngineClient } from '../../core/engine/engineClient.ts';
import type { Analyser } from '../../core/layers/worker/createAnalyser.ts';
import type { LayerSource } from '../../layersWorker.ts';
import { toAbortSignal } from '../host/cancellation.ts';
import type { Disposable } from '../host/disposable.ts';
import type { AnalysedImage, AnalysisProgress, ImageAnalyses } from '../host/imageAnalyses.ts';
import type { EngineService } from '../host/services.ts';
import type { FindLines } from './findLines.ts';
import { identify } from './identifyImage.ts';
import { openLayerLine } from './openLayerLine.ts';
import { shareWork } from './sharedWork.ts';

export interface ImageAnalysesOptions {
  readonly engine: Pick<EngineService, 'client'>;
  readonly analyser: Analyser<LayerSource>;
  /** Folder of the layer cache. */
  readonly cacheFolder: string;
  readonly findLines: FindLines;
}

/** Large images take some 30 MB each. */
const mostKept = 3;

/** What the parts of this bundle may ask besides. */
export interface OwnAnalyses extends ImageAnalyses, Disposable {
  /** Finds the Dockerfile and its lines anew, because the image was built again from another text. */
  remap(id: string): Promise<void>;
}

export function createImageAnalyses(options: ImageAnalysesOptions): OwnAnalyses {
  const { engine, analyser, cacheFolder, findLines } = options;
  /** The last one used is the last one of the map. */
  const kept = new Map<string, AnalysedImage>();
  const analysed = new vscode.EventEmitter<AnalysedImage>();

  const work = shareWork<AnalysedImage, AnalysisProgress>(async (id, { signal, onProgress }) => {
    const client = await engine.client(signal);
    const { tags, bytes: imageBytes } = await identify(client, id, signal);
    const source: LayerSource = { kind: 'engine', endpoint: client.endpoint, image: id };
    const request = { source, choice: { digest: id }, cacheFolder };
    const analysis = await analyser.analyse(request, {
      signal,
      onProgress: (bytes) => onProgress({ bytes, imageBytes }),
    });
    signal.throwIfAborted();
    const image = await withLines(client, { id, tags, analysis });
    remember(image);
    analysed.fire(image);
    return image;
  });

  async function withLines(
    client: EngineClient,
    image: Pick<AnalysedImage, 'id' | 'tags' | 'analysis'>,
  ): Promise<AnalysedImage> {
    const found = await findLines(client, { ...image, image: image.analysis.image });
    return { ...image, lines: found?.lines, dockerfile: found?.dockerfile };
  }

  function remember(image: AnalysedImage): void {
    kept.delete(image.id);
    kept.set(image.id, image);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  return {
    onDidAnalyse: analysed.event,
    known: (id) => kept.get(id),
    prepare: () => analyser.prepare(),
    openLine: openLayerLine,
    remap: async (id) => {
      const image = kept.get(id);
      if (image !== undefined) remember(await withLines(await engine.client(), image));
    },
    analysisOf: async (image, { token, onProgress } = {}) => {
      requireTrust();
      const signal = token && toAbortSignal(token);
      const client = await engine.client(signal);
      const { id } = await identify(client, image, signal);
      const known = kept.get(id);
      if (known !== undefined) {
        remember(known);
        return known;
      }
      return work.join(id, { ...(signal && { signal }), ...(onProgress && { onProgress }) });
    },
    dispose: () => {
      work.dispose();
      analyser.dispose();
      analysed.dispose();
      kept.clear();
    },
  };
}

function requireTrust(): void {
  if (!vscode.workspace.isTrusted)
    throw new Error(vscode.l10n.t('Nothing is built or run until you trust the workspace.'));
}
