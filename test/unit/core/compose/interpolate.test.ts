import assert from 'node:assert/strict';
import { interpolate } from '../../../../src/core/compose/interpolate.ts';

describe('interpolate', () => {
  const variables = { A: 'a', EMPTY: '' };
  const cases = {
    '$A/${A}': 'a/a',
    $$A: '$A',
    '${NONE}': '',
    '${NONE:-d}': 'd',
    '${NONE-d}': 'd',
    '${EMPTY:-d}': 'd',
    '${EMPTY-d}': '',
    '${A:+x}${NONE:+y}': 'x',
    '${A:?needed}': 'a',
    'no $ here': 'no $ here',
  };
  for (const [text, expected] of Object.entries(cases))
    it(`makes ${JSON.stringify(expected)} of ${text}`, () => {
      assert.equal(interpolate(text, variables), expected);
    });
});
