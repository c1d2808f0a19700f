import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderStorage } from '../../../../../src/core/layers/cache/folderStorage.ts';
import type { CacheStorage } from '../../../../../src/core/layers/cache/layerCache.ts';
import { openLayerCache } from '../../../../../src/core/layers/cache/layerCache.ts';
import { decodeLayer, encodeLayer } from '../../../../../src/core/layers/cache/layerCodec.ts';
import { PathTable } from '../../../../../src/core/layers/contents/pathTable.ts';
import { accountLayers } from '../../../../../src/core/layers/accounting/accountLayers.ts';
import { layersOf } from '../imageFixture.ts';

const bottom = [
  { name: 'etc/' },
  { name: 'etc/old', content: 'old' },
  { name: 'gone/x', content: 'xx' },
  { name: 'link', type: 'symlink', linkname: 'etc/old' } as const,
];
const top = [
  { name: 'etc/.wh..wh..opq' },
  { name: '.wh.gone' },
  { name: 'etc/new', content: 'new!', mode: 0o4711, uid: 70_000 },
  { name: 'hard', type: 'link', linkname: 'etc/new' } as const,
];

class MemoryStorage implements CacheStorage {
  readonly entries = new Map<string, { bytes: Uint8Array; usedAt: number }>();
  #clock = 0;

  list() {
    const entries = [...this.entries];
    return Promise.resolve(
      entries.map(([name, { bytes, usedAt }]) => ({ name, bytes: bytes.length, usedAt })),
    );
  }

  read(name: string) {
    const entry = this.entries.get(name);
    if (entry !== undefined) entry.usedAt = this.#clock += 1;
    return Promise.resolve(entry?.bytes);
  }

  write(name: string, bytes: Uint8Array) {
    this.entries.set(name, { bytes, usedAt: (this.#clock += 1) });
    return Promise.resolve();
  }

  remove(name: string) {
    this.entries.delete(name);
    return Promise.resolve();
  }
}

describe('encodeLayer and decodeLayer', () => {
  it('carry a layer into an image with other paths, with the same result', async () => {
    const { paths, layers } = await layersOf(bottom, top);
    const other = new PathTable();
    for (const each of ['/unrelated', '/hard/not', '/etc/new/below']) other.internText(each);
    const carried = [];
    for (const layer of layers) {
      carried.push((await decodeLayer(await encodeLayer(layer, paths), other))!);
    }
    const expected = accountLayers(paths, layers);
    const actual = accountLayers(other, carried);
    assert.deepEqual(actual.layers, expected.layers);
    const [lower, upper] = carried;
    const names = [...upper!.path].map((id) => other.path(id));
    assert.deepEqual(names, ['/etc/new', '/hard']);
    assert.equal(other.path(upper!.link[1]!), '/etc/new');
    assert.deepEqual([...upper!.mode], [0o4711, 0o644]);
    assert.deepEqual([...upper!.uid], [70_000, 0]);
    assert.deepEqual([...upper!.hash], [...layers[1]!.hash]);
    assert.deepEqual(
      [...upper!.removed].map((id) => other.path(id)),
      ['/gone'],
    );
    assert.deepEqual(
      [...upper!.opaque].map((id) => other.path(id)),
      ['/etc'],
    );
    assert.deepEqual(lower!.targets, ['etc/old']);
  });

  it('take damaged bytes for nothing', async () => {
    const { paths, layers } = await layersOf(bottom);
    const bytes = await encodeLayer(layers[0]!, paths);
    assert.equal(await decodeLayer(bytes.subarray(0, bytes.length / 2), paths), undefined);
    assert.equal(await decodeLayer(Buffer.from('nonsense'), paths), undefined);
  });
});

describe('openLayerCache', () => {
  it('keeps layers from one opening to the next', async () => {
    const storage = new MemoryStorage();
    const { paths, layers } = await layersOf(bottom);
    await (await openLayerCache(storage)).save('sha256:a', layers[0]!, paths);
    const again = await openLayerCache(storage);
    assert.ok(again.has('sha256:a'));
    assert.ok(!again.has('sha256:b'));
    assert.equal((await again.load('sha256:a', new PathTable()))?.bytes, 5);
    assert.equal(await again.load('sha256:b', new PathTable()), undefined);
  });

  it('drops what was not used for longest when it is full', async () => {
    const storage = new MemoryStorage();
    const { paths, layers } = await layersOf(bottom);
    const size = (await encodeLayer(layers[0]!, paths)).length;
    const cache = await openLayerCache(storage, size * 2);
    await cache.save('a', layers[0]!, paths);
    await cache.save('b', layers[0]!, paths);
    await cache.load('a', new PathTable());
    await cache.save('c', layers[0]!, paths);
    assert.deepEqual(
      ['a', 'b', 'c'].map((each) => cache.has(each)),
      [true, false, true],
    );
    assert.equal(storage.entries.size, 2);
    const smaller = await openLayerCache(storage, size);
    assert.deepEqual(
      ['a', 'c'].map((each) => smaller.has(each)),
      [false, true],
    );
  });

  it('drops entries of other formats, and those that turn out to be damaged', async () => {
    const storage = new MemoryStorage();
    await storage.write('layer-v0-a', Buffer.from('old'));
    await storage.write('layer-v2-b', Buffer.from('damaged'));
    const cache = await openLayerCache(storage);
    assert.deepEqual([...storage.entries.keys()], ['layer-v2-b']);
    assert.ok(cache.has('b'));
    assert.equal(await cache.load('b', new PathTable()), undefined);
    assert.ok(!cache.has('b'));
    assert.equal(storage.entries.size, 0);
  });

  it('does without a storage that cannot be written', async () => {
    const storage = new MemoryStorage();
    storage.write = () => Promise.reject(new Error('disk full'));
    const cache = await openLayerCache(storage);
    const { paths, layers } = await layersOf(bottom);
    await cache.save('a', layers[0]!, paths);
    assert.ok(!cache.has('a'));
  });
});

describe('folderStorage', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'layer-cache-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps entries as files, and counts reading as use', async () => {
    const storage = folderStorage(path.join(folder, 'made/on/first/write'));
    assert.deepEqual(await storage.list(), []);
    await storage.write('a', Buffer.from('aaa'));
    await storage.write('b', Buffer.from('b'));
    const past = new Date(1_000_000);
    for (const name of ['a', 'b']) {
      await utimes(path.join(folder, 'made/on/first/write', name), past, past);
    }
    assert.equal(Buffer.from((await storage.read('a'))!).toString(), 'aaa');
    const used = new Map((await storage.list()).map(({ name, usedAt }) => [name, usedAt]));
    assert.ok(used.get('a')! > used.get('b')!);
    await storage.remove('a');
    await storage.remove('a');
    assert.equal(await storage.read('a'), undefined);
    assert.deepEqual(await readdir(path.join(folder, 'made/on/first/write')), ['b']);
  });

  it('leaves folders in it alone', async () => {
    await writeFile(path.join(folder, 'file'), 'x');
    await rm(path.join(folder, 'file'));
    assert.deepEqual(await folderStorage(folder).list(), []);
  });
});
