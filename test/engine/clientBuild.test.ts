import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { BuildMessage, EngineClient } from '../../src/core/engine/engineClient.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { buildLines } from './client/buildLines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';

const textOf = (messages: readonly BuildMessage[]): string =>
  messages.map((message) => (message.kind === 'output' ? message.text : '')).join('');

for (const [name, start] of engineKinds) {
  describe(`client: images, volumes and networks on ${name}`, () => {
    let client: EngineClient;
    const podman = name.startsWith('Podman');

    before(async () => {
      client = await connectTo(await start());
    });
    after(() => client.dispose());

    const image = async (tag: string) =>
      (await client.listImages()).find(({ tags }) => tags.some((each) => each.endsWith(tag)));

    it('builds a stage with arguments, tags it, and tells its id', async () => {
      const dockerfile = [
        'FROM busybox:1.35 AS first',
        'ARG GREETING',
        'RUN echo "said $GREETING"',
        'EXPOSE 8080/tcp 53/udp 80',
        'ENV A=b',
        'USER 1000',
        'CMD ["sleep", "5"]',
        'FROM first AS second',
        'RUN echo never',
      ].join('\n');
      const messages = await buildLines(client, dockerfile, ['client-build:1', 'client-build:2'], {
        target: 'first',
        buildArgs: { GREETING: 'héllo "$(x)"' },
      });
      assert.match(textOf(messages), /said héllo/);
      assert.doesNotMatch(textOf(messages), /never/);
      const built = await image('client-build:1');
      assert.ok(built);
      assert.ok(
        built.tags.some((tag) => tag.endsWith('client-build:2')),
        built.tags.join(),
      );
      const ids = messages.flatMap((message) => (message.kind === 'image' ? [message.id] : []));
      if (!podman) assert.deepEqual(ids, [built.id]);
      const config = await client.imageConfig(built.id);
      assert.deepEqual(config.exposedPorts, [
        { port: 53, protocol: 'udp' },
        { port: 80, protocol: 'tcp' },
        { port: 8080, protocol: 'tcp' },
      ]);
      assert.deepEqual(config.command, ['sleep', '5']);
      assert.equal(config.user, '1000');
      assert.ok(config.environment.includes('A=b'));
      await client.tagImage(built.id, 'localhost:5999/client/build:3');
      assert.ok(await image('localhost:5999/client/build:3'));
      assert.deepEqual(
        (await client.listImages({ ids: [built.id] })).map(({ id }) => id),
        [built.id],
      );
      const removed = await client.removeImage(built.id, { force: true });
      assert.ok(removed.some(({ untagged }) => untagged?.endsWith('client-build:1')) || podman);
      assert.equal(await image('client-build:1'), undefined);
      await failsAs('gone', () => client.imageConfig(built.id));
    });

    it('ends a failed build with the message of the engine', async () => {
      const messages = await buildLines(client, 'FROM busybox:1.35\nRUN exit 3\n', []);
      const last = messages.at(-1);
      assert.equal(last?.kind, 'error');
      assert.match(last.message, /exit 3|code: 3|status 3/);
      assert.equal(
        messages.some(({ kind }) => kind === 'image'),
        false,
      );
    });

    it('refuses a Dockerfile that is none', async () => {
      const outcome: unknown = await buildLines(client, 'NONSENSE here\n', []).catch(
        (error: unknown) => error,
      );
      const text = outcome instanceof Error ? outcome.message : JSON.stringify(outcome);
      assert.match(text, /nonsense|no FROM/i);
    });

    it('stops a build when told to', async () => {
      const stop = new AbortController();
      const endless = new PassThrough();
      endless.write(Buffer.alloc(512));
      const spec = {
        dockerfile: 'Dockerfile',
        tags: [],
        buildArgs: {},
        pull: false,
        noCache: false,
      };
      const build = client.buildImage(endless, spec, { signal: stop.signal });
      const reading = (async () => {
        for await (const message of build) assert.fail(JSON.stringify(message));
      })();
      setImmediate(() => stop.abort());
      await failsAs('aborted', () => reading);
    });

    it('creates, lists and removes volumes', async () => {
      const made = await client.createVolume({ name: 'client-volume', labels: { a: 'b' } });
      assert.equal(made, 'client-volume');
      await client.createVolume({ name: 'client-volume-2' });
      const [volume, ...more] = await client.listVolumes({ ids: ['client-volume'] });
      assert.deepEqual(more, []);
      assert.equal(volume?.driver, 'local');
      assert.deepEqual(volume.labels, { a: 'b' });
      assert.equal(volume.anonymous, false);
      assert.ok(Math.abs((volume.createdAt ?? 0) - Date.now() / 1000) < 60);
      assert.ok('Mountpoint' in (await client.inspect('volume', 'client-volume')));
      await client.removeVolume('client-volume');
      await client.removeVolume('client-volume-2');
      await failsAs('gone', () => client.removeVolume('client-volume'));
    });

    it('creates, lists and removes networks, each name once', async () => {
      const spec = {
        name: 'client-network',
        driver: 'bridge',
        subnet: '10.199.7.0/24',
        gateway: '10.199.7.1',
        internal: true,
      };
      const id = await client.createNetwork(spec);
      try {
        const [network] = await client.listNetworks({ ids: [id] });
        assert.equal(network?.name, 'client-network');
        assert.equal(network.internal, true);
        assert.equal(network.builtIn, false);
        assert.deepEqual(network.subnets, [{ subnet: '10.199.7.0/24', gateway: '10.199.7.1' }]);
        await failsAs('conflict', () =>
          client.createNetwork({ name: spec.name, driver: 'bridge' }),
        );
        assert.ok('Name' in (await client.inspect('network', id)));
      } finally {
        await client.removeNetwork(id);
      }
      assert.deepEqual(await client.listNetworks({ ids: [id] }), []);
      const builtIn = (await client.listNetworks()).filter((network) => network.builtIn);
      assert.ok(builtIn.length >= 1);
    });
  });
}
