import assert from 'node:assert/strict';
import { searchConfiguration } from '../../../../../src/core/dockerfile/rules/configuredBefore.ts';
import { createLintContext } from '../../../../../src/core/dockerfile/rules/lintContext.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

/** For each RUN, whether `mark` is set before its end. */
function before(text: string): readonly boolean[] {
  const context = createLintContext(parseDockerfile(text), {}, {});
  const isSet = searchConfiguration(context, /mark/);
  return context.steps
    .filter(({ instruction }) => instruction.keyword === 'RUN')
    .map((step) => isSet(step, step.instruction.span.end));
}

describe('searchConfiguration', () => {
  it('finds what comes before in the stage', () => {
    assert.deepEqual(before('FROM x\nRUN a\nRUN mark\nRUN b\n'), [false, true, true]);
  });
  it('finds it in the stages below, wherever it stands there', () => {
    assert.deepEqual(before('FROM x AS a\nRUN mark\nFROM a AS b\nFROM b\nRUN c\n'), [true, true]);
  });
  it('does not find it in other stages', () => {
    assert.deepEqual(before('FROM x AS a\nRUN mark\nFROM y\nRUN c\n'), [true, false]);
  });
  it('reads comments and here-documents too, but no names of images', () => {
    assert.deepEqual(before('FROM mark\nRUN a\n# mark\nRUN b\n'), [false, true]);
  });
});
