import assert from 'node:assert/strict';
import {
  compareFiles,
  compareLayers,
} from '../../../../../src/core/layers/browse/compareImages.ts';
import { browsed } from './browsed.ts';

const base = [{ name: 'bin/sh', content: 'sh' }];

describe('compareLayers', () => {
  it('pairs layers that both images have', async () => {
    const [app, lib] = [[{ name: 'app', content: '1' }], [{ name: 'lib', content: '2' }]];
    const left = await browsed([base, app, lib]);
    const right = await browsed([base, [{ name: 'new', content: '3' }], lib]);
    assert.deepEqual(compareLayers(left.analysis, right.analysis), {
      shared: 1,
      pairs: [{ left: 0, right: 0 }, { right: 1 }, { left: 1 }, { left: 2, right: 2 }],
    });
  });
});

describe('compareFiles', () => {
  it('names what was added, removed and changed, the largest difference first', async () => {
    const left = await browsed([
      base,
      [
        { name: 'gone/a', content: 'a'.repeat(500) },
        { name: 'kept', content: 'k' },
        { name: 'mode', content: 'm', mode: 0o644 },
        { name: 'grown', content: 'g'.repeat(10) },
        { name: 'turned', content: 't'.repeat(7) },
      ],
    ]);
    const right = await browsed([
      base,
      [
        { name: 'kept', content: 'k' },
        { name: 'mode', content: 'm', mode: 0o755 },
        { name: 'grown', content: 'g'.repeat(900) },
        { name: 'turned/inside', content: 'i'.repeat(3) },
      ],
    ]);
    let pauses = 0;
    const files = await compareFiles(left.analysis, right.analysis, () => {
      pauses += 1;
      return Promise.resolve();
    });
    assert.deepEqual(
      files.map(({ path, change, before, after }) => [path, change, before, after]),
      [
        ['/grown', 'modified', 10, 900],
        ['/gone/a', 'removed', 500, 0],
        ['/turned', 'removed', 7, 0],
        ['/turned/inside', 'added', 0, 3],
        ['/mode', 'metadata', 1, 1],
      ],
    );
    assert.equal(pauses, 0);
    assert.deepEqual(await compareFiles(left.analysis, left.analysis, () => Promise.resolve()), []);
  });
});
