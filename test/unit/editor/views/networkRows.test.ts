import assert from 'node:assert/strict';
import type { Arrangement } from '../../../../src/editor/contract/arrangement.ts';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';
import { networkGroupMembers, networkRows } from '../../../../src/editor/views/networkRows.ts';
import { networkChildren } from '../../../../src/editor/views/useRows.ts';
import { container, network, source } from './records.ts';

function arranged(change: Partial<Arrangement<'networks'>> = {}): Arrangement<'networks'> {
  return { ...readArrangement('networks', undefined), ...change };
}

const attached = { name: 'shop_default', networkId: 'id-shop_default', aliases: [] };
const from = source({
  networks: [
    network('bridge', { builtIn: true }),
    network('shop_default', {
      subnets: [{ subnet: '172.18.0.0/16', gateway: '172.18.0.1' }],
      labels: { 'com.docker.compose.project': 'shop' },
    }),
    network('host', { builtIn: true, driver: 'host' }),
    network('alone', { driver: 'macvlan' }),
  ],
  containers: [
    container('web', { networks: [{ ...attached, ipAddress: '172.18.0.2' }] }),
    container('api', { networks: [{ ...attached, ipAddress: '172.18.0.3' }] }),
    container('never-run', { networks: [{ ...attached, name: 'alone', networkId: '' }] }),
  ],
});

function names(change: Partial<Arrangement<'networks'>> = {}): string[] {
  return networkRows(from, arranged(change)).flatMap((row) => {
    if (row.kind === 'network') return [row.network.name];
    assert.ok(row.kind === 'networkGroup');
    const members = networkGroupMembers(row, from);
    return [
      row.label,
      ...members.map((member) => (member.kind === 'network' ? `  ${member.network.name}` : '')),
    ];
  });
}

describe('networkRows', () => {
  it('puts what the engine brings along last', () => {
    assert.deepEqual(names(), ['alone', 'shop_default', 'bridge', 'host']);
  });

  it('expands into the attached containers with their addresses', () => {
    const row = networkRows(from, arranged()).find(({ id }) => id === 'id-shop_default');
    assert.ok(row?.kind === 'network');
    assert.equal(row.users, 2);
    const uses = networkChildren(row, from).map(
      (child) =>
        child.kind === 'containerUse' &&
        child.use.kind === 'network' && [child.container.name, child.use.network.ipAddress],
    );
    assert.deepEqual(uses, [
      ['api', '172.18.0.3'],
      ['web', '172.18.0.2'],
    ]);
  });

  it('knows a container that has never run by the name of its network', () => {
    const row = networkRows(from, arranged()).find(({ id }) => id === 'id-alone');
    assert.ok(row?.kind === 'network');
    assert.equal(row.users, 1);
    assert.equal(networkChildren(row, from).length, 1);
  });

  it('groups by driver and project', () => {
    assert.deepEqual(names({ groupBy: 'driver' }), [
      'bridge',
      '  shop_default',
      '  bridge',
      'host',
      '  host',
      'macvlan',
      '  alone',
    ]);
    assert.deepEqual(names({ groupBy: 'project' })[0], 'shop');
  });

  it('filters by state, and by text in name, driver, project and subnet', () => {
    assert.deepEqual(names({ states: ['used'] }), ['alone', 'shop_default']);
    assert.deepEqual(names({ states: ['builtIn'] }), ['bridge', 'host']);
    assert.deepEqual(names({ text: '172.18' }), ['shop_default']);
    assert.deepEqual(names({ text: 'MacVlan' }), ['alone']);
  });
});
