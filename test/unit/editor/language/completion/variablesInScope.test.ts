import assert from 'node:assert/strict';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { variablesInScope } from '../../../../../src/editor/language/completion/variablesInScope.ts';

function namesAt(text: string, index: number, stage: number): readonly string[] {
  const document = parseDockerfile(text);
  const instruction = document.instructions[index];
  assert.ok(instruction);
  return variablesInScope(document, instruction, stage).map(({ name }) => name);
}

const text = [
  'ARG VERSION=1',
  'FROM a:$VERSION AS base',
  'ENV HOME_DIR=/app PORT=80',
  'FROM base',
  'ARG TOKEN',
  'RUN echo $',
  'ENV LATER=1',
].join('\n');

describe('variablesInScope', () => {
  it('has the nearest first, those of the base stage too, and none that comes later', () => {
    assert.deepEqual(namesAt(text, 5, 1), ['TOKEN', 'HOME_DIR', 'PORT']);
  });

  it('has only the global ones in FROM', () => {
    assert.deepEqual(namesAt(text, 1, 0), ['VERSION']);
    assert.deepEqual(namesAt(text, 3, 1), ['VERSION']);
  });

  it('tells the value of the nearest', () => {
    const document = parseDockerfile('FROM a\nENV A=1\nENV A=2\nRUN echo $A');
    const run = document.instructions[3];
    assert.ok(run);
    assert.deepEqual(variablesInScope(document, run, 0), [{ name: 'A', value: '2' }]);
  });

  it('does not know a stage without an end', () => {
    assert.deepEqual(namesAt('FROM self AS self\nENV A=1\nRUN $', 2, 0), ['A']);
  });
});
