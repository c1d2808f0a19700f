import assert from 'node:assert/strict';
import { StageSources } from '../../../../../src/core/dockerfile/stages/stageSources.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

const needed = (text: string, stage: number): readonly number[] =>
  [...new StageSources(parseDockerfile(text)).needed(stage)].sort();

describe('the stages that a stage needs', () => {
  it('are those that a stage starts and copies from, and theirs', () => {
    const text =
      'FROM a AS one\nFROM b AS two\nFROM c AS unused\nFROM one\nCOPY --from=TWO /a /a\nFROM 3\nFROM x\nCOPY --from=3 /a /a\n';
    assert.deepEqual(needed(text, 5), [0, 1, 3, 5]);
    assert.deepEqual(needed(text, 2), [2]);
  });

  it('are found in what ONBUILD holds back', () => {
    assert.deepEqual(needed('FROM a AS one\nFROM b\nONBUILD COPY --from=one /a /a\n', 1), [0, 1]);
  });

  it('may be any earlier one where a variable names it', () => {
    assert.deepEqual(
      needed('FROM a\nFROM b\nFROM c\nCOPY --from=$X /a /a\nFROM d\n', 2),
      [0, 1, 2],
    );
  });

  it('are found however many stand on each other', () => {
    const count = 20_000;
    const stages = Array.from({ length: count }, (_, index) =>
      index === 0 ? 'FROM a AS s0' : `FROM s${index - 1} AS s${index}`,
    );
    assert.equal(needed(stages.join('\n'), count - 1).length, count);
  });
});

describe('the stage that --from names', () => {
  const sources = new StageSources(
    parseDockerfile('FROM a AS one\nFROM b AS ONE\nFROM c\nFROM d AS one\n'),
  );

  it('is the last of the name so far', () => {
    assert.equal(sources.earlier(2, 'one'), 1);
    assert.equal(sources.earlier(2, '0'), 0);
  });

  it('is none for a later stage, and for an image', () => {
    assert.equal(sources.earlier(2, '3'), undefined);
    assert.equal(sources.earlier(2, 'busybox'), undefined);
  });
});
