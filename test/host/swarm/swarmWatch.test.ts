import assert from 'node:assert/strict';
import type { EngineEvent } from '../../../src/core/engine/engineClient.ts';
import type { Services } from '../../../src/editor/host/services.ts';
import type { SwarmSnapshot } from '../../../src/editor/views/swarm/swarmReader.ts';
import { createSwarmWatch, type SwarmWatch } from '../../../src/editor/views/swarm/swarmWatch.ts';
import { until } from '../../support/hostDocker.ts';
import { swarmService } from '../../unit/editor/views/swarm/swarmRecords.ts';

/** A manager that counts what it is asked; its service never gets to where it is to be, so it is asked often. */
class Counted {
  readonly asked: Record<'nodes' | 'services' | 'tasks', number> = {
    ...{ nodes: 0, services: 0, tasks: 0 },
  };
  readonly watch: SwarmWatch;
  open: { readonly rows: readonly string[]; readonly counts: boolean } = {
    ...{ rows: [], counts: false },
  };
  tell: (() => void) | undefined;
  #snapshot: SwarmSnapshot | undefined;

  constructor() {
    const note = <T>(what: keyof Counted['asked'], answer: T): Promise<T> => {
      this.asked[what] += 1;
      return Promise.resolve(answer);
    };
    const client = {
      listNodes: () => note('nodes', []),
      listServices: () => note('services', [swarmService('web', { running: 0, desired: 1 })]),
      listTasks: () => note('tasks', []),
      swarmState: () => Promise.resolve({ nodeId: 'one' }),
      events: ({ signal }: { signal: AbortSignal }) => Promise.resolve(this.#events(signal)),
    };
    const services = {
      engine: {
        client: () => Promise.resolve(client),
        inventory: { status: { kind: 'live' }, onChange: () => ({ dispose: () => undefined }) },
      },
      log: { debug: () => undefined },
    } as unknown as Services;
    this.watch = createSwarmWatch(services, {
      open: () => this.open,
      known: () => this.#snapshot,
      hasFailed: () => false,
      take: (snapshot) => (this.#snapshot = snapshot),
      fail: (error) => assert.fail(String(error)),
    });
  }

  async *#events(signal: AbortSignal): AsyncGenerator<EngineEvent> {
    while (!signal.aborted) {
      await new Promise<void>((resolve) => {
        this.tell = resolve;
        signal.addEventListener('abort', () => resolve());
      });
      yield { type: 'service', action: 'update', id: 'web', attributes: {}, time: 0 };
    }
  }

  reaches(what: keyof Counted['asked'], count: number): Promise<number> {
    return until(
      `${count} × ${what}`,
      () => this.asked[what],
      (asked) => asked >= count,
    );
  }
}

describe('watching a swarm', () => {
  let watched: Counted;
  /** Shows that time goes by. */
  let other: Counted;

  beforeEach(() => {
    watched = new Counted();
    other = new Counted();
    other.open = { rows: [], counts: true };
    other.watch.run(true);
  });
  afterEach(() => {
    watched.watch.run(false);
    other.watch.run(false);
  });

  const isLeftAlone = async (): Promise<void> => {
    const before = { ...watched.asked };
    await other.reaches('services', other.asked.services + 2);
    assert.deepEqual(watched.asked, before);
  };

  it('asks nothing before it is to be seen, and nothing by the clock while all is folded', async () => {
    assert.deepEqual(watched.asked, { nodes: 0, services: 0, tasks: 0 });
    watched.watch.run(true);
    await watched.watch.first();
    await isLeftAlone();
  });

  it('asks again for what has no events while that is unfolded, and never when hidden', async () => {
    watched.open = { rows: ['service/web'], counts: true };
    watched.watch.run(true);
    await watched.watch.first();
    const { nodes, tasks } = watched.asked;
    await watched.reaches('tasks', tasks + 2);
    // Nodes tell by events.
    assert.equal(watched.asked.nodes, nodes);
    watched.watch.run(false);
    await isLeftAlone();
  });

  it('asks when an event tells of a change', async () => {
    watched.watch.run(true);
    await watched.watch.first();
    const before = watched.asked.nodes;
    await until(
      'listening',
      () => watched.tell,
      (tell) => tell !== undefined,
    );
    watched.tell?.();
    await watched.reaches('nodes', before + 1);
  });

  it('asks about the tasks of many rows at once', async () => {
    watched.open = { rows: Array.from({ length: 9 }, (_, i) => `service/${i}`), counts: true };
    watched.watch.run(true);
    await watched.watch.first();
    assert.ok(watched.asked.tasks <= 2 * watched.asked.services);
  });
});
