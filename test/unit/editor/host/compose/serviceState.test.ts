import assert from 'node:assert/strict';
import {
  containersByService,
  serviceState,
} from '../../../../../src/editor/host/compose/serviceState.ts';
import { composed } from '../../views/records.ts';

describe('the state of a service', () => {
  it('is that of its containers together, with the worst health', () => {
    const web = (number: number, more: object) => composed('shop', 'web', number, more);
    assert.equal(serviceState([]).kind, 'absent');
    assert.equal(serviceState([web(1, {}), web(2, { state: 'exited' })]).kind, 'partly');
    assert.equal(serviceState([web(1, { state: 'paused' })]).kind, 'paused');
    const healths = [web(1, { health: 'healthy' }), web(2, { health: 'unhealthy' })];
    assert.equal(serviceState(healths).health, 'unhealthy');
    const ended = serviceState([web(1, { state: 'exited', exitCode: 3 })]);
    assert.deepEqual([ended.kind, ended.exitCode], ['stopped', 3]);
  });

  it('leaves out what compose run made', () => {
    const once = composed('shop', 'web', 9, { labels: { 'com.docker.compose.oneoff': 'True' } });
    const found = containersByService([composed('shop', 'web'), once, composed('x', 'y')], 'shop');
    assert.deepEqual(
      [...found].map(([name, all]) => [name, all.length]),
      [['web', 1]],
    );
  });
});
