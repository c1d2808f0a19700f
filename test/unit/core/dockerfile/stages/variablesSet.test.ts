import assert from 'node:assert/strict';
import {
  isUnsetVariable,
  variablesSetBy,
} from '../../../../../src/core/dockerfile/stages/variablesSet.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

function read(text: string) {
  const instruction = parseDockerfile(`FROM x\n${text}\n`).instructions[1];
  if (instruction === undefined) throw new Error('no instruction');
  return instruction;
}

describe('variablesSetBy', () => {
  const cases: Readonly<Record<string, readonly (readonly [string, string | undefined])[]>> = {
    'ENV A=1': [['A', '1']],
    'ENV A=1 B="2 3" C=\'4\'': [
      ['A', '1'],
      ['B', '2 3'],
      ['C', '4'],
    ],
    'ENV A 1 2': [['A', '1 2']],
    'ENV A \\\n  1 \\\n  2': [['A', '1   2']],
    'ENV A=': [['A', '']],
    'ENV A=b=c': [['A', 'b=c']],
    'ARG A': [['A', undefined]],
    'ARG A=1 B': [
      ['A', '1'],
      ['B', undefined],
    ],
    ENV: [],
    ARG: [],
  };
  for (const [text, wanted] of Object.entries(cases)) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        variablesSetBy(read(text)).map(({ name, value }) => [name, value]),
        wanted,
      );
    });
  }

  it('knows what is not expanded', () => {
    assert.deepEqual(
      variablesSetBy(read("ENV A='$B' C=$B")).map(({ isExpanded }) => isExpanded),
      [false, true],
    );
  });
});

describe('isUnsetVariable', () => {
  it('is about ARG without a value', () => {
    assert.ok(isUnsetVariable(read('ARG A'), undefined));
    assert.ok(!isUnsetVariable(read('ARG A'), ''));
    assert.ok(!isUnsetVariable(read('ENV A'), undefined));
  });
});
