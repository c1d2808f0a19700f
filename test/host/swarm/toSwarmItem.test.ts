import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NodeRecord } from '../../../src/core/model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../../../src/core/model/swarm/serviceRecord.ts';
import type { TaskRecord } from '../../../src/core/model/swarm/taskRecord.ts';
import type { SwarmRow } from '../../../src/editor/views/swarm/swarmRow.ts';
import { toSwarmItem } from '../../../src/editor/views/swarm/toSwarmItem.ts';
import { swarmNode, swarmService, swarmTask } from '../../unit/editor/views/swarm/swarmRecords.ts';

const said = (row: SwarmRow, pending?: string): string =>
  toSwarmItem(row, pending).accessibilityInformation?.label ?? '';

const icon = (row: SwarmRow): string | undefined => {
  const { iconPath } = toSwarmItem(row, undefined);
  return iconPath instanceof vscode.ThemeIcon ? iconPath.id : undefined;
};

const nodeRow = (more: Partial<NodeRecord>, isSelf = false): SwarmRow => ({
  ...{ kind: 'swarmNode', id: 'node/1', node: swarmNode('one', more), isSelf },
});
const serviceRow = (more: Partial<ServiceRecord>): SwarmRow => ({
  ...{ kind: 'swarmService', id: 'service/1', label: 'web', service: swarmService('web', more) },
});
const taskRow = (more: Partial<TaskRecord>): SwarmRow => ({
  ...{ kind: 'swarmTask', id: 'task/1', label: 'web.1', task: swarmTask('1', more) },
  ...{ nodeName: 'one', container: undefined },
});

describe('the items of the Swarm view', () => {
  it('say of a node its role, state and availability, what is amiss first', () => {
    assert.equal(said(nodeRow({})), 'one, node, worker, ready, active, 28.5.2');
    assert.equal(
      said(nodeRow({ role: 'manager', isLeader: true }, true)),
      'one, node, leader, ready, active, this engine, 28.5.2',
    );
    assert.equal(
      said(nodeRow({ state: 'down', availability: 'drain', role: 'manager' })),
      'one, node, down, drained, manager, 28.5.2',
    );
    const amiss = nodeRow({ role: 'manager', reachability: 'unreachable' });
    assert.match(said(amiss), /^one, node, not reached by the managers, manager/);
  });

  it('show a node that is down, unknown, drained or paused by a shape of its own', () => {
    const icons = [
      nodeRow({}),
      nodeRow({ state: 'down' }),
      nodeRow({ state: 'unknown' }),
      nodeRow({ availability: 'drain' }),
      nodeRow({ availability: 'pause' }),
    ].map(icon);
    assert.equal(new Set(icons).size, icons.length);
  });

  it('say of a service how many run, its mode, image, ports, and how an update stands', () => {
    const ports = [
      { targetPort: 80, publishedPort: 8080, protocol: 'tcp', mode: 'ingress' },
      { targetPort: 53, protocol: 'udp', mode: 'host' },
    ] as const;
    assert.equal(
      said(serviceRow({ running: 1, desired: 3, ports })),
      'web, service, 1 of 3 running, busybox:1.35, 8080→80, 53/udp on its nodes',
    );
    assert.match(said(serviceRow({ mode: 'global' })), /1 of 1 running, on every node/);
    const job = serviceRow({ mode: 'replicated-job', running: 1, completed: 2, desired: 3 });
    assert.match(said(job), /2 completed, 1 running, job/);
    const words = {
      updating: 'updating',
      paused: 'update paused',
      completed: '1 of 1 running',
      rollback_started: 'rolling back',
      rollback_paused: 'roll back paused',
      rollback_completed: 'rolled back',
    } as const;
    for (const [state, word] of Object.entries(words)) {
      const updateStatus = { state: state as keyof typeof words, message: '' };
      assert.ok(said(serviceRow({ updateStatus })).startsWith(`web, service, ${word}`), state);
    }
  });

  it('tell every state of a task in words of its own, with node and error', () => {
    const states = [
      ...(['new', 'pending', 'allocated', 'assigned', 'accepted', 'preparing'] as const),
      ...(['ready', 'starting', 'running', 'complete', 'shutdown', 'failed'] as const),
      ...(['rejected', 'remove', 'orphaned'] as const),
    ];
    const texts = states.map((state) => said(taskRow({ state })));
    assert.equal(new Set(texts).size, states.length);
    for (const text of texts) assert.match(text, /^web\.1, task, [a-z ]+, one$/);
    const failed = taskRow({ state: 'failed', exitCode: 137, error: 'task: non-zero exit (137)' });
    assert.equal(said(failed), 'web.1, task, failed with code 137, one, task: non-zero exit (137)');
    assert.match(said(taskRow({ desiredState: 'shutdown' })), /stopping/);
    assert.notEqual(icon(taskRow({ state: 'failed' })), icon(taskRow({})));
  });

  it('lead from a task to its container where that is on this engine', () => {
    const row = { ...taskRow({}), container: { id: 'c1', name: 'web.1.x' } } as SwarmRow;
    const item = toSwarmItem(row, undefined);
    assert.equal(item.command?.command, 'vscode.open');
    assert.match(String(item.command.arguments?.[0]), /c1\/web\.1\.x$/);
    assert.match(said(row), /on this engine$/);
    assert.equal(toSwarmItem(taskRow({}), undefined).command, undefined);
  });

  it('show what is being done', () => {
    assert.match(said(serviceRow({}), 'scaling…'), /^web, service, scaling…, /);
  });
});
