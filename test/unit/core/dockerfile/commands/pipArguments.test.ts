import assert from 'node:assert/strict';
import { pipArguments } from '../../../../../src/core/dockerfile/commands/pipArguments.ts';
import { shellStepsOfRun } from './shellStepsOfRun.ts';

const operands = (run: string): readonly string[] | undefined => {
  const step = shellStepsOfRun(run).at(-1);
  const args = step === undefined ? undefined : pipArguments(step);
  return args?.operands.map(({ value }) => value);
};

describe('pipArguments', () => {
  const cases: Readonly<Record<string, readonly string[] | undefined>> = {
    'pip install a': ['install', 'a'],
    'pip3.12 -q install a': ['install', 'a'],
    '/venv/bin/pip install -r r.txt a': ['install', 'a'],
    'python3 -m pip install a': ['install', 'a'],
    'pypy3 -I -m pip install --target /t a': ['install', 'a'],
    'python -m venv /v': undefined,
    'python pip.py install': undefined,
    'pipx install a': undefined,
    'echo pip install a': undefined,
  };
  for (const [run, expected] of Object.entries(cases)) {
    it(`${run}: ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(operands(run), expected);
    });
  }
});
