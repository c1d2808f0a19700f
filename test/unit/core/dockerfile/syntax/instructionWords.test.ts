import assert from 'node:assert/strict';
import {
  jsonWordsOf,
  splitFlags,
  wordsOf,
} from '../../../../../src/core/dockerfile/syntax/instructionWords.ts';
import { joinPieces } from '../../../../../src/core/dockerfile/syntax/joinedText.ts';

const whole = (text: string) => joinPieces([{ start: 0, text }]);
const values = (text: string, escape = '\\'): readonly string[] =>
  wordsOf(whole(text), escape).map(({ value }) => value);

describe('wordsOf', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'a  b\tc': ['a', 'b', 'c'],
    '"a b" c': ['a b', 'c'],
    "'a \"b' c": ['a "b', 'c'],
    'a\\ b': ['a b'],
    'K="a b" L=c': ['K=a b', 'L=c'],
    'x"y z"w': ['xy zw'],
    '"open end': ['open end'],
    '': [],
    '   ': [],
  };
  for (const [text, words] of Object.entries(cases)) {
    it(`splits ${JSON.stringify(text)}`, () => assert.deepEqual(values(text), words));
  }

  it('keeps an escaped dollar sign escaped', () => {
    assert.deepEqual(values('\\$HOME'), ['\\$HOME']);
  });

  it('leaves backslashes alone where a back-tick escapes', () => {
    assert.deepEqual(values('C:\\app a`  b', '`'), ['C:\\app', 'a ', 'b']);
  });

  it('tells where each word stands, and which is not expanded', () => {
    const words = wordsOf(whole(`a '$b' "$c"`), '\\');
    assert.deepEqual(
      words.map(({ span, isExpanded }) => [span.start, span.end, isExpanded]),
      [
        [0, 1, true],
        [2, 6, false],
        [7, 11, true],
      ],
    );
  });
});

describe('splitFlags', () => {
  it('takes flags up to the first other word', () => {
    const { flags, rest } = splitFlags(whole('  --mount=type=bind,target=/x --link  a --b c'));
    assert.deepEqual(
      flags.map(({ name, value }) => [name, value]),
      [
        ['mount', 'type=bind,target=/x'],
        ['link', undefined],
      ],
    );
    assert.equal(rest.text, 'a --b c');
  });

  it('removes quotes around a value', () => {
    const { flags } = splitFlags(whole('--chown="a:b" x'));
    assert.equal(flags[0]?.value, 'a:b');
  });

  it('takes nothing from a command that starts with dashes only', () => {
    const { flags, rest } = splitFlags(whole('-- x'));
    assert.deepEqual([flags.length, rest.text], [0, '-- x']);
  });
});

describe('jsonWordsOf', () => {
  it('reads an array of strings with their places', () => {
    const words = jsonWordsOf(whole('[ "a b", "c\\"d" ]'));
    assert.deepEqual(
      words?.map(({ value, span }) => [value, span.start, span.end]),
      [
        ['a b', 2, 7],
        ['c"d', 9, 15],
      ],
    );
  });

  for (const text of ['a b', '[a]', '["a"', '[1]', '["a",]', "['a']", '["a"] b', '[[]]']) {
    it(`takes ${text} for plain words`, () => assert.equal(jsonWordsOf(whole(text)), undefined));
  }
});
