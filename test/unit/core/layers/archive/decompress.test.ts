import assert from 'node:assert/strict';
import { constants, createZstdCompress, gzipSync, zstdCompressSync } from 'node:zlib';
import { decompressInto, fzstdInto } from '../../../../../src/core/layers/archive/decompress.ts';
import type { ByteSink } from '../../../../../src/core/layers/archive/byteSink.ts';
import { LayersError } from '../../../../../src/core/layers/layersError.ts';

const plain = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251));

function collector() {
  const chunks: Buffer[] = [];
  const sink: ByteSink = {
    write: (chunk, start, end) => {
      chunks.push(Buffer.from(chunk.subarray(start, end)));
      // As slow as a sink can be: every write must be waited for.
      return Promise.resolve();
    },
    end: () => undefined,
    abandon: () => undefined,
  };
  return { sink, bytes: () => Buffer.concat(chunks) };
}

async function feed(sink: ByteSink, bytes: Uint8Array, size: number): Promise<void> {
  for (let at = 0; at < bytes.length; at += size) {
    await sink.write(bytes, at, Math.min(at + size, bytes.length));
  }
  await sink.end();
}

describe('decompressInto', () => {
  for (const [name, packed] of [
    ['gzip', gzipSync(plain)],
    ['zstd', zstdCompressSync(plain)],
  ] as const) {
    it(`gives back what ${name} packed, in order`, async () => {
      const { sink, bytes } = collector();
      await feed(decompressInto(sink, name), packed, 1000);
      assert.ok(bytes().equals(plain));
    });
  }

  it('reads concatenated gzip members, as eStargz layers have', async () => {
    const { sink, bytes } = collector();
    const packed = Buffer.concat([gzipSync(plain.subarray(0, 999)), gzipSync(plain.subarray(999))]);
    await feed(decompressInto(sink, 'gzip'), packed, 777);
    assert.ok(bytes().equals(plain));
  });

  it('says that a gzip stream is damaged or breaks off', async () => {
    const packed = gzipSync(plain);
    const kindOf = async (bytes: Uint8Array): Promise<string | undefined> => {
      const failure = await feed(decompressInto(collector().sink, 'gzip'), bytes, 1000).catch(
        (error: unknown) => error,
      );
      return failure instanceof LayersError ? failure.kind : undefined;
    };
    assert.equal(await kindOf(packed.subarray(0, packed.length / 2)), 'truncated');
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 500, 600);
    assert.equal(await kindOf(damaged), 'corrupt');
  });
});

describe('fzstdInto', () => {
  it('stands in where Node has no zstd, for several frames too', async () => {
    const { sink, bytes } = collector();
    const frames = [plain.subarray(0, 100_000), plain.subarray(100_000)];
    await feed(fzstdInto(sink), Buffer.concat(frames.map((part) => zstdCompressSync(part))), 4096);
    assert.ok(bytes().equals(plain));
  });

  it('reads streams whose size is not known before', async () => {
    const packer = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
    packer.end(plain);
    const chunks: Buffer[] = [];
    for await (const chunk of packer) chunks.push(chunk as Buffer);
    const { sink, bytes } = collector();
    await feed(fzstdInto(sink), Buffer.concat(chunks), 333);
    assert.ok(bytes().equals(plain));
  });

  it('says that a stream is damaged', async () => {
    const packed = zstdCompressSync(plain);
    packed.fill(0xff, 4, 40);
    await assert.rejects(
      feed(fzstdInto(collector().sink), packed, packed.length),
      (error) => error instanceof LayersError && error.kind === 'corrupt',
    );
  });
});
