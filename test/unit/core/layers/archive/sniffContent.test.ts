import assert from 'node:assert/strict';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { sniffContent } from '../../../../../src/core/layers/archive/sniffContent.ts';
import { tarOf } from '../imageFixture.ts';

describe('sniffContent', () => {
  it('knows layers, packed or not, and an empty one', async () => {
    const tar = await tarOf([{ name: '{odd name}', content: 'x' }]);
    assert.equal(sniffContent(tar.subarray(0, 512)), 'tar');
    assert.equal(sniffContent(Buffer.alloc(512)), 'tar');
    assert.equal(sniffContent(gzipSync(tar)), 'gzip');
    assert.equal(sniffContent(zstdCompressSync(tar)), 'zstd');
    assert.equal(sniffContent(Buffer.from([0x5e, 0x2a, 0x4d, 0x18, 0, 0])), 'zstd');
  });

  it('knows documents, and lets the rest be', () => {
    assert.equal(sniffContent(Buffer.from('{"a":1}')), 'json');
    assert.equal(sniffContent(Buffer.from('\n [1]')), 'json');
    assert.equal(sniffContent(Buffer.from('1.0')), 'other');
    assert.equal(sniffContent(Buffer.alloc(0)), 'other');
    assert.equal(sniffContent(Buffer.alloc(300)), 'other');
  });
});
