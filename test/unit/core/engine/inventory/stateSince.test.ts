import assert from 'node:assert/strict';
import { keepStateSince } from '../../../../../src/core/engine/inventory/stateSince.ts';
import { sampleContainer } from './sampleRecords.ts';

const now = 1_800_000_000;
const hours = 3600;

function kept(
  held: number,
  fresh: number | undefined,
  state: 'running' | 'paused' = 'running',
): number | undefined {
  const listed = sampleContainer(
    'a',
    fresh === undefined ? { state } : { state, stateSince: fresh },
  );
  return keepStateSince(sampleContainer('a', { state, stateSince: held }), listed, now).stateSince;
}

describe('keepStateSince', () => {
  it('keeps the time of the event while the words of the list agree with it', () => {
    assert.equal(kept(now - 30, now - 31), now - 30);
    assert.equal(kept(now - 150, now - 120), now - 150);
    assert.equal(kept(now - 3.9 * hours, now - 3 * hours), now - 3.9 * hours);
    assert.equal(kept(now - 20 * 24 * hours, now - 14 * 24 * hours), now - 20 * 24 * hours);
    assert.equal(kept(now - 30, undefined), now - 30);
  });

  it('takes the time of the list when the container was started again unseen', () => {
    assert.equal(kept(now - 3 * hours, now - 5), now - 5);
    assert.equal(kept(now - 300, now - 120), now - 120);
  });

  it('keeps the moment of a pause, of which the list does not tell', () => {
    assert.equal(kept(now - 10, now - 5 * hours, 'paused'), now - 10);
    assert.equal(kept(now - 5 * hours, now - 10, 'paused'), now - 10);
  });

  it('takes the fresh record when the state differs', () => {
    const held = sampleContainer('a', { state: 'exited', stateSince: now - 1 });
    const fresh = sampleContainer('a', { state: 'running', stateSince: now - 2 });
    assert.equal(keepStateSince(held, fresh, now), fresh);
  });
});
