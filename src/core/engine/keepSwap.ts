import type { ContainerUpdate } from './calls/containerEditCalls.ts';
import type { ContainerLimits } from './containerDetails.ts';

/** An update that an engine takes as a whole. */
export interface KeptSwap {
  readonly update: ContainerUpdate;
  /** Bytes of the limit for memory and swap that has to rise with memory; undefined where it stays. */
  readonly raisedFrom: number | undefined;
}

/**
 * Completes a new memory limit, so that what was not touched stays. The engine refuses memory above the limit for memory
 * and swap unless the same request says that one too, and counts unlimited swap (-1) as below everything. Unlimited stays
 * unlimited; a limit that would be too low rises so that swap alone keeps its size; where there is none, memory gets as
 * much swap as `docker run --memory` gives, which is the same again.
 */
export function keepSwap(update: ContainerUpdate, limits: ContainerLimits): KeptSwap {
  const { memoryBytes, memorySwapBytes } = update;
  const together = limits.memorySwapBytes;
  const isComplete =
    memoryBytes === undefined || memoryBytes === 0 || memorySwapBytes !== undefined;
  if (isComplete) return { update, raisedFrom: undefined };
  if (together === undefined || together === -1) {
    const swap = together ?? memoryBytes * 2;
    return { update: { ...update, memorySwapBytes: swap }, raisedFrom: undefined };
  }
  if (together >= memoryBytes) return { update, raisedFrom: undefined };
  const swapAlone = Math.max(0, together - (limits.memoryBytes ?? together));
  return {
    update: { ...update, memorySwapBytes: memoryBytes + swapAlone },
    raisedFrom: together,
  };
}
