import assert from 'node:assert/strict';
import { variableSeen } from '../../../../../src/core/dockerfile/commands/variableSeen.ts';
import { shellStepsOfRun } from './shellStepsOfRun.ts';

const last = (run: string, before?: string): string | undefined => {
  const step = shellStepsOfRun(run, before).at(-1);
  return step === undefined ? 'no command' : variableSeen(step, 'A');
};

describe('variableSeen', () => {
  const cases: readonly (readonly [run: string, before: string, value: string | undefined])[] = [
    ['tool', '', undefined],
    ['tool', 'ENV A=1\n', '1'],
    ['tool', 'ARG A=1\n', '1'],
    ['tool', 'ARG A\n', undefined],
    ['A=2 tool', 'ENV A=1\n', '2'],
    ['A= tool', 'ENV A=1\n', ''],
    ['env A=2 tool', '', ''],
    ['export A=3 && tool', 'ENV A=1\n', '3'],
    ['A=4; tool', '', '4'],
    ['A=$(date) tool', '', ''],
    ['A=$B/x tool', 'ENV B=/b\n', '/b/x'],
    ['sudo A=5 tool', '', ''],
  ];
  for (const [run, before, value] of cases) {
    it(`is ${JSON.stringify(value)} for ${JSON.stringify(before + run)}`, () => {
      assert.equal(last(run, before), value);
    });
  }
});
