import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { colourBuildLine } from '../../../../src/core/build/colourBuildLine.ts';

describe('colourBuildLine', () => {
  it('colours errors, steps and cached steps, and changes no character', () => {
    for (const line of [
      '#6 ERROR: x',
      'ERROR: failed',
      '#5 [2/3] RUN a',
      '#4 CACHED',
      'Step 2/3 : RUN a',
      ' ---> 1a',
      '/a b/Dockerfile:3:1: error: x',
    ]) {
      assert.notEqual(colourBuildLine(line), line);
      assert.equal(stripVTControlCharacters(colourBuildLine(line)), line);
    }
  });

  it('leaves other lines and colours of the build alone', () => {
    assert.equal(colourBuildLine('#5 0.2 hello'), '#5 0.2 hello');
    assert.equal(colourBuildLine('\u001B[32mERROR: x'), '\u001B[32mERROR: x');
  });
});
