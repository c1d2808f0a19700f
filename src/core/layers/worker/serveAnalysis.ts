import type { MessagePort } from 'node:worker_threads';
import { folderStorage } from '../cache/folderStorage.ts';
import { openLayerCache } from '../cache/layerCache.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import { analyseImage } from '../imageAnalysis.ts';
import { LayersError } from '../layersError.ts';
import type { ReadImageOptions } from '../readImage.ts';
import { readImageAgain } from '../readImage.ts';
import type { AnalysisRequest, FromWorker, ToWorker } from './analysisMessages.ts';
import { packAnalysis } from './packAnalysis.ts';

/** Opens the archive stream that a source means. */
export type OpenSource<Source> = (
  source: Source,
  signal: AbortSignal,
) => Promise<AsyncIterable<Uint8Array>>;

/** The worker's side: analyses one image at a time until the port is closed. */
export function serveAnalysis<Source>(port: MessagePort, openSource: OpenSource<Source>): void {
  const tell = (message: FromWorker, transfer: readonly ArrayBuffer[] = []) =>
    port.postMessage(message, transfer);
  let cancellation = new AbortController();

  async function serve(request: AnalysisRequest<Source>): Promise<void> {
    cancellation = new AbortController();
    const { signal } = cancellation;
    try {
      const onProgress = (bytes: number) => tell({ kind: 'progress', bytes });
      const open = () => openSource(request.source, signal);
      const analysis = await analyse(request, open, { signal, onProgress });
      const { packed, transfer } = packAnalysis(analysis);
      tell({ kind: 'done', packed }, transfer);
    } catch (error) {
      const kind = error instanceof LayersError ? error.kind : undefined;
      const message = error instanceof Error ? error.message : String(error);
      const source = sourceError(error);
      tell({
        kind: 'failed',
        error: signal.aborted ? 'aborted' : kind,
        message,
        ...(source && { source }),
      });
    }
  }

  port.on('message', (message: ToWorker<Source>) => {
    if (message.kind === 'cancel') cancellation.abort();
    else void serve(message.request);
  });
}

async function analyse<Source>(
  request: AnalysisRequest<Source>,
  open: () => Promise<AsyncIterable<Uint8Array>>,
  options: ReadImageOptions,
): Promise<ImageAnalysis> {
  const { cacheFolder, cacheBytes, choice } = request;
  const store =
    cacheFolder === undefined
      ? undefined
      : await openLayerCache(folderStorage(cacheFolder), cacheBytes);
  const image = await readImageAgain(open, {
    ...options,
    ...(choice && { choice }),
    ...(store && { store }),
  });
  return analyseImage(image);
}

function sourceError(error: unknown): (FromWorker & { readonly kind: 'failed' })['source'] {
  if (!(error instanceof Error) || error instanceof LayersError) return undefined;
  return { name: error.name, ...('kind' in error && { kind: error.kind }) };
}
