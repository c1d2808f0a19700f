import assert from 'node:assert/strict';
import {
  applyPatch,
  contradicts,
  joinPatches,
} from '../../../../../src/core/engine/inventory/recordPatch.ts';
import { sampleContainer } from './sampleRecords.ts';

describe('record patches', () => {
  it('are applied field by field, undefined taking one away', () => {
    const exited = sampleContainer('a', { state: 'exited', exitCode: 1 });
    assert.deepEqual(
      applyPatch(exited, { state: 'running', exitCode: undefined }),
      sampleContainer('a', { state: 'running' }),
    );
  });

  it('join, the later one winning', () => {
    assert.deepEqual(
      joinPatches<{ state: string; name: string }>(
        { state: 'paused', name: 'n' },
        { state: 'running' },
      ),
      {
        state: 'running',
        name: 'n',
      },
    );
    assert.equal(joinPatches({ state: 'running' }, 'removed'), 'removed');
    assert.deepEqual(joinPatches<{ state: string }>('removed', {}), {}, 'made again');
    assert.deepEqual(joinPatches(undefined, { state: 'running' }), { state: 'running' });
  });

  it('are contradicted by another value, not by another time', () => {
    const running = sampleContainer('a', { state: 'running', stateSince: 5 });
    assert.equal(contradicts(running, { state: 'running', stateSince: 9 }), false);
    assert.equal(contradicts(running, { state: 'paused' }), true);
    assert.equal(contradicts(running, { exitCode: undefined }), false);
    assert.equal(contradicts(running, {}), false);
  });
});
