import assert from 'node:assert/strict';
import type { EngineClient, EngineEvent } from '../../src/core/engine/engineClient.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`client: events on ${name}`, () => {
    const podman = name.startsWith('Podman');
    let client: EngineClient;
    let outside: OutsideEngine;
    let stop: AbortController;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    beforeEach(() => (stop = new AbortController()));
    afterEach(async () => {
      stop.abort();
      await outside.clean();
    });
    after(() => client.dispose());

    /** Collects events until the one wanted has come. */
    const until = async (
      events: AsyncIterable<EngineEvent>,
      isLast: (event: EngineEvent) => boolean,
    ): Promise<readonly EngineEvent[]> => {
      const seen: EngineEvent[] = [];
      const iterator = events[Symbol.asyncIterator]();
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) throw new Error(`They ended after ${JSON.stringify(seen)}`);
        seen.push(next.value);
        if (isLast(next.value)) return seen;
      }
    };

    it('tells the life of a container in the same words everywhere', async () => {
      const events = await client.events({ signal: stop.signal });
      const id = await outside.create('client-events', { command: ['sh', '-c', 'exit 7'] });
      await client.startContainer(id);
      const mine = (event: EngineEvent): boolean => event.id === id;
      const first = await until(events, (event) => mine(event) && event.action === 'die');
      const died = first.find((event) => mine(event) && event.action === 'die');
      assert.equal(died?.attributes['exitCode'], '7');
      assert.equal(died.type, 'container');
      assert.ok(Math.abs(died.time - Date.now() / 1000) < 60);
      const actions = first.filter(mine).map(({ action }) => action);
      assert.ok(actions.indexOf('create') < actions.indexOf('start'), actions.join());
    });

    it('names what was removed', async () => {
      const events = await client.events({ signal: stop.signal });
      const id = await outside.create('client-events-removed');
      await client.removeContainer(id);
      await until(events, (event) => event.id === id && event.action === 'destroy');
    });

    it('tells of volumes, images and, but for Podman, of networks', async () => {
      const events = await client.events({ signal: stop.signal });
      await client.createVolume({ name: 'client-events' });
      await client.removeVolume('client-events');
      const { id } = await client.imageConfig('busybox:1.35');
      await client.tagImage(id, 'client-events:1');
      await client.removeImage('client-events:1');
      const network = await client.createNetwork({ name: 'client-events', driver: 'bridge' });
      await client.removeNetwork(network);
      // In any order: Podman tells of images with a delay.
      const wanted = new Set([
        'volume create client-events',
        'volume destroy client-events',
        `image tag ${id}`,
        `image untag ${id}`,
        ...(podman ? [] : [`network create ${network}`, `network destroy ${network}`]),
      ]);
      await until(events, (event) => {
        wanted.delete([event.type, event.action, event.id].join(' '));
        return wanted.size === 0;
      });
    });

    it('loses none of a burst', async () => {
      const events = await client.events({ signal: stop.signal });
      const names = Array.from({ length: 150 }, (_, index) => `client-burst-${index}`);
      for (let from = 0; from < names.length; from += 10) {
        const some = names.slice(from, from + 10);
        await Promise.all(some.map((volume) => client.createVolume({ name: volume })));
        await Promise.all(some.map((volume) => client.removeVolume(volume)));
      }
      const left = new Set(names);
      const seen = await until(events, ({ action, id }) => {
        if (action === 'destroy') left.delete(id);
        return left.size === 0;
      });
      const of = (action: string): readonly string[] =>
        seen
          .filter((event) => event.id.startsWith('client-burst') && event.action === action)
          .map(({ id }) => id)
          .sort();
      assert.deepEqual(of('create'), [...names].sort());
      assert.deepEqual(of('destroy'), [...names].sort());
    });

    it('ends when told to, and when the client is disposed of', async () => {
      const events = await client.events({ signal: stop.signal });
      const reading = until(events, () => false);
      stop.abort();
      await failsAs('aborted', () => reading);
      const engine = await start();
      const other = await connectTo(engine);
      const more = until(await other.events({ signal: new AbortController().signal }), () => false);
      other.dispose();
      await failsAs('disconnected', () => more);
    });
  });
}
