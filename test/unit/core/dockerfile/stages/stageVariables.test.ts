import assert from 'node:assert/strict';
import { StageVariables } from '../../../../../src/core/dockerfile/stages/stageVariables.ts';

describe('StageVariables', () => {
  it('gives the latest value set before', () => {
    const variables = new StageVariables();
    variables.set('A', '1', 2);
    variables.set('A', '2', 5);
    assert.deepEqual(
      [1, 2, 3, 5, 6].map((at) => variables.get('A', at)),
      [undefined, undefined, '1', '1', '2'],
    );
  });

  it('falls back to the stages below', () => {
    const lowest = new StageVariables();
    lowest.set('A', 'low', 1);
    const middle = new StageVariables(lowest);
    const top = new StageVariables(middle);
    assert.equal(top.get('A', 9), 'low');
    middle.set('A', 'middle', 4);
    assert.equal(top.get('A', 9), 'middle');
  });

  it('hides a value below by one that is not known', () => {
    const base = new StageVariables();
    base.set('A', '1', 1);
    const top = new StageVariables(base);
    top.set('A', undefined, 3);
    assert.equal(top.get('A', 9), undefined);
    assert.equal(top.get('A', 3), '1');
  });
});
