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
 * The owner's side: has `worker`, which does nothing else meanwhile, analyse an image. Rejects with a
 * {@link LayersError}, or an Error where the source or the worker failed.
 */
export async function requestAnalysis<Source>(
  worker: Worker,
  request: AnalysisRequest<Source>,
  { signal, onProgress }: RequestOptions = {},
): Promise<ImageAnalysis> {
  const tell = (message: ToWorker<Source>) => worker.postMessage(message);
  const cancel = () => tell({ kind: 'cancel' });
  const { promise, resolve, reject } = withResolvers<ImageAnalysis>();
  const onMessage = (message: FromWorker) => {
    if (message.kind === 'progress') onProgress?.(message.bytes);
    else if (message.kind === 'done') resolve(unpackAnalysis(message.packed));
    else reject(failure(message));
  };
  const onExit = (code: number) => reject(new Error(`worker ended with code ${code}`));
  worker.on('message', onMessage).on('error', reject).on('exit', onExit);
  try {
    tell({ kind: 'analyse', request });
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    worker.off('message', onMessage).off('error', reject).off('exit', onExit);
  }
}

function failure({ error, message, source }: FromWorker & { readonly kind: 'failed' }): Error {
  if (error !== undefined) return new LayersError(error, message);
  return Object.assign(new Error(message), source);
}

/** `Promise.withResolvers`, which the oldest supported Node does not have. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
