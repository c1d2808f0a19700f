import type { LayerContents } from '../contents/layerContents.ts';
import type { PathTable } from '../contents/pathTable.ts';
import type { LayerStore } from '../readImage.ts';
import { decodeLayer, encodeLayer, layerFormat } from './layerCodec.ts';

/** Where a cache keeps its entries: a folder, in real life. */
export interface CacheStorage {
  list(): Promise<readonly StoredEntry[]>;
  /** Undefined when the entry is gone. Counts as a use. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface StoredEntry {
  readonly name: string;
  readonly bytes: number;
  /** Any clock that grows. */
  readonly usedAt: number;
}

/** Some hundred layers of common size; the largest ones take about 3 MB per 100,000 files. */
export const defaultCacheBytes = 256 * 1024 * 1024;

const prefix = `layer-v${layerFormat}-`;

/**
 * Contents of layers by digest, so that an image whose layers are known but for one needs one layer read. A digest
 * stands for its content for ever, so entries never go stale: they go when the format changes, or when the cache is
 * larger than `limitBytes`, those first that were not used for longest.
 */
export async function openLayerCache(
  storage: CacheStorage,
  limitBytes = defaultCacheBytes,
): Promise<LayerStore> {
  /** The least recently used first. */
  const entries = new Map<string, number>();
  for (const { name, bytes } of (await storage.list()).toSorted((l, r) => l.usedAt - r.usedAt)) {
    if (name.startsWith(prefix)) entries.set(name, bytes);
    else await storage.remove(name);
  }

  async function trim(): Promise<void> {
    let total = [...entries.values()].reduce((sum, bytes) => sum + bytes, 0);
    for (const [name, bytes] of entries) {
      if (total <= limitBytes) return;
      entries.delete(name);
      total -= bytes;
      await storage.remove(name);
    }
  }

  async function load(digest: string, paths: PathTable): Promise<LayerContents | undefined> {
    const name = nameOf(digest);
    const size = entries.get(name);
    if (size === undefined) return undefined;
    const bytes = await storage.read(name);
    const contents = bytes && (await decodeLayer(bytes, paths));
    entries.delete(name);
    if (contents === undefined) await storage.remove(name);
    else entries.set(name, size);
    return contents;
  }

  async function save(digest: string, contents: LayerContents, paths: PathTable): Promise<void> {
    const name = nameOf(digest);
    if (entries.has(name)) return;
    const bytes = await encodeLayer(contents, paths);
    try {
      await storage.write(name, bytes);
    } catch {
      // A full disk costs the next analysis time, not this one its result.
      return;
    }
    entries.set(name, bytes.length);
    await trim();
  }

  await trim();
  return { has: (digest) => entries.has(nameOf(digest)), load, save };
}

function nameOf(digest: string): string {
  return `${prefix}${digest.replace(/[^a-z0-9]/gi, '-')}`;
}
