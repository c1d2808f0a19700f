import assert from 'node:assert/strict';
import {
  parseContainerState,
  parseContainerStatus,
} from '../../../../../src/core/engine/records/parseContainerStatus.ts';

const cases: readonly (readonly [string, ReturnType<typeof parseContainerStatus>])[] = [
  ['Up 3 hours (healthy)', { health: 'healthy', elapsedSeconds: 10_800 }],
  ['Up 3 hours (unhealthy)', { health: 'unhealthy', elapsedSeconds: 10_800 }],
  ['Up 5 seconds (health: starting)', { health: 'starting', elapsedSeconds: 5 }],
  ['Up 2 minutes (Paused)', { elapsedSeconds: 120 }],
  ['Up Less than a second', { elapsedSeconds: 0 }],
  ['Up About a minute', { elapsedSeconds: 60 }],
  ['Up About an hour', { elapsedSeconds: 3600 }],
  ['Up 1 second', { elapsedSeconds: 1 }],
  ['Up 2 days', { elapsedSeconds: 172_800 }],
  ['Up 3 weeks', { elapsedSeconds: 1_814_400 }],
  ['Up 4 months', { elapsedSeconds: 10_368_000 }],
  ['Up 2 years', { elapsedSeconds: 63_072_000 }],
  ['Exited (137) 5 minutes ago', { exitCode: 137, elapsedSeconds: 300 }],
  ['Exited (0) About a minute ago', { exitCode: 0, elapsedSeconds: 60 }],
  ['Exited (-1) 2 days ago', { exitCode: -1, elapsedSeconds: 172_800 }],
  ['Exited (0) 2 days ago (healthy)', { exitCode: 0, health: 'healthy', elapsedSeconds: 172_800 }],
  ['Restarting (1) 5 seconds ago', { exitCode: 1, elapsedSeconds: 5 }],
  ['Created', {}],
  ['Dead', {}],
  ['Removal In Progress', {}],
  ['', {}],
];

describe('parseContainerStatus', () => {
  for (const [text, expected] of cases) {
    it(`reads "${text}"`, () => assert.deepEqual(parseContainerStatus(text), expected));
  }
});

describe('parseContainerState', () => {
  it('knows the states of Docker and of Podman', () => {
    const states = ['running', 'Exited', 'configured', 'stopping', 'stopped', 'initialized'];
    assert.deepEqual(states.map(parseContainerState), [
      'running',
      'exited',
      'created',
      'running',
      'exited',
      'created',
    ]);
    assert.equal(parseContainerState(undefined), 'created');
  });
});
