import assert from 'node:assert/strict';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine } from '../../scripts/engines/dockerEngine.mjs';
import { startPodman } from '../../scripts/engines/podmanEngine.mjs';
import type { EngineClient, ObjectKind, PruneScope } from '../../src/core/engine/engineClient.ts';
import type { AnyEngine } from '../support/sharedEngines.ts';
import { buildLines } from './client/buildLines.ts';
import { connectTo } from './client/connectTo.ts';
import { outputText } from './client/outputText.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const engines: readonly (readonly [string, () => Promise<AnyEngine>])[] = [
  ['Docker 28.5', () => startDockerEngine({ name: 'prune' })],
  ['Docker 20.10', () => startDockerEngine({ version: '20.10', name: 'pruneOld' })],
  ['Podman 4.3', () => startPodman({ name: 'prunePodman' })],
];

for (const [name, start] of engines) {
  describe(`client: pruning on ${name}`, () => {
    const podman = name.startsWith('Podman');
    let engine: AnyEngine;
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      engine = await start();
      await importBusybox(engine);
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    after(async () => {
      await outside.clean();
      client.dispose();
      await engine.stop();
    });

    /** Previews, prunes, compares; returns the names that were removed. */
    const prune = async (
      kind: ObjectKind,
      all: boolean,
      sameBytes = true,
      narrowed: Partial<PruneScope> = {},
    ): Promise<string[]> => {
      const preview = await client.prunePreview(kind, { all, ...narrowed });
      const result = await client.prune(kind, { all, ...narrowed });
      const byId = new Map(preview.items.map((item) => [item.id, item.name]));
      const key = kind === 'network' ? 'name' : 'id';
      assert.deepEqual(
        [...result.removed].sort(),
        preview.items.map((item) => item[key]).sort(),
        'what goes is what was shown',
      );
      if (sameBytes) assert.equal(preview.bytes, result.bytes, 'bytes');
      return [...byId.values()].sort();
    };

    it('takes stopped containers with the bytes they wrote', async () => {
      const write = ['sh', '-c', 'dd if=/dev/zero of=/written bs=1000 count=300 2>/dev/null'];
      const written = await outside.run('prune-written', { command: write });
      await outside.create('prune-created');
      await outside.run('prune-running');
      await outside.call('POST', `/containers/${written}/wait`);
      const preview = await client.prunePreview('container', { all: false });
      const item = preview.items.find(({ id }) => id === written);
      assert.ok((item?.bytes ?? 0) >= 300_000, String(item?.bytes));
      assert.deepEqual(await prune('container', false), ['prune-created', 'prune-written']);
      await outside.clean();
    });

    it('keeps named volumes unless all are asked for, and those in use always', async () => {
      await client.createVolume({ name: 'prune-named' });
      await client.createVolume({ name: 'prune-used' });
      const fill = [
        'sh',
        '-c',
        'dd if=/dev/zero of=/a/file bs=1000 count=50 2>/dev/null; sleep 1000',
      ];
      const id = await outside.run('prune-volumes', {
        command: fill,
        more: { Volumes: { '/a': {} }, HostConfig: { Binds: ['prune-used:/used'] } },
      });
      const session = await client.exec(id, {
        command: ['sh', '-c', 'until [ -s /a/file ]; do :; done; sync'],
        tty: false,
      });
      await outputText(session.output);
      const anonymous = (await client.listVolumes()).filter((volume) => volume.anonymous);
      assert.equal(anonymous.length, 1);
      assert.deepEqual(await client.prunePreview('volume', { all: false }), {
        items: [],
        bytes: 0,
      });
      await outside.act(id, 'kill');
      await client.removeContainer(id, { force: true });
      await client.createVolume({ name: 'prune-used-2' });
      const holder = await outside.create('prune-holder', {
        more: { HostConfig: { Binds: ['prune-used:/used'] } },
      });
      const preview = await client.prunePreview('volume', { all: false });
      assert.ok(preview.bytes >= 50_000, String(preview.bytes));
      assert.deepEqual(await prune('volume', false), [anonymous[0]?.name]);
      assert.deepEqual(await prune('volume', true), ['prune-named', 'prune-used-2']);
      assert.deepEqual(
        (await client.listVolumes()).map((volume) => volume.name),
        ['prune-used'],
      );
      await client.removeContainer(holder, { force: true });
      await client.removeVolume('prune-used');
    });

    it('takes unused networks only', async () => {
      await client.createNetwork({ name: 'prune-free', driver: 'bridge' });
      await client.createNetwork({ name: 'prune-taken', driver: 'bridge' });
      const more = { HostConfig: { NetworkMode: 'prune-taken' } };
      const id = await outside.run('prune-network', { more });
      assert.deepEqual(await prune('network', false), ['prune-free']);
      await client.removeContainer(id, { force: true });
      assert.deepEqual(await prune('network', false), ['prune-taken']);
    });

    it('narrows volumes and networks by label and age, in the preview as in what goes', async () => {
      const labelled = { labels: { team: 'shop', tier: '' } };
      await client.createVolume({ name: 'prune-marked', ...labelled });
      await client.createVolume({ name: 'prune-plain' });
      await client.createNetwork({ name: 'prune-marked', driver: 'bridge', ...labelled });
      await client.createNetwork({ name: 'prune-plain', driver: 'bridge' });
      try {
        for (const kind of ['volume', 'network'] as const) {
          const none = { all: true, labels: ['team=other'] };
          assert.deepEqual((await client.prunePreview(kind, none)).items, []);
          assert.deepEqual((await client.prune(kind, none)).removed, []);
          const some = { all: true, labels: ['team=shop', 'tier'] };
          const names = (await client.prunePreview(kind, some)).items.map(({ name: one }) => one);
          assert.deepEqual(names, ['prune-marked']);
          assert.deepEqual((await client.prune(kind, some)).removed, ['prune-marked']);
        }
        const old = { all: true, createdBefore: Math.floor(Date.now() / 1000) - 3600 };
        assert.deepEqual((await client.prunePreview('network', old)).items, []);
        assert.deepEqual((await client.prune('network', old)).removed, []);
        const now = { all: true, createdBefore: Math.floor(Date.now() / 1000) + 60 };
        const [item] = (await client.prunePreview('network', now)).items;
        assert.equal(item?.name, 'prune-plain');
        assert.deepEqual((await client.prune('network', now)).removed, ['prune-plain']);
      } finally {
        await client.removeVolume('prune-plain');
      }
    });

    it('counts the layers that dangling images share once, and those that stay not at all', async () => {
      const layer = (size: number, name: string): string =>
        `RUN dd if=/dev/urandom of=/${name} bs=1000 count=${size} 2>/dev/null\n`;
      const base = `FROM busybox:1.35\n${layer(100, 'shared')}`;
      await buildLines(client, `${base}${layer(40, 'one')}`, ['prune:one']);
      await buildLines(client, `${base}${layer(60, 'two')}LABEL a=b\n`, ['prune:two']);
      await buildLines(client, `FROM busybox:1.35\n${layer(20, 'kept')}`, ['prune:kept']);
      await buildLines(client, 'FROM prune:kept\nRUN echo more > /more\nCMD ["sh"]\n', [
        'prune:more',
      ]);
      for (const tag of ['prune:one', 'prune:two', 'prune:more']) {
        await client.tagImage('busybox:1.35', tag);
      }
      const preview = await client.prunePreview('image', { all: false });
      assert.equal(preview.items.length, 3);
      const expected = 200_000 + 5;
      assert.ok(Math.abs(preview.bytes - expected) < 20_000, String(preview.bytes));
      await prune('image', false, !podman);
      const tags = (await client.listImages()).flatMap((image) => image.tags);
      assert.ok(
        tags.some((tag) => tag.endsWith('prune:kept')),
        tags.join(),
      );
    });

    it('takes unused images by label and by age, and says their bytes before', async () => {
      const build = (name: string, label: string) =>
        buildLines(
          client,
          `FROM busybox:1.35\nRUN dd if=/dev/urandom of=/${name} bs=1000 count=30 2>/dev/null\n${label}`,
          [`prune-${name}:1`],
        );
      await build('team', 'LABEL team=a tier=1\n');
      await build('other', 'LABEL team=b\n');
      await build('plain', '');
      const now = Math.floor(Date.now() / 1000);
      const hourAgo = { all: true, createdBefore: now - 3600, labels: ['team'] };
      assert.deepEqual((await client.prunePreview('image', hourAgo)).items, []);
      assert.deepEqual((await client.prune('image', hourAgo)).removed, []);
      const one = { labels: ['team=a', 'tier'] };
      assert.equal((await client.prunePreview('image', { all: true, ...one })).items.length, 1);
      assert.match((await prune('image', true, !podman, one)).join(), /prune-team:1/);
      const young = { createdBefore: now + 3600, labels: ['team'] };
      assert.match((await prune('image', true, !podman, young)).join(), /prune-other:1/);
      const tags = (await client.listImages()).flatMap((image) => image.tags).join();
      assert.match(tags, /prune-plain:1/);
      assert.doesNotMatch(tags, /prune-team|prune-other/);
      await client.removeImage('prune-plain:1');
    });

    it('takes every unused image when asked to, and no used one', async () => {
      const id = await outside.run('prune-user');
      const names = await prune('image', true, !podman);
      assert.deepEqual(names.length, 1);
      assert.match(names[0] ?? '', /prune:kept/);
      await client.removeContainer(id, { force: true });
    });
  });
}
