// Stands in for the extension host: starts the layer worker as the editor does, and watches itself meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { AnalysisRequest } from '../../src/core/layers/worker/analysisMessages.ts';
import { createAnalyser } from '../../src/core/layers/worker/createAnalyser.ts';
import type { LayerSource } from '../../src/layersWorker.ts';

export interface HostRequest {
  /** The bundled worker. */
  readonly script: string;
  readonly request: AnalysisRequest<LayerSource>;
}

export interface HostFigures {
  readonly milliseconds: number;
  /** Until the worker had answered for the first time; not part of `milliseconds`. */
  readonly startMs: number;
  /** The longest time that this process could not react. */
  readonly blockedMs: number;
  /** What the analysis took at its peak, worker and result included. */
  readonly memoryBytes: number;
  readonly files: number;
  readonly efficiency: number;
}

async function measure({ script, request }: HostRequest): Promise<HostFigures> {
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const analyser = createAnalyser<LayerSource>(() => new Worker(script));
  // The editor starts it with the build, and needs it when that is done.
  analyser.prepare();
  await analyser.analyse({ source: { kind: 'file', path: '' } }).catch(() => undefined);
  const startMs = performance.now() - begun;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  delay.enable();
  const analysis = await analyser.analyse(request);
  delay.disable();
  const milliseconds = performance.now() - started;
  analyser.dispose();
  return {
    milliseconds,
    startMs,
    blockedMs: delay.max / 1e6,
    memoryBytes: process.resourceUsage().maxRSS * 1024 - before,
    files: analysis.accounting.state.entries.count,
    efficiency: analysis.accounting.efficiency,
  };
}

process.once('message', (message: HostRequest) => {
  void measure(message).then((figures) => process.send?.(figures));
});
