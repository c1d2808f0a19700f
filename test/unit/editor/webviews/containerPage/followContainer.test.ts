import assert from 'node:assert/strict';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';
import type {
  Inventory,
  InventoryChange,
  RecordChanges,
} from '../../../../../src/core/engine/inventory.ts';
import {
  followContainer,
  type FollowedContainer,
} from '../../../../../src/editor/webviews/containerPage/followContainer.ts';
import { sampleDetails } from './sampleDetails.ts';

const none: RecordChanges = { added: [], changed: [], removed: [] };
const id = sampleDetails.id;

/** An inventory that says what the test tells it to, and an engine whose answers the test gives. */
function setUp() {
  const listeners = new Set<(change: InventoryChange) => void>();
  const answers: { resolve: (name: string) => void; reject: (error: unknown) => void }[] = [];
  const updates: FollowedContainer[] = [];
  const world = { holds: 0, status: { kind: 'idle' } as Inventory['status'] };
  const empty = new Map<string, never>();
  const inventory: Inventory = {
    get status() {
      return world.status;
    },
    containers: empty,
    images: empty,
    volumes: empty,
    networks: empty,
    hold: () => {
      world.holds++;
      return {
        release: () => {
          world.holds--;
        },
      };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    refresh: () => Promise.resolve(),
    dispose: () => undefined,
  };
  const following = followContainer(
    id,
    {
      inventory,
      readDetails: () =>
        new Promise((resolve, reject) => {
          answers.push({
            resolve: (name) => resolve({ ...sampleDetails, name }),
            reject,
          });
        }),
      isGone: (error) => error instanceof EngineError && error.kind === 'gone',
      describe: (error) => (error instanceof Error ? error.message : ''),
    },
    (container) => updates.push(container),
  );
  const change = (containers: Partial<RecordChanges>, statusChanged = false) => {
    const full = { ...none, ...containers };
    for (const listener of listeners)
      listener({ statusChanged, containers: full, images: none, volumes: none, networks: none });
  };
  /** Lets the promises that are ready run. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { world, answers, updates, following, change, settle, listeners };
}

describe('followContainer', () => {
  it('reads at once and again when the record changes, never for others', async () => {
    const { answers, updates, change, settle } = setUp();
    answers[0]?.resolve('one');
    await settle();
    change({ changed: ['other'], added: ['another'] });
    assert.equal(answers.length, 1);
    change({ changed: [id] });
    answers[1]?.resolve('two');
    await settle();
    assert.deepEqual(
      updates.map((update) => update.details?.name),
      ['one', 'two'],
    );
  });

  it('reads once more, not ten times more, after changes during a reading', async () => {
    const { answers, change, settle } = setUp();
    for (let count = 0; count < 10; count++) change({ changed: [id] });
    assert.equal(answers.length, 1);
    answers[0]?.resolve('one');
    await settle();
    assert.equal(answers.length, 2);
    answers[1]?.resolve('two');
    await settle();
    assert.equal(answers.length, 2);
  });

  it('tells that the container is gone, by event and by the engine’s answer, with the last details', async () => {
    const byEvent = setUp();
    byEvent.answers[0]?.resolve('one');
    await byEvent.settle();
    byEvent.change({ removed: [id] });
    assert.deepEqual(byEvent.updates.at(-1), {
      details: { ...sampleDetails, name: 'one' },
      gone: true,
    });

    const byAnswer = setUp();
    byAnswer.answers[0]?.reject(new EngineError('gone', 'No such container'));
    await byAnswer.settle();
    assert.equal(byAnswer.updates.at(-1)?.gone, true);
    byAnswer.change({ added: ['a successor'] });
    assert.equal(byAnswer.updates.length, 2);
  });

  it('keeps the details and says so when the engine goes away, and reads anew when it is back', async () => {
    const { answers, updates, change, settle, world } = setUp();
    answers[0]?.resolve('one');
    await settle();
    world.status = {
      kind: 'unavailable',
      error: new EngineError('refused', 'not running'),
      attempt: 1,
    };
    change({}, true);
    assert.equal(updates.at(-1)?.problem, 'not running');
    assert.equal(updates.at(-1)?.details?.name, 'one');
    world.status = { kind: 'live' } as Inventory['status'];
    change({}, true);
    answers[1]?.resolve('two');
    await settle();
    assert.deepEqual(updates.at(-1), { details: { ...sampleDetails, name: 'two' }, gone: false });
  });

  it('holds the inventory until it is disposed, and is silent after', async () => {
    const { answers, updates, following, settle, world, listeners } = setUp();
    assert.equal(world.holds, 1);
    following.dispose();
    assert.equal(world.holds, 0);
    assert.equal(listeners.size, 0);
    answers[0]?.resolve('late');
    await settle();
    assert.equal(updates.length, 0);
  });
});
