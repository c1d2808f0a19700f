import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { buildableStages } from '../../../../src/editor/language/buildableStages.ts';

function targets(text: string) {
  return buildableStages(parseDockerfile(text)).map(({ stage, target }) => [
    stage.from.range.start.line,
    target,
  ]);
}

describe('buildableStages', () => {
  it('is the whole image for the last stage, named or not', () => {
    assert.deepEqual(targets('FROM a\nRUN b'), [[0, null]]);
    assert.deepEqual(targets('FROM a AS b'), [[0, null]]);
  });

  it('is each earlier stage with a name', () => {
    const text = 'FROM a AS Build\nFROM b\nFROM c AS test\n\nFROM d\n';
    assert.deepEqual(targets(text), [
      [0, 'Build'],
      [2, 'test'],
      [4, null],
    ]);
  });

  it('is nothing without FROM', () => {
    assert.deepEqual(targets('# syntax=x\nARG A\n'), []);
  });
});
