import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { accountLayers } from '../../src/core/layers/accounting/accountLayers.ts';
import { heaviestWaste } from '../../src/core/layers/accounting/wasteTable.ts';
import { readImage } from '../../src/core/layers/readImage.ts';
import { sharedPodman } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { listing } from './layers/fileListing.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

describe('layers of an image on Podman', () => {
  let client: EngineClient;
  let outside: OutsideEngine;

  before(async () => {
    const engine = await sharedPodman();
    client = await connectTo(engine);
    outside = new OutsideEngine(engine.socketPath);
  });
  after(async () => {
    await outside.clean();
    for (const layer of ['two', 'one']) {
      await client.removeImage(`localhost/layers-podman:${layer}`, { force: true });
    }
    client.dispose();
  });

  /** What a RUN does, by hand: Podman's own builder is not the matter here. */
  const layer = async (image: string, script: string, reference: string): Promise<string> => {
    const id = await outside.run(`layers-${reference}`, {
      command: ['sh', '-c', script],
      more: { Image: image },
    });
    await client.waitForContainer(id, 'notRunning');
    return client.commitContainer(id, { reference: `localhost/layers-podman:${reference}` });
  };

  it('are told apart, with waste by the layers that made and removed it', async () => {
    const script = 'mkdir /data && echo kept > /data/kept && head -c 50000 /dev/zero > /data/gone';
    await layer('busybox:1.35', script, 'one');
    const id = await layer('localhost/layers-podman:one', 'rm /data/gone', 'two');
    const image = await readImage(await client.exportImage(id), {});
    const contents = image.layers.map((each) => each.contents);
    const { waste, state, wastedBytes } = accountLayers(image.paths, contents);
    const lost = heaviestWaste(waste).map(
      ({ path, bytes, kind, createdBy, killedBy }) =>
        `${image.paths.path(path)} ${bytes} ${kind} ${createdBy}->${killedBy}`,
    );
    assert.deepEqual(lost, ['/data/gone 50000 removed 1->2']);
    assert.equal(wastedBytes, 50_000);
    assert.equal(contents.length, 3);
    assert.ok(listing(state).some((line) => line.startsWith('/data/kept file 5 ')));
  });
});
