import { entryKind } from '../contents/layerContents.ts';
import { rootPath } from '../contents/pathTable.ts';
import type { FinalState } from './finalState.ts';
import { absent } from './finalState.ts';
import { cacheRules } from './packageCaches.ts';

/** Caches that can still be seen in the image: no waste by the count of bytes, but nobody needs them. */
export interface LiveCache {
  /** Id of the rule: `apt-lists`, `npm-cache`. */
  readonly rule: string;
  /** Path id of the folder. */
  readonly folder: number;
  /** The layer that holds the bytes; a folder filled by several layers gives a record for each. */
  readonly layer: number;
  readonly bytes: number;
  readonly files: number;
}

/** The heaviest first; folders without bytes are left out. */
export function liveCaches(state: FinalState): readonly LiveCache[] {
  const { paths, entries } = state;
  const folderRule = new Map<number, (typeof cacheRules)[number]>();
  const coveredBy = new Int32Array(paths.size).fill(-1);
  const found = new Map<string, LiveCache>();
  // Parents have smaller ids than their children, so that a folder's rule is known before its content comes.
  for (let path = rootPath + 1; path < paths.size; path += 1) {
    const entry = state.current[path] ?? absent;
    if (entry === absent) continue;
    const parent = paths.parent(path);
    coveredBy[path] = coveredBy[parent] ?? -1;
    const isFolder = entry < 0 || entries.kind(entry) === entryKind.directory;
    if (isFolder && coveredBy[path] === -1) {
      const name = paths.path(path);
      const rule = cacheRules.find(({ folder }) => folder.test(name));
      if (rule === undefined) continue;
      folderRule.set(path, rule);
      coveredBy[path] = path;
    }
    const folder = coveredBy[path] ?? -1;
    const rule = folderRule.get(folder);
    const owner = entry < 0 ? -1 : (state.owner[entry] ?? -1);
    const size = owner < 0 ? 0 : entries.size(owner);
    if (rule === undefined || size === 0) continue;
    if (rule.file?.test(paths.name(path)) === false) continue;
    const layer = entries.layer(owner);
    const key = `${folder}:${layer}`;
    const { bytes, files } = found.get(key) ?? { bytes: 0, files: 0 };
    const sums = { bytes: bytes + size, files: files + 1 };
    found.set(key, { rule: rule.id, folder, layer, ...sums });
  }
  return [...found.values()].sort((left, right) => right.bytes - left.bytes);
}
