import type { HistoryEntry } from '../archive/imageConfig.ts';

/**
 * How many layers probably come from the base image, told from the history alone: most base images end in a CMD or
 * ENTRYPOINT, so what stands after the last one with layers behind it is own. Without any, the first layer of several
 * is taken for the base, as dive does. A Dockerfile or provenance knows better.
 */
export function guessBaseLayers(history: readonly HistoryEntry[], layerCount: number): number {
  let layers = 0;
  let base: number | undefined;
  for (const { createdBy, isEmptyLayer } of history) {
    if (!isEmptyLayer) layers += 1;
    else if (/^(.*#\(nop\)\s+)?(CMD|ENTRYPOINT)\b/.test(createdBy) && layers < layerCount) {
      base = layers;
    }
  }
  return base ?? (layerCount > 1 ? 1 : 0);
}
