import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { findFreePort, publisherOf } from '../../../../src/core/engine/findFreePort.ts';
import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';

const publishing = (name: string, hostPort: number, hostIp: string): ContainerRecord =>
  ({
    name,
    ports: [{ containerPort: 80, protocol: 'tcp', hostPort, hostIp }],
  }) as unknown as ContainerRecord;

describe('findFreePort', () => {
  const containers = [publishing('a', 8080, '0.0.0.0'), publishing('b', 8081, '127.0.0.1')];

  it('passes over what containers publish, each on its address', async () => {
    const find = (port: number, hostIp?: string, protocol = 'tcp') =>
      findFreePort(
        { port, protocol, ...(hostIp === undefined ? {} : { hostIp }) },
        containers,
        false,
      );
    assert.equal(await find(8080), 8082);
    assert.equal(await find(8081, '10.0.0.1'), 8081);
    assert.equal(await find(8081, '127.0.0.1'), 8082);
    assert.equal(await find(8080, '10.0.0.1'), 8081);
    assert.equal(await find(8080, undefined, 'udp'), 8080);
    const last = [publishing('z', 65_535, '')];
    assert.equal(await findFreePort({ port: 65_535, protocol: 'tcp' }, last, false), undefined);
  });

  it('passes over what somebody else on this machine listens at', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const wish = { port, protocol: 'tcp', hostIp: '127.0.0.1' };
    const found = await findFreePort(wish, [], true);
    assert.ok(found !== undefined && found > port);
    assert.equal(await findFreePort(wish, [], false), port);
    server.close();
  });

  it('names who has a port', () => {
    assert.equal(publisherOf({ port: 8081, protocol: 'tcp' }, containers), 'b');
    assert.equal(publisherOf({ port: 8082, protocol: 'tcp' }, containers), undefined);
  });
});
