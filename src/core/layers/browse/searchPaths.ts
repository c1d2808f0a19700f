import type { PathTable } from '../contents/pathTable.ts';
import { rootPath } from '../contents/pathTable.ts';

/** More are not looked through by anybody. */
export const mostFound = 2000;

/**
 * The paths whose last component, or with a `/` in `text` whose whole path, has `text` in it, whatever its case
 * (of ASCII letters). Looks through the table's bytes at the speed of memory: 200,000 paths take a few milliseconds.
 */
export function createPathSearch(paths: PathTable): (text: string) => readonly number[] {
  let lowered: Buffer | undefined;
  const { nameStart, nameEnd, names, count } = paths.columns();

  /** The path whose name covers a place in the names; names lie in the order of ids. */
  function pathAt(offset: number): number {
    let [low, high] = [rootPath + 1, count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((nameStart[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return (text) => {
    const wanted = text.toLowerCase();
    const needle = Buffer.from(wanted.split('/').at(-1) ?? '');
    if (wanted === '' || count <= 1) return [];
    const isPath = wanted.includes('/');
    lowered ??= toLowerCase(names, nameEnd[count - 1] ?? 0);
    const found: number[] = [];
    const take = (path: number) => {
      if (isPath && !paths.path(path).toLowerCase().includes(wanted)) return;
      found.push(path);
    };
    if (needle.length === 0) {
      for (let path = 1; path < count && found.length < mostFound; path += 1) take(path);
      return found;
    }
    let at = lowered.indexOf(needle);
    while (at !== -1 && found.length < mostFound) {
      const path = pathAt(at);
      const end = nameEnd[path] ?? 0;
      const isInside = at + needle.length <= end;
      if (isInside) take(path);
      at = lowered.indexOf(needle, isInside ? end : at + 1);
    }
    return found;
  };
}

function toLowerCase(names: Uint8Array, length: number): Buffer {
  const lowered = Buffer.from(names.subarray(0, length));
  for (let at = 0; at < length; at += 1) {
    const byte = lowered[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) lowered[at] = byte + 0x20;
  }
  return lowered;
}
