import assert from 'node:assert/strict';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine } from '../../scripts/engines/dockerEngine.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { EngineError } from '../../src/core/engine/engineError.ts';
import { followContainerLogs } from '../../src/core/engine/logs/followContainerLogs.ts';
import { readOlderLogs } from '../../src/core/engine/logs/readOlderLogs.ts';
import { LogSession } from '../../src/editor/webviews/logs/logSession.ts';
import { createLogTexts } from '../../src/editor/webviews/logs/logTexts.ts';
import type { LogsState, LogsUpdate } from '../../src/editor/webviews/protocol/logs.ts';
import { parseLogsChoice } from '../../src/editor/webviews/protocol/parseLogsRequest.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { waitUntilOver } from './client/waitUntilOver.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const l10n = {
  t: (message: unknown, ...values: unknown[]) =>
    String(message).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
} as Parameters<typeof createLogTexts>[0];

/** A session on a real engine, with a page that draws at once. */
class Page {
  readonly session: LogSession;
  state: LogsState | undefined;

  constructor(client: () => EngineClient, sources: readonly string[], tail: number) {
    this.session = new LogSession(
      {
        follow: (source, request) => followContainerLogs(client(), source, { ...request, source }),
        older: (source, { known, ...before }, count) =>
          readOlderLogs(client(), source, { source, before, known, count }),
        mayPass: (error) => error instanceof EngineError && error.kind !== 'unsupported',
        whenBack: async (source) => {
          await waitFor(source, () => client().containerDetails(source));
        },
        describe: (error) => (error instanceof EngineError ? `broken: ${error.kind}` : 'broken'),
        post: (update: LogsUpdate) => {
          if (update.type !== 'state') return;
          this.state = update;
          void this.session.answer({ type: 'drawn', tail: 1_000 });
        },
        copy: () => Promise.resolve(),
        save: () => Promise.resolve(),
        defaultTail: () => tail,
      },
      createLogTexts(l10n, 'en'),
      { sources, capacity: 50_000 },
    );
  }

  open(): Promise<void> {
    return this.session.answer({ type: 'open', choice: parseLogsChoice({}) });
  }

  get texts(): readonly string[] {
    return this.state?.tail.map(({ text }) => text) ?? [];
  }

  whenShows(text: string): Promise<unknown> {
    return waitFor(`“${text}” in the log`, () => this.texts.includes(text), { timeoutMs: 90_000 });
  }
}

const ticking = { command: ['sh', '-c', 'echo up; n=0; while :; do echo tick; sleep 0.2; done'] };

for (const [name, start] of engineKinds) {
  describe(`log session on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;
    let page: Page;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(async () => {
      page.session.stop();
      await outside.clean();
    });
    after(() => client.dispose());

    it('marks stop, start and recreation', async () => {
      const id = await outside.run('session-life', ticking);
      page = new Page(() => client, ['session-life'], 100);
      await page.open();
      await page.whenShows('tick');
      await outside.act(id, 'restart?t=0');
      await page.whenShows('session-life started again');
      assert.ok(page.texts.some((text) => /^session-life (exited with code|stopped)/.test(text)));
      await outside.remove(id);
      await page.whenShows('session-life was removed');
      await outside.run('session-life', ticking);
      await page.whenShows('session-life is a new container from here on');
    });

    it('loads older lines without a gap and without one twice, until there are no more', async () => {
      const id = await outside.run('session-older', { command: ['seq', '1', '12000'] });
      await waitUntilOver(client, id);
      page = new Page(() => client, ['session-older'], 1_000);
      await page.open();
      await page.whenShows('12000');
      const kept = () => (page.state?.next ?? 0) - (page.state?.first ?? 0);
      for (const expected of [6_000, 11_000, 12_000]) {
        await page.session.answer({ type: 'older' });
        await waitFor(`${expected} lines`, () => kept() === expected);
      }
      await page.session.answer({ type: 'older' });
      await waitFor('no more', () => page.state?.older === 'none');
      assert.equal(kept(), 12_000);
    });

    it('merges two containers by time', async () => {
      const say = (word: string) => `for i in 1 2 3 4; do echo ${word}$i; sleep 0.3; done`;
      const names = ['session-a', 'session-b'];
      for (const container of names)
        await outside.run(container, { command: ['sh', '-c', say(container.slice(-1))] });
      page = new Page(() => client, names, 100);
      await page.open();
      await page.whenShows('a4');
      await page.whenShows('b4');
      const lines = (page.state?.tail ?? []).filter(({ kind }) => kind === 'line');
      const times = lines.map(({ time }) => time);
      assert.equal(times.length, 8);
      assert.deepEqual(times, times.toSorted());
    });
  });
}

describe('log session when the engine goes away in mid-stream', () => {
  it('says so, and goes on without a line twice when it is back', async () => {
    const engine = await startDockerEngine({ version: '28.5', name: 'sessionGone' });
    try {
      await importBusybox(engine);
      let client = await connectTo(engine);
      await new OutsideEngine(engine.socketPath).run('session-gone', {
        command: ['sh', '-c', 'n=0; while :; do n=$((n+1)); echo tick $n; sleep 0.2; done'],
        more: { HostConfig: { Init: true, RestartPolicy: { Name: 'always' } } },
      });
      const page = new Page(() => client, ['session-gone'], 100);
      await page.open();
      await page.whenShows('tick 3');
      await engine.kill();
      await page.whenShows('The engine went away; the log of session-gone goes on when it is back');
      assert.match(page.state?.problem ?? '', /^broken: /);
      await engine.start();
      client.dispose();
      client = await connectTo(engine);
      await page.whenShows('The engine is back; the log of session-gone goes on');
      const seen = page.texts.length;
      await waitFor('new lines', () => page.texts.length > seen + 3);
      await waitFor('no problem', () => page.state?.problem === '');
      const times = (page.state?.tail ?? []).flatMap((row) =>
        row.kind === 'line' ? [row.time] : [],
      );
      assert.equal(new Set(times).size, times.length);
      page.session.stop();
      client.dispose();
    } finally {
      await engine.stop();
    }
  });
});
