import assert from 'node:assert/strict';
import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';
import type { Fact } from '../../../../src/editor/views/fact.ts';
import { rowFacts, shortImage } from '../../../../src/editor/views/rowFacts.ts';
import type { Row } from '../../../../src/editor/views/row.ts';
import { container, image, network, NOW, volume } from './records.ts';

/** Facts in short English, only for these tests. */
function said(row: Row): string {
  return rowFacts(row, NOW).map(word).join(' · ');
}

function word(fact: Fact): string {
  if (fact.kind === 'text') return fact.text;
  if ('age' in fact) return `${fact.kind} ${fact.age.count} ${fact.age.unit}`;
  return Object.values<unknown>({ ...fact }).join(' ');
}

function containerSays(more: Partial<ContainerRecord>): string {
  return said({ kind: 'container', id: 'c', label: 'c', container: container('c', more) });
}

function untimed(state: ContainerRecord['state']): ContainerRecord {
  const record = container('c', { state });
  Reflect.deleteProperty(record, 'stateSince');
  return record;
}

describe('rowFacts', () => {
  it('says of a running container its image, ports and uptime, and that it runs by the uptime', () => {
    const ports = [
      { containerPort: 443, protocol: 'tcp' },
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '0.0.0.0' },
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '::' },
      { containerPort: 53, protocol: 'udp', hostPort: 53, hostIp: '127.0.0.1' },
    ] as const;
    assert.equal(
      containerSays({ ports }),
      'busybox:1.35 · 127.0.0.1:53→53/udp · 8080→80 · uptime 1 hour',
    );
  });

  it('says that a container runs when the engine did not tell since when', () => {
    const row: Row = { kind: 'container', id: 'c', label: 'c', container: untimed('running') };
    assert.equal(said(row), 'busybox:1.35 · state running');
  });

  for (const [state, more, expected] of [
    ['exited', { exitCode: 0 }, 'state exited 0 · ago 1 hour'],
    ['exited', { exitCode: 137 }, 'state exited 137 · ago 1 hour'],
    ['paused', {}, 'state paused · ago 1 hour'],
    ['restarting', {}, 'state restarting · ago 1 hour'],
    ['dead', {}, 'state dead · ago 1 hour'],
    ['removing', {}, 'state removing · ago 1 hour'],
  ] as const) {
    it(`names the state ${state} ${JSON.stringify(more)}`, () => {
      assert.equal(containerSays({ state, ...more }), `busybox:1.35 · ${expected}`);
    });
  }

  it('dates a created container by its creation', () => {
    const row: Row = { kind: 'container', id: 'c', label: 'c', container: untimed('created') };
    assert.equal(said(row), 'busybox:1.35 · state created · ago 2 hour');
  });

  for (const health of ['starting', 'healthy', 'unhealthy'] as const) {
    it(`tells health ${health} of a running container`, () => {
      assert.equal(containerSays({ health }), `busybox:1.35 · health ${health} · uptime 1 hour`);
    });
  }

  it('says of an image its size, age and use', () => {
    const record = image('1', ['a:1'], { size: 187_345_678 });
    const row = { kind: 'image', id: 'i', label: 'a:1', image: record } as const;
    assert.equal(said({ ...row, reference: 'a:1', users: 2 }), '187 MB · ago 1 day · inUse');
    assert.equal(said({ ...row, users: 0 }), '187 MB · ago 1 day · dangling');
  });

  it('says of a volume its driver and users, and of a network its addresses', () => {
    assert.equal(
      said({ kind: 'volume', id: 'v', volume: volume('v'), users: ['a', 'b'] }),
      'local · usedBy a,b',
    );
    assert.equal(
      said({ kind: 'volume', id: 'v', volume: volume('v'), users: [] }),
      'local · unused',
    );
    const subnets = [{ subnet: '172.18.0.0/16', gateway: '172.18.0.1' }];
    assert.equal(
      said({
        kind: 'network',
        id: 'n',
        network: network('n', { subnets, internal: true }),
        users: 2,
      }),
      'bridge · 172.18.0.0/16 · gateway 172.18.0.1 · internal · containers 2',
    );
  });

  it('says below a network a container’s addresses', () => {
    const attached = { name: 'n', networkId: 'n', ipAddress: '172.18.0.2', aliases: [] };
    const use = { kind: 'network', network: { ...attached, ipv6Address: 'fd00::2' } } as const;
    assert.equal(
      said({ kind: 'containerUse', id: 'u', container: container('c'), use }),
      '172.18.0.2 · fd00::2',
    );
  });

  it('counts running of total in a group', () => {
    const group = { kind: 'containerGroup', id: 'g', grouping: 'project', label: 'shop' } as const;
    const containerIds = ['a', 'b', 'c'];
    assert.equal(said({ ...group, containerIds, running: 2, active: 2 }), 'running 2 3');
  });
});

describe('shortImage', () => {
  it('keeps the name and tag, and shortens ids', () => {
    assert.equal(shortImage(`sha256:${'0123456789ab'.padEnd(64, '0')}`), '0123456789ab');
    assert.equal(shortImage(`nginx:1@sha256:${'a'.repeat(64)}`), 'nginx:1');
    assert.equal(shortImage('host:5000/a/b:1'), 'b:1');
    assert.equal(shortImage('busybox'), 'busybox');
  });
});
