import assert from 'node:assert/strict';
import { engineKinds } from '../support/sharedEngines.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';
import { watchEngine, type WatchedEngine } from './inventory/watchEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`inventory on ${name}`, () => {
    let outside: OutsideEngine;
    let watched: WatchedEngine;

    before(async () => {
      const { socketPath } = await start();
      outside = new OutsideEngine(socketPath);
      watched = await watchEngine(socketPath);
    });
    afterEach(() => outside.clean());
    after(() => watched.inventory.dispose());

    it('follows a container from its creation to its removal', async () => {
      const { inventory, until } = watched;
      const id = await outside.create('inv-life');
      const state = () => inventory.containers.get(id)?.state;
      await until('created', () => state() === 'created');
      assert.equal(inventory.containers.get(id)?.name, 'inv-life');
      const startedAt = Date.now() / 1000;
      await outside.act(id, 'start');
      await until('running', () => state() === 'running');
      const since = inventory.containers.get(id)?.stateSince ?? 0;
      assert.ok(Math.abs(since - startedAt) <= 10, `since ${since}, started at ${startedAt}`);
      await outside.act(id, 'pause');
      await until('paused', () => state() === 'paused');
      await outside.act(id, 'unpause');
      await until('running again', () => state() === 'running');
      await outside.act(id, 'kill');
      await until('exited', () => state() === 'exited');
      await until('exit code', () => inventory.containers.get(id)?.exitCode === 137);
      await outside.remove(id);
      await until('gone', () => !inventory.containers.has(id));
    });

    it('learns a new name', async () => {
      const id = await outside.create('inv-before');
      await watched.until('created', () => watched.inventory.containers.has(id));
      await outside.call('POST', `/containers/${id}/rename?name=inv-after`);
      await watched.until(
        'renamed',
        () => watched.inventory.containers.get(id)?.name === 'inv-after',
      );
    });

    // Podman 4 tells nothing of networks: they are read along with containers, or at the user's wish.
    it('follows volumes and networks', async () => {
      const { inventory, until } = watched;
      await outside.call('POST', '/volumes/create', { Name: 'inv-volume', Labels: { a: 'b' } });
      await until('volume', () => inventory.volumes.get('inv-volume')?.labels['a'] === 'b');
      await outside.call('DELETE', '/volumes/inv-volume');
      await until('volume gone', () => !inventory.volumes.has('inv-volume'));
      const created = await outside.call('POST', '/networks/create', { Name: 'inv-network' });
      const { Id } = created as { Id: string };
      if (name.startsWith('Podman')) await inventory.refresh();
      await until('network', () => inventory.networks.get(Id)?.name === 'inv-network');
      await outside.call('DELETE', `/networks/${Id}`);
      if (name.startsWith('Podman')) await inventory.refresh();
      await until('network gone', () => !inventory.networks.has(Id));
    });

    it('follows the tags of an image, and its removal', async () => {
      const { inventory, until } = watched;
      const id = await outside.create('inv-committed');
      const made = await outside.call('POST', `/commit?container=${id}&repo=inv-image&tag=1`, {});
      const image = `sha256:${(made as { Id: string }).Id.replace('sha256:', '')}`;
      const tags = () =>
        (inventory.images.get(image)?.tags ?? []).map((tag) => tag.split('/').at(-1));
      await until('image', () => tags().includes('inv-image:1'));
      await outside.call('POST', `/images/${image}/tag?repo=inv-image&tag=2`);
      await until('second tag', () => tags().includes('inv-image:2'));
      await outside.call('DELETE', '/images/inv-image:1');
      await until('one tag less', () => tags().join() === 'inv-image:2');
      await outside.call('DELETE', '/images/inv-image:2');
      await until('image gone', () => !inventory.images.has(image));
    });
  });
}
