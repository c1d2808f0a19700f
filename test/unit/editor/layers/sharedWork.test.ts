import assert from 'node:assert/strict';
import { shareWork } from '../../../../src/editor/layers/sharedWork.ts';

/** Work that ends when it is told to. */
function controlled() {
  const begun: {
    readonly key: string;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: number) => void;
    readonly finish: (result: string) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const work = shareWork<string, number>((key, { signal, onProgress }) => {
    return new Promise((finish, fail) => {
      begun.push({ key, signal, onProgress, finish, fail });
      signal.addEventListener('abort', () => fail(new Error('ended')));
    });
  });
  return { begun, work };
}

describe('shareWork', () => {
  it('does a thing once for all who ask while it lasts, and tells all how it goes', async () => {
    const { begun, work } = controlled();
    const heard: string[] = [];
    const results = Promise.all([
      work.join('a', { onProgress: (bytes) => heard.push(`first ${bytes}`) }),
      work.join('a', { onProgress: (bytes) => heard.push(`second ${bytes}`) }),
      work.join('b'),
    ]);
    begun[0]?.onProgress(7);
    begun[0]?.finish('done a');
    begun[1]?.finish('done b');
    assert.deepEqual(await results, ['done a', 'done a', 'done b']);
    assert.deepEqual(heard, ['first 7', 'second 7']);
    const again = work.join('a');
    assert.equal(begun.length, 3);
    begun[2]?.finish('anew');
    assert.equal(await again, 'anew');
  });

  it('goes on while one waits, and ends with the last', async () => {
    const { begun, work } = controlled();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = work.join('a', { signal: one.signal });
    const second = work.join('a', { signal: other.signal });
    const isEnded = () => begun[0]?.signal.aborted;
    one.abort();
    await assert.rejects(first, { name: 'AbortError' });
    assert.equal(isEnded(), false);
    other.abort();
    await assert.rejects(second, { name: 'AbortError' });
    assert.equal(isEnded(), true);
    const anew = work.join('a');
    assert.equal(begun.length, 2);
    begun[1]?.finish('x');
    assert.equal(await anew, 'x');
  });

  it('does not begin for one who has given up already', async () => {
    const { begun, work } = controlled();
    await assert.rejects(work.join('a', { signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.equal(begun.length, 0);
  });

  it('tells all of a failure, and ends everything when disposed', async () => {
    const { begun, work } = controlled();
    const results = Promise.allSettled([work.join('a'), work.join('a')]);
    begun[0]?.fail(new Error('broken'));
    for (const result of await results) assert.equal(result.status, 'rejected');
    const last = work.join('b');
    work.dispose();
    await assert.rejects(last, /ended/);
  });
});
