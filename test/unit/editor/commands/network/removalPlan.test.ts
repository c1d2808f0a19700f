import assert from 'node:assert/strict';
import type { NetworkRecord } from '../../../../../src/core/model/networkRecord.ts';
import { planNetworkRemoval } from '../../../../../src/editor/commands/network/removalPlan.ts';
import { containerLike } from '../records.ts';

function network(name: string, builtIn = false): NetworkRecord {
  const rest = { driver: 'bridge', scope: 'local', internal: false, createdAt: 0 };
  return { id: `id-${name}`, name, builtIn, subnets: [], labels: {}, ...rest };
}

const attachedTo = (name: string, networkId = `id-${name}`) => [{ name, networkId, aliases: [] }];

describe('planNetworkRemoval', () => {
  it('keeps built-in networks and those with containers that are up', () => {
    const up = containerLike({ name: 'up', networks: attachedTo('used') });
    const plan = planNetworkRemoval(
      [network('bridge', true), network('used'), network('free')],
      [up],
    );
    assert.deepEqual(plan.builtIn, ['bridge']);
    assert.deepEqual(plan.held, [{ name: 'used', users: ['up'] }]);
    assert.deepEqual(
      plan.removable.map(({ name }) => name),
      ['free'],
    );
    assert.deepEqual(plan.stranded, []);
  });

  it('names stopped containers that would miss a network, also those that know it by name only', () => {
    const down = containerLike({ name: 'down', state: 'exited', networks: attachedTo('old', '') });
    const plan = planNetworkRemoval([network('old')], [down]);
    assert.deepEqual(
      plan.removable.map(({ name }) => name),
      ['old'],
    );
    assert.deepEqual(plan.stranded, ['down']);
  });
});
