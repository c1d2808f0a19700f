import assert from 'node:assert/strict';
import {
  endTargets,
  isConnected,
  mayConnect,
  takesContainers,
} from '../../../../../src/editor/commands/network/endTargets.ts';
import {
  newDraft,
  toNetworkSpec,
} from '../../../../../src/editor/commands/network/networkDraft.ts';
import { formatKeyValues, parseKeyValues } from '../../../../../src/core/model/keyValues.ts';
import { container, network } from '../../views/records.ts';

describe('what a container and a network are connected by', () => {
  const web = container('web', {
    networks: [{ name: 'app', networkId: 'net-1', aliases: [] }],
  });
  const app = network('app', { id: 'net-1' });

  it('takes rows of either view, both sides, and what the map sends', () => {
    const [attached] = web.networks;
    assert.ok(attached);
    const row = { kind: 'containerNetwork', id: 'x', containerId: web.id, network: attached };
    assert.deepEqual(endTargets([{ row }]), { containers: [web.id], networks: ['net-1'] });
    const use = { kind: 'containerUse', id: 'y', container: web };
    assert.deepEqual(
      endTargets([{ row: { ...use, use: { kind: 'network', network: attached } } }]),
      { containers: [web.id], networks: ['net-1'] },
    );
    assert.deepEqual(endTargets([{ row: { kind: 'network', id: 'net-1', network: app } }]), {
      containers: [],
      networks: ['net-1'],
    });
    assert.deepEqual(endTargets([{ container: 'c' }]), { containers: ['c'], networks: [] });
    assert.deepEqual(endTargets([{ network: 'n' }]), { containers: [], networks: ['n'] });
    assert.deepEqual(endTargets([]), { containers: [], networks: [] });
  });

  it('knows who is connected, and who cannot be', () => {
    assert.equal(isConnected(web, app), true);
    assert.equal(isConnected(web, network('other')), false);
    assert.equal(mayConnect(web), true);
    assert.equal(mayConnect(container('h', { networkMode: 'host' })), false);
    assert.equal(mayConnect(container('s', { networkMode: 'container:abc' })), false);
    assert.equal(takesContainers(network('host', { builtIn: true })), false);
    assert.equal(takesContainers(network('bridge', { builtIn: true })), true);
    assert.equal(takesContainers(network('host2')), true);
  });
});

describe('a network that is about to be made', () => {
  it('sends only what was set', () => {
    assert.deepEqual(toNetworkSpec(newDraft('n', 'bridge')), { name: 'n', driver: 'bridge' });
    assert.deepEqual(
      toNetworkSpec({
        ...newDraft('n', 'macvlan'),
        ...{ subnet: '10.0.0.0/24', gateway: '10.0.0.1', range: '10.0.0.128/25', parent: 'eth0' },
        ...{ internal: true, ipv6: true, ipv6Subnet: 'fd00::/64', labels: { a: 'b' } },
      }),
      {
        ...{ name: 'n', driver: 'macvlan', subnet: '10.0.0.0/24', gateway: '10.0.0.1' },
        ...{ range: '10.0.0.128/25', ipv6: true, ipv6Subnet: 'fd00::/64', internal: true },
        ...{ driverOptions: { parent: 'eth0' }, labels: { a: 'b' } },
      },
    );
    assert.equal(toNetworkSpec(newDraft('n', 'overlay')).attachable, true);
  });
});

describe('pairs in one line', () => {
  it('are read and written alike', () => {
    assert.deepEqual(parseKeyValues('a=1, b = x=y ,c'), { a: '1', b: 'x=y', c: '' });
    assert.equal(formatKeyValues({ a: '1', c: '' }), 'a=1, c');
    assert.deepEqual(parseKeyValues(''), {});
    assert.equal(parseKeyValues('=1'), undefined);
  });
});
