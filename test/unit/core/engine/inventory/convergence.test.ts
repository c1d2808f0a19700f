import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Inventory, InventoryChange } from '../../../../../src/core/engine/inventory.ts';
import { applyPatch } from '../../../../../src/core/engine/inventory/recordPatch.ts';
import type { ContainerRecord } from '../../../../../src/core/model/containerRecord.ts';
import { eventually, turn } from './eventually.ts';
import { watchInventory } from './liveInventory.ts';
import { sampleContainer, sampleVolume } from './sampleRecords.ts';
import { ScriptedEngine } from './scriptedEngine.ts';

type Act =
  | {
      readonly do:
        | 'create'
        | 'start'
        | 'die'
        | 'pause'
        | 'unpause'
        | 'rename'
        | 'connect'
        | 'destroy'
        | 'health';
      readonly id: string;
    }
  | { readonly do: 'makeVolume' | 'removeVolume'; readonly id: string }
  | {
      readonly do: 'deliver' | 'snapshot' | 'answer' | 'commit' | 'disconnect' | 'refresh' | 'turn';
    };

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'create',
        'start',
        'die',
        'pause',
        'unpause',
        'rename',
        'connect',
        'destroy',
        'health',
      ),
      id: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('makeVolume', 'removeVolume'),
      id: fc.constantFrom('v', 'w'),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom('deliver', 'snapshot', 'answer', 'commit', 'turn'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('disconnect', 'refresh') }) },
);

/**
 * An engine in which everything takes its time: events wait to be delivered, answers wait to be taken and sent,
 * and the list lags behind pauses and network changes until the engine commits them, as dockerd's does.
 */
class SlowEngine {
  readonly scripted = new ScriptedEngine();
  readonly truth = new Map<string, ContainerRecord>();
  #uncommitted = new Set<string>();
  #undelivered: (() => void)[] = [];
  #count = 0;

  constructor() {
    this.scripted.holding = true;
  }

  act(act: Act, inventory: Inventory): void {
    switch (act.do) {
      case 'deliver':
        this.#undelivered.shift()?.();
        return;
      case 'snapshot':
        for (const request of this.scripted.held) this.#takeSnapshot(request);
        return;
      case 'answer':
        this.#answerFirst();
        return;
      case 'turn':
        return;
      case 'commit':
        for (const id of this.#uncommitted) this.#commit(id);
        return;
      case 'disconnect':
        this.#undelivered = [];
        this.scripted.endStreams();
        return;
      case 'refresh':
        void inventory.refresh();
        return;
      case 'makeVolume':
        if (this.scripted.volumes.has(act.id)) return;
        this.#count += 1;
        this.scripted.volumes.set(
          act.id,
          sampleVolume(act.id, { driver: `driver-${this.#count}` }),
        );
        this.#emit('volume', 'create', act.id);
        return;
      case 'removeVolume':
        if (this.scripted.volumes.delete(act.id)) this.#emit('volume', 'destroy', act.id);
        return;
      default:
        this.#change(act.do, act.id);
    }
  }

  /** Everything that is under way comes to its end. */
  drain(): boolean {
    for (const id of this.#uncommitted) this.#commit(id);
    const busy = this.#undelivered.length + this.scripted.held.length > 0;
    while (this.#undelivered.length > 0) this.#undelivered.shift()?.();
    while (this.scripted.held.length > 0) this.#answerFirst();
    return busy;
  }

  #change(what: string, id: string): void {
    // The engine holds the container's lock until the former change is in its list.
    this.#commit(id);
    const held = this.truth.get(id);
    this.#count += 1;
    if (what === 'create') {
      if (held) return;
      this.truth.set(id, sampleContainer(id, { name: `first-${this.#count}` }));
      this.#commit(id);
      this.#emit('container', 'create', id);
    } else if (held) this.#changeHeld(what, held);
  }

  #changeHeld(what: string, held: ContainerRecord): void {
    const { id, state } = held;
    if (what === 'destroy' && state !== 'running' && state !== 'paused') {
      this.truth.delete(id);
      this.#commit(id);
      this.#emit('container', 'destroy', id);
    } else if (what === 'start' && state !== 'running' && state !== 'paused') {
      this.#set({ ...withoutOutcome(held), state: 'running', health: 'starting' }, 'start');
    } else if (what === 'die' && state === 'running') {
      const exitCode = this.#count % 3;
      // Every third one is restarted by its policy, of which the event says nothing.
      this.#set(
        {
          ...withoutOutcome(held),
          ...(exitCode === 2 ? { state: 'restarting' } : { state: 'exited', exitCode }),
        },
        'die',
        { attributes: { exitCode: String(exitCode) } },
      );
    } else if (what === 'rename') {
      const name = `name-${this.#count}`;
      this.#set({ ...held, name }, 'rename', { attributes: { name } });
    } else if (what === 'health' && state === 'running') {
      const detail = this.#count % 2 === 0 ? 'healthy' : 'unhealthy';
      this.#set({ ...held, health: detail }, 'health_status', { detail });
    } else if (what === 'pause' && state === 'running')
      this.#setLate({ ...held, state: 'paused' }, 'pause');
    else if (what === 'unpause' && state === 'paused') {
      this.#setLate({ ...held, state: 'running' }, 'unpause');
    } else if (what === 'connect' && state === 'running') {
      const network = { name: 'n', networkId: `n${this.#count}`, aliases: [] };
      this.truth.set(id, { ...held, networks: [...held.networks, network] });
      this.#uncommitted.add(id);
      this.#emit('network', 'connect', network.networkId, { attributes: { container: id } });
    }
  }

  #set(record: ContainerRecord, action: string, more = {}): void {
    this.truth.set(record.id, record);
    this.#commit(record.id);
    this.#emit('container', action, record.id, more);
  }

  #setLate(record: ContainerRecord, action: string): void {
    this.truth.set(record.id, record);
    this.#uncommitted.add(record.id);
    this.#emit('container', action, record.id);
  }

  #commit(id: string): void {
    this.#uncommitted.delete(id);
    const record = this.truth.get(id);
    if (record) this.scripted.containers.set(id, record);
    else this.scripted.containers.delete(id);
  }

  #emit(type: string, action: string, id: string, more = {}): void {
    const time = Date.now() / 1000;
    this.#undelivered.push(() => this.scripted.emit(type, action, id, { time, ...more }));
  }

  #takeSnapshot(request: ScriptedEngine['held'][number]): void {
    if (request.what === 'inspect') for (const id of request.ids ?? []) this.#commit(id);
    request.takeSnapshot();
  }

  #answerFirst(): void {
    const request = this.scripted.held.shift();
    if (!request) return;
    this.#takeSnapshot(request);
    request.answer();
  }
}

function withoutOutcome(record: ContainerRecord): ContainerRecord {
  return applyPatch(record, { exitCode: undefined, health: undefined });
}

/** What a view knows that listens to nothing but the changes. */
function mirror(told: Set<string>, change: InventoryChange): void {
  const { added, changed, removed } = change.containers;
  for (const id of added) assert.ok(!told.has(id), `${id} was added twice`);
  for (const id of [...changed, ...removed]) assert.ok(told.has(id), `${id} was not known`);
  for (const id of added) told.add(id);
  for (const id of removed) told.delete(id);
}

async function converges(script: readonly Act[]): Promise<void> {
  const engine = new SlowEngine();
  const { inventory } = watchInventory(engine.scripted);
  const told = new Set<string>();
  inventory.onChange((change) => mirror(told, change));
  inventory.hold();
  for (const act of script) {
    engine.act(act, inventory);
    await turn();
  }
  let quiet = 0;
  await eventually('quiet', () => {
    quiet = engine.drain() || inventory.status.kind !== 'live' ? 0 : quiet + 1;
    return quiet > 10;
  });
  assert.deepEqual(withoutTimes(inventory.containers), withoutTimes(engine.truth));
  assert.deepEqual(inventory.volumes, engine.scripted.volumes);
  assert.deepEqual([...told].sort(), [...inventory.containers.keys()].sort());
  inventory.dispose();
}

function withoutTimes(records: ReadonlyMap<string, ContainerRecord>): ContainerRecord[] {
  return [...records.values()]
    .map((record) => applyPatch(record, { stateSince: undefined }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

describe('inventory: whatever the order of events and answers', () => {
  it('comes to the truth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 20, maxLength: 90, size: 'max' }), converges),
      {
        numRuns: 120,
      },
    );
  }).timeout(30_000);
});
