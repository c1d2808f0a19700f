import assert from 'node:assert/strict';
import {
  expandKnown,
  expandVariables,
} from '../../../../../src/core/dockerfile/syntax/expandVariables.ts';

const values = new Map([
  ['A', 'a'],
  ['EMPTY', ''],
]);
const valueOf = (name: string): string | undefined => values.get(name);

describe('expandVariables', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    plain: 'plain',
    '$A/x': 'a/x',
    '${A}x': 'ax',
    '${NONE:-b}': 'b',
    '${NONE-b}': 'b',
    '${EMPTY:-b}': 'b',
    '${EMPTY-b}': '',
    '${A:-b}': 'a',
    '${A:+b}': 'b',
    '${NONE:+b}': undefined,
    $NONE: undefined,
    '\\$A': '$A',
    '${A%%x}': undefined,
    '$(date)': undefined,
    'cost: 5$': 'cost: 5$',
  };
  for (const [text, wanted] of Object.entries(cases)) {
    it(`turns ${text} into ${wanted ?? 'nothing'}`, () =>
      assert.equal(expandVariables(text, valueOf), wanted));
  }
});

describe('expandKnown', () => {
  it('leaves what it does not know as it stands', () => {
    assert.equal(expandKnown('$A-$NONE-${NONE}-${A:-x}', valueOf), 'a-$NONE-${NONE}-a');
  });
});
