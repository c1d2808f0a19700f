import assert from 'node:assert/strict';
import { request } from 'node:http';
import { sharedDocker } from '../support/sharedEngines.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';
import { watchEngine, type WatchedEngine } from './inventory/watchEngine.ts';

describe('inventory: details of a container', () => {
  let socketPath: string;
  let outside: OutsideEngine;
  let watched: WatchedEngine;

  before(async () => {
    ({ socketPath } = await sharedDocker());
    outside = new OutsideEngine(socketPath);
    watched = await watchEngine(socketPath);
  });
  afterEach(() => outside.clean());
  after(() => watched.inventory.dispose());

  it('shows a change of health within a second of the engine telling it', async () => {
    const { inventory, until } = watched;
    const id = await outside.run('inv-health', {
      more: {
        Healthcheck: {
          Test: ['CMD', 'test', '-e', '/tmp/well'],
          Interval: 200_000_000,
          Retries: 1,
        },
      },
    });
    const health = () => inventory.containers.get(id)?.health;
    for (const [status, command] of [
      ['unhealthy', ['true']],
      ['healthy', ['touch', '/tmp/well']],
    ] as const) {
      const told = firstHealthEvent(socketPath, id, status);
      await execute(id, command);
      await told;
      await until(status, () => health() === status, 1000);
    }
    const since = inventory.containers.get(id)?.stateSince ?? 0;
    await outside.act(id, 'kill');
    await until('exited', () => inventory.containers.get(id)?.state === 'exited');
    assert.equal(health(), undefined);
    assert.ok((inventory.containers.get(id)?.stateSince ?? 0) >= since);
  });

  it('shows the address in a network that a running container joins, and its leaving', async () => {
    const { inventory, until } = watched;
    const made = await outside.call('POST', '/networks/create', { Name: 'inv-joined' });
    const network = (made as { Id: string }).Id;
    try {
      const id = await outside.run('inv-joining');
      const joined = () =>
        inventory.containers.get(id)?.networks.find(({ networkId }) => networkId === network);
      await until('running', () => inventory.containers.get(id)?.state === 'running');
      for (let round = 0; round < 5; round += 1) {
        await outside.call('POST', `/networks/${network}/connect`, { Container: id });
        await until('address', () => /^\d+\.\d+\.\d+\.\d+$/.test(joined()?.ipAddress ?? ''), 2000);
        await outside.call('POST', `/networks/${network}/disconnect`, { Container: id });
        await until('left', () => joined() === undefined, 2000);
      }
      await outside.remove(id);
    } finally {
      await outside.call('DELETE', `/networks/${network}`);
    }
  });

  it('agrees with the engine after many quick pauses', async () => {
    const { inventory, until } = watched;
    const id = await outside.run('inv-pausing');
    for (let round = 0; round < 20; round += 1) {
      // The engine at times undoes a pause by itself when they come so quickly, and refuses the next step then.
      await outside.act(id, 'pause').catch(String);
      // A reason to read the container while the engine has not yet written the pause into its list.
      await outside.call('POST', `/containers/${id}/rename?name=inv-pausing-${round}`);
      await outside.act(id, 'unpause').catch(String);
    }
    await until(
      'the last name',
      () => inventory.containers.get(id)?.name === 'inv-pausing-19',
      2000,
    );
    const { State } = (await outside.call('GET', `/containers/${id}/json`)) as {
      State: { Status: string };
    };
    await until('the last state', () => inventory.containers.get(id)?.state === State.Status, 2000);
  });

  it('counts the uptime of a container from its start also after a pause', async () => {
    const { inventory, until } = watched;
    const id = await outside.run('inv-uptime');
    await until('running', () => inventory.containers.get(id)?.state === 'running');
    const started = inventory.containers.get(id)?.stateSince ?? 0;
    await outside.act(id, 'pause');
    await until('paused', () => inventory.containers.get(id)?.state === 'paused');
    assert.ok((inventory.containers.get(id)?.stateSince ?? 0) >= started);
    await outside.act(id, 'unpause');
    await until('running again, since its start', () => {
      const record = inventory.containers.get(id);
      return record?.state === 'running' && Math.abs((record.stateSince ?? 0) - started) <= 2;
    });
  });

  async function execute(id: string, command: readonly string[]): Promise<void> {
    const exec = await outside.call('POST', `/containers/${id}/exec`, { Cmd: command });
    await outside.call('POST', `/exec/${(exec as { Id: string }).Id}/start`, {});
  }
});

/** Resolves when the engine tells on a stream of its own that the health is now so. */
function firstHealthEvent(socketPath: string, id: string, status: string): Promise<void> {
  const filters = JSON.stringify({ container: [id] });
  // From its beginning on: the event may be there before this stream is.
  const path = `/events?since=1&filters=${encodeURIComponent(filters)}`;
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('error', reject);
      answer.on('data', (chunk: string) => {
        text += chunk;
        if (!text.includes(`"health_status: ${status}"`)) return;
        resolve();
        call.destroy();
      });
    });
    call.on('error', reject);
    call.end();
  });
}
