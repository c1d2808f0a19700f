import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startSshd, type SshServer } from '../../scripts/engines/sshd.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { connectEngine } from '../../src/core/engine/client/connectEngine.ts';
import { parseAddress } from '../../src/core/engine/endpoint/parseAddress.ts';
import { sharedDocker } from '../support/sharedEngines.ts';
import { endpointAt } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { outputText } from './client/outputText.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

/** Processes of ssh that this one has started and that still run. */
async function sshChildren(): Promise<number> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    processes.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  return stats.filter((stat) => {
    const [, name = '', state, parent] = /^\d+ \((.*)\) (\S) (\d+)/.exec(stat) ?? [];
    return name === 'ssh' && state !== 'Z' && Number(parent) === process.pid;
  }).length;
}

describe('transport: ssh', () => {
  let server: SshServer;
  let outside: OutsideEngine;
  let socketPath: string;
  const path = process.env['PATH'] ?? '';

  before(async () => {
    const engine = await sharedDocker();
    socketPath = engine.socketPath;
    outside = new OutsideEngine(socketPath);
    server = await startSshd({ env: { DOCKER_HOST: engine.host }, path: [dirname(engine.cli)] });
  });
  beforeEach(() => {
    process.env['PATH'] = `${server.sshFolder}:${path}`;
  });
  afterEach(async () => {
    process.env['PATH'] = path;
    await outside.clean();
  });
  after(() => server.stop());

  const endpoint = (address: string) => endpointAt(parseAddress(address, undefined), address);

  it('speaks with a remote engine through the own ssh of the user, and leaves no process', async () => {
    const client = await connectEngine(endpoint(server.host));
    assert.match(client.server.version, /^28\.5/);
    const id = await outside.run('client-ssh');
    const lists = await Promise.all(
      Array.from({ length: 12 }, () => client.listContainers({ ids: [id] })),
    );
    assert.ok(lists.every(([record]) => record?.name === 'client-ssh'));
    const session = await client.exec(id, { command: ['echo', 'far away'], tty: false });
    assert.equal((await outputText(session.output)).stdout, 'far away\n');
    assert.equal(await session.exitCode, 0);
    const stop = new AbortController();
    const events = await client.events({ signal: stop.signal });
    await client.pauseContainer(id);
    for await (const event of events) {
      if (event.id === id && event.action === 'pause') break;
    }
    stop.abort();
    assert.ok((await sshChildren()) > 0, 'ssh should still be connected');
    client.dispose();
    await waitFor('the end of every ssh', async () => (await sshChildren()) === 0);
  });

  it('ends the processes of connections that nobody uses', async () => {
    const client = await connectEngine(endpoint(server.host));
    assert.ok((await sshChildren()) > 0);
    await waitFor('the end of idle connections', async () => (await sshChildren()) === 0);
    assert.ok((await client.listImages()).length > 0, 'and connects anew');
    client.dispose();
  });

  it('takes the path of a socket on the other side', async () => {
    const client = await connectEngine(endpoint(`${server.host}${socketPath}`));
    assert.match(client.server.version, /^28\.5/);
    client.dispose();
    const error = await failsAs('ssh', () =>
      connectEngine(endpoint(`${server.host}/no/such.sock`)),
    );
    assert.match(error.message, /no\/such\.sock/);
  });

  it('tells what ssh says: an unknown host key, nobody there, no docker', async () => {
    process.env['PATH'] = path;
    const unknown = await failsAs('ssh', () => connectEngine(endpoint(server.host)));
    assert.match(unknown.message, /host key verification failed|permission denied/i);
    process.env['PATH'] = `${server.sshFolder}:${path}`;
    const nobody = await failsAs('ssh', () => connectEngine(endpoint('ssh://127.0.0.1:1')));
    assert.match(nobody.message, /refused/i);
    const remote = endpoint(server.host);
    assert.ok(remote.transport.kind === 'ssh');
    const missing = await failsAs('ssh', () =>
      connectEngine({
        ...remote,
        transport: {
          ...remote.transport,
          remoteCommand: ['no-such-docker', 'dial-stdio'],
        } as never,
      }),
    );
    assert.match(missing.message, /not found/);
  });

  it('says that there is no ssh', async () => {
    process.env['PATH'] = '/nowhere';
    const error = await failsAs('ssh', () => connectEngine(endpoint(server.host)));
    assert.match(error.message, /ENOENT/);
  });
});
