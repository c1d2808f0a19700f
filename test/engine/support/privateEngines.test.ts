import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { importBusybox } from '../../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../../scripts/engines/dockerEngine.mjs';
import { startRegistry } from '../../../scripts/engines/registry.mjs';
import { startSshd } from '../../../scripts/engines/sshd.mjs';
import { isAlive } from '../../../scripts/machine/processes.mjs';
import { exists } from '../../../scripts/machine/part.mjs';
import { run, succeeds } from '../../../scripts/machine/run.mjs';
import { waitFor } from '../../../scripts/machine/waitFor.mjs';
import { sharedDocker, sharedOldDocker, sharedPodman } from '../../support/sharedEngines.ts';

const docker = (engine: Engine, ...args: string[]): Promise<string> =>
  run(engine.cli, args, { env: engine.env });

describe('engines of the tests', () => {
  it('run side by side, each with its own version and image', async () => {
    const engines = [await sharedDocker(), await sharedOldDocker(), await sharedPodman()];
    const { cli } = await sharedDocker();
    const versions = await Promise.all(
      engines.map(async ({ host }) => {
        const env = { ...process.env, DOCKER_HOST: host };
        await run(cli, ['image', 'inspect', 'busybox:1.35'], { env });
        return run(cli, ['version', '--format', '{{.Server.Version}}'], { env });
      }),
    );
    assert.match(versions[0] ?? '', /^28\.5\./);
    assert.match(versions[1] ?? '', /^20\.10\./);
    assert.match(versions[2] ?? '', /^4\.3\./);
  });

  it('publish ports, survive a crash with their containers, and leave nothing behind', async () => {
    const engine = await startDockerEngine({ name: 'crash' });
    try {
      await importBusybox(engine);
      const flags = ['--detach', '--init', '--publish=127.0.0.1::80', '--name=web'];
      const server = ['httpd', '-f', '-p', '80', '-h', '/etc'];
      await docker(engine, 'run', ...flags, 'busybox:1.35', ...server);
      const port = (await docker(engine, 'port', 'web', '80')).trim();
      const passwd = await waitFor('the port', async () =>
        (await fetch(`http://${port}/passwd`)).text(),
      );
      assert.match(passwd, /^root:/);

      const before = engine.pid();
      await engine.kill();
      assert.equal(await isAlive(before), false);
      await engine.start();
      assert.match(await docker(engine, 'ps', '--all', '--format={{.Names}}'), /^web$/m);
    } finally {
      await engine.stop();
    }
    assert.equal(await isAlive(engine.pid()), false);
    assert.equal(await exists(engine.folder), false);
    assert.equal(await succeeds('ip', ['link', 'show', engine.bridge]), false);
  });

  it('push to a registry of their own', async () => {
    const engine = await sharedDocker();
    const registry = await startRegistry();
    try {
      const reference = `${registry.address}/team/tool:1`;
      await docker(engine, 'tag', 'busybox:1.35', reference);
      await docker(engine, 'push', '--quiet', reference);
      await docker(engine, 'rmi', reference);
      const catalog: unknown = await (await fetch(`${registry.url}/v2/_catalog`)).json();
      assert.deepEqual(catalog, { repositories: ['team/tool'] });
    } finally {
      await registry.stop();
    }
  });

  it('answer through a real ssh server', async () => {
    const engine = await sharedDocker();
    const path = [dirname(engine.cli)];
    const ssh = await startSshd({ env: { DOCKER_HOST: engine.host }, path });
    try {
      const env = { ...ssh.env, DOCKER_HOST: ssh.host };
      const version = await run(engine.cli, ['version', '--format', '{{.Server.Version}}'], {
        env,
      });
      assert.match(version, /^28\.5\./);
    } finally {
      await ssh.stop();
    }
  });
});
