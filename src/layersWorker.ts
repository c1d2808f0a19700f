import { parentPort } from 'node:worker_threads';
import { connectEngine } from './core/engine/client/connectEngine.ts';
import type { EngineEndpoint } from './core/engine/engineEndpoint.ts';
import { openArchiveFile } from './core/layers/openArchiveFile.ts';
import { serveAnalysis } from './core/layers/worker/serveAnalysis.ts';

/** What the layer worker can analyse. The engine's stream is opened in the worker: its bytes never meet the host. */
export type LayerSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'engine'; readonly endpoint: EngineEndpoint; readonly image: string };

if (parentPort !== null) serveAnalysis(parentPort, openSource);

async function openSource(
  source: LayerSource,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  if (source.kind === 'file') return openArchiveFile(source.path);
  const client = await connectEngine(source.endpoint, { signal });
  return client.exportImage(source.image, { signal });
}
