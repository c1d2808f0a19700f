import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { startRegistry } from '../../scripts/engines/registry.mjs';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { saveImageArchive } from '../../src/core/engine/saveImageArchive.ts';
import type { TransferProgress } from '../../src/core/model/imageTransfer.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { freePort } from './client/freePort.ts';
import { startStallingProxy } from './registry/stallingProxy.ts';
import { NAME, PASSWORD } from './registry/tokenServer.ts';

const HTPASSWD = `${NAME}:$2y$05$abcdefghijklmnopqrstuuQbLfdQZSxZ9gjhA5V9o8Tyc6aQRO0Qi`;

async function toEnd(transfer: AsyncIterable<TransferProgress>): Promise<TransferProgress> {
  let last: TransferProgress | undefined;
  for await (const progress of transfer) last = progress;
  assert.ok(last);
  return last;
}

/** An image of one layer whose bytes do not shrink. */
function noise(bytes: number): Readable {
  const tar = pack();
  const content = Buffer.alloc(bytes);
  let seed = 1;
  for (let at = 0; at < bytes; at += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    content[at] = seed >>> 24;
  }
  tar.entry({ name: 'noise' }, content);
  tar.finalize();
  return Readable.from(tar);
}

for (const [name, start] of engineKinds) {
  const isPodman = name.startsWith('Podman');

  describe(`image transfers that fail on ${name}`, () => {
    const image = 'localhost/faults:1';
    let client: EngineClient;
    let folder: string;

    before(async () => {
      client = await connectTo(await start());
      folder = await mkdtemp(join(tmpdir(), 'faults-'));
      await client.importImage(noise(4_000_000), { reference: image });
    });
    after(async () => {
      await client.removeImage(image, { force: true });
      client.dispose();
      await rm(folder, { recursive: true });
    });

    it('saves to a file that is whole, and replaces one that was there', async () => {
      const path = join(folder, 'saved.tar');
      await writeFile(path, 'old');
      const seen: number[] = [];
      const onBytes = (bytes: number) => seen.push(bytes);
      const bytes = await saveImageArchive(client, [image], path, { onBytes });
      assert.ok(bytes > 4_000_000 && bytes === (await stat(path)).size && bytes === seen.at(-1));
      assert.deepEqual(await readdir(folder), ['saved.tar']);
      const loaded = await client.loadImages(Readable.from([await readFile(path)]));
      assert.deepEqual(loaded, [image]);
      await rm(path);
    });

    it('leaves no half file when saving is cancelled, or the image is not there', async () => {
      const path = join(folder, 'half.tar');
      const stop = new AbortController();
      const onBytes = () => stop.abort();
      const { signal } = stop;
      await failsAs('aborted', () => saveImageArchive(client, [image], path, { signal, onBytes }));
      const missing = saveImageArchive(client, ['localhost/faults-none:1'], path);
      await assert.rejects(missing);
      assert.deepEqual(await readdir(folder), []);
    });

    it('says that a registry cannot be reached, or does not have the image', async () => {
      const nobody = `127.0.0.1:${await freePort()}/team/faults:1`;
      await client.tagImage(image, nobody);
      await failsAs('registryFault', () => toEnd(client.pushImage(nobody)));
      await client.removeImage(nobody);
      await failsAs('registryFault', () => toEnd(client.pullImage(nobody)));
      await failsAs('gone', () => client.inspect('image', nobody));
    });

    if (isPodman) return;

    it('asks for credentials, and takes the right ones only', async () => {
      const registry = await startRegistry({ htpasswd: HTPASSWD });
      const remote = `${registry.address}/team/faults:1`;
      const right = { username: NAME, password: PASSWORD, serverAddress: registry.address };
      await client.tagImage(image, remote);
      try {
        await failsAs('registryDenied', () => toEnd(client.pushImage(remote)));
        const wrong = { credentials: { ...right, password: 'guess' } };
        const error = await failsAs('registryDenied', () => toEnd(client.pushImage(remote, wrong)));
        assert.doesNotMatch(error.message, /guess/);
        await toEnd(client.pushImage(remote, { credentials: right }));
        await client.removeImage(remote);
        await failsAs('registryDenied', () => toEnd(client.pullImage(remote)));
        await failsAs('registryDenied', () => client.registryImage(remote));
        await toEnd(client.pullImage(remote, { credentials: right }));
        const { digest } = await client.registryImage(remote, { credentials: right });
        assert.match(digest, /^sha256:/);
      } finally {
        await client.removeImage(remote).catch(() => undefined);
        await registry.stop();
      }
    });

    it('gives up in the middle of a transfer, in both directions, and leaves nothing', async () => {
      const registry = await startRegistry();
      const proxy = await startStallingProxy(registry.url);
      const direct = `${registry.address}/team/stall:1`;
      const stalled = `${proxy.address}/team/stall:1`;
      const fresh = `${proxy.address}/team/fresh:1`;
      const until = async (transfer: (signal: AbortSignal) => AsyncIterable<TransferProgress>) => {
        const stop = new AbortController();
        void proxy.stall().then(() => stop.abort());
        await toEnd(transfer(stop.signal));
      };
      try {
        await client.tagImage(image, direct);
        await toEnd(client.pushImage(direct));
        await client.tagImage(image, fresh);
        await failsAs('aborted', () => until((signal) => client.pushImage(fresh, { signal })));
        for (const tag of [direct, fresh, image]) await client.removeImage(tag);
        await failsAs('aborted', () => until((signal) => client.pullImage(stalled, { signal })));
        await failsAs('gone', () => client.inspect('image', stalled));
        const tags = await (await fetch(`${registry.url}/v2/team/fresh/tags/list`)).text();
        assert.match(tags, /NAME_UNKNOWN|"tags":null/);
      } finally {
        await client.importImage(noise(4_000_000), { reference: image });
        await client.removeImage(direct).catch(() => undefined);
        await client.removeImage(fresh).catch(() => undefined);
        proxy.close();
        await registry.stop();
      }
    });
  });
}
