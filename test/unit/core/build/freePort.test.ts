import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chooseHostPorts, probeLocalPort } from '../../../../src/core/build/freePort.ts';

const allFree = () => Promise.resolve(true);

describe('chooseHostPorts', () => {
  it('prefers the same number', async () => {
    assert.deepEqual(await chooseHostPorts([80, 5432], new Set(), allFree), [80, 5432]);
  });

  it('takes a number that a person recognises where the port is taken', async () => {
    assert.deepEqual(await chooseHostPorts([80], new Set([80]), allFree), [8080]);
    assert.deepEqual(await chooseHostPorts([3000], new Set([3000, 3001]), allFree), [3002]);
  });

  it('gives no port twice', async () => {
    assert.deepEqual(await chooseHostPorts([80, 80], new Set(), allFree), [80, 8080]);
  });

  it('leaves it to the engine when nothing near is free', async () => {
    assert.deepEqual(await chooseHostPorts([65_535], new Set(), () => Promise.resolve(false)), [0]);
  });
});

describe('probeLocalPort', () => {
  it('knows a port in use from a free one', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    assert.equal(await probeLocalPort(port), false);
    server.close();
    await once(server, 'close');
    assert.equal(await probeLocalPort(port), true);
  });
});
