import assert from 'node:assert/strict';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import {
  createNetworkSpace,
  joinSpaces,
  type NetworkSpace,
} from '../../scripts/engines/networkSpace.mjs';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { EngineError } from '../../src/core/engine/engineError.ts';
import { dockerCli, type DockerCli } from '../support/dockerCli.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';

const neighbour = '10.96.0.2';

describe('networks that lead to the network of the machine', () => {
  let spaces: NetworkSpace[] = [];
  let engine: Engine;
  let client: EngineClient;
  let docker: DockerCli;

  before(async () => {
    const own = await createNetworkSpace('machine');
    const other = await createNetworkSpace('neighbour');
    spaces = [own, other];
    await joinSpaces([own, other], ['10.96.0.1', neighbour]);
    engine = await startDockerEngine({ space: own, name: 'drivers' });
    await importBusybox(engine);
    client = await connectTo(engine);
    docker = dockerCli(engine);
  });
  after(async () => {
    client.dispose();
    await engine.stop();
    for (const space of spaces) await space.stop();
  });

  /** A kernel may have been made without one of them: nobody but it can say so. */
  for (const driver of ['macvlan', 'ipvlan']) {
    it(`of driver ${driver} reach the neighbours, or the engine says what the kernel lacks`, async () => {
      const name = `own-${driver}`;
      const range = { subnet: '10.96.0.0/24', gateway: '10.96.0.1', range: '10.96.0.64/26' };
      const driverOptions = { parent: 'wire' };
      const network = await client.createNetwork({ name, driver, ...range, driverOptions });
      const record = (await client.listNetworks()).find(({ id }) => id === network);
      assert.deepEqual([record?.name, record?.driver, record?.scope], [name, driver, 'local']);
      const { id } = await client.createContainerFrom({
        Image: 'busybox:1.35',
        Cmd: ['ping', '-c', '1', '-W', '20', neighbour],
        HostConfig: { NetworkMode: name },
      });
      const failure: unknown = await client.startContainer(id).catch((error: unknown) => error);
      if (failure === undefined) {
        assert.equal((await client.waitForContainer(id, 'notRunning')).exitCode, 0);
      } else {
        assert.ok(failure instanceof EngineError);
        assert.match(failure.message, /not supported/);
        const theirs = await docker('start', id).catch(String);
        assert.ok(theirs.includes(failure.message), theirs);
      }
      await client.removeContainer(id, { force: true });
      await client.removeNetwork(network);
    });
  }

  it('need a parent that is there', async () => {
    const spec = { name: 'lost', driver: 'macvlan', driverOptions: { parent: 'nowhere' } };
    const { message } = await failsAs('engineFault', () => client.createNetwork(spec));
    const args = ['--driver=macvlan', '--opt=parent=nowhere', 'lost'];
    const theirs = await docker('network', 'create', ...args).catch(String);
    assert.ok(theirs.includes(message), `${theirs}\n${message}`);
    assert.match(message, /nowhere/);
  });
});
