import assert from 'node:assert/strict';
import type { ContainerRecord } from '../../../../../src/core/model/containerRecord.ts';
import type { NetworkRecord } from '../../../../../src/core/model/networkRecord.ts';
import { parseMapRequest } from '../../../../../src/editor/webviews/protocol/parseMapRequest.ts';
import { toNetworkMap } from '../../../../../src/editor/webviews/networkMap/toNetworkMap.ts';
import { container } from '../../views/records.ts';

const context = {
  l10n: { t: (text: unknown, ...args: readonly unknown[]) => [text, ...args].join('|') },
  ...{ language: 'en', engine: 'Docker 28.5', notice: undefined },
};

function network(name: string, more: Partial<NetworkRecord> = {}): NetworkRecord {
  return {
    ...{ id: `net-${name}`, name, driver: 'bridge', scope: 'local', internal: false },
    ...{ createdAt: 10, labels: {}, builtIn: false },
    subnets: [{ subnet: '172.30.0.0/16', gateway: '172.30.0.1' }],
    ...more,
  };
}

function mapOf(networks: readonly NetworkRecord[], containers: readonly ContainerRecord[]) {
  const source = {
    networks: new Map(networks.map((one) => [one.id, one])),
    containers: new Map(containers.map((one) => [one.id, one])),
  };
  return toNetworkMap(source, context);
}

const attached = (name: string, ipAddress?: string): ContainerRecord['networks'][number] => ({
  ...{ name, networkId: `net-${name}`, aliases: [] },
  ...(ipAddress !== undefined && { ipAddress }),
});

describe('toNetworkMap', () => {
  const builtIn = ['bridge', 'host', 'none'].map((name) => network(name, { builtIn: true }));

  it('tells how each container is connected', () => {
    const map = mapOf(
      [...builtIn, network('app')],
      [
        container('web', { networks: [attached('app', '172.30.0.2')], networkMode: 'app' }),
        container('agent', { networks: [attached('host')], networkMode: 'host' }),
        container('batch', { networks: [attached('none')], networkMode: 'none' }),
        container('side', { networkMode: 'container:id-web' }),
        // Podman tells of no mode.
        container('silent', { networkMode: '' }),
      ],
    );
    const modes = map.containers.map(({ name, mode, owner }) => [name, mode, owner]);
    assert.deepEqual(modes, [
      ['agent', 'host', undefined],
      ['batch', 'none', undefined],
      ['side', 'container', 'id-web'],
      ['silent', 'none', undefined],
      ['web', 'networks', undefined],
    ]);
    assert.equal(map.containers.at(-1)?.links[0]?.address, '172.30.0.2');
    assert.deepEqual(
      map.networks.map(({ name }) => name),
      ['bridge', 'app'],
    );
  });

  it('finds a network by its name for a container that has never run', () => {
    const never = { name: 'app', networkId: '', aliases: [] };
    const map = mapOf([network('app')], [container('new', { networks: [never] })]);
    assert.equal(map.containers[0]?.links[0]?.networkId, 'net-app');
  });

  it('has each published port once, and says which are for the host alone', () => {
    const port = { containerPort: 80, protocol: 'tcp' } as const;
    const ports = [
      { ...port, hostPort: 8080, hostIp: '0.0.0.0' },
      { ...port, hostPort: 8080, hostIp: '::' },
      { ...port, hostPort: 443, hostIp: '127.0.0.1' },
      { containerPort: 53, protocol: 'udp', hostPort: 53, hostIp: '10.0.0.1' } as const,
      { containerPort: 9000, protocol: 'tcp' } as const,
    ];
    const [web] = mapOf([], [container('web', { ports })]).containers;
    assert.deepEqual(
      web?.ports.map(({ text, local }) => [text, local]),
      [
        ['53 → 53/udp', false],
        ['443 → 80', true],
        ['8080 → 80', false],
      ],
    );
    assert.match(web.ports[1]?.title ?? '', /127\.0\.0\.1/);
  });

  it('tells states by tone and word, and lists the projects', () => {
    const labels = { 'com.docker.compose.project': 'shop' };
    const map = mapOf(
      [network('shop_default', { labels })],
      [
        container('a', { health: 'unhealthy' }),
        container('b', { state: 'exited', exitCode: 3 }),
        container('c', { state: 'exited', exitCode: 0 }),
        container('d', { state: 'paused', labels }),
      ],
    );
    assert.deepEqual(
      map.containers.map(({ tone, stateText }) => [tone, stateText]),
      [
        ['failed', 'unhealthy'],
        ['failed', 'exited'],
        ['stopped', 'exited'],
        ['paused', 'paused'],
      ],
    );
    assert.deepEqual(map.projects, ['shop']);
  });
});

describe('parseMapRequest', () => {
  it('takes what the page sends, and nothing else', () => {
    const run = { type: 'run', action: 'open', kind: 'container', id: 'x' };
    assert.deepEqual(parseMapRequest(run), run);
    assert.deepEqual(parseMapRequest({ type: 'ready', more: 1 }), { type: 'ready' });
    assert.deepEqual(parseMapRequest({ type: 'export', svg: '<svg/>' }), {
      type: 'export',
      svg: '<svg/>',
    });
    for (const bad of [
      undefined,
      'ready',
      { ...run, action: 'remove' },
      { ...run, kind: 'image' },
      { ...run, id: 5 },
      { type: 'export', svg: '<script>' },
      { type: 'other' },
    ]) {
      assert.equal(parseMapRequest(bad), undefined, JSON.stringify(bad));
    }
  });
});
