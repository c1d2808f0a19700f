import type { Worker } from 'node:worker_threads';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import type { AnalysisRequest } from './analysisMessages.ts';
import type { RequestOptions } from './requestAnalysis.ts';
import { requestAnalysis } from './requestAnalysis.ts';

/** Analyses images one after the other, off this thread. */
export interface Analyser<Source> {
  /** Starts the worker, which takes some tenths of a second: worth it when an analysis is coming, as in a build. */
  prepare(): void;
  /** Rejects with a LayersError, or an Error where the source failed. */
  analyse(request: AnalysisRequest<Source>, options?: RequestOptions): Promise<ImageAnalysis>;
  dispose(): void;
}

/**
 * For the worker's `resourceLimits`. Chunks of the stream lie outside the heap and go with the objects that stand for
 * them; collecting those early keeps some ten megabytes less in memory, and costs no time that can be measured.
 */
export const workerLimits = { maxYoungGenerationSizeMb: 2 } as const;

/** An idle worker holds some 20 MB. */
const defaultIdleMs = 60_000;

export function createAnalyser<Source>(
  startWorker: () => Worker,
  idleMs = defaultIdleMs,
): Analyser<Source> {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;

  function end(): void {
    clearTimeout(idle);
    void worker?.terminate();
    worker = undefined;
  }

  function ready(): Worker {
    clearTimeout(idle);
    if (worker !== undefined) return worker;
    const started = startWorker();
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    // The request that breaks reports it.
    started.once('exit', forget).on('error', forget);
    worker = started;
    return started;
  }

  function rest(): void {
    clearTimeout(idle);
    if (running === 0) idle = setTimeout(end, idleMs).unref();
  }

  return {
    prepare: () => {
      ready().unref();
      rest();
    },
    analyse: (request, options) => {
      running += 1;
      const result = last.then(() => {
        const each = ready();
        each.ref();
        return requestAnalysis(each, request, options).finally(() => each.unref());
      });
      last = result
        .catch(() => undefined)
        .finally(() => {
          running -= 1;
          rest();
        });
      return result;
    },
    dispose: end,
  };
}
