import assert from 'node:assert/strict';
import { driftOf, parseConfigHashes } from '../../../../../src/core/compose/drift/configHashes.ts';

const hash = 'a'.repeat(64);

describe('parseConfigHashes', () => {
  it('reads a hash per service and skips the rest', () => {
    const output = `time="x" level=warning msg="y"\nweb ${hash}\r\nmy.db-1  ${'b'.repeat(64)}\n\nbad 123\n`;
    assert.deepEqual(
      [...parseConfigHashes(output)],
      [
        ['web', hash],
        ['my.db-1', 'b'.repeat(64)],
      ],
    );
  });

  it('tells whether a container is what its service is now', () => {
    const hashes = new Map([['web', hash]]);
    assert.equal(driftOf('web', hash, hashes), 'same');
    assert.equal(driftOf('web', 'c'.repeat(64), hashes), 'changed');
    assert.equal(driftOf('gone', hash, hashes), 'removed');
    assert.equal(driftOf('web', undefined, hashes), 'unknown');
    assert.equal(driftOf('web', hash, new Map()), 'unknown');
  });
});
