import assert from 'node:assert/strict';
import {
  createHelperSession,
  HELPER_LABEL,
  isLeftOver,
  isProcessAlive,
  OWNER_LABEL,
} from '../../../../../src/core/engine/volumes/helperSession.ts';

describe('containers that were made for volumes', () => {
  const session = { owner: 'desk/100', open: new Set(['at-work']) };
  const now = 1_000_000;
  const leftOver = (owner: string, more: { id?: string; createdAt?: number } = {}) =>
    isLeftOver(
      {
        ...{ id: 'lost', createdAt: now - 60, ...more },
        labels: { [HELPER_LABEL]: 'data', [OWNER_LABEL]: owner },
      },
      session,
      { now, isAlive: (pid) => pid === 200 },
    );

  it('stay while somebody works with them', () => {
    assert.equal(leftOver('desk/100', { id: 'at-work' }), false);
    assert.equal(leftOver('desk/200'), false);
    assert.equal(leftOver('elsewhere/1'), false);
  });

  it('go when their process has lost them, or is gone, or a day has passed elsewhere', () => {
    assert.equal(leftOver('desk/100'), true);
    assert.equal(leftOver('desk/300'), true);
    assert.equal(leftOver('elsewhere/1', { createdAt: now - 90_000 }), true);
    assert.equal(leftOver('', { createdAt: now - 90_000 }), true);
    assert.equal(leftOver(''), false);
  });

  it('are told from all others by their label', () => {
    const other = { id: 'x', createdAt: 0, labels: { [OWNER_LABEL]: 'desk/100' } };
    assert.equal(isLeftOver(other, session, { now, isAlive: () => false }), false);
  });

  it('belong to this process', () => {
    const [, pid] = createHelperSession().owner.split('/');
    assert.equal(pid, String(process.pid));
    assert.equal(isProcessAlive(process.pid), true);
    assert.equal(isProcessAlive(999_999_999), false);
  });
});
