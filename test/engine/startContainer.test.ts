import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { startContainer } from '../../src/editor/commands/steps/startContainer.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { buildLines } from './client/buildLines.ts';
import { connectTo } from './client/connectTo.ts';

describe('running an image', () => {
  it('publishes the same number while it is free, and another one when it is not', async () => {
    const client = await connectTo(await sharedDocker());
    // A number that is free now.
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const text = `FROM busybox:1.35\nEXPOSE ${port}\nCMD ["sleep", "300"]\n`;
    await buildLines(client, text, ['run-image:1']);
    const containers: string[] = [];
    try {
      for (const expected of [[port], [port + 1]]) {
        const { details, request } = await startContainer(client, 'run-image:1');
        containers.push(details.id);
        assert.equal(details.state, 'running');
        const published = details.ports.map(({ hostPort }) => hostPort);
        assert.deepEqual([...new Set(published)], expected);
        assert.deepEqual(
          request.ports.map(({ hostPort }) => hostPort),
          expected,
        );
        assert.deepEqual(
          request.ports.map(({ hostIp }) => hostIp),
          ['127.0.0.1'],
        );
      }
    } finally {
      for (const id of containers) await client.removeContainer(id, { force: true });
      await client.removeImage('run-image:1', { force: true });
      client.dispose();
    }
  });

  it('leaves no container behind that could not start', async () => {
    const client = await connectTo(await sharedDocker());
    await buildLines(client, 'FROM busybox:1.35\nENTRYPOINT ["/nonexistent"]\n', ['run-image:2']);
    try {
      await assert.rejects(startContainer(client, 'run-image:2'), /nonexistent/);
      const left = (await client.listContainers()).filter(({ image }) => image === 'run-image:2');
      assert.deepEqual(left, []);
    } finally {
      await client.removeImage('run-image:2', { force: true });
      client.dispose();
    }
  });
});
