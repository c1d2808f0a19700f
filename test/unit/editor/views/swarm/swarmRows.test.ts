import assert from 'node:assert/strict';
import type { ServiceRecord } from '../../../../../src/core/model/swarm/serviceRecord.ts';
import { swarmContextValue } from '../../../../../src/editor/views/swarm/swarmContextValue.ts';
import type { SwarmRow } from '../../../../../src/editor/views/swarm/swarmRow.ts';
import {
  groupRows,
  objectRows,
  type SwarmObjects,
} from '../../../../../src/editor/views/swarm/swarmRows.ts';
import { swarmNode, swarmService } from './swarmRecords.ts';

const objects = (
  services: readonly ServiceRecord[],
  nodes: SwarmObjects['nodes'] = [swarmNode('one')],
): SwarmObjects => ({ nodes, services, selfId: 'id-one' });

const below = (id: string, of: SwarmObjects): readonly SwarmRow[] => {
  const group = groupRows(of).find((row) => row.id === id);
  return group === undefined ? [] : objectRows(group, of);
};

describe('the rows of a swarm', () => {
  it('are in groups, of which those with nothing in them are not there', () => {
    assert.deepEqual(
      groupRows(objects([])).map(({ id }) => id),
      ['nodes'],
    );
    const stacked = swarmService('shop_web', { stack: 'shop' });
    assert.deepEqual(
      groupRows(objects([stacked, swarmService('alone')])).map(({ id }) => id),
      ['nodes', 'stacks', 'services'],
    );
  });

  it('count what is amiss', () => {
    const of = objects(
      [
        swarmService('shop_web', { stack: 'shop', running: 1, desired: 2 }),
        swarmService('shop_db', { stack: 'shop' }),
        swarmService('done', { mode: 'replicated-job', running: 0, desired: 3, completed: 3 }),
      ],
      [swarmNode('one'), swarmNode('two', { state: 'down' })],
    );
    assert.deepEqual(
      groupRows(of).map(({ count, troubled }) => [count, troubled]),
      [
        [2, 1],
        [1, 1],
        [1, 0],
      ],
    );
    const [stack] = below('stacks', of);
    assert.ok(stack?.kind === 'swarmStack');
    assert.deepEqual([stack.services, stack.complete], [2, 1]);
  });

  it('have each service once, whatever stacks there are', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const services = Array.from({ length: seed % 17 }, (_, index) => {
        const stack = ['a', 'b', undefined][(seed * 7 + index * 5) % 3];
        const name = `${stack ?? 'x'}_${index}`;
        const running = (seed + index) % 3;
        return swarmService(name, { running, desired: 2, ...(stack !== undefined && { stack }) });
      });
      const of = objects(services);
      const stacks = below('stacks', of);
      const inStacks = stacks.flatMap((row) => objectRows(row, of));
      const all = [...inStacks, ...below('services', of)];
      const ids = all.map((row) => (row.kind === 'swarmService' ? row.service.id : ''));
      assert.deepEqual(ids.toSorted(), services.map(({ id }) => id).toSorted());
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      for (const row of stacks) {
        assert.ok(row.kind === 'swarmStack' && row.complete <= row.services);
      }
    }
  });

  it('leave out of a name what the stack above says already', () => {
    const of = objects([
      swarmService('shop_web', { stack: 'shop' }),
      swarmService('other_web', { stack: 'shop' }),
    ]);
    const labels = below('stacks', of)
      .flatMap((row) => objectRows(row, of))
      .map((row) => (row.kind === 'swarmService' ? row.label : ''));
    assert.deepEqual(labels, ['other_web', 'web']);
  });

  it('know the node that is the engine, and put web-2 before web-10', () => {
    const nodes = ['web-10', 'web-2', 'one'].map((name) => swarmNode(name));
    const rows = below('nodes', objects([], nodes));
    assert.deepEqual(
      rows.map((row) => row.kind === 'swarmNode' && [row.node.hostname, row.isSelf]),
      [
        ['one', true],
        ['web-2', false],
        ['web-10', false],
      ],
    );
  });

  it('tell menus what can be done', () => {
    const service = swarmService('web', { hasPrevious: true });
    const row = { kind: 'swarmService', id: 's', label: 'web', service } as const;
    assert.equal(swarmContextValue(row), 'swarmService.replicated.previous');
    const drained = swarmNode('one', { role: 'manager', availability: 'drain' });
    assert.equal(
      swarmContextValue({ kind: 'swarmNode', id: 'n', node: drained, isSelf: true }),
      'swarmNode.manager.drain',
    );
  });
});
