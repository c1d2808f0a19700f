import assert from 'node:assert/strict';
import { groupStacks } from '../../../../../src/core/model/swarm/groupStacks.ts';
import type { ServiceRecord } from '../../../../../src/core/model/swarm/serviceRecord.ts';
import { swarmPollMs } from '../../../../../src/core/model/swarm/swarmPollMs.ts';

function service(name: string, more: Partial<ServiceRecord> = {}): ServiceRecord {
  return {
    ...{ id: name, name, version: 1, image: 'busybox', mode: 'replicated', running: 1, desired: 1 },
    ...{ ports: [], hasPrevious: false, networks: [], labels: {}, createdAt: 0, updatedAt: 0 },
    ...more,
  };
}

describe('stacks of services', () => {
  it('are sorted, and leave what belongs to none', () => {
    const { stacks, others } = groupStacks([
      service('shop_web', { stack: 'shop' }),
      service('single'),
      service('shop_db', { stack: 'shop' }),
      service('blog_web', { stack: 'blog' }),
    ]);
    const names = stacks.map(({ name, services }) => [name, services.map((one) => one.name)]);
    assert.deepEqual(names, [
      ['blog', ['blog_web']],
      ['shop', ['shop_db', 'shop_web']],
    ]);
    assert.deepEqual(
      others.map(({ name }) => name),
      ['single'],
    );
  });
});

describe('how soon services are asked for again', () => {
  it('is soon while something moves', () => {
    const settled = swarmPollMs([service('a'), service('b', { running: 0, desired: 0 })]);
    assert.equal(swarmPollMs([]), settled);
    const job = service('job', { mode: 'replicated-job', running: 0, desired: 2, completed: 2 });
    assert.equal(swarmPollMs([job]), settled);
    const paused = service('p', { updateStatus: { state: 'paused', message: '' } });
    assert.equal(swarmPollMs([paused]), settled);
    const moving = [
      service('starting', { running: 0 }),
      service('ending', { running: 3 }),
      service('updating', { updateStatus: { state: 'updating', message: '' } }),
      service('back', { updateStatus: { state: 'rollback_started', message: '' } }),
      { ...job, completed: 1 },
    ];
    for (const one of moving) assert.ok(swarmPollMs([service('a'), one]) < settled, one.name);
  });
});
