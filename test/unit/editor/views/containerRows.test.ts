import assert from 'node:assert/strict';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';
import type { Arrangement } from '../../../../src/editor/contract/arrangement.ts';
import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';
import type { StatsSample } from '../../../../src/core/model/statsSample.ts';
import { containerRows } from '../../../../src/editor/views/containerRows.ts';
import { createSorter } from '../../../../src/editor/views/sorter.ts';
import { shownCount } from '../../../../src/editor/views/viewModel.ts';
import { outline } from './outline.ts';
import { composed, container, NOW, source, type Records } from './records.ts';

function arranged(change: Partial<Arrangement<'containers'>> = {}): Arrangement<'containers'> {
  return { ...readArrangement('containers', undefined), ...change };
}

function seen(records: Records, change: Partial<Arrangement<'containers'>> = {}): string[] {
  const from = source(records);
  return outline(containerRows(from, arranged(change)), from);
}

describe('containerRows', () => {
  it('sorts by what containers use, anew in each round, those that are not measured last', () => {
    const sorter = createSorter<ContainerRecord>();
    const records = [container('idle'), container('busy'), container('none')];
    const from = source({ containers: records });
    const order = (sortBy: 'cpu' | 'memory', round: number, numbers: Record<string, number>) => {
      const of = (id: string): StatsSample | undefined => {
        const name = records.find((record) => record.id === id)?.name ?? '';
        const value = numbers[name];
        if (value === undefined) return undefined;
        return { cpuPercent: value, memoryBytes: -value + 100 } as StatsSample;
      };
      const rows = containerRows(from, arranged({ sortBy }), sorter, { round, of });
      return outline(rows, from);
    };
    assert.deepEqual(order('cpu', 1, { idle: 1, busy: 90 }), ['busy', 'idle', 'none']);
    assert.deepEqual(order('cpu', 2, { idle: 95, busy: 90 }), ['idle', 'busy', 'none']);
    assert.deepEqual(order('memory', 2, { idle: 95, busy: 90 }), ['busy', 'idle', 'none']);
  });

  it('puts compose projects first, labels their containers by service, and the others by name', () => {
    const containers = [
      container('zebra'),
      composed('shop', 'web'),
      composed('shop', 'db'),
      composed('blog', 'web'),
      container('ant'),
    ];
    assert.deepEqual(seen({ containers }), [
      'blog',
      '  web',
      'shop',
      '  db',
      '  web',
      'ant',
      'zebra',
    ]);
  });

  it('gives a service a level of its own only when it has several containers', () => {
    const containers = [10, 2, 1].map((number) => composed('shop', 'api', number));
    assert.deepEqual(seen({ containers: [...containers, composed('shop', 'db')] }), [
      'shop',
      '  api',
      '    shop-api-1',
      '    shop-api-2',
      '    shop-api-10',
      '  db',
    ]);
  });

  it('shows a one-off container of a service by its name', () => {
    const oneOff = composed('shop', 'web', 7, {
      name: 'shop-web-run-1f2e',
      labels: { 'com.docker.compose.oneoff': 'True' },
    });
    assert.deepEqual(seen({ containers: [composed('shop', 'web'), oneOff] }), [
      'shop',
      '  shop-web-run-1f2e',
      '  web',
    ]);
  });

  it('counts running of total, and what can be stopped, in a group', () => {
    const containers = [
      composed('shop', 'a'),
      composed('shop', 'b', 1, { state: 'paused' }),
      composed('shop', 'c', 1, { state: 'exited', exitCode: 1 }),
    ];
    const [group] = containerRows(source({ containers }), arranged());
    assert.ok(group?.kind === 'containerGroup');
    assert.deepEqual([group.running, group.active, group.containerIds.length], [1, 2, 3]);
  });

  it('finds plain text in name, image, state, port and project, and nothing else', () => {
    const containers = [
      container('c77'),
      container('c580', { id: 'c77c77c77', createdAt: 77 }),
      container('port', { ports: [{ containerPort: 80, protocol: 'tcp', hostPort: 8077 }] }),
      container('image', { image: 'Registry/X77:1' }),
      composed('p77', 'web'),
    ];
    assert.deepEqual(seen({ containers }, { text: '77' }), [
      'p77',
      '  web',
      'c77',
      'image',
      'port',
    ]);
    assert.deepEqual(seen({ containers }, { text: 'c77' }), ['c77']);
    assert.deepEqual(seen({ containers }, { text: 'RUNNING' }).length, 6);
  });

  it('filters by several states, unhealthy among them', () => {
    const containers = [
      container('well', { health: 'healthy' }),
      container('sick', { health: 'unhealthy' }),
      container('gone', { state: 'exited', exitCode: 0 }),
      container('new', { state: 'created' }),
    ];
    assert.deepEqual(seen({ containers }, { states: ['unhealthy', 'exited'] }), ['gone', 'sick']);
  });

  it('drops a project whose containers are all filtered out, and counts what is left', () => {
    const containers = [composed('shop', 'web'), composed('shop', 'db'), composed('blog', 'web')];
    const rows = containerRows(source({ containers }), arranged({ text: 'shop' }));
    assert.equal(rows.length, 1);
    assert.equal(shownCount(rows), 2);
  });

  it('sorts containers created in the same second by name', () => {
    const names = ['c49', 'c5', 'c48', 'c100'];
    const containers = names.map((name) => container(name, { createdAt: NOW }));
    assert.deepEqual(seen({ containers }, { sortBy: 'newest' }), ['c5', 'c48', 'c49', 'c100']);
  });

  it('sorts by newest, by image and by state', () => {
    const containers = [
      container('a', { createdAt: 1, image: 'z', state: 'exited' }),
      container('b', { createdAt: 3, image: 'y', state: 'paused' }),
      container('c', { createdAt: 2, image: 'x', state: 'running' }),
    ];
    assert.deepEqual(seen({ containers }, { sortBy: 'newest' }), ['b', 'c', 'a']);
    assert.deepEqual(seen({ containers }, { sortBy: 'image' }), ['c', 'b', 'a']);
    assert.deepEqual(seen({ containers }, { sortBy: 'state' }), ['c', 'b', 'a']);
  });

  it('groups by state in the order of need, by image, by network, or not at all', () => {
    const containers = [
      container('a', { state: 'exited', image: 'x' }),
      composed('shop', 'web', 1, { image: 'y' }),
      container('b', { state: 'paused', image: 'x', networkMode: 'host' }),
    ];
    const by = (groupBy: Arrangement<'containers'>['groupBy']): string[] =>
      seen({ containers }, { groupBy });
    assert.deepEqual(by('state'), ['running', '  shop-web-1', 'paused', '  b', 'exited', '  a']);
    assert.deepEqual(by('image'), ['x', '  a', '  b', 'y', '  shop-web-1']);
    assert.deepEqual(by('network'), ['bridge', '  a', '  shop-web-1', 'host', '  b']);
    assert.deepEqual(by('none'), ['a', 'b', 'shop-web-1']);
  });

  it('makes identities of object ids alone: no state, no time, no name', () => {
    const before = container('web', { state: 'running' });
    const after = { ...before, state: 'exited' as const, name: 'renamed', stateSince: NOW };
    const idOf = (record: typeof before): string | undefined =>
      containerRows(source({ containers: [record] }), arranged())[0]?.id;
    assert.equal(idOf(before), before.id);
    assert.equal(idOf(after), before.id);
  });

  it('arranges 5,000 containers in a few milliseconds', () => {
    const containers = Array.from({ length: 5000 }, (_, index) =>
      index % 3 === 0
        ? composed(`project${index % 50}`, `service${index}`)
        : container(`container-${(index * 7919) % 5000}`),
    );
    const from = source({ containers });
    assert.equal(shownCount(containerRows(from, arranged())), 5000);
    const spent = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      containerRows(from, arranged());
      return process.cpuUsage(before).user / 1000;
    });
    // Far above what it takes (about 10 ms of processor time), so that a busy machine does not matter.
    assert.ok(Math.min(...spent) < 100, `${spent.join(', ')} ms`);
  });
});
