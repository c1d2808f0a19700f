import assert from 'node:assert/strict';
import { waitFor } from '../../../../../scripts/machine/waitFor.mjs';
import type { LogItem, LogLine } from '../../../../../src/core/model/logLine.ts';
import type { FollowRequest } from '../../../../../src/editor/webviews/logs/logPorts.ts';
import { LogSession } from '../../../../../src/editor/webviews/logs/logSession.ts';
import { createLogTexts } from '../../../../../src/editor/webviews/logs/logTexts.ts';
import type {
  LogRow,
  LogsChoice,
  LogsState,
  LogsUpdate,
} from '../../../../../src/editor/webviews/protocol/logs.ts';
import { parseLogsChoice } from '../../../../../src/editor/webviews/protocol/parseLogsRequest.ts';

const time = (second: number): string =>
  `2026-11-21T10:00:${String(second).padStart(2, '0')}.000000000Z`;
const line = (text: string, second = 0, source = 'web'): LogLine => ({
  ...{ source, stream: 'stdout', time: time(second), text },
});
const l10n = {
  t: (message: string, ...values: readonly (string | number)[]) =>
    message.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole)),
};

/** A log that the test writes, and a page that draws at once. */
class World {
  readonly requests: FollowRequest[] = [];
  readonly posts: LogsUpdate[] = [];
  readonly copied: string[] = [];
  olderLines: readonly LogLine[] = [];
  isBack = false;
  readonly #queues = new Map<string, (readonly LogItem[] | Error)[]>();
  readonly session: LogSession;

  constructor(sources: readonly string[] = ['web'], capacity = 100, streams?: readonly string[]) {
    this.session = new LogSession(
      {
        follow: (source, request) => this.#follow(source, request),
        older: () => Promise.resolve(this.olderLines),
        mayPass: (error) => error instanceof Error && error.message !== 'never',
        whenBack: () => waitFor('the engine is back', () => this.isBack).then(() => undefined),
        describe: (error) => (error instanceof Error ? `Sorry: ${error.message}.` : ''),
        post: (update) => {
          this.posts.push(update);
          if (update.type === 'state') void this.session.answer({ type: 'drawn', tail: 1_000 });
        },
        copy: (text) => {
          this.copied.push(text);
          return Promise.resolve();
        },
        save: () => Promise.resolve(),
        defaultTail: () => 50,
      },
      createLogTexts(l10n as Parameters<typeof createLogTexts>[0], 'en'),
      { sources, capacity, ...(streams !== undefined && { streams }) },
    );
  }

  async *#follow(
    source: string,
    request: FollowRequest,
  ): AsyncGenerator<readonly LogItem[], void, undefined> {
    this.requests.push(request);
    request.onOpen();
    for (;;) {
      const next = await waitFor('a line', () => this.#queues.get(source)?.shift(), {
        signal: request.signal,
        intervalMs: 2,
      });
      if (next instanceof Error) throw next;
      yield next;
    }
  }

  write(source: string, next: readonly LogItem[] | Error): void {
    this.#queues.set(source, [...(this.#queues.get(source) ?? []), next]);
  }

  open(change: Partial<LogsChoice> = {}): Promise<void> {
    return this.session.answer({ type: 'open', choice: { ...parseLogsChoice({}), ...change } });
  }

  choose(change: Partial<LogsChoice>): Promise<void> {
    return this.session.answer({ type: 'choose', choice: { ...parseLogsChoice({}), ...change } });
  }

  get state(): LogsState | undefined {
    return this.posts.findLast((update): update is LogsState => update.type === 'state');
  }

  whenShows(...texts: string[]): Promise<unknown> {
    return waitFor(texts.join(', '), () => {
      const tail = this.state?.tail.map(({ text }: LogRow) => text) ?? [];
      if (tail.join('|') === texts.join('|')) return true;
      throw new Error(tail.join('|'));
    });
  }
}

describe('log session', () => {
  let world = new World();
  const start = async (...given: ConstructorParameters<typeof World>): Promise<void> => {
    world = new World(...given);
    await world.open();
  };
  afterEach(() => world.session.stop());

  it('shows lines as they come, in updates that are fewer than batches', async () => {
    await start();
    for (let index = 0; index < 60; index += 1) world.write('web', [line(String(index))]);
    await waitFor('all lines', () => world.state?.next === 60);
    assert.ok(world.posts.length < 40, String(world.posts.length));
    assert.equal(world.requests[0]?.tail, 50);
  });

  it('is bounded in a burst, and says what it dropped', async () => {
    await start(['web'], 1_000);
    world.write(
      'web',
      Array.from({ length: 50_000 }, (_, index) => line(String(index))),
    );
    await waitFor('the end', () => world.state?.tail.at(-1)?.text === '49999');
    assert.match(world.state?.summary ?? '', /^1,000 lines, the oldest 49,000 dropped/);
    assert.equal((world.state?.next ?? 0) - (world.state?.first ?? 0), 1_000);
  });

  it('follows no more when hidden, and goes on after the last line when shown again', async () => {
    await start();
    world.write('web', [line('a', 1), line('b', 2), line('c', 2)]);
    await world.whenShows('a', 'b', 'c');
    world.session.stop();
    assert.ok(world.requests[0]?.signal.aborted);
    await world.open();
    assert.deepEqual(world.requests[1]?.after, { time: time(2), count: 2 });
    world.write('web', [line('d', 3)]);
    await world.whenShows('a', 'b', 'c', 'd');
  });

  it('says that the engine went away, and that it is back', async () => {
    await start();
    world.write('web', [line('a', 1)]);
    await world.whenShows('a');
    world.write('web', new Error('gone'));
    await waitFor('the problem', () => world.state?.problem === 'Sorry: gone.');
    assert.equal(world.requests.length, 1);
    world.isBack = true;
    await waitFor('another try', () => world.requests.length === 2);
    world.write('web', [line('b', 2)]);
    await world.whenShows(
      'a',
      'The engine went away; the log of web goes on when it is back',
      'The engine is back; the log of web goes on',
      'b',
    );
    assert.equal(world.state?.problem, '');
  });

  it('gives up where trying again is of no use', async () => {
    await start();
    world.isBack = true;
    world.write('web', new Error('never'));
    await waitFor('the problem', () => world.state?.problem === 'Sorry: never.');
    assert.equal(world.requests.length, 1);
  });

  it('merges by time, and leaves out a container on demand', async () => {
    await start(['web', 'db']);
    world.write('web', [line('w1', 1), line('w3', 3)]);
    world.write('db', [line('d2', 2, 'db'), line('d4', 4, 'db')]);
    await world.whenShows('w1', 'd2', 'w3', 'd4');
    await world.choose({ hidden: ['db'] });
    await world.whenShows('w1', 'w3');
    await world.session.answer({ type: 'copy' });
    assert.equal(world.copied[0], 'web w1\nweb w3\n');
  });

  it('takes containers that come later', async () => {
    await start(['web']);
    world.session.setSources(['web', 'new']);
    world.write('new', [line('hello', 1, 'new')]);
    await world.whenShows('hello');
    const setup = world.posts.findLast((update) => update.type === 'setup');
    assert.deepEqual(setup?.sources, ['web', 'new']);
  });

  it('puts the lines of one stream into order by its sources, which come to be known with them', async () => {
    await start([], 100, ['service']);
    world.session.addSources(['one', 'one']);
    world.session.addSources(['one', 'two']);
    world.write('service', [line('a', 3, 'one'), line('b', 1, 'two')]);
    await world.whenShows('b', 'a');
    const setup = world.posts.findLast((update) => update.type === 'setup');
    assert.deepEqual(setup?.sources, ['one', 'two']);
    await world.choose({ hidden: ['one', 'three'] });
    await world.whenShows('b');
    world.session.addSources(['three']);
    world.write('service', [line('c', 4, 'three'), line('d', 5, 'two')]);
    await world.whenShows('b', 'd');
    world.session.setStreams(['service', 'other']);
    await waitFor('the other', () => world.requests.length === 2);
  });

  it('searches, steps, and says what is wrong with a pattern', async () => {
    await start();
    world.write('web', [line('one needle'), line('two'), line('NEEDLE three')]);
    await world.whenShows('one needle', 'two', 'NEEDLE three');
    const pattern = { text: 'needle', isRegularExpression: false, matchCase: false };
    await world.choose({ pattern });
    await waitFor('matches', () => world.state?.search?.count === 2);
    await world.session.answer({ type: 'find', direction: 'previous', from: 3 });
    const found = world.posts.findLast((update) => update.type === 'found');
    assert.deepEqual(found, { type: 'found', position: 2, index: 1 });
    await world.choose({ pattern: { ...pattern, text: '(', isRegularExpression: true } });
    await waitFor('the problem', () => world.state?.search?.problem !== undefined);
  });

  it('loads older lines before the first, until there are none or no room', async () => {
    await start(['web'], 5);
    world.write('web', [line('c', 3)]);
    await world.whenShows('c');
    world.olderLines = [line('a', 1), line('b', 2)];
    await world.session.answer({ type: 'older' });
    await world.whenShows('a', 'b', 'c');
    assert.equal(world.state?.first, -2);
    world.olderLines = [];
    await world.session.answer({ type: 'older' });
    await waitFor('none', () => world.state?.older === 'none');
    world.write('web', [line('d', 4), line('e', 5)]);
    await world.whenShows('a', 'b', 'c', 'd', 'e');
    await world.session.answer({ type: 'clear' });
    await world.whenShows();
    world.write('web', [line('f', 6)]);
    await world.whenShows('f');
  });

  it('reads anew from another beginning', async () => {
    await start();
    world.write('web', [line('a', 1)]);
    await world.whenShows('a');
    await world.choose({ range: 'tail:100' });
    await waitFor('another request', () => world.requests.length === 2);
    assert.deepEqual([world.requests[1]?.tail, world.requests[1]?.after], [100, undefined]);
    world.write('web', [line('z', 1)]);
    await world.whenShows('z');
  });

  it('shows markers as sentences, and answers for rows that a page scrolls to', async () => {
    await start();
    world.write('web', [
      line('a', 1),
      { source: 'web', marker: 'stopped', time: time(2), exitCode: 3 },
      { source: 'web', marker: 'recreated', time: time(3) },
    ]);
    await world.whenShows('a', 'web exited with code 3', 'web is a new container from here on');
    await world.session.answer({ type: 'rows', from: 1, to: 2 });
    const rows = world.posts.findLast((update) => update.type === 'rows');
    assert.deepEqual(
      rows?.rows.map(({ kind, position }) => [kind, position]),
      [['marker', 1]],
    );
  });
});
