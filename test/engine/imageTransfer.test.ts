import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { isOutdated } from '../../src/core/engine/isOutdated.ts';
import type { TransferProgress } from '../../src/core/model/imageTransfer.ts';
import { startRegistry } from '../../scripts/engines/registry.mjs';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { searchServer } from './imageTransfer/searchServer.ts';

type Registry = Awaited<ReturnType<typeof startRegistry>>;

async function last(transfer: AsyncIterable<TransferProgress>): Promise<TransferProgress> {
  let progress: TransferProgress | undefined;
  for await (const next of transfer) {
    assert.ok(next.bytesDone >= (progress?.bytesDone ?? 0) && next.bytesDone <= next.bytesTotal);
    progress = next;
  }
  assert.ok(progress);
  return progress;
}

/** An image of one layer with so many random-looking bytes. */
function fileSystem(bytes: number, salt: string): Readable {
  const tar = pack();
  const content = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 4) content.writeUInt32LE((at * 2654435761) >>> 0, at);
  tar.entry({ name: 'data' }, content);
  tar.entry({ name: 'salt' }, salt);
  tar.finalize();
  return Readable.from(tar);
}

for (const [name, start] of engineKinds) {
  const isPodman = name.startsWith('Podman');

  describe(`image transfers on ${name}`, () => {
    let client: EngineClient;
    let registry: Registry;
    let image: string;

    before(async () => {
      client = await connectTo(await start());
      registry = await startRegistry();
      image = `${registry.address}/team/transfer:1`;
    });
    after(async () => {
      await client.removeImage(image, { force: true }).catch(() => undefined);
      client.dispose();
      await registry.stop();
    });

    it('imports with a changed configuration', async () => {
      const spec = { reference: image, changes: ['CMD ["/x"]'] };
      const id = await client.importImage(fileSystem(3_000_000, 'one'), spec);
      assert.match(id, /^sha256:[0-9a-f]{64}$/);
      const config = await client.imageConfig(image);
      assert.deepEqual(config.command, ['/x']);
      assert.deepEqual(config.tags, [image]);
    });

    it('pushes, removes, pulls again and tells the bytes', async function () {
      // Podman asks a registry by TLS only, until it is configured otherwise.
      if (isPodman) {
        await failsAs('registryFault', () => last(client.pushImage(image)));
        return;
      }
      const pushed = await last(client.pushImage(image));
      assert.ok(pushed.bytesTotal >= 3_000_000, JSON.stringify(pushed));
      assert.equal(pushed.layers[0]?.state, 'done');
      assert.equal(await isOutdated(client, image), false);
      await client.removeImage(image);
      const pulled = await last(client.pullImage(image));
      assert.ok(pulled.bytesDone > 100_000 && pulled.bytesDone === pulled.bytesTotal);
      assert.match(pulled.message, /newer image/i);
      assert.deepEqual((await client.imageConfig(image)).tags, [image]);
    });

    it('knows when the registry has a newer one', async () => {
      if (isPodman) {
        await failsAs('unsupported', () => client.registryImage(image));
        return;
      }
      await client.tagImage(image, 'transfer-keep:1');
      await client.importImage(fileSystem(1000, 'two'), { reference: image });
      await last(client.pushImage(image));
      await client.tagImage('transfer-keep:1', image);
      assert.equal(await isOutdated(client, image), true);
      assert.equal((await client.registryImage(image)).platforms.length, 1);
      await client.removeImage('transfer-keep:1');
      await failsAs('gone', () => client.registryImage(`${registry.address}/team/none:1`));
    });

    it('says what a registry refuses, and leaves nothing behind', async () => {
      const missing = `${registry.address}/team/none:1`;
      const pull = await last(client.pullImage(missing)).catch((error: unknown) => error);
      assert.ok(pull instanceof Error);
      await failsAs('gone', () => client.inspect('image', missing));
      const push = await last(client.pushImage(missing)).catch((error: unknown) => error);
      assert.ok(push instanceof Error);
    });

    it('gives up a pull when told to, without a tag', async () => {
      const stop = new AbortController();
      const other = `${registry.address}/team/other:1`;
      stop.abort();
      await failsAs('aborted', () => last(client.pullImage(other, { signal: stop.signal })));
      await failsAs('gone', () => client.inspect('image', other));
    });

    it('saves and loads several images', async () => {
      await client.importImage(fileSystem(1000, 'a'), { reference: 'localhost/transfer-a:1' });
      await client.tagImage('localhost/transfer-a:1', 'localhost/transfer-b:2');
      const chunks: Uint8Array[] = [];
      const names = ['localhost/transfer-a:1', 'localhost/transfer-b:2'];
      for await (const chunk of await client.saveImages(names)) chunks.push(chunk);
      for (const one of names) await client.removeImage(one);
      const loaded = await client.loadImages(Readable.from(chunks));
      assert.deepEqual(loaded.toSorted(), names);
      for (const one of names) await client.removeImage(one);
      await assert.rejects(client.loadImages(Readable.from([Buffer.from('no tar')])));
    });

    it('searches a registry that speaks as Docker Hub does', async () => {
      const hub = await searchServer();
      try {
        const asked = client.searchHub(`${hub.address}/nginx`, { limit: 3 });
        // Podman asks by TLS, and in the words of newer registries.
        if (isPodman) await assert.rejects(asked);
        else {
          const found = [
            { name: 'nginx', description: 'Official build', stars: 9, isOfficial: true },
          ];
          assert.deepEqual(await asked, found);
          assert.match(hub.asked.join(), /search\?q=nginx&n=3/);
        }
      } finally {
        hub.close();
      }
    });
  });
}
