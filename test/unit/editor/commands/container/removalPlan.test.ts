import assert from 'node:assert/strict';
import { planContainerRemoval } from '../../../../../src/editor/commands/container/removalPlan.ts';
import { containerLike, volumeMount } from '../records.ts';

describe('planContainerRemoval', () => {
  it('parts those that have to be stopped from the others', () => {
    const all = (['running', 'paused', 'restarting', 'exited', 'created', 'dead'] as const).map(
      (state) => containerLike({ name: state, state }),
    );
    const plan = planContainerRemoval(all, all);
    const names = (list: typeof all) => list.map(({ name }) => name);
    assert.deepEqual(names([...plan.running]), ['running', 'paused', 'restarting']);
    assert.deepEqual(names([...plan.stopped]), ['exited', 'created', 'dead']);
  });

  it('finds anonymous volumes that nothing else mounts, each once', () => {
    const [own, shared, together] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
    const one = containerLike({
      name: 'one',
      mounts: [own, shared, together, 'named'].map((name) => volumeMount(name ?? '')),
    });
    const two = containerLike({ name: 'two', mounts: [volumeMount(together ?? '')] });
    const other = containerLike({ name: 'other', mounts: [volumeMount(shared ?? '')] });
    const plan = planContainerRemoval([one, two], [one, two, other]);
    assert.deepEqual(plan.anonymousVolumes, [own, together]);
  });

  it('takes no bind for a volume', () => {
    const bind = { type: 'bind', source: 'd'.repeat(64), destination: '/x', readOnly: false };
    const one = containerLike({ mounts: [bind] });
    assert.deepEqual(planContainerRemoval([one], [one]).anonymousVolumes, []);
  });
});
