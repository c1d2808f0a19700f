import assert from 'node:assert/strict';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import { accountLayers } from '../../src/core/layers/accounting/accountLayers.ts';
import { heaviestWaste } from '../../src/core/layers/accounting/wasteTable.ts';
import { decodeLayer, encodeLayer } from '../../src/core/layers/cache/layerCodec.ts';
import type { LayerContents } from '../../src/core/layers/contents/layerContents.ts';
import { LayersError } from '../../src/core/layers/layersError.ts';
import type { LayerStore } from '../../src/core/layers/readImage.ts';
import { readImage } from '../../src/core/layers/readImage.ts';
import { exportedListing, listing } from './layers/fileListing.ts';
import type { BuiltImage } from './layers/workshop.ts';
import { stores, Workshop } from './layers/workshop.ts';

const longName = 'n'.repeat(120);

const files = {
  'data/removed': 'r'.repeat(1000),
  'data/overwritten': 'o'.repeat(2000),
  'data/mode': 'm'.repeat(3000),
  'data/dir/x': 'x'.repeat(100),
  'data/dir/deep/y': 'y'.repeat(200),
  'data/swap/1': '1'.repeat(300),
  'data/swap/2': '2'.repeat(400),
  'data/linked': 'l'.repeat(500),
  'data/tree/a': 'a'.repeat(600),
  'data/tree/b': 'b'.repeat(700),
  'data/tofile/in': 'i'.repeat(800),
  [`data/${longName}/${longName}`]: 'long',
  'data/häfen 港': 'name',
};

const dockerfile = `FROM busybox:1.35
COPY data /data
RUN rm /data/removed
RUN rm -rf /data/dir
RUN chmod 755 /data/mode
RUN echo new > /data/overwritten
RUN rm -rf /data/swap && mkdir /data/swap && echo fresh > /data/swap/3
RUN ln /data/linked /data/linked2
RUN cp -r /data/tree /data/copy
RUN mv /data/copy /data/moved
RUN rm -rf /data/tofile && echo file > /data/tofile
RUN ln -s nowhere /data/dangling && mkfifo /data/pipe && chown 7:8 /data/pipe
`;

/** By hand: layer 0 is the base, 1 the COPY, and then one per RUN. */
const truth = [
  '/data/copy/a 600 removed-dir 8->9',
  '/data/copy/b 700 removed-dir 8->9',
  '/data/dir/deep/y 200 removed-dir 1->3',
  '/data/dir/x 100 removed-dir 1->3',
  '/data/linked 500 overwritten-metadata 1->7',
  '/data/mode 3000 overwritten-metadata 1->4',
  '/data/overwritten 2000 overwritten-content 1->5',
  '/data/removed 1000 removed 1->2',
  '/data/swap/1 300 opaque 1->6',
  '/data/swap/2 400 opaque 1->6',
  '/data/tofile/in 800 type-replaced 1->10',
];

function account({ image }: BuiltImage) {
  return accountLayers(
    image.paths,
    image.layers.map(({ contents }) => contents),
  );
}

for (const store of stores) {
  describe(`layer accounting on ${store.name}`, () => {
    let engine: Engine;
    let workshop: Workshop;
    let built: BuiltImage;
    const options = { dockerfile, files, tag: 'layers-accounting:truth' };

    before(async () => {
      engine = await store.start();
      workshop = await Workshop.open(engine);
      built = await workshop.build(store.isModern ? 'BuildKit' : 'classic', options);
    });

    after(async () => {
      await workshop.close();
      await store.stop(engine);
    });

    it('finds every wasted byte where a hand count puts it', () => {
      const accounting = account(built);
      const { paths } = built.image;
      const waste = heaviestWaste(accounting.waste).map(
        ({ path, bytes, kind, createdBy, killedBy }) =>
          `${paths.path(path)} ${bytes} ${kind} ${createdBy}->${killedBy}`,
      );
      // BuildKit on containerd ships the new name of a lower file as a file of its own, and the old one not again.
      const isCopiedUp = !store.keepsAttestations;
      const expected = truth.filter((line) => isCopiedUp || !line.startsWith('/data/linked'));
      assert.deepEqual(waste.sort(), expected);
      assert.equal(accounting.shippedBytes - accounting.liveBytes, accounting.wastedBytes);
      assert.equal(accounting.wastedBytes, isCopiedUp ? 9600 : 9100);
    });

    it('ends with the file system that a container of the image has', async () => {
      const merged = listing(account(built).state);
      assert.ok(merged.length > 280, `${merged.length} entries`);
      assert.deepEqual(merged, await exportedListing(workshop, options.tag));
    });

    it('reads only the new layer after a change, with the same result', async () => {
      const seen = new MemoryStore();
      const read = async (id: string) =>
        readImage(await workshop.client.exportImage(id), { choice: { digest: id }, store: seen });
      await read(built.id);
      const before = seen.saved;
      const changed = await workshop.build(store.isModern ? 'BuildKit' : 'classic', {
        ...options,
        dockerfile: `${dockerfile}RUN echo one more > /more\n`,
        tag: 'layers-accounting:changed',
      });
      const image = await read(changed.id);
      assert.equal(seen.saved - before, 1);
      // Older engines write the classic layout, which does not say a layer's digest before its bytes.
      assert.equal(seen.loaded, store.isModern ? image.layers.length - 1 : 0);
      const again = account({ ...changed, image });
      assert.deepEqual(listing(again.state), listing(account(changed).state));
      assert.deepEqual(again.layers, account(changed).layers);
    });

    it('stops when told to, and leaves the engine well', async () => {
      const cancellation = new AbortController();
      const { signal } = cancellation;
      const stream = await workshop.client.exportImage(built.id);
      await assert.rejects(
        readImage(stream, { signal, onProgress: () => cancellation.abort() }),
        (error) => error instanceof LayersError && error.kind === 'aborted',
      );
      await workshop.client.inspect('image', built.id);
    });
  });
}

/** Keeps layers as they are, in memory, and counts. */
class MemoryStore implements LayerStore {
  saved = 0;
  loaded = 0;
  readonly #layers = new Map<string, Uint8Array>();

  has(digest: string): boolean {
    return this.#layers.has(digest);
  }

  async load(digest: string, paths: Parameters<LayerStore['load']>[1]) {
    const bytes = this.#layers.get(digest);
    this.loaded += 1;
    return bytes && decodeLayer(bytes, paths);
  }

  async save(digest: string, contents: LayerContents, paths: Parameters<LayerStore['save']>[2]) {
    this.saved += this.#layers.has(digest) ? 0 : 1;
    this.#layers.set(digest, await encodeLayer(contents, paths));
  }
}
