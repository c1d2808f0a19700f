import assert from 'node:assert/strict';
import { createConfirmations } from '../../../../../src/core/engine/inventory/confirmations.ts';
import { turn } from './eventually.ts';

interface Wait {
  readonly key: string;
  done(): void;
  fail(error: Error): void;
}

function recorded() {
  const waits: Wait[] = [];
  const confirmed: string[] = [];
  const confirmations = createConfirmations(
    (key) => new Promise<void>((done, fail) => waits.push({ key, done, fail })),
    (key) => confirmed.push(key),
  );
  return { waits, confirmed, confirmations };
}

describe('createConfirmations', () => {
  it('asks at most four at a time', async () => {
    const { waits, confirmed, confirmations } = recorded();
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) confirmations.request(key);
    assert.deepEqual(
      waits.map(({ key }) => key),
      ['a', 'b', 'c', 'd'],
    );
    waits[1]!.done();
    await turn();
    assert.deepEqual(confirmed, ['b']);
    assert.equal(waits[4]?.key, 'e');
  });

  it('asks again for one that is under way, but never twice at once', async () => {
    const { waits, confirmations } = recorded();
    for (let n = 0; n < 5; n += 1) confirmations.request('a');
    assert.equal(waits.length, 1);
    waits[0]!.done();
    await turn();
    assert.equal(waits.length, 2);
    waits[1]!.done();
    await turn();
    assert.equal(waits.length, 2);
  });

  it('goes on after a failure, and forgets what was cancelled', async () => {
    const { waits, confirmed, confirmations } = recorded();
    for (const key of ['a', 'b', 'c', 'd', 'e']) confirmations.request(key);
    confirmations.cancel('e');
    waits[0]!.fail(new Error('gone'));
    await turn();
    assert.deepEqual(confirmed, ['a']);
    assert.equal(waits.length, 4);
  });
});
