import assert from 'node:assert/strict';
import { toCachePreview } from '../../../../../src/core/engine/records/toCachePreview.ts';

const usage = {
  BuildCache: [
    { ID: 'a', Type: 'regular', Description: 'step', Size: 100, InUse: false, Shared: false },
    { ID: 'b', Type: 'regular', Description: 'shared', Size: 20, InUse: false, Shared: true },
    { ID: 'c', Type: 'source.local', Description: ' ', Size: 3, InUse: true, Shared: false },
    { ID: 'd', Type: 'internal', Size: 4, InUse: false, Shared: false },
    { ID: 'e', Type: 'frontend', Size: 5, InUse: false, Shared: false },
    { ID: 'f', Type: 'exec.cachemount', Description: 'mount', Size: -1 },
  ],
};

describe('toCachePreview', () => {
  it('takes what is dangling: not used, not shared by images, not the builder’s own', () => {
    assert.deepEqual(toCachePreview(usage, false), {
      items: [
        { id: 'a', name: 'step', bytes: 100 },
        { id: 'f', name: 'mount', bytes: 0 },
      ],
      bytes: 100,
    });
  });

  it('takes all that no build uses when asked', () => {
    const { items, bytes } = toCachePreview(usage, true);
    assert.deepEqual(
      items.map(({ name }) => name),
      ['step', 'shared', 'd', 'e', 'mount'],
    );
    assert.equal(bytes, 129);
  });

  it('holds without any cache', () => {
    assert.deepEqual(toCachePreview({ BuildCache: null }, true), { items: [], bytes: 0 });
    assert.deepEqual(toCachePreview({}, false), { items: [], bytes: 0 });
  });
});
