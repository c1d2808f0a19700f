import type { Worker } from 'node:worker_threads';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import { LayersError } from '../layersError.ts';
import type { AnalysisRequest, FromWorker, ToWorker } from './analysisMessages.ts';
import { unpackAnalysis } from './packAnalysis.ts';

export interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (bytes: number) => void;
}

/**
 * The owner's side: has `worker` analyse an image, and ends the worker. Rejects with a {@link LayersError}, or an
 * Error where the source failed.
 */
export async function requestAnalysis<Source>(
  worker: Worker,
  request: AnalysisRequest<Source>,
  { signal, onProgress }: RequestOptions = {},
): Promise<ImageAnalysis> {
  const tell = (message: ToWorker<Source>) => worker.postMessage(message);
  const cancel = () => tell({ kind: 'cancel' });
  try {
    return await new Promise<ImageAnalysis>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'progress') onProgress?.(message.bytes);
        else if (message.kind === 'done') resolve(unpackAnalysis(message.packed));
        else reject(failure(message));
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`worker ended with code ${code}`)));
      tell({ kind: 'analyse', request });
      signal?.addEventListener('abort', cancel, { once: true });
      if (signal?.aborted === true) cancel();
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function failure({ error, message }: FromWorker & { readonly kind: 'failed' }): Error {
  return error === undefined ? new Error(message) : new LayersError(error, message);
}
