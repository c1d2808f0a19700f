import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { createForRun, runContainer } from '../../src/core/engine/runContainer.ts';
import { readRunOptions } from '../../src/core/engine/recreate/readRunOptions.ts';
import { recreateContainer } from '../../src/core/engine/recreate/recreateContainer.ts';
import { emptyRunForm, type RunForm } from '../../src/core/model/runForm.ts';
import type { RunOptions } from '../../src/core/model/runOptions.ts';
import { applyForm } from '../../src/core/run/form/applyForm.ts';
import { checkForm } from '../../src/core/run/form/checkForm.ts';
import { parseEnvFile } from '../../src/core/run/form/parseEnvFile.ts';
import { toRunForm } from '../../src/core/run/form/toRunForm.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { freePort } from './client/freePort.ts';

const image = 'busybox:1.35';
const sleep = 'sh -c \'trap "exit 0" TERM; while :; do sleep 0.1; done\'';

const bare = (id: unknown): string => String(id).replace(/^sha256:/, '');

interface Inspected {
  readonly Config: { readonly Env: readonly string[]; readonly Cmd: readonly string[] };
  readonly HostConfig: {
    readonly NetworkMode: string;
    readonly Memory: number;
    readonly NanoCpus?: number;
    readonly CpuQuota?: number;
    readonly PidsLimit?: number | null;
    readonly Binds: readonly string[];
  };
}

for (const [name, start] of engineKinds) {
  describe(`a run form on ${name}`, () => {
    const isPodman = name.startsWith('Podman');
    let client: EngineClient;

    /** What the form would do, with the facts of the engine. */
    async function optionsOf(form: Partial<RunForm>): Promise<RunOptions> {
      const [containers, networks, volumes] = await Promise.all([
        client.listContainers(),
        client.listNetworks(),
        client.listVolumes(),
      ]);
      const facts = { containers, networks, volumes: volumes.map((volume) => volume.name) };
      const { options, problems } = checkForm(
        image,
        { ...emptyRunForm, command: sleep, ...form },
        facts,
      );
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      return options;
    }

    const run = async (form: Partial<RunForm>): Promise<string> =>
      (await runContainer(client, await optionsOf(form))).id;
    const inspect = async (id: string) =>
      (await client.inspect('container', id)) as unknown as Inspected;
    const own = async () =>
      (await client.listContainers())
        .filter((one) => one.name.startsWith('form-'))
        .map((one) => [one.id, one.name, one.state])
        .toSorted();

    before(async () => {
      client = await connectTo(await start());
      await client.createNetwork({ name: 'form-net', driver: 'bridge', subnet: '10.216.0.0/24' });
    });
    afterEach(async () => {
      // Those that share a network go before the one that it belongs to.
      for (const [id = ''] of (await own()).toReversed()) {
        await client
          .removeContainer(id, { force: true, removeAnonymousVolumes: true })
          .catch(() => undefined);
      }
      for (const [id = ''] of await own()) {
        await client.removeContainer(id, { force: true, removeAnonymousVolumes: true });
      }
    });
    after(async () => {
      await client.removeNetwork('form-net');
      await client.removeVolume('form-data').catch(() => undefined);
      client.dispose();
    });

    it('runs on each network', async () => {
      const other = await run({ name: 'form-other' });
      const modes = [
        [{ network: 'bridge' }, /^(?:default|bridge)$/],
        [{ network: 'host' }, /^host$/],
        [{ network: 'none' }, /^none$/],
        [
          { network: 'container', networkContainer: 'form-other' },
          new RegExp(`^container:(?:form-other|${other})$`),
        ],
      ] as const;
      for (const [form, expected] of modes) {
        const id = await run({ ...form, name: `form-${form.network}` });
        const { HostConfig: host } = await inspect(id);
        assert.match(host.NetworkMode, expected);
        assert.equal((await client.containerDetails(id)).state, 'running');
      }
      const custom = await run({
        ...{ name: 'form-custom', network: 'custom', networkName: 'form-net' },
        ...{ aliases: 'db, store', ipv4: '10.216.0.77' },
      });
      const { networks } = await client.containerDetails(custom);
      const found = networks.find((one) => one.name === 'form-net');
      assert.equal(found?.ipAddress, '10.216.0.77');
      const record = (await client.listContainers()).find(({ id }) => id === custom);
      assert.equal(record?.networks[0]?.name, 'form-net');
      const read = await readRunOptions(client, custom);
      assert.ok(read.network?.kind === 'custom' || isPodman);
      if (read.network?.kind === 'custom')
        for (const alias of ['db', 'store']) assert.ok(read.network.aliases?.includes(alias));
    });

    it('sets limits, mounts, variables of files and of the form', async () => {
      const { variables } = parseEnvFile('FROM_FILE=a "b"\nBOTH=file\n', {});
      const options = await optionsOf({
        ...{ name: 'form-full', memory: '64m', cpus: '0.5', pids: '50' },
        environment: [{ name: 'BOTH', value: 'form $x' }],
        mounts: [
          { kind: 'bind', source: '/tmp', target: '/host', readOnly: true },
          { kind: 'volume', source: 'form-data', target: '/data', readOnly: false },
        ],
      });
      const environment = [...variables, ...(options.environment ?? [])];
      const { id } = await runContainer(client, { ...options, environment });
      const { Config, HostConfig: host } = await inspect(id);
      assert.ok(Config.Env.includes('FROM_FILE=a "b"'));
      assert.equal(Config.Env.filter((one) => one.startsWith('BOTH=')).at(-1), 'BOTH=form $x');
      assert.equal(host.Memory, 64 << 20);
      assert.ok(host.NanoCpus === 5e8 || host.CpuQuota === 50_000);
      assert.equal(host.PidsLimit, 50);
      const { mounts } = await client.containerDetails(id);
      assert.deepEqual(
        mounts.map(({ destination, readOnly }) => [destination, readOnly]).toSorted(),
        [
          ['/data', false],
          ['/host', true],
        ],
      );
    });

    it('leaves nothing behind when the container cannot be started, or on cancel', async () => {
      await assert.rejects(run({ name: 'form-bad', command: 'no-such-program' }));
      assert.deepEqual(await own(), []);
      await assert.rejects(run({ name: 'form-bad', autoRemove: true, command: 'no-such-program' }));
      assert.deepEqual(await own(), []);
      const options = await optionsOf({ name: 'form-cancelled' });
      const stop = new AbortController();
      stop.abort();
      await assert.rejects(createForRun(client, options, { signal: stop.signal }));
      assert.deepEqual(await own(), []);
      await failsAs('gone', () =>
        runContainer(client, { image: 'no-such-image:1', name: 'form-bad' }),
      );
      const hostPort = await freePort();
      if (isPodman) return;
      await run({
        name: 'form-first',
        ports: [{ host: `127.0.0.1:${hostPort}`, container: '80', protocol: 'tcp' }],
      });
      await assert.rejects(
        run({
          name: 'form-second',
          ports: [{ host: `127.0.0.1:${hostPort}`, container: '80', protocol: 'tcp' }],
        }),
        /already allocated|in use/,
      );
      assert.deepEqual(
        (await own()).map(([, found]) => found),
        ['form-first'],
      );
    });

    it('edits a container: what is not touched stays, and the old one comes back on failure', async () => {
      const id = await run({
        ...{
          name: 'form-edit',
          network: 'custom',
          networkName: 'form-net',
          ipv4: '10.216.0.78',
          aliases: 'db',
        },
        mounts: [{ kind: 'volume', source: '', target: '/kept', readOnly: false }],
        memory: '64m',
      });
      await client.connectNetwork('bridge', id);
      const written = await client.exec(id, {
        command: ['sh', '-c', 'echo x > /kept/file'],
        tty: false,
      });
      await written.exitCode;
      const before = await readRunOptions(client, id);
      const edited = {
        ...toRunForm(before),
        memory: '32m',
        environment: [{ name: 'A', value: 'b' }],
      };
      const { options } = checkForm(image, edited, {
        containers: await client.listContainers(),
        networks: await client.listNetworks(),
        volumes: [],
        replaces: id,
      });
      const after = applyForm(before, options);
      const failing = { ...after, command: ['no-such-program'] };
      await assert.rejects(recreateContainer(client, id, { edit: { before, after: failing } }));
      assert.deepEqual(await own(), [[id, 'form-edit', 'running']]);
      const next = await recreateContainer(client, id, { edit: { before, after } });
      assert.deepEqual(await readRunOptions(client, next), after);
      const details = await client.containerDetails(next);
      assert.deepEqual(
        details.networks.map((one) => one.name).toSorted(),
        [isPodman ? 'podman' : 'bridge', 'form-net'].toSorted(),
      );
      const address = details.networks.find((one) => one.name === 'form-net')?.ipAddress;
      // Podman does not tell an address that was asked for from one that it gave.
      assert.match(address ?? '', isPodman ? /^10\.216\.0\.\d+$/ : /^10\.216\.0\.78$/);
      const kept = await client.readContainerFile(next, '/kept/file');
      assert.equal(Buffer.from(kept ?? []).toString(), 'x\n');
      assert.equal((await own()).length, 1);
    });

    it('keeps the image of an edited container when its tag has moved on', async () => {
      await client.tagImage(image, 'form-moving:1');
      const { id } = await runContainer(client, {
        ...{
          image: 'form-moving:1',
          name: 'form-moved',
          command: ['sh', '-c', 'trap "exit 0" TERM; while :; do sleep 0.1; done'],
        },
      });
      const { Image: first } = await client.inspect('container', id);
      const newer = await client.commitContainer(id, { reference: 'form-moving:1' });
      try {
        const before = await readRunOptions(client, id);
        const same = await recreateContainer(client, id, {
          edit: { before, after: { ...before, user: '1' } },
        });
        assert.equal(bare((await client.inspect('container', same))['Image']), bare(first));
        const next = await recreateContainer(client, same, { image: 'form-moving:1' });
        const { Image: second } = await client.inspect('container', next);
        assert.equal(bare(second), bare(newer));
        await client.removeContainer(next, { force: true });
      } finally {
        await client.removeImage('form-moving:1', { force: true });
      }
    });
  });
}
