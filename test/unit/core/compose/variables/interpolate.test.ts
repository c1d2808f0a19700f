import assert from 'node:assert/strict';
import type { VariableFault } from '../../../../../src/core/compose/variables/interpolate.ts';
import { interpolate } from '../../../../../src/core/compose/variables/interpolate.ts';

describe('interpolate', () => {
  const variables = { A: 'a', EMPTY: '' };
  const cases = {
    '$A/${A}': 'a/a',
    $$A: '$A',
    '$${A}': '${A}',
    '${NONE}': '',
    '${NONE:-d}': 'd',
    '${NONE-d}': 'd',
    '${EMPTY:-d}': 'd',
    '${EMPTY-d}': '',
    '${A:+x}${NONE:+y}': 'x',
    '${EMPTY+x}${EMPTY:+y}': 'x',
    '${A:?needed}': 'a',
    '${NONE:-${EMPTY:-${A}}}b': 'ab',
    '${NONE:-{"a":{}}}': '{"a":{}}',
    '${NONE:-$A-${A}}': 'a-a',
    '${A-${NONE:?x}}': 'a',
    'no $ here, $5': 'no $ here, $5',
  };
  for (const [text, expected] of Object.entries(cases))
    it(`makes ${JSON.stringify(expected)} of ${text}`, () => {
      assert.equal(interpolate(text, variables), expected);
    });

  const faults: Readonly<Record<string, readonly VariableFault[]>> = {
    '${A} $EMPTY ${NONE:-x} ${NONE+x}': [],
    $NONE: [{ kind: 'unset', name: 'NONE' }],
    '${EMPTY:?say $A}': [{ kind: 'required', name: 'EMPTY', reason: 'say a' }],
    '${EMPTY?x}': [],
    '${A.B}': [{ kind: 'invalid' }],
    '${A': [{ kind: 'invalid' }],
    '${}': [{ kind: 'invalid' }],
    '${NONE:-$OTHER}': [{ kind: 'unset', name: 'OTHER' }],
  };
  for (const [text, expected] of Object.entries(faults))
    it(`tells what ${text} lacks`, () => {
      const found: VariableFault[] = [];
      interpolate(text, variables, (fault) => found.push(fault));
      assert.deepEqual(found, expected);
    });

  it('takes nothing from the prototype of an object', () => {
    assert.equal(interpolate('${constructor}${toString:-x}', {}), 'x');
  });
});
