import type { ImageChoice } from '../archive/locateImage.ts';
import type { LayersErrorKind } from '../layersError.ts';
import type { PackedAnalysis } from './packAnalysis.ts';

/** @typeParam Source what the worker's owner and its `openSource` agree on; must be clonable */
export interface AnalysisRequest<Source> {
  readonly source: Source;
  readonly choice?: ImageChoice;
  /** Folder of the layer cache; nothing is cached without. */
  readonly cacheFolder?: string;
  /** Bytes; the cache's default when absent. */
  readonly cacheBytes?: number;
}

export type ToWorker<Source> =
  | { readonly kind: 'analyse'; readonly request: AnalysisRequest<Source> }
  | { readonly kind: 'cancel' };

export type FromWorker =
  /** Bytes of the stream read so far. */
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'done'; readonly packed: PackedAnalysis }
  | {
      readonly kind: 'failed';
      /** Undefined for failures of the source, such as an engine that went away. */
      readonly error: LayersErrorKind | undefined;
      readonly message: string;
      /** What the source's own error was called, and its `kind`: its class does not cross threads. */
      readonly source?: { readonly name: string; readonly kind?: unknown };
    };
