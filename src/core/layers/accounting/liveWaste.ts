import { rootPath } from '../contents/pathTable.ts';
import type { FinalState } from './finalState.ts';
import { mergedEntry } from './mergedTree.ts';
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
  const { paths } = state;
  const folderRule = new Map<number, (typeof cacheRules)[number]>();
  const coveredBy = new Int32Array(paths.size).fill(-1);
  const found = new Map<string, LiveCache>();
  // Parents have smaller ids than their children, so that a folder's rule is known before its content comes.
  for (let path = rootPath + 1; path < paths.size; path += 1) {
    const entry = mergedEntry(state, path);
    if (entry === undefined) continue;
    const parent = paths.parent(path);
    coveredBy[path] = coveredBy[parent] ?? -1;
    if (entry.type === 'directory' && coveredBy[path] === -1) {
      const name = paths.path(path);
      const rule = cacheRules.find(({ folder }) => folder.test(name));
      if (rule === undefined) continue;
      folderRule.set(path, rule);
      coveredBy[path] = path;
    }
    const folder = coveredBy[path] ?? -1;
    const rule = folderRule.get(folder);
    if (rule === undefined || entry.size === 0 || entry.contentLayer === undefined) continue;
    if (rule.file?.test(paths.name(path)) === false) continue;
    const key = `${folder}:${entry.contentLayer}`;
    const { bytes, files } = found.get(key) ?? { bytes: 0, files: 0 };
    const sums = { bytes: bytes + entry.size, files: files + 1 };
    found.set(key, { rule: rule.id, folder, layer: entry.contentLayer, ...sums });
  }
  return [...found.values()].sort((left, right) => right.bytes - left.bytes);
}
