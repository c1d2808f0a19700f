import type { EngineErrorKind } from '../../core/engine/engineError.ts';
import type { LayersErrorKind } from '../../core/layers/layersError.ts';
import type { RegistryErrorKind } from '../../core/registry/registryError.ts';

/** The typed errors of the core layers, by the name of their class. */
interface Kinds {
  readonly EngineError: EngineErrorKind;
  readonly LayersError: LayersErrorKind;
  readonly RegistryError: RegistryErrorKind;
}

/** The kind of an error of that class. By name, since errors come from other bundles with classes of their own. */
export function errorKind<N extends keyof Kinds>(error: unknown, name: N): Kinds[N] | undefined {
  const isOne = error instanceof Error && error.name === name && 'kind' in error;
  return isOne ? (error.kind as Kinds[N]) : undefined;
}
