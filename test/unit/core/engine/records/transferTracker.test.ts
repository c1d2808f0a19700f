import assert from 'node:assert/strict';
import { TransferTracker } from '../../../../../src/core/engine/records/transferTracker.ts';

describe('TransferTracker', () => {
  it('adds up the layers of a pull, unpacking not counted a second time', () => {
    const tracker = new TransferTracker();
    const said = [
      { status: 'Pulling from library/x', id: 'latest' },
      { status: 'Pulling fs layer', progressDetail: {}, id: 'a' },
      { status: 'Already exists', progressDetail: {}, id: 'b' },
      { status: 'Downloading', progressDetail: { current: 30, total: 100 }, id: 'a' },
      { status: 'Downloading', progressDetail: { current: 5, total: 50 }, id: 'c' },
    ];
    for (const line of said) tracker.add(line);
    assert.deepEqual([tracker.progress().bytesDone, tracker.progress().bytesTotal], [35, 150]);
    assert.equal(tracker.progress().message, 'Pulling from library/x');
    tracker.add({ status: 'Download complete', progressDetail: {}, id: 'a' });
    const half = tracker.add({
      status: 'Extracting',
      progressDetail: { current: 1, total: 100 },
      id: 'a',
    });
    assert.equal(half.bytesDone, 105);
    tracker.add({ status: 'Pull complete', progressDetail: {}, id: 'a' });
    tracker.add({ status: 'Pull complete', progressDetail: {}, id: 'c' });
    const done = tracker.add({ status: 'Status: Downloaded newer image' });
    assert.deepEqual([done.bytesDone, done.bytesTotal], [150, 150]);
    assert.equal(done.message, 'Status: Downloaded newer image');
    assert.deepEqual(
      done.layers.map(({ id, state }) => [id, state]),
      [
        ['a', 'done'],
        ['b', 'present'],
        ['c', 'done'],
      ],
    );
  });

  it('never goes back, and never beyond the whole', () => {
    const tracker = new TransferTracker();
    const push = (current: number, total?: number) =>
      tracker.add({
        status: 'Pushing',
        id: 'a',
        progressDetail: total === undefined ? { current } : { current, total },
      });
    assert.equal(push(10).bytesDone, 10);
    assert.equal(push(50, 40).bytesDone, 40);
    assert.equal(push(20, 40).bytesDone, 40);
  });
});
