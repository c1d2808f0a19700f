import assert from 'node:assert/strict';
import { markSpans } from '../../../../media/logs/markSpans.ts';
import { createMatcher } from '../../../../src/core/model/logs/logSearch.ts';
import { parseAnsi } from '../../../../src/core/model/logs/parseAnsi.ts';

const mark = (line: string, text: string): string => {
  const { spans } = parseAnsi(line);
  const plain = spans.map((span) => span.text).join('');
  const find = createMatcher({ text, isRegularExpression: true, matchCase: false });
  return markSpans(spans, find(plain))
    .map(({ text: piece, style, isMatch }) => {
      const colour = style.foreground === undefined ? '' : `${String(style.foreground)}:`;
      return isMatch ? `<${colour}${piece}>` : `${colour}${piece}`;
    })
    .join('|');
};

describe('marking matches in coloured lines', () => {
  it('leaves a line without a match as it is', () => {
    assert.equal(mark('a\u001b[31mb\u001b[0mc', 'x'), 'a|1:b|c');
  });

  it('cuts pieces at both ends of a match', () => {
    assert.equal(mark('one two three', 'two'), 'one |<two>| three');
    assert.equal(mark('two', 'two'), '<two>');
  });

  it('marks a match that goes over several colours, piece by piece', () => {
    assert.equal(mark('er\u001b[31mror ne\u001b[0mar', 'error near'), '<er>|<1:ror ne>|<ar>');
  });

  it('marks several matches, beside each other and in one colour', () => {
    assert.equal(mark('aXaa\u001b[32mba\u001b[0m', 'a'), '<a>|X|<a>|<a>|2:b|<2:a>');
  });
});
