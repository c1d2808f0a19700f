import assert from 'node:assert/strict';
import type { ContainerNamespace } from '../../src/core/engine/containerIsolation.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { killContainerProcess } from '../../src/core/engine/killContainerProcess.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`anatomy of containers on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(() => outside.clean());
    after(() => client.dispose());

    const namespacesOf = async (id: string): Promise<ReadonlyMap<string, ContainerNamespace>> => {
      const { namespaces } = await client.containerDetails(id);
      return new Map(namespaces.map((namespace) => [namespace.kind, namespace]));
    };

    it('tells whose namespaces a container has', async () => {
      const plain = await outside.run('anatomy-plain');
      const own = await namespacesOf(plain);
      for (const kind of ['pid', 'network', 'mount', 'uts'])
        assert.equal(own.get(kind)?.owner, 'own', kind);
      const guest = await outside.create('anatomy-guest', {
        more: {
          HostConfig: { NetworkMode: `container:${plain}`, PidMode: 'host', IpcMode: 'host' },
        },
      });
      const shared = await namespacesOf(guest);
      assert.equal(shared.get('network')?.owner, 'container');
      assert.equal(shared.get('network')?.container, plain);
      assert.equal(shared.get('pid')?.owner, 'host');
      // Podman 4.3 makes it shareable, whatever one asks for.
      const isPodman = client.server.product === 'podman';
      assert.equal(shared.get('ipc')?.owner, isPodman ? 'own' : 'host');
    });

    it('tells what a container may do', async () => {
      const id = await outside.create('anatomy-rights', {
        more: {
          HostConfig: {
            CapAdd: ['NET_ADMIN'],
            CapDrop: ['CHOWN'],
            SecurityOpt: ['seccomp=unconfined', 'no-new-privileges'],
            ReadonlyRootfs: true,
          },
        },
      });
      const { security } = await client.containerDetails(id);
      assert.ok(security.addedCapabilities.includes('NET_ADMIN'));
      assert.ok(security.droppedCapabilities.includes('CHOWN'));
      assert.equal(security.readOnlyRootfs, true);
      assert.equal(security.privileged, false);
      assert.equal(security.noNewPrivileges, true);
      assert.equal(security.seccomp, 'off');
    });

    it('counts the writable layer', async () => {
      const command = ['sh', '-c', 'head -c 300000 /dev/zero > /zeros'];
      const id = await outside.run('anatomy-size', { command });
      await client.waitForContainer(id, 'notRunning');
      const { writableBytes, totalBytes } = await client.containerSize(id);
      assert.ok(writableBytes >= 300_000 && writableBytes < 400_000, String(writableBytes));
      assert.ok(totalBytes > writableBytes + 500_000, String(totalBytes));
      await failsAs('gone', () => client.containerSize('no-such-container'));
    });

    it('ends one process of several, and the main one by the engine', async () => {
      const script = 'sleep 1001 & sleep 1002 & while :; do sleep 0.1; done';
      const id = await outside.run('anatomy-kill', { command: ['sh', '-c', script] });
      const isPodman = client.server.product === 'podman';
      const psArguments = isPodman ? 'pid,args' : '-eo pid,args';
      const pidOf = async (command: RegExp): Promise<string | undefined> => {
        const { processes } = await client.containerProcesses(id, { psArguments });
        return processes.find(([, args = '']) => command.test(args))?.[0];
      };
      const untilThere = async (command: RegExp): Promise<string> => {
        let pid: string | undefined;
        while ((pid = await pidOf(command)) === undefined);
        return pid;
      };
      const other = await untilThere(/^sleep 1002$/);
      const pid = await untilThere(/^sleep 1001$/);
      await killContainerProcess(client, id, { pid, unixSignal: 'SIGKILL' });
      while ((await pidOf(/^sleep 1001$/)) !== undefined);
      assert.equal(await pidOf(/^sleep 1002$/), other);
      await failsAs(isPodman ? 'gone' : 'unsupported', () =>
        killContainerProcess(client, id, { pid: '4194000', unixSignal: 'SIGTERM' }),
      );
      const main = await untilThere(/while/);
      await killContainerProcess(client, id, { pid: main, unixSignal: 'SIGKILL' });
      assert.equal((await client.waitForContainer(id, 'notRunning')).exitCode, 137);
    });
  });
}
