import assert from 'node:assert/strict';
import { readBuildDefinition } from '../../../../../src/editor/terminals/build/buildDefinition.ts';

describe('readBuildDefinition', () => {
  it('reads all that a task can say', () => {
    const definition = {
      type: 'stevedore-build',
      dockerfile: 'Dockerfile',
      context: '.',
      tag: 'a:1',
      target: 'dev',
      buildArgs: { A: '1', B: 2, C: true, D: null, E: ['x'] },
      pull: true,
      noCache: true,
    };
    assert.deepEqual(readBuildDefinition(definition), {
      ...definition,
      buildArgs: { A: '1', B: '2', C: 'true' },
    });
  });

  it('takes what is empty or of the wrong type as not given', () => {
    const definition = { dockerfile: 'x', context: '', tag: 3, buildArgs: 'A=1', pull: 'yes' };
    assert.deepEqual(readBuildDefinition(definition), { type: 'stevedore-build', dockerfile: 'x' });
  });

  it('is nothing without a Dockerfile', () => {
    assert.equal(readBuildDefinition({ type: 'stevedore-build' }), undefined);
  });
});
