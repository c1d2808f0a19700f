import assert from 'node:assert/strict';
import { inParallel } from '../../../../../src/editor/commands/steps/inParallel.ts';

describe('inParallel', () => {
  it('keeps the order, and lets one failure be', async () => {
    const results = await inParallel([3, 1, 2], async (item) => {
      for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
      if (item === 1) throw new Error('one');
      return item * 10;
    });
    assert.deepEqual(
      results.map((result) => ('value' in result ? result.value : String(result.error))),
      [30, 'Error: one', 20],
    );
  });

  it('never runs more than the limit at once', async () => {
    let running = 0;
    let most = 0;
    await inParallel(
      Array.from({ length: 20 }),
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      },
      4,
    );
    assert.equal(most, 4);
  });

  it('does nothing for nothing', async () => {
    assert.deepEqual(await inParallel([], () => Promise.reject(new Error('never'))), []);
  });
});
