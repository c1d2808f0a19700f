import assert from 'node:assert/strict';
import {
  prefixedId,
  toContainerRecord,
  toNetworkMode,
} from '../../../../../src/core/engine/records/toContainerRecord.ts';
import type { ContainerRecord } from '../../../../../src/core/model/containerRecord.ts';
import { captured, capturedEngines } from './captured.ts';

const NOW = 1_795_271_100;

for (const engine of capturedEngines) {
  describe(`toContainerRecord on answers of ${engine}`, () => {
    const podman = engine === 'podman-4.3';
    const records = new Map(
      captured(engine).containers.map((api) => {
        const record = toContainerRecord(api, NOW);
        return [record.name, record];
      }),
    );
    const record = (name: string): ContainerRecord => {
      const found = records.get(`cap-${name}`);
      assert.ok(found, [...records.keys()].join());
      return found;
    };

    it('reads names, images and states', () => {
      assert.deepEqual(
        ['created', 'running', 'paused', 'exited'].map((name) => record(name).state),
        ['created', 'running', 'paused', 'exited'],
      );
      const { image, imageId, command } = record('running');
      assert.equal(image, podman ? 'docker.io/library/busybox:1.35' : 'busybox:1.35');
      assert.match(imageId, /^sha256:[0-9a-f]{64}$/);
      assert.equal(command, 'sleep 1000');
    });

    it('knows the exit code of ended ones only, and since when the state lasts', () => {
      assert.equal(record('exited').exitCode, 7);
      assert.equal('exitCode' in record('running'), false);
      const { stateSince = 0 } = record('exited');
      assert.ok(stateSince > NOW - 10 && stateSince <= NOW, String(stateSince));
      assert.equal('stateSince' in record('created'), false);
    });

    it('knows the health where there is a check', () => {
      assert.equal(record('running').health, podman ? undefined : 'healthy');
      assert.equal('health' in record('paused'), false);
    });

    it('lists ports in order, each once', () => {
      const { ports } = record('running');
      const published = ports.filter(({ hostPort }) => hostPort !== undefined);
      assert.deepEqual(
        published.map(({ containerPort, protocol, hostPort, hostIp }) =>
          [containerPort, protocol, hostPort, hostIp].join(' '),
        ),
        ['53 udp 28192 0.0.0.0', ...(podman ? [] : ['53 udp 28192 ::']), '80 tcp 28191 127.0.0.1'],
      );
      if (!podman) assert.deepEqual(ports.at(-1), { containerPort: 9000, protocol: 'tcp' });
    });

    it('tells volumes by name and binds by path', () => {
      const [anonymous, data, host] = record('running').mounts;
      assert.match(anonymous?.source ?? '', /^[0-9a-f]{64}$/);
      assert.deepEqual(data, {
        type: 'volume',
        source: 'cap-volume',
        destination: '/data',
        readOnly: false,
      });
      assert.deepEqual(host, {
        type: 'bind',
        source: '/tmp',
        destination: '/host',
        readOnly: true,
      });
    });

    it('lists networks with addresses', () => {
      const [network] = record('running').networks;
      assert.equal(network?.name, 'cap-net');
      assert.equal(network.ipAddress, '10.197.3.2');
      assert.match(network.macAddress ?? '', /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
      assert.equal('ipAddress' in (record('exited').networks[0] ?? {}), false);
      assert.equal(record('running').networkMode, 'cap-net');
      assert.equal(record('paused').networkMode, podman ? 'podman' : 'bridge');
      assert.equal(record('host').networkMode, podman ? '' : 'host');
    });
  });
}

describe('toContainerRecord', () => {
  it('takes its own name, not that of a link', () => {
    const api = { Id: 'a', Names: ['/other/alias', '/mine'] };
    assert.equal(toContainerRecord(api, 0).name, 'mine');
  });

  it('bears an entry with nothing in it', () => {
    const record = toContainerRecord({ Id: '0123456789abcdef' }, 0);
    assert.equal(record.name, '0123456789ab');
    assert.equal(record.state, 'created');
    assert.deepEqual(record.ports, []);
  });

  it('reads the health of API 1.52 from its own field', () => {
    const api = { Id: 'a', State: 'running', Status: 'Up 1 hour', Health: { Status: 'unhealthy' } };
    assert.equal(toContainerRecord(api, 0).health, 'unhealthy');
  });

  it('forgets the health of a container that has ended', () => {
    const api = { Id: 'a', State: 'exited', Status: 'Exited (0) 2 days ago (healthy)' };
    assert.equal(toContainerRecord(api, 0).health, undefined);
  });
});

describe('prefixedId and toNetworkMode', () => {
  it('bring older spellings to the current one', () => {
    const id = 'ab'.repeat(32);
    assert.equal(prefixedId(id), `sha256:${id}`);
    assert.equal(prefixedId(`sha256:${id}`), `sha256:${id}`);
    assert.equal(prefixedId('busybox'), 'busybox');
    assert.deepEqual([undefined, '', 'default', 'host'].map(toNetworkMode), [
      'bridge',
      'bridge',
      'bridge',
      'host',
    ]);
  });
});
