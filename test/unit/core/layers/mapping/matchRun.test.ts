import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../../../../../src/core/dockerfile/toRecipe.ts';
import { collapsed } from '../../../../../src/core/layers/mapping/historyText.ts';
import { matchRun } from '../../../../../src/core/layers/mapping/matchRun.ts';

function matches(instruction: string, text: string): boolean {
  const [run] = toRecipe(parseDockerfile(`FROM x\n${instruction}\n`)).stages[0]?.instructions ?? [];
  assert.ok(run);
  return matchRun(run, collapsed(text), ['/bin/sh -c']) === 'exact';
}

describe('matchRun', () => {
  it('knows a single here-document by its content alone', () => {
    const run = 'RUN <<EOF\necho one\n  echo two\nEOF';
    assert.ok(matches(run, '/bin/sh -c echo one\n  echo two\n'));
    assert.ok(!matches(run, '/bin/sh -c echo one\n'));
  });

  it('knows a here-document with a shebang by the pipe that it becomes', () => {
    assert.ok(matches('RUN <<SCRIPT\n#!/bin/bash\necho\nSCRIPT', '/bin/sh -c /dev/pipes/SCRIPT'));
  });

  it('knows a here-document that feeds a command, and several of them, by the whole text', () => {
    assert.ok(matches('RUN <<EOF cat > /x\nhello\nEOF', '/bin/sh -c <<EOF cat > /x\nhello\nEOF'));
    assert.ok(
      matches('RUN <<A cat && <<B cat\na\nA\nb\nB', '/bin/sh -c <<A cat && <<B cat\na\nA\nb\nB'),
    );
  });

  it('knows the exec form by its words', () => {
    assert.ok(matches('RUN ["a", "b c"]', 'a b c'));
    assert.ok(matches('RUN ["a", "b"]', '|1 X=y a b'));
    assert.ok(!matches('RUN ["b"]', 'a b'));
  });
});
