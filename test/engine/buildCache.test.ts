import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { dockerCli } from '../support/dockerCli.ts';
import { sharedPodman } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';

const DOCKERFILE = `FROM busybox:1.35 AS base
RUN --mount=type=cache,target=/c dd if=/dev/zero of=/c/x bs=1k count=300
RUN dd if=/dev/zero of=/b bs=1k count=700
FROM busybox:1.35
COPY --from=base /b /kept
`;

for (const version of ['28.5', '20.10'] as const) {
  describe(`build cache: Docker ${version}`, () => {
    let engine: Engine;
    let client: EngineClient;
    let folder: string;

    before(async () => {
      engine = await startDockerEngine({ version, name: 'cache' });
      await importBusybox(engine);
      client = await connectTo(engine);
      folder = await mkdtemp(join(tmpdir(), 'build-cache-'));
      await writeFile(join(folder, 'Dockerfile'), DOCKERFILE);
    });
    beforeEach(async () => {
      await dockerCli(engine)('build', '-q', '--no-cache', '-t', 'cached:1', folder);
    });
    after(async () => {
      client.dispose();
      await engine.stop();
      await rm(folder, { recursive: true });
    });

    for (const all of [false, true]) {
      it(`frees what the preview told, ${all ? 'all of it' : 'the dangling part'}`, async () => {
        const preview = await client.buildCachePreview({ all });
        assert.ok(preview.bytes > 1_000_000, String(preview.bytes));
        const freed = await client.pruneBuildCache({ all });
        assert.equal(freed.bytes, preview.bytes);
        assert.deepEqual(freed.removed.toSorted(), preview.items.map(({ id }) => id).toSorted());
        assert.deepEqual(await client.buildCachePreview({ all }), { items: [], bytes: 0 });
      });
    }

    it('counts the images, containers and the runtime of the engine', async () => {
      await dockerCli(engine)('create', 'cached:1', 'true');
      const { counts, runtimes, defaultRuntime } = await client.engineInfo();
      assert.equal(counts.running, 0);
      assert.equal(counts.stopped, 1);
      assert.ok(counts.images >= 2);
      assert.ok(runtimes.includes(defaultRuntime), runtimes.join());
    });
  });
}

describe('build cache: Podman', () => {
  it('says that there is none of its own', async () => {
    const client = await connectTo(await sharedPodman());
    await failsAs('unsupported', () => client.buildCachePreview());
    client.dispose();
  });
});
