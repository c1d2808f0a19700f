import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { followContainerLogs } from '../../src/core/engine/logs/followContainerLogs.ts';
import { LogMerger } from '../../src/core/model/logs/logMerger.ts';
import type { LogItem, LogLine } from '../../src/core/model/logLine.ts';
import { startDockerEngine } from '../../scripts/engines/dockerEngine.mjs';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { waitUntilOver } from './client/waitUntilOver.ts';
import { readLogLines } from '../../src/core/engine/logs/readLogLines.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const LIVE = { command: ['sh', '-c', 'echo up; while :; do echo tick; sleep 0.1; done'] };

const show = (item: LogItem): string => ('marker' in item ? `<${item.marker}>` : item.text);

for (const [name, start] of engineKinds) {
  describe(`following logs on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;
    let stop: AbortController;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    beforeEach(() => {
      stop = new AbortController();
    });
    afterEach(async () => {
      stop.abort();
      await outside.clean();
    });
    after(() => client.dispose());

    /** Reads on until an item fits; everything that was read until then. */
    const until = async (
      items: AsyncIterator<readonly LogItem[]>,
      fits: (item: LogItem) => boolean,
    ): Promise<LogItem[]> => {
      const read: LogItem[] = [];
      for (;;) {
        const next = await items.next();
        assert.ok(next.done !== true, 'ended');
        read.push(...next.value);
        if (next.value.some(fits)) return read;
      }
    };

    it('goes on across a restart, with a marker and without a line twice', async () => {
      const id = await outside.run('follow-restart', LIVE);
      const items = followContainerLogs(client, id, { signal: stop.signal });
      const first = await until(items, (item) => show(item) === 'tick');
      assert.equal(first.filter((item) => show(item) === 'up').length, 1);
      await outside.act(id, 'restart?t=0');
      const rest = [...first, ...(await until(items, (item) => show(item) === 'up'))];
      // Podman may hand on what the next life writes before it tells of that life.
      const isEarly = name.startsWith('Podman') && !rest.some((item) => 'marker' in item);
      if (isEarly) rest.push(...(await until(items, (item) => show(item) === '<started>')));
      const shown = rest.map(show).filter((text) => text !== 'tick');
      const expected = ['up', '<stopped>', '<started>', 'up'];
      assert.deepEqual(
        isEarly ? shown.toSorted() : shown,
        isEarly ? expected.toSorted() : expected,
      );
      const times = rest.flatMap((item) => ('marker' in item ? [] : [item.time]));
      // Podman's times are whole seconds.
      if (!name.startsWith('Podman')) assert.equal(new Set(times).size, times.length);
      assert.deepEqual(times, times.toSorted());
      await items.return(undefined);
    });

    it('follows the name to a container that takes its place', async () => {
      const id = await outside.run('follow-recreate', LIVE);
      const items = followContainerLogs(client, 'follow-recreate', { signal: stop.signal });
      await until(items, (item) => show(item) === 'tick');
      await outside.remove(id);
      await outside.run('follow-recreate', LIVE);
      const rest = await until(items, (item) => show(item) === 'up');
      const shown = rest.map(show).filter((text) => text !== 'tick');
      assert.deepEqual(shown, ['<stopped>', '<removed>', '<recreated>', 'up']);
      assert.ok(rest.every(({ source }) => source === 'follow-recreate'));
      await items.return(undefined);
    });

    it('shows the log of a stopped container, and waits for its start', async () => {
      const id = await outside.run('follow-stopped', { command: ['echo', 'once'] });
      await waitUntilOver(client, id);
      const items = followContainerLogs(client, id, { signal: stop.signal, source: 'web' });
      await until(items, (item) => show(item) === 'once');
      const more = until(items, (item) => show(item) === 'once');
      await outside.act(id, 'start');
      assert.equal((await more).map(show).filter((text) => text === '<started>').length, 1);
      await items.return(undefined);
    });

    it('ends by its signal, and says when there is no such container', async () => {
      const id = await outside.run('follow-abort');
      const items = followContainerLogs(client, id, { signal: stop.signal });
      const reading = items.next();
      stop.abort();
      await failsAs('aborted', () => reading);
      const signal = new AbortController().signal;
      await failsAs('gone', () => followContainerLogs(client, 'no-such', { signal }).next());
    });

    it('merges two containers by the time of their lines', async () => {
      const script = (word: string) => `for i in 1 2 3 4 5; do echo ${word}$i; sleep 0.15; done`;
      const ids = await Promise.all(
        ['a', 'b'].map((word) =>
          outside.run(`follow-merge-${word}`, { command: ['sh', '-c', script(word)] }),
        ),
      );
      await Promise.all(ids.map((id) => client.waitForContainer(id, 'notRunning')));
      const merger = new LogMerger<LogLine>();
      for (const id of ids) {
        const logs = await client.containerLogs(id, { timestamps: true });
        for await (const lines of readLogLines(logs, id)) merger.push(lines, 0);
      }
      const merged = merger.end();
      assert.equal(merged.length, 10);
      const times = merged.map(({ time }) => time);
      assert.deepEqual(times, times.toSorted());
    });
  });
}

describe('following logs when the engine goes away', () => {
  it('says that the connection broke', async () => {
    const engine = await startDockerEngine({ version: '28.5', name: 'followGone' });
    try {
      await importBusybox(engine);
      const client = await connectTo(engine);
      const id = await new OutsideEngine(engine.socketPath).run('follow-gone', {
        ...LIVE,
        more: { HostConfig: { Init: true } },
      });
      const { signal } = new AbortController();
      const items = followContainerLogs(client, id, { signal });
      await items.next();
      await engine.kill();
      await failsAs('disconnected', async () => {
        for await (const batch of items) assert.ok(batch.length > 0);
      });
      client.dispose();
    } finally {
      await engine.stop();
    }
  });
});
