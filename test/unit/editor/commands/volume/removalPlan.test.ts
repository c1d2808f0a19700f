import assert from 'node:assert/strict';
import { planVolumeRemoval } from '../../../../../src/editor/commands/volume/removalPlan.ts';
import { containerLike, volumeMount } from '../records.ts';

describe('planVolumeRemoval', () => {
  it('keeps volumes that a container mounts, running or not, with its name', () => {
    const users = [
      containerLike({ name: 'up', mounts: [volumeMount('used')] }),
      containerLike({ name: 'down', state: 'exited', mounts: [volumeMount('used')] }),
    ];
    assert.deepEqual(planVolumeRemoval(['used', 'free'], users), {
      removable: ['free'],
      held: [{ name: 'used', users: ['up', 'down'] }],
    });
  });
});
