import assert from 'node:assert/strict';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { accountLayers } from '../../../../src/core/layers/accounting/accountLayers.ts';
import type { LayeredImage } from '../../../../src/core/layers/layeredImage.ts';
import { LayersError } from '../../../../src/core/layers/layersError.ts';
import type { LayerStore } from '../../../../src/core/layers/readImage.ts';
import { readImage, readImageAgain } from '../../../../src/core/layers/readImage.ts';
import type { FixtureImage } from './imageFixture.ts';
import { dockerArchive, inChunks, ociArchive, tarOf } from './imageFixture.ts';

const first = [
  { name: 'etc/' },
  { name: 'etc/passwd', content: 'root' },
  { name: 'big', content: 'b'.repeat(200_000) },
];
const fixture: FixtureImage = {
  tags: ['app:1'],
  // The third layer is the second once more: archives hold its bytes once.
  layers: [
    first,
    [{ name: 'etc/.wh.passwd' }],
    [{ name: 'etc/.wh.passwd' }],
    [{ name: 'new', content: 'n' }],
  ],
};

function summary(image: LayeredImage) {
  const contents = image.layers.map((layer) => layer.contents);
  const { shippedBytes, liveBytes, wastedBytes } = accountLayers(image.paths, contents);
  return {
    tags: image.tags,
    digests: image.layers.map(({ digest }) => digest),
    hashes: contents.map(({ hash }) => [...hash]),
    steps: image.config.history.map(({ createdBy }) => createdBy),
    bytes: [shippedBytes, liveBytes, wastedBytes],
  };
}

function failsAs(kind: string) {
  return (error: unknown) => error instanceof LayersError && error.kind === kind;
}

describe('readImage', () => {
  it('reads the same image from either layout, compressed in whichever way', async () => {
    const expected = summary(await readImage(inChunks(await ociArchive(fixture))));
    assert.deepEqual(expected.bytes, [200_005, 200_001, 4]);
    assert.deepEqual(expected.tags, ['app:1']);
    assert.deepEqual(expected.steps, ['step 0', 'step 1', 'step 2', 'step 3']);
    for (const compression of ['none', 'gzip', 'zstd'] as const) {
      for (const make of [ociArchive, dockerArchive]) {
        const archive = await make({ ...fixture, compression });
        for (const size of [archive.length, 1000, 65_536]) {
          const image = await readImage(inChunks(archive, size));
          assert.deepEqual(summary(image), expected, `${compression} ${make.name} ${size}`);
        }
      }
    }
  });

  it('reads an archive that is compressed as a whole', async () => {
    const archive = await ociArchive({ ...fixture, compression: 'gzip' });
    const expected = summary(await readImage(inChunks(archive)));
    for (const packed of [gzipSync(archive), zstdCompressSync(archive)]) {
      assert.deepEqual(summary(await readImage(inChunks(packed, 5000))), expected);
    }
  });

  it('keeps layers apart that are decompressed side by side', async () => {
    const layers = Array.from({ length: 6 }, (_, index) => [
      { name: `file${index}`, content: String(index).repeat(400_000) },
    ]);
    const plain = summary(await readImage(inChunks(await ociArchive({ layers }))));
    const archive = await ociArchive({ layers, compression: 'gzip' });
    assert.deepEqual(summary(await readImage(inChunks(archive, archive.length))), plain);
  });

  it('reports progress in bytes of the source', async () => {
    const layers = [[{ name: 'big', content: Buffer.alloc(13_000_000) }]];
    const archive = await ociArchive({ layers });
    const seen: number[] = [];
    await readImage(inChunks(archive), { onProgress: (bytes) => seen.push(bytes) });
    assert.ok(seen.length >= 3);
    assert.equal(seen.at(-1), archive.length);
  });

  it('leaves the stream as soon as a known image is complete', async () => {
    const archive = await ociArchive(fixture);
    const { configDigest } = await readImage(inChunks(archive));
    const padded = Buffer.concat([
      archive.subarray(0, archive.length - 1024),
      await tarOf([{ name: 'never', content: 'x'.repeat(500_000) }]),
    ]);
    let read = 0;
    const image = await readImage(inChunks(padded, 512), {
      choice: { digest: configDigest },
      onProgress: (bytes) => (read = bytes),
    });
    assert.equal(image.layers.length, 4);
    assert.equal(image.id, configDigest);
    assert.ok(read < padded.length);
  });

  it('takes what the store has, and gives it what is new', async () => {
    const saved: string[] = [];
    const contents = new Map<string, Parameters<LayerStore['save']>[1]>();
    const store: LayerStore = {
      has: (digest) => contents.has(digest),
      load: (digest) => Promise.resolve(contents.get(digest)),
      save: (digest, layer) => {
        saved.push(digest);
        contents.set(digest, layer);
        return Promise.resolve();
      },
    };
    await readImage(inChunks(await ociArchive({ layers: [first] })), { store });
    // Path ids of the first reading are those of the second, since its first layer is the same.
    const image = await readImage(
      inChunks(await ociArchive({ layers: [first, [{ name: 'x' }]] })),
      {
        store,
      },
    );
    assert.deepEqual(
      saved,
      image.layers.map(({ blobDigest }) => blobDigest),
    );
  });

  it('reads again without a store that has lost what it said it had', async () => {
    const archive = await ociArchive(fixture);
    let opened = 0;
    const open = () => {
      opened += 1;
      return Promise.resolve(inChunks(archive));
    };
    const store: LayerStore = {
      has: () => true,
      load: () => Promise.resolve(undefined),
      save: () => Promise.resolve(),
    };
    // It claims to know manifests too, which leaves nothing to read.
    await assert.rejects(readImage(await open(), { store }), LayersError);
    const layers: LayerStore = { ...store, has: (digest) => digest === lostDigest };
    const lostDigest = (await readImage(inChunks(archive))).layers[0]?.blobDigest;
    opened = 0;
    assert.equal((await readImageAgain(open, { store: layers })).layers.length, 4);
    assert.equal(opened, 2);
  });

  it('stops when told to', async () => {
    const cancellation = new AbortController();
    let isClosed = false;
    async function* endless() {
      try {
        yield await ociArchive(fixture);
        cancellation.abort();
        for (;;) yield Buffer.alloc(512);
      } finally {
        isClosed = true;
      }
    }
    await assert.rejects(readImage(endless(), { signal: cancellation.signal }), failsAs('aborted'));
    assert.ok(isClosed);
    await assert.rejects(readImage(endless(), { signal: AbortSignal.abort() }), failsAs('aborted'));
  });

  it('says what is wrong with what is no whole image', async () => {
    const archive = await ociArchive({ ...fixture, compression: 'gzip' });
    const read = (bytes: Uint8Array) => readImage(inChunks(bytes));
    await assert.rejects(read(Buffer.alloc(0)), failsAs('notAnArchive'));
    await assert.rejects(read(Buffer.from('hello '.repeat(200))), failsAs('notAnArchive'));
    await assert.rejects(read(Buffer.alloc(2048)), failsAs('notAnArchive'));
    await assert.rejects(
      read(await tarOf([{ name: 'readme', content: 'hi' }])),
      failsAs('notAnImage'),
    );
    await assert.rejects(read(archive.subarray(0, 700)), failsAs('truncated'));
    const tag = { choice: { tag: 'other:1' } };
    await assert.rejects(readImage(inChunks(archive), tag), failsAs('noSuchImage'));
  });
});
