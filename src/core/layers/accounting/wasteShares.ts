import type { Accounting } from './accountLayers.ts';

/** Waste by who can do something about it. The three add up to all waste. */
export interface WasteShares {
  /** Brought by the image's own layers: a better Dockerfile would not ship it. */
  readonly reclaimableBytes: number;
  /** Brought by the base image and hidden by own layers: hiding it saves nothing, another base might. */
  readonly inheritedBytes: number;
  /** Brought and hidden within the base image. */
  readonly baseBytes: number;
  /** Everything that own layers ship. */
  readonly ownShippedBytes: number;
  /** Reclaimable over own shipped, 0 to 1. */
  readonly userWastedPercent: number;
}

/** @param baseLayers how many of the first layers come from the base image */
export function wasteShares(accounting: Accounting, baseLayers: number): WasteShares {
  const { waste } = accounting;
  let reclaimableBytes = 0;
  let inheritedBytes = 0;
  let baseBytes = 0;
  for (let index = 0; index < waste.count; index += 1) {
    const bytes = waste.bytes[index] ?? 0;
    if ((waste.createdBy[index] ?? 0) >= baseLayers) reclaimableBytes += bytes;
    else if ((waste.killedBy[index] ?? 0) >= baseLayers) inheritedBytes += bytes;
    else baseBytes += bytes;
  }
  const own = accounting.layers.slice(baseLayers);
  const ownShippedBytes = own.reduce((sum, { bytes }) => sum + bytes, 0);
  const userWastedPercent = ownShippedBytes === 0 ? 0 : reclaimableBytes / ownShippedBytes;
  return { reclaimableBytes, inheritedBytes, baseBytes, ownShippedBytes, userWastedPercent };
}
