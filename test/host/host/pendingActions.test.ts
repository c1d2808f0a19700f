import assert from 'node:assert/strict';
import { createPendingActions } from '../../../src/editor/host/createPendingActions.ts';

describe('createPendingActions', () => {
  it('marks the objects while the work runs and tells of both ends', async () => {
    const pending = createPendingActions();
    const told: (readonly string[])[] = [];
    pending.onDidChange((ids) => told.push(ids));
    const result = await pending.run(['a', 'b'], 'stopping…', () => {
      assert.equal(pending.label('a'), 'stopping…');
      assert.equal(pending.label('c'), undefined);
      return Promise.resolve(7);
    });
    assert.equal(result, 7);
    assert.equal(pending.label('a'), undefined);
    assert.deepEqual(told, [
      ['a', 'b'],
      ['a', 'b'],
    ]);
    pending.dispose();
  });

  it('unmarks them when the work fails', async () => {
    const pending = createPendingActions();
    const work = pending.run(['a'], 'stopping…', () => Promise.reject(new Error('no')));
    await assert.rejects(work, { message: 'no' });
    assert.equal(pending.label('a'), undefined);
    pending.dispose();
  });

  it('shows the latest of several actions on one object', async () => {
    const pending = createPendingActions();
    await pending.run(['a'], 'stopping…', async () => {
      await pending.run(['a'], 'killing…', () => {
        assert.equal(pending.label('a'), 'killing…');
        return Promise.resolve();
      });
      assert.equal(pending.label('a'), 'stopping…');
    });
    pending.dispose();
  });
});
