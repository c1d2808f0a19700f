import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Analyser } from '../../core/layers/worker/createAnalyser.ts';
import { createAnalyser, workerLimits } from '../../core/layers/worker/createAnalyser.ts';
import type { LayerSource } from '../../layersWorker.ts';

/** The worker's bundle lies beside this one. */
export function startAnalyser(): Analyser<LayerSource> {
  const file = join(__dirname, 'layersWorker.cjs');
  return createAnalyser(() => new Worker(file, { resourceLimits: workerLimits }));
}
