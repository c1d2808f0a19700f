import assert from 'node:assert/strict';
import { waitFor } from '../../../../scripts/machine/waitFor.mjs';
import type { StatsReading } from '../../../../src/core/engine/calls/statsCalls.ts';
import { createUsagePoller } from '../../../../src/editor/views/usagePoller.ts';

const reading = (at: number, cpuPercent: number): StatsReading => ({
  source: {},
  sample: {
    ...{ at, cpuPercent, cpus: 1, memoryBytes: at },
    ...{ networkReceivedBytes: 0, networkSentBytes: 0, blockReadBytes: 0, blockWrittenBytes: 0 },
  },
});

function setUp(count: number) {
  const world = {
    ids: Array.from({ length: count }, (_, index) => `c${index}`),
    asked: [] as string[],
    previous: new Map<string, StatsReading | undefined>(),
    changes: [] as (readonly string[])[],
    atOnce: 0,
    most: 0,
    fails: '',
  };
  const poller = createUsagePoller(
    {
      wanted: () => world.ids,
      read: async (id, previous) => {
        world.asked.push(id);
        world.previous.set(id, previous);
        world.atOnce += 1;
        world.most = Math.max(world.most, world.atOnce);
        await new Promise(setImmediate);
        world.atOnce -= 1;
        if (id === world.fails) throw new Error('gone');
        return reading(world.asked.length, 5);
      },
      changed: (ids) => void world.changes.push(ids),
    },
    1,
  );
  return { world, poller };
}

describe('polling what containers use', () => {
  it('reads each wanted one once a round, a few at a time, and compares with the round before', async () => {
    const { world, poller } = setUp(10);
    poller.start();
    await waitFor('two rounds', () => poller.round >= 2);
    poller.stop();
    assert.deepEqual(world.asked.slice(0, 10).toSorted(), world.ids.toSorted());
    assert.equal(world.most, 4);
    assert.equal(world.changes[0]?.length, 10);
    assert.ok(world.previous.get('c3') !== undefined);
  });

  it('forgets rows that are not seen any more, and those that fail', async () => {
    const { world, poller } = setUp(3);
    poller.start();
    await waitFor('a round', () => poller.of('c2') !== undefined);
    world.ids = ['c0', 'c1'];
    world.fails = 'c1';
    await waitFor('the others gone', () => poller.of('c2') === undefined && !poller.of('c1'));
    assert.ok(poller.of('c0'));
    assert.ok(world.changes.some((ids) => ids.includes('c2')));
    poller.stop();
  });

  it('asks nothing once stopped, and forgets', async () => {
    const { world, poller } = setUp(50);
    poller.start();
    await waitFor('the first ones', () => world.asked.length >= 4);
    poller.stop();
    const asked = world.asked.length;
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    assert.ok(world.asked.length - asked <= 4, 'only what was under way');
    assert.equal(poller.round, 0);
    assert.equal(poller.of('c0'), undefined);
  });
});
