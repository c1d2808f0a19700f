import { cacheRules } from '../accounting/packageCaches.ts';
import { wasteRecord } from '../accounting/wasteTable.ts';
import { rootPath } from '../contents/pathTable.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import type { MeasuredCache } from '../../model/measurement.ts';

/** By line: what it shipped of caches, whether a later instruction removed it or not. */
export function measureCaches(
  analysis: ImageAnalysis,
  lineOfLayer: readonly (number | undefined)[],
): ReadonlyMap<number, readonly MeasuredCache[]> {
  const found = new Map<number, Map<string, MeasuredCache>>();
  const add = (layer: number, rule: string, folder: number, bytes: number, liveBytes: number) => {
    const line = lineOfLayer[layer];
    if (line === undefined) return;
    const path = analysis.image.paths.path(folder);
    const caches = found.get(line) ?? new Map<string, MeasuredCache>();
    found.set(line, caches);
    const known = caches.get(path) ?? { rule, path, bytes: 0, liveBytes: 0 };
    const sums = { bytes: known.bytes + bytes, liveBytes: known.liveBytes + liveBytes };
    caches.set(path, { ...known, ...sums });
  };
  for (const { rule, folder, layer, bytes } of analysis.caches)
    add(layer, rule, folder, bytes, bytes);
  const { waste } = analysis.accounting;
  const cacheOf = cacheFinder(analysis);
  for (let index = 0; index < waste.count; index += 1) {
    const { path, bytes, createdBy } = wasteRecord(waste, index);
    const cache = cacheOf(path);
    if (cache !== undefined) add(createdBy, cache.rule, cache.folder, bytes, 0);
  }
  return new Map(
    [...found].map(([line, caches]) => [
      line,
      [...caches.values()].sort((left, right) => right.bytes - left.bytes),
    ]),
  );
}

interface Cache {
  readonly rule: string;
  readonly folder: number;
}

/** Finds the cache that a file lies in. Every folder is looked at once, however many files it has. */
function cacheFinder({ image }: ImageAnalysis): (file: number) => Cache | undefined {
  const { paths } = image;
  const known = new Map<number, Cache | undefined>([[rootPath, undefined]]);
  const above = (folder: number): Cache | undefined => {
    if (known.has(folder)) return known.get(folder);
    const name = paths.path(folder);
    const rule = cacheRules.find((each) => each.folder.test(name));
    const cache = above(paths.parent(folder)) ?? (rule && { rule: rule.id, folder });
    known.set(folder, cache);
    return cache;
  };
  return (file) => {
    const cache = above(paths.parent(file));
    const rule = cache && cacheRules.find(({ id }) => id === cache.rule);
    return rule?.file?.test(paths.name(file)) === false ? undefined : cache;
  };
}
