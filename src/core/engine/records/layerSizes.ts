/** An entry of `GET /images/{name}/history`, the newest first. */
export interface ApiHistoryEntry {
  readonly CreatedBy?: string;
  readonly Size?: number;
}

/** Instructions that make a layer even when it holds nothing. */
const MAKES_LAYER =
  /(^|\/bin\/sh -c (?!#\(nop\))|#\(nop\)\s+)(RUN|COPY|ADD)\b|^\/bin\/sh -c (?!#\(nop\))/;
const MAYBE_LAYER = /^WORKDIR\b|#\(nop\)\s+WORKDIR\b/;

/**
 * Bytes of each layer, the base first. The history does not say which entries have a layer; undefined when no reading
 * of it gives as many as the image has.
 */
export function layerSizes(
  history: readonly ApiHistoryEntry[],
  layerCount: number,
): readonly number[] | undefined {
  const entries = [...history].reverse().map(({ CreatedBy, Size }) => ({
    by: CreatedBy ?? '',
    size: Math.max(0, Size ?? 0),
  }));
  const readings: ((entry: { by: string; size: number }) => boolean)[] = [
    ({ size }) => size > 0,
    ({ by, size }) => size > 0 || MAKES_LAYER.test(by),
    ({ by, size }) => size > 0 || MAKES_LAYER.test(by) || MAYBE_LAYER.test(by),
    () => true,
  ];
  for (const hasLayer of readings) {
    const sizes = entries.filter(hasLayer).map(({ size }) => size);
    if (sizes.length === layerCount) return sizes;
  }
  return undefined;
}
