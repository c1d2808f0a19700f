import assert from 'node:assert/strict';
import { readImage } from '../../../../src/core/layers/readImage.ts';
import { readLayerFile } from '../../../../src/core/layers/readLayerFile.ts';
import { dockerArchive, inChunks, ociArchive } from './imageFixture.ts';

const fixture = {
  layers: [
    [
      { name: 'etc/motd', content: 'first' },
      { name: './big', content: 'b'.repeat(200_000) },
    ],
    [{ name: 'etc/motd', content: 'second' }],
  ],
};

describe('readLayerFile', () => {
  for (const make of [ociArchive, dockerArchive]) {
    it(`takes a file out of the layer that holds it (${make.name})`, async () => {
      for (const compression of ['none', 'gzip'] as const) {
        const archive = await make({ ...fixture, compression });
        const { layers } = await readImage(inChunks(archive));
        const read = async (layer: number, path: string, limitBytes = 1_000_000) => {
          const { blobDigest } = layers[layer]!;
          const file = { layer, blobDigest, path };
          const bytes = await readLayerFile(inChunks(archive, 3000), file, { limitBytes });
          return bytes && Buffer.from(bytes).toString();
        };
        assert.equal(await read(0, '/etc/motd'), 'first');
        assert.equal(await read(1, '/etc/motd'), 'second');
        assert.equal(await read(0, '/big'), 'b'.repeat(200_000));
        assert.equal(await read(0, '/big', 199_999), undefined);
        assert.equal(await read(1, '/big'), undefined);
        assert.equal(await read(0, '/etc'), undefined);
      }
    });
  }
});
