// Stands in for the extension host: starts the layer worker as the editor does, and watches itself meanwhile.
import { Worker } from 'node:worker_threads';
import type { AnalysisRequest } from '../../src/core/layers/worker/analysisMessages.ts';
import { createAnalyser, workerLimits } from '../../src/core/layers/worker/createAnalyser.ts';
import type { LayerSource } from '../../src/layersWorker.ts';
import { peakMemory, watchThread } from '../watchThread.ts';

export interface HostRequest {
  /** The bundled worker. */
  readonly script: string;
  readonly request: AnalysisRequest<LayerSource>;
}

export interface HostFigures {
  readonly milliseconds: number;
  /** Until the worker had answered for the first time; not part of `milliseconds`. */
  readonly startMs: number;
  /** The most time that this thread worked without a pause; what other processes took from it does not count. */
  readonly blockedMs: number;
  /** What the analysis took at its peak, worker and result included. */
  readonly memoryBytes: number;
  readonly files: number;
  readonly efficiency: number;
}

async function measure({ script, request }: HostRequest): Promise<HostFigures> {
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const analyser = createAnalyser<LayerSource>(
    () => new Worker(script, { resourceLimits: workerLimits }),
  );
  // The editor starts it with the build, and needs it when that is done.
  analyser.prepare();
  await analyser.analyse({ source: { kind: 'file', path: '' } }).catch(() => undefined);
  const startMs = performance.now() - begun;
  const started = performance.now();
  const longest = watchThread();
  const analysis = await analyser.analyse(request);
  const milliseconds = performance.now() - started;
  analyser.dispose();
  return {
    milliseconds,
    startMs,
    blockedMs: await longest(),
    memoryBytes: ((await peakMemory('self')) ?? NaN) - before,
    files: analysis.accounting.state.entries.count,
    efficiency: analysis.accounting.efficiency,
  };
}

process.once('message', (message: HostRequest) => {
  void measure(message).then((figures) => process.send?.(figures));
});
