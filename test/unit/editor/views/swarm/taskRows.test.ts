import assert from 'node:assert/strict';
import type { TaskRecord, TaskState } from '../../../../../src/core/model/swarm/taskRecord.ts';
import type { SwarmRow } from '../../../../../src/editor/views/swarm/swarmRow.ts';
import { historyRows, taskRows } from '../../../../../src/editor/views/swarm/taskRows.ts';
import { globalTask, swarmNode, swarmService, swarmTask } from './swarmRecords.ts';

const states: readonly TaskState[] = [
  ...(['new', 'pending', 'allocated', 'assigned', 'accepted', 'preparing', 'ready'] as const),
  ...(['starting', 'running', 'complete', 'shutdown', 'failed', 'rejected'] as const),
  ...(['remove', 'orphaned'] as const),
];

const service: SwarmRow = {
  kind: 'swarmService',
  id: 'service/id-web',
  label: 'web',
  service: swarmService('web'),
};
const node: SwarmRow = {
  kind: 'swarmNode',
  id: 'node/id-one',
  node: swarmNode('one'),
  isSelf: true,
};
const around = {
  nodes: [swarmNode('one')],
  container: (id: string) => (id === 'here' ? { id, name: 'web.1.x' } : undefined),
};

function idsOf(parent: SwarmRow, tasks: readonly TaskRecord[]) {
  const rows = taskRows(parent, tasks, around);
  const now = rows.flatMap((row) => (row.kind === 'swarmTask' ? [row.task.id] : []));
  const history = rows.find((row) => row.kind === 'swarmHistory');
  const past =
    history?.kind === 'swarmHistory'
      ? historyRows(parent, history, tasks, around).flatMap((row) =>
          row.kind === 'swarmTask' ? [row.task.id] : [],
        )
      : [];
  return { now, past, rows };
}

describe('the tasks of a swarm in rows', () => {
  it('are of now while they run, and history once another has their place', () => {
    const { now, past } = idsOf(service, [
      swarmTask('new', { slot: 1 }),
      swarmTask('other', { slot: 2, state: 'preparing' }),
      swarmTask('old', { slot: 1, state: 'failed', desiredState: 'shutdown' }),
    ]);
    assert.deepEqual([now, past], [['new', 'other'], ['old']]);
  });

  it('show the last failure of a place where nothing runs, and the end of a job', () => {
    const { now, past } = idsOf(service, [
      swarmTask('last', { slot: 1, state: 'rejected', desiredState: 'shutdown' }),
      swarmTask('before', { slot: 1, state: 'failed', desiredState: 'shutdown' }),
      swarmTask('done', { slot: 2, state: 'complete', desiredState: 'complete' }),
      swarmTask('scaledDown', { slot: 3, state: 'shutdown', desiredState: 'shutdown' }),
    ]);
    assert.deepEqual(now, ['last', 'done']);
    assert.deepEqual(past, ['before', 'scaledDown']);
  });

  it('of a node are past when they have ended', () => {
    const { now, past } = idsOf(node, [
      swarmTask('runs'),
      swarmTask('ended', { slot: 2, state: 'failed' }),
    ]);
    assert.deepEqual([now, past], [['runs'], ['ended']]);
  });

  it('are each in one place, once, with ids of their own', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const tasks = Array.from({ length: seed % 13 }, (_, index) =>
        swarmTask(`t${index}`, {
          slot: 1 + ((seed * 3 + index) % 4),
          state: states[(seed * 11 + index * 7) % states.length] ?? 'running',
          desiredState: index % 2 === 0 ? 'running' : 'shutdown',
        }),
      );
      for (const parent of [service, node]) {
        const { now, past, rows } = idsOf(parent, tasks);
        assert.deepEqual([...now, ...past].toSorted(), tasks.map(({ id }) => id).toSorted());
        assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
        const history = rows.find((row) => row.kind === 'swarmHistory');
        assert.equal(history?.kind === 'swarmHistory' ? history.count : 0, past.length);
      }
    }
  });

  it('are called by number, and lead to a container that is here', () => {
    const [first] = taskRows(service, [swarmTask('a', { slot: 2, containerId: 'here' })], around);
    assert.ok(first?.kind === 'swarmTask');
    assert.deepEqual([first.label, first.nodeName], ['web.2', 'one']);
    assert.equal(first.container?.name, 'web.1.x');
    const [second] = taskRows(node, [globalTask('b', { containerId: 'elsewhere' })], around);
    assert.ok(second?.kind === 'swarmTask');
    assert.deepEqual([second.label, second.nodeName], ['web', '']);
    assert.equal(second.container, undefined);
  });
});
